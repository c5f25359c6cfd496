namespace InferenceDash.Words.Tests.Deciding;

public sealed class ConfidenceWordsTests
{
    private static readonly Curve Long = Given.CurveWithConcurrency((10, 600, 64), (20, 500, 32), (30, 400, 16), (40, 300, 8), (50, 200, 4), (100, 50, 2));

    [Fact]
    public void Curves_that_are_sparse_alike_share_a_sentence()
    {
        var published = Given.PublishedCurve((20, 400, 1), (30, 300, 1), (40, 200, 1));

        Curves(Said.Published(published, published, 30)).ShouldBe(["Both curves are sparse: 3 published points each, too few to estimate their error."]);
        Curves(Said.Comparison(Given.Curve((20, 400)), Given.Curve((20, 300)), 20))
            .ShouldBe(["Both curves are sparse: 1 measured point on each frontier, too few to estimate their error."]);
    }

    [Fact]
    public void A_sparse_curve_says_how_many_points_it_has_and_a_long_one_its_error()
    {
        var sentences = Curves(Said.Comparison(Long, Given.Curve((10, 500), (20, 400)), 30));

        sentences[0].ShouldMatch(@"^MTP: leave-one-out error .+ % \(median\), .+ % \(worst\) over 4 inner points\.$");
        sentences[1].ShouldBe("Off is sparse: 2 measured points on the frontier, too few to estimate the curve’s error.");
    }

    [Fact]
    public void Curves_without_points_are_said_to_have_none() => Curves(Said.Comparison(Long, Curve.Empty, 30))[1].ShouldBe("Off has no points.");

    [Fact]
    public void What_to_measure_next_names_series_concurrency_and_gap()
    {
        var comparison = Said.Comparison(Long, Curve.Empty, 30);
        var next = MeasureNext.Of(comparison).ShouldNotBeNull();

        ConfidenceWords.Next(next, comparison).ShouldBe(
            "Measure next: MTP at about 3 concurrent requests. "
            + "Its throughput drops 4.0× between 50 and 100 tok/s/user, with no point of the frontier in between.");
    }

    [Fact]
    public void A_gap_is_its_two_knots_and_the_drop_between_them()
    {
        ConfidenceWords.Gap(KnotGap.Of(Long.At(70, Given.Rates))).ShouldBe("50–100, 4.00×");
        ConfidenceWords.Gap(null).ShouldBe("—");
    }

    private static List<string> Curves(Comparison comparison) =>
        [.. ConfidenceWords.Curves(comparison, Confidence.Of(comparison)).Select(s => s.Plain())];
}
