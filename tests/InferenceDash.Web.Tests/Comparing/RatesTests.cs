using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

public sealed class RatesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Custom_rates_make_cost_and_power()
    {
        var c = await site.ComparisonAsync(KnownAddresses.Qwen, "usd=h100:2.10&kw=h100:1.4");

        c.GetProperty("assumptions").Number("usdPerGpuHour").ShouldBe(2.1);
        c.GetProperty("assumptions").Number("kwPerGpu").ShouldBe(1.4);
        c.NoteCodes().ShouldContain("custom-rates");
        foreach (var point in c.Targets().SelectMany(t => new[] { t.GetProperty("method"), t.GetProperty("off") }))
        {
            var throughput = point.Number("throughputPerGpu")!.Value;
            (point.Number("costPerMillionTokens")!.Value * throughput * 3600 / 1e6).ShouldBe(2.1, 1e-12);
            (point.Number("tokensPerSecondPerMegawatt")!.Value * 1.4 / 1000).ShouldBe(throughput, 1e-9);
        }
    }

    [Fact]
    public async Task A_custom_price_alone_leaves_the_power_of_the_set()
    {
        var assumptions = (await site.ComparisonAsync(KnownAddresses.Qwen, "usd=h100:2.10")).GetProperty("assumptions");

        assumptions.Number("usdPerGpuHour").ShouldBe(2.1);
        assumptions.Number("kwPerGpu").ShouldBe(PublishedPages.Assumption("2026-04", "h100", "all_in_kw_per_gpu"));
    }

    [Fact]
    public async Task The_rate_of_another_gpu_changes_nothing()
    {
        var plain = await site.ComparisonAsync(KnownAddresses.Qwen);
        var other = await site.ComparisonAsync(KnownAddresses.Qwen, "usd=b200:2.10&kw=b200:9");

        other.GetRawText().ShouldBe(plain.GetRawText());
    }

    [Fact]
    public async Task Several_gpus_may_have_rates()
    {
        var assumptions = (await site.ComparisonAsync(KnownAddresses.Qwen, "usd=b200:3,H100:2.5")).GetProperty("assumptions");

        assumptions.Number("usdPerGpuHour").ShouldBe(2.5);
    }

    [Fact]
    public async Task Between_published_points_the_published_costs_are_interpolated_and_derived_ones_are_not()
    {
        var published = (await site.ComparisonAsync(KnownAddresses.Qwen, "t=96")).First("method");
        var derived = (await site.ComparisonAsync(KnownAddresses.Qwen, "t=96&price=neocloud")).First("method");

        // Published costs are means over more than the price: with their throughput they do not make 1.3 $/h exactly.
        published.Number("costPerMillionTokens")!.Value.ShouldBeInRange(1.005, 1.219);
        Math.Abs(HourlyPrice(published) - 1.3).ShouldBeGreaterThan(1e-4);
        HourlyPrice(derived).ShouldBe(1.69, 1e-12);
        derived.Number("throughputPerGpu").ShouldBe(published.Number("throughputPerGpu"));
    }

    private static double HourlyPrice(JsonElement point) =>
        point.Number("costPerMillionTokens")!.Value * point.Number("throughputPerGpu")!.Value * 3600 / 1e6;
}
