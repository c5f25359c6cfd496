namespace InferenceDash.Core.Tests.Curves;

/// <summary>A published cost stands under the set and the price that its own page used, and under no other.</summary>
public sealed class PublishedCostTests
{
    private static readonly GpuRates July = new("2026-07", PriceBasis.Neocloud, UsdPerGpuHour: 2, KwPerGpu: 1.5);
    private static readonly Publication Vendor = new("A vendor", "a-page", AssumptionSet: "2026-07", PriceBasis: PriceBasis.Neocloud);

    [Fact]
    public void The_cost_of_a_page_stands_under_its_own_set_and_price()
    {
        var curve = Curve(Vendor, Vendor);

        (curve.At(50, July).CostPerMillionTokens, curve.At(50, July).IsCostPublished).ShouldBe((1.25, true));
        (curve.At(60, July).IsCostPublished, curve.At(60, July).CostPerMillionTokens).ShouldBe((true, 2.25));
    }

    [Fact]
    public void Under_the_set_of_another_publisher_it_is_derived()
    {
        Curve(Vendor, Vendor).At(50, Given.PublishedRates).IsCostPublished.ShouldBeFalse();
        Curve(Vendor, Vendor).At(60, Given.PublishedRates).IsCostPublished.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-07", PriceBasis.Hyperscaler)]
    [InlineData("2026-04", PriceBasis.Neocloud)]
    public void Under_another_set_or_price_it_is_derived(string set, PriceBasis price)
    {
        Curve(Vendor, Vendor).At(50, July with { Set = set, Price = price }).IsCostPublished.ShouldBeFalse();
    }

    [Fact]
    public void Under_a_price_or_power_of_the_readers_own_it_is_derived()
    {
        Curve(Vendor, Vendor).At(50, July with { IsCustomPrice = true }).IsCostPublished.ShouldBeFalse();
        Curve(Vendor, Vendor).At(50, July with { IsCustomPower = true }).IsCostPublished.ShouldBeFalse();
    }

    [Fact]
    public void A_page_that_states_no_set_or_no_price_is_never_taken_at_its_cost()
    {
        foreach (var source in new[] { Vendor with { AssumptionSet = null }, Vendor with { PriceBasis = null }, new Publication(null, "a-page") })
        {
            foreach (var rates in new[] { July, Given.PublishedRates, Given.NoRates })
                Curve(source, source).At(50, rates).IsCostPublished.ShouldBeFalse();
        }
    }

    [Fact]
    public void Where_the_pages_of_a_curve_were_priced_differently_the_figures_stand_and_nothing_between_them_is_interpolated()
    {
        var curve = Curve(Vendor, Given.Page);

        curve.At(50, July).IsCostPublished.ShouldBeTrue();
        curve.At(70, July).IsCostPublished.ShouldBeFalse();
        curve.At(60, July).IsCostPublished.ShouldBeFalse();
        curve.At(70, Given.PublishedRates).IsCostPublished.ShouldBeTrue();
    }

    private static Curve Curve(Publication low, Publication high) => Core.Curves.Curve.Of(
        [Given.Published(50, 400, cost: 1.25, source: low), Given.Published(70, 200, cost: 3.25, source: high)]);
}
