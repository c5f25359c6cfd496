namespace InferenceDash.Words.Tests.Exploring;

public sealed class ExplorerWordsTests
{
    private static readonly ExplorerFacts Measured = new()
    {
        X = Metrics.Interactivity, Y = Metrics.Throughput, IsFrontierOnly = true, ShownSeries = 3, HiddenSeries = 0, Shown = 20, All = 29,
        Published = 0, Publishers = "", Disaggregated = 0, TtftCeilingSeconds = null, LeftOut = 0, LeftOutUnknown = 0,
        MixesPrecisions = false, MixesMethods = false, MixesEngines = false,
    };

    [Fact]
    public void Measured_points_of_the_frontier_are_counted_among_all() =>
        ExplorerWords.Caption(Measured).ShouldBe("3 series, 20 of 29 measured points (frontier only). Lines are the interpolated curves.");

    [Fact]
    public void One_hidden_series_and_one_point_left_out_are_singular() =>
        ExplorerWords.Caption(Measured with { HiddenSeries = 1, TtftCeilingSeconds = 2, LeftOut = 1, LeftOutUnknown = 1 })
            .ShouldContain("1 series is hidden. 1 point is left out by the TTFT ceiling of 2 s, 1 of them without a known TTFT.");

    [Fact]
    public void Published_and_measured_points_are_told_apart()
    {
        ExplorerWords.Caption(Measured with { Published = 8, Publishers = "A" })
            .ShouldStartWith("3 series, 20 of 29 points (frontier only): 8 published by A, the others measured.");
        ExplorerWords.Caption(Measured with { Published = 20, Publishers = "A", IsFrontierOnly = false })
            .ShouldStartWith("3 series, 20 operating points published by A, not measured by us.");
    }

    [Fact]
    public void What_has_no_better_side_or_other_denominators_is_said()
    {
        ExplorerWords.Caption(Measured with { Y = Metrics.Concurrency }).ShouldContain("Concurrency has no better side");
        ExplorerWords.Caption(Measured with { Disaggregated = 2, Y = Metrics.FindExplored("throughput", TokenBasis.Output)! })
            .ShouldContain("count output tokens on their decode GPUs alone. Straight lines join measured points");
    }

    [Theory]
    [InlineData(true, true, "A line is the best of its precisions and spec methods at each interactivity: the upper envelope of their interpolated curves.")]
    [InlineData(true, false, "A line is the best of its precisions at each interactivity: the upper envelope of their interpolated curves.")]
    [InlineData(false, true, "A line is the best of its spec methods at each interactivity: the upper envelope of their interpolated curves.")]
    public void A_line_that_takes_curves_together_says_which(bool precisions, bool methods, string words)
    {
        var mixed = Measured with { MixesPrecisions = precisions, MixesMethods = methods, MixesEngines = true };

        ExplorerWords.Caption(mixed).ShouldEndWith(words);
        ExplorerWords.Caption(mixed with { X = Metrics.E2eLatency }).ShouldEndWith(
            "Straight lines join the frontier of all points of a series, whatever their precision, method and engine; nothing is interpolated.");
    }

    [Fact]
    public void Where_nothing_is_shown_no_line_is_explained() =>
        ExplorerWords.Caption(Measured with { ShownSeries = 0, Shown = 0, HiddenSeries = 3 }).ShouldBe("0 series, no points. 3 series are hidden.");

    [Fact]
    public void Engines_taken_together_share_the_curves_of_a_comparison() =>
        ExplorerWords.Caption(Measured with { MixesEngines = true }).ShouldEndWith("Lines are the interpolated curves.");

    [Fact]
    public void A_single_hidden_series_is_not_all_of_one()
    {
        EmptyWords.AllHidden(1).ShouldBe("The only series is hidden.");
        EmptyWords.AllHidden(7).ShouldBe("All 7 series are hidden.");
    }

    [Theory]
    [InlineData(1, "1 point is outside 90 to 126 tok/s/user.")]
    [InlineData(2, "2 points are outside 90 to 126 tok/s/user.")]
    public void Points_outside_the_axis_are_counted(int points, string words) => ExplorerWords.Beyond(points, 90, 126.2, "tok/s/user").ShouldBe(words);

    [Fact]
    public void Assumptions_name_the_gpus_with_rates_of_their_own()
    {
        ExplorerWords.Assumptions([], PriceBasis.Rental, []).ShouldBe("none in use");
        ExplorerWords.Assumptions(["2026-07"], PriceBasis.Rental, ["H100"]).ShouldBe("set 2026-07, rental price, custom rates for H100");
    }
}
