namespace InferenceDash.Core.Tests.Comparing;

/// <summary>Series whose requests generated different numbers of tokens did not serve the same work.</summary>
public sealed class LengthGapTests
{
    [Theory]
    [InlineData(1000, 1049, false)]
    [InlineData(1000, 1051, true)]
    public void Mean_output_lengths_differ_where_they_lie_more_than_a_twentieth_apart(double one, double other, bool differ)
    {
        var gap = LengthGap.Of([Series(SpecMethod.Mtp, one), Series(SpecMethod.Off, other)]);

        (gap is not null).ShouldBe(differ);
        if (gap is null)
            return;
        (gap.Shortest, gap.ShortestTokens, gap.Longest, gap.LongestTokens).ShouldBe((0, one, 1, other));
        gap.Flag.ShouldBe(new QualityFlag(QualityRules.LengthsDiffer, (other / one) - 1));
    }

    [Fact]
    public void Where_nobody_counted_the_length_of_the_sequence_stands_in()
    {
        LengthGap.Of([Series(SpecMethod.Mtp, [null]), Series(SpecMethod.Off, 1000)]).ShouldBeNull();
        LengthGap.Of([Series(SpecMethod.Mtp, [null]), Series(SpecMethod.Off, 900)]).ShouldNotBeNull().LongestTokens.ShouldBe(1024);
    }

    [Fact]
    public void The_length_of_a_series_is_the_mean_of_its_points()
    {
        LengthGap.Of([Series(SpecMethod.Mtp, 1000, 1200), Series(SpecMethod.Off, 1100)]).ShouldBeNull();
    }

    [Fact]
    public void A_series_without_points_has_no_length()
    {
        LengthGap.Of([Series(SpecMethod.Mtp), Series(SpecMethod.Off, 500)]).ShouldBeNull();
    }

    private static ComparedSeries Series(SpecMethod method, params double?[] lengths) => Given.Series(
        method, Sweep.Curve([.. lengths.Select((l, i) => Sweep.Point(50 + (20 * i), 800 - (100 * i)) with { MeanOutputTokens = l })]), Given.Rates);
}
