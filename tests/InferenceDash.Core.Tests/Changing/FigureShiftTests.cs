namespace InferenceDash.Core.Tests.Changing;

/// <summary>Figures of a view beside those of the same question by newer data.</summary>
public sealed class FigureShiftTests
{
    private static readonly Curve Off = Given.Curve((40, 400), (80, 150));

    [Fact]
    public void Figures_that_are_the_same_are_no_shift() => FigureShift.Of(Compare(500), Compare(500)).ShouldBeEmpty();

    [Fact]
    public void A_series_that_delivers_more_has_another_throughput_cost_and_power_and_the_other_one_has_none()
    {
        var shifts = FigureShift.Of(Compare(500), Compare(550));

        shifts.Select(s => (s.Interactivity, s.Series, s.Metric.Key)).ShouldBe([(40, "MTP", "throughput"), (40, "MTP", "cost"), (40, "MTP", "per-mw")]);
        shifts[0].Here.ThroughputPerGpu.ShouldBe(500);
        shifts[0].Newer!.ThroughputPerGpu.ShouldBe(550);
    }

    [Fact]
    public void A_target_that_only_one_of_them_reaches_is_a_shift()
    {
        var here = Given.Compare(Given.Curve((40, 500), (80, 300)), Off, Given.Rates, 90);
        var newer = Given.Compare(Given.Curve((40, 500), (100, 200)), Off, Given.Rates, 40);

        FigureShift.Of(here, newer).Select(s => s.Metric.Key).ShouldBe(["throughput", "cost", "per-mw"]);
    }

    [Fact]
    public void Data_without_the_comparison_have_lost_every_figure_that_there_was() =>
        FigureShift.Of(Compare(500), null).ShouldAllBe(s => s.Newer == null);

    private static Comparison Compare(double atForty) => Given.Compare(Given.Curve((40, atForty), (80, 300)), Off, Given.Rates, 40, 80);
}
