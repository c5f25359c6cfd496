namespace InferenceDash.Core.Tests.Curves;

/// <summary>Costs and tok/s/MW that a page printed stand as printed, under the rates they were printed with.</summary>
public class PublishedFiguresTests
{
    public static TheoryData<string, string> Sides => PublishedPages.Sides();

    [Theory]
    [MemberData(nameof(Sides))]
    public void Every_published_figure_comes_back_exactly_at_its_target(string page, string method)
    {
        var curve = PublishedPages.Curve(page, new SpecMethod(method));
        foreach (var published in PublishedPages.Points(page, new SpecMethod(method)))
        {
            var point = curve.At(published.Interactivity, Given.PublishedRates);
            point.Status.ShouldBe(OperatingPointStatus.Published);
            point.ThroughputPerGpu.ShouldBe(published.ThroughputPerGpu);
            point.Concurrency.ShouldBe(published.Concurrency);
            point.IsCostPublished.ShouldBe(published.CostPerMillionTokens is not null);
            point.IsPowerPublished.ShouldBe(published.TokensPerSecondPerMegawatt is not null);
            if (point.IsCostPublished)
                point.CostPerMillionTokens.ShouldBe(published.CostPerMillionTokens);
            if (point.IsPowerPublished)
                point.TokensPerSecondPerMegawatt.ShouldBe(published.TokensPerSecondPerMegawatt);
        }
    }

    [Fact]
    public void Between_published_targets_cost_and_power_are_interpolated_as_printed()
    {
        // Two knots: halfway is the mean, which a cost derived from throughput would miss.
        var point = Halfway(Given.PublishedRates);
        point.CostPerMillionTokens!.Value.ShouldBe(1.5, 1e-12);
        point.TokensPerSecondPerMegawatt!.Value.ShouldBe(150_000, 1e-7);
        point.IsCostPublished.ShouldBeTrue();
        point.IsPowerPublished.ShouldBeTrue();
    }

    public static TheoryData<GpuRates> OtherRates =>
    [
        Given.PublishedRates with { Set = "2026-07" },
        Given.PublishedRates with { Price = PriceBasis.Neocloud },
        Given.PublishedRates with { IsCustomPrice = true },
        Given.PublishedRates with { IsCustomPower = true },
    ];

    [Theory]
    [MemberData(nameof(OtherRates))]
    public void Under_any_other_rate_cost_and_power_are_derived(GpuRates rates)
    {
        foreach (var point in new[] { Curve().At(10, rates), Halfway(rates), Curve().At(5, rates) })
        {
            point.CostPerMillionTokens.ShouldBe(Economics.CostPerMillionTokens(point.ThroughputPerGpu!.Value, rates.UsdPerGpuHour));
            point.TokensPerSecondPerMegawatt.ShouldBe(Economics.TokensPerSecondPerMegawatt(point.ThroughputPerGpu!.Value, rates.KwPerGpu));
            point.IsCostPublished.ShouldBeFalse();
            point.IsPowerPublished.ShouldBeFalse();
        }
    }

    [Fact]
    public void A_cost_that_one_knot_lacks_is_derived_between_and_printed_where_it_is_known()
    {
        var curve = Given.PublishedCurve((10, 400, 1.0), (20, 200, null));
        curve.At(10, Given.PublishedRates).CostPerMillionTokens.ShouldBe(1.0);
        var between = curve.At(15, Given.PublishedRates);
        between.IsCostPublished.ShouldBeFalse();
        between.CostPerMillionTokens!.Value.ShouldBe(1.41e6 / (3600 * 300), 1e-12);
    }

    [Fact]
    public void Below_the_range_the_printed_cost_is_the_bound()
    {
        var point = Curve().At(5, Given.PublishedRates);
        point.Status.ShouldBe(OperatingPointStatus.BelowRange);
        point.CostPerMillionTokens.ShouldBe(1.0);
    }

    private static OperatingPoint Halfway(GpuRates rates) => Curve().At(15, rates);

    private static Curve Curve() =>
        Core.Curves.Curve.Of([Given.Published(10, 400, cost: 1.0, power: 200_000), Given.Published(20, 200, cost: 2.0, power: 100_000)]);
}
