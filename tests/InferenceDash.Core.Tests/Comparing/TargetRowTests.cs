namespace InferenceDash.Core.Tests.Comparing;

public class TargetRowTests
{
    private static readonly InteractivityRange Band = new(5, 40);

    [Theory]
    [InlineData(400, 300, 0)]
    [InlineData(300, 400, 1)]
    [InlineData(300, 300, null)]
    [InlineData(303, 300, null)]
    [InlineData(300, 303, null)]
    [InlineData(303.1, 300, 0)]
    [InlineData(300, 303.1, 1)]
    public void More_than_1_percent_more_throughput_decides(double method, double off, int? ahead)
    {
        var row = At(10, Given.Curve((10, method)), Given.Curve((10, off)));
        row.IsCompared.ShouldBeTrue();
        row.Ahead.ShouldBe(ahead);
        row.Throughput.IsTie.ShouldBe(ahead is null);
        row.Alone.ShouldBeNull();
    }

    [Fact]
    public void A_series_that_does_not_reach_the_target_leaves_it_to_the_other()
    {
        var (slow, fast) = (Given.Curve((10, 400), (20, 300)), Given.Curve((10, 300), (30, 100)));
        ShouldBeAlone(At(25, fast, slow), 0);
        ShouldBeAlone(At(25, slow, fast), 1);
    }

    [Fact]
    public void A_series_without_points_leaves_it_to_the_other()
    {
        ShouldBeAlone(At(10, Given.Curve((10, 400)), Curve.Empty), 0);
        ShouldBeAlone(At(10, Curve.Empty, Given.Curve((10, 400))), 1);
        ShouldBeUndecided(At(10, Curve.Empty, Curve.Empty));
    }

    [Fact]
    public void A_bound_decides_nothing()
    {
        var (low, high) = (Given.Curve((10, 400), (30, 300)), Given.Curve((20, 900), (30, 100)));
        ShouldBeUndecided(At(15, low, high));
        ShouldBeUndecided(At(15, high, low));
        ShouldBeUndecided(At(5, low, high));
    }

    [Fact]
    public void A_target_that_no_series_reaches_decides_nothing() =>
        ShouldBeUndecided(At(50, Given.Curve((10, 400)), Given.Curve((20, 300))));

    [Fact]
    public void Of_three_series_one_is_alone_only_where_both_others_are_known_not_to_reach_the_target()
    {
        var (slow, slower, fast) = (Given.Curve((10, 400), (20, 300)), Given.Curve((5, 400), (15, 300)), Given.Curve((10, 300), (30, 100)));

        Row(25, slow, fast, slower).Alone.ShouldBe(1);
        Row(25, slow, Curve.Empty, fast).Alone.ShouldBe(2);
        Row(18, slow, fast, slower).Alone.ShouldBeNull(); // the first reaches it too
        Row(25, slow, fast, Given.Curve((28, 900), (30, 800))).Alone.ShouldBeNull(); // the last one has a bound
        Row(25, fast, slow, Given.PublishedCurve((10, 500, null), (20, 400, null))).Alone.ShouldBeNull(); // nobody knows how far the last one reaches
        Row(50, slow, fast, slower).Alone.ShouldBeNull();
    }

    [Fact]
    public void Of_three_series_one_is_ahead_only_where_all_have_a_value()
    {
        var (low, middle, high) = (Given.Curve((10, 200), (20, 100)), Given.Curve((10, 300), (30, 200)), Given.Curve((10, 400), (20, 300)));

        Row(15, low, middle, high).Ahead.ShouldBe(2);
        Row(25, low, middle, high).Ahead.ShouldBeNull();
        Row(25, low, middle, high).IsCompared.ShouldBeFalse();
    }

    [Theory]
    [InlineData(35, null)]
    [InlineData(40, null)]
    [InlineData(41, 0)]
    public void Up_to_the_end_of_its_band_a_published_series_is_not_published_rather_than_not_reached(double target, int? alone)
    {
        var method = Curve.Of([Given.Published(10, 400, band: Band), Given.Published(45, 100, band: Band)]);
        var off = Curve.Of([Given.Published(10, 300, band: Band), Given.Published(30, 100, band: Band)]);
        At(target, method, off).Alone.ShouldBe(alone);
        At(target, method, off).Ahead.ShouldBeNull();
    }

    [Fact]
    public void A_published_series_without_a_band_is_never_called_out_of_reach()
    {
        var method = Curve.Of([Given.Published(10, 400), Given.Published(45, 100)]);
        ShouldBeUndecided(At(41, method, Curve.Of([Given.Published(10, 300)])));
    }

    [Fact]
    public void Ratios_are_those_of_a_series_over_another()
    {
        var compared = At(10, Given.Curve((10, 300)), Given.Curve((10, 200)));
        compared.Ratio(Metrics.Throughput, 0, 1).ShouldBe(1.5);
        compared.Ratio(Metrics.Cost, 0, 1)!.Value.ShouldBe(1 / 1.5, 1e-12);
    }

    [Fact]
    public void A_bound_has_no_ratio()
    {
        var compared = At(5, Given.Curve((5, 300)), Given.Curve((10, 200)));
        compared.Ratio(Metrics.Throughput, 0, 1).ShouldBeNull();
        compared.Ratio(Metrics.Cost, 0, 1).ShouldBeNull();
    }

    [Fact]
    public void Without_a_price_there_is_a_throughput_ratio_only()
    {
        var compared = Compare(Given.Curve((10, 300)), Given.Curve((10, 200)), Given.NoRates, 10).Rows[0];
        compared.Ratio(Metrics.Throughput, 0, 1).ShouldBe(1.5);
        compared.Ratio(Metrics.Cost, 0, 1).ShouldBeNull();
    }

    [Fact]
    public void Published_costs_have_a_ratio_of_their_own()
    {
        var compared = Compare(
            Given.PublishedCurve((10, 300, 1.30)), Given.PublishedCurve((10, 200, 2.00)), Given.PublishedRates, 10).Rows[0];
        compared.Ratio(Metrics.Cost, 0, 1).ShouldBe(0.65);
    }

    [Fact]
    public void Targets_come_back_in_the_order_given() =>
        Compare(Given.Curve((10, 300)), Given.Curve((10, 200)), Given.Rates, 30, 10, 20).Rows.Select(t => t.Interactivity).ShouldBe([30, 10, 20]);

    private static TargetRow At(double target, Curve method, Curve off) => Compare(method, off, Given.Rates, target).Rows[0];

    private static Comparison Compare(Curve method, Curve off, GpuRates rates, params double[] targets) =>
        Given.Compare(method, off, rates, targets);

    private static TargetRow Row(double target, params Curve[] curves) => Comparison.Of(LineOf.Series(curves), curves.Length - 1, [target]).Rows[0];

    private static void ShouldBeAlone(TargetRow row, int series)
    {
        row.Alone.ShouldBe(series);
        row.Ahead.ShouldBeNull();
        row.IsCompared.ShouldBeFalse();
    }

    private static void ShouldBeUndecided(TargetRow row)
    {
        row.Alone.ShouldBeNull();
        row.Ahead.ShouldBeNull();
        row.IsCompared.ShouldBeFalse();
    }
}
