namespace InferenceDash.Words.Tests.Comparing;

public sealed class LeadHeadlineTests
{
    // Straight lines from 10 on: 400 − 10x, 300 − 5x, 200 − x; they cross at 30 and at 35.
    private static readonly Curve Steep = Given.Curve((10, 400), (45, 50));
    private static readonly Curve Slant = Given.Curve((10, 300), (45, 125));
    private static readonly Curve Flat = Given.Curve((10, 200), (45, 165));

    [Fact]
    public void Of_two_series_that_change_places_each_has_its_side()
    {
        Answer(Metrics.Throughput, Steep, Slant).ShouldBe("GPU 0 delivers more per GPU up to 30 tok/s/user, GPU 1 beyond");
        Answer(Metrics.Cost, Steep, Slant).ShouldBe("GPU 0 is the cheaper GPU up to 30 tok/s/user, GPU 1 beyond");
    }

    [Fact]
    public void One_leader_is_named_with_its_margin_in_the_middle()
    {
        // The middle, 27.5, is printed as 28: 220 against 177.7 there.
        Answer(Metrics.Throughput, Steep, Given.Curve((10, 350), (45, 15))).ShouldBe("GPU 0 delivers more per GPU from 10 to 45 tok/s/user: 1.24× GPU 1 at 28");
    }

    [Fact]
    public void A_tie_names_both_of_two_series_and_no_more_than_the_best_of_several()
    {
        Answer(Metrics.Throughput, Flat, Flat).ShouldBe("GPU 0 and GPU 1 are within 1 % of each other from 10 to 45 tok/s/user");
        Answer(Metrics.Throughput, Flat, Flat, Flat).ShouldBe("The best series are within 1 % of each other from 10 to 45 tok/s/user");
    }

    [Fact]
    public void A_tie_of_the_best_in_the_middle_is_the_answer_and_who_leads_at_the_edges_follows()
    {
        // The first leads at both ends; between, the other two are the same and ahead of it.
        var ends = Given.Curve((10, 400), (20, 250), (40, 190), (50, 180));
        var same = Given.Curve((10, 300), (20, 270), (40, 210), (50, 100));

        Answer(Metrics.Throughput, ends, same, same).ShouldMatch(@"^The best series are within 1 % of each other from \d+ to \d+ tok/s/user$");
        Detail(Metrics.Throughput, ends, same, same).ShouldMatch(@"^Elsewhere, GPU 0 leads from 10 to \d+ and from \d+ to 50 tok/s/user\.$");
    }

    [Fact]
    public void Where_a_lead_turns_into_a_tie_both_are_said()
    {
        var first = Given.Curve((10, 400), (20, 250), (50, 180));
        var same = Given.Curve((10, 300), (20, 270), (50, 200));

        Answer(Metrics.Throughput, first, same, same).ShouldMatch(
            @"^GPU 0 delivers the most per GPU up to (\d+) tok/s/user; from \1, the best series are within 1 % of each other$");
        Answer(Metrics.Cost, same, same, Given.Curve((10, 250), (20, 240), (50, 220))).ShouldMatch(
            @"^GPU 2 is the cheapest GPU from (\d+) tok/s/user; up to \1, the best series are within 1 % of each other$");
    }

    [Fact]
    public void Of_several_stretches_the_middle_one_leads_and_the_others_follow_by_leader()
    {
        // The first leads below 15 and above 45 only, the second between.
        var ends = Given.Curve((10, 300), (20, 150), (40, 110), (50, 100));
        var middle = Given.Curve((10, 220), (20, 200), (40, 140), (50, 50));

        Answer(Metrics.Throughput, ends, middle).ShouldStartWith("GPU 1 delivers more per GPU from ");
        Detail(Metrics.Throughput, ends, middle).ShouldMatch(@"^Elsewhere, GPU 0 leads from 10 to [\d.]+ and from [\d.]+ to 50 tok/s/user\.");
    }

    [Fact]
    public void Beyond_the_others_the_one_that_is_left_is_named()
    {
        Detail(Metrics.Throughput, Given.Curve((10, 400), (20, 300)), Given.Curve((10, 200), (40, 100)))
            .ShouldBe("Only GPU 1 covers 20 to 40 tok/s/user.");
    }

