namespace InferenceDash.Core.Tests.Comparing;

/// <summary>A published series may reach to the end of its band, though nobody published how: nobody leads there.</summary>
public sealed class BandLeadsTests
{
    [Fact]
    public void Beyond_the_points_of_a_series_nobody_leads_up_to_the_end_of_its_band()
    {
        var series = LineOf.Series(Banded(60, (10, 400), (40, 100)), Banded(120, (10, 300), (100, 50)));

        var beyond = Leads.Of(Metrics.Throughput, series).Stretches.Where(s => s.Range.Low >= 40).ToList();

        beyond.ShouldBe(
        [
            new LeadStretch(new InteractivityRange(40, 60), null, LeadBasis.Unknown),
            new LeadStretch(new InteractivityRange(60, 100), 1, LeadBasis.Alone),
        ]);
    }

    [Theory]
    [InlineData(50, null)]
    [InlineData(60, null)]
    [InlineData(61, 1)]
    [InlineData(99, 1)]
    public void Targets_say_the_same(double target, int? leader) =>
        Comparison.Of(LineOf.Series(Banded(60, (10, 400), (40, 100)), Banded(120, (10, 300), (100, 50))), 1, [target])
            .Rows[0].Throughput.Leader.ShouldBe(leader);

    [Fact]
    public void Without_a_band_nobody_knows_how_far_a_series_reaches() =>
        Leads.Of(Metrics.Throughput, LineOf.Series(Given.PublishedCurve((10, 400, null), (40, 100, null)), Banded(120, (10, 300), (100, 50)))).Stretches[^1]
            .ShouldBe(new LeadStretch(new InteractivityRange(40, 100), null, LeadBasis.Unknown));

    private static Curve Banded(double high, params (double Interactivity, double Throughput)[] points) =>
        Curve.Of([.. points.Select(p => Given.Published(p.Interactivity, p.Throughput, band: new InteractivityRange(5, high)))]);
}
