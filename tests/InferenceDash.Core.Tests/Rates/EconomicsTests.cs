namespace InferenceDash.Core.Tests.Rates;

public class EconomicsTests
{
    [Fact]
    public void One_token_a_second_at_360_cents_an_hour_costs_1000_dollars_a_million() =>
        Economics.CostPerMillionTokens(throughputPerGpu: 1, usdPerGpuHour: 3.6)!.Value.ShouldBe(1000, 1e-9);

    [Fact]
    public void A_megawatt_runs_500_gpus_of_2_kilowatts() =>
        Economics.TokensPerSecondPerMegawatt(throughputPerGpu: 300, kwPerGpu: 2).ShouldBe(150_000);

    [Fact]
    public void Without_a_price_there_is_no_cost() => Economics.CostPerMillionTokens(300, usdPerGpuHour: null).ShouldBeNull();

    [Fact]
    public void Without_a_power_there_are_no_tokens_per_megawatt() => Economics.TokensPerSecondPerMegawatt(300, kwPerGpu: null).ShouldBeNull();

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(15)]
    public void A_gpu_without_rates_has_throughput_and_neither_cost_nor_power(double target)
    {
        var point = Given.Curve((10, 400), (20, 300)).At(target, Given.NoRates);
        point.ThroughputPerGpu.ShouldNotBeNull();
        point.CostPerMillionTokens.ShouldBeNull();
        point.TokensPerSecondPerMegawatt.ShouldBeNull();
    }

    [Fact]
    public void Cost_times_throughput_is_the_hourly_price_at_every_target() => Always.For(Always.AnyCurveWithATargetInRange, given =>
    {
        var point = given.Curve.At(given.Target, Given.Rates);
        var usdPerHour = point.CostPerMillionTokens!.Value * point.ThroughputPerGpu!.Value * 3600 / 1e6;
        usdPerHour.ShouldBe(Given.Rates.UsdPerGpuHour!.Value, 1e-12 * Given.Rates.UsdPerGpuHour.Value);
        point.IsCostPublished.ShouldBeFalse();
    });

    [Fact]
    public void Tokens_per_megawatt_over_throughput_is_the_gpus_per_megawatt_at_every_target() =>
        Always.For(Always.AnyCurveWithATargetInRange, given =>
        {
            var point = given.Curve.At(given.Target, Given.Rates);
            var gpus = point.TokensPerSecondPerMegawatt!.Value / point.ThroughputPerGpu!.Value;
            gpus.ShouldBe(1000 / Given.Rates.KwPerGpu!.Value, 1e-12 * gpus);
            point.IsPowerPublished.ShouldBeFalse();
        });

    [Fact]
    public void Measurements_are_derived_even_under_the_published_rates()
    {
        var point = Given.Curve((10, 400), (20, 300)).At(15, Given.PublishedRates);
        point.IsCostPublished.ShouldBeFalse();
        point.CostPerMillionTokens.ShouldBe(Economics.CostPerMillionTokens(point.ThroughputPerGpu!.Value, 1.41));
    }
}