    [Fact]
    public void What_the_other_metric_says_follows_where_it_differs()
    {
        ComparedSeries[] series =
        [
            LineOf.Priced(Given.Curve((10, 400), (40, 100)), 0, usdPerGpuHour: 2),
            LineOf.Priced(Given.Curve((10, 190), (40, 160)), 1, usdPerGpuHour: 1),
        ];
        var comparison = Comparison.Of(series, 1, []);

        LeadHeadline.Of(comparison, Metrics.Cost, "GPU").ShouldBe("GPU 0 is the cheaper GPU up to 13 tok/s/user, GPU 1 beyond");
        LeadDetail.Of(comparison, Metrics.Cost, "GPU").ShouldBe(["By throughput per GPU, the lead changes at 33 tok/s/user."]);
    }

    [Fact]
    public void Series_that_share_no_interactivity_say_what_each_covers()
    {
        Answer(Metrics.Throughput, Given.Curve((10, 400), (20, 300)), Given.Curve((30, 200), (40, 100)))
            .ShouldNotContain("nobody");
        Answer(Metrics.Throughput, Given.Curve((10, 400), (20, 300)), Curve.Empty).ShouldBe("Only GPU 0 has points here");
        Answer(Metrics.Throughput, Curve.Empty, Curve.Empty).ShouldBe("No series has points here");
    }

    [Fact]
    public void A_lead_is_not_said_across_a_stretch_in_which_nobody_knows_who_leads()
    {
        // MTP of the first was measured at 20 alone, where the second is ahead; around it, its bound hides who is.
        var first = LineOf.Best(0, 1, 1, Recipe(SpecMethod.Mtp, (20, 340)), Recipe(SpecMethod.Off, (10, 300), (60, 40)));
        var second = LineOf.Best(1, 1, 1, Recipe(SpecMethod.Mtp, (30, 320), (60, 200)), Recipe(SpecMethod.Off, (10, 310), (60, 50)));
        var comparison = Comparison.Of([first, second], 1, []);
        var known = comparison.LeadsBy(Metrics.Throughput).Stretches.Where(s => s.Leader == 1 && s.Range.Low < s.Range.High).ToList();

        comparison.LeadsBy(Metrics.Throughput).Stretches.ShouldContain(s => s.Basis == LeadBasis.Unknown);
        LeadHeadline.Of(comparison, Metrics.Throughput, "GPU").Plain()
            .ShouldContain($"from {Figure.About(known[0].Range.Low)} to {Figure.About(known[^1].Range.High)}");
    }

    [Fact]
    public void A_caveat_speaks_of_one_series_or_of_several()
    {
        Caveat(Slant, Given.Curve((10, 300), (20, 250), (45, 125))).ShouldBe("At 28 tok/s/user, the curve of GPU 0 rests on fewer than three points.");
        Caveat(Slant, Steep).ShouldBe("At 28 tok/s/user, the curves of GPU 0 and GPU 1 rest on fewer than three points each.");
    }

    [Fact]
    public void Prices_are_printed_with_cents()
    {
        var rates = new GpuRates("2026-07", PriceBasis.Hyperscaler, UsdPerGpuHour: 1.5, KwPerGpu: 2.09);

        RateWords.PerGpuHour(rates).ShouldBe("$1.50/GPU-hour");
        RateWords.Prices([("MI355X", rates), ("B200", rates with { UsdPerGpuHour = null })]).ShouldBe("MI355X $1.50, B200 no price");
        RateWords.KwPerGpu(rates).ShouldBe("2.09 kW/GPU");
    }

    private static RecipeCurve Recipe(SpecMethod method, params (double Interactivity, double Throughput)[] points) => new(method, Given.Curve(points));

    private static string Answer(Metric metric, params Curve[] curves) => LeadHeadline.Of(Of(curves), metric, "GPU").Plain();

    private static string Detail(Metric metric, params Curve[] curves) => string.Join(' ', LeadDetail.Of(Of(curves), metric, "GPU")).Plain();

    private static string? Caveat(params Curve[] curves) => LeadCaveat.Of(Of(curves), Metrics.Throughput)?.Plain();

    private static Comparison Of(Curve[] curves) => Comparison.Of(LineOf.Series(curves), curves.Length - 1, []);
}
