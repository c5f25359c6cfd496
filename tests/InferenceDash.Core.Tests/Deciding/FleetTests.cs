using InferenceDash.Core.Tests.Comparing;
using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Deciding;

public class FleetTests
{
    private static readonly Sequence Short = new(1024, 1024);

    [Fact]
    public void A_thousand_users_at_108_of_a_published_page_are_computed_by_hand()
    {
        // qwen-3-5, H100 FP8, 1k/1k at 108: MTP 291.9, Off 160.2 tok/s/GPU; $1.30 an hour, 1.73 kW. 1000 users take
        // 108,000 output tok/s, and as many input tokens come with them: 216,000 / 291.9 = 739.98, 216,000 / 160.2 = 1348.3.
        const string page = "qwen-3-5-h100-fp8-mtp-vs-none";
        var comparison = Given.Compare(
            PublishedPages.Curve(page, SpecMethod.Mtp), PublishedPages.Curve(page, SpecMethod.Off),
            Given.PublishedRates with { UsdPerGpuHour = 1.30, KwPerGpu = 1.73 });
        var fleet = Fleet.Of(comparison, FleetDemand.OfUsers(1000, 108, Short));

        fleet.Demand.OutputTokensPerSecond.ShouldBe(108_000);
        fleet.Demand.TotalTokensPerSecond.ShouldBe(216_000);
        fleet.Sizes[0].Status.ShouldBe(OperatingPointStatus.Published);
        fleet.Sizes[0].GpusExact!.Value.ShouldBe(739.9794450154163, 1e-9);
        fleet.Sizes[0].Gpus.ShouldBe(740);
        fleet.Sizes[0].Megawatts!.Value.ShouldBe(1.2802, 1e-12);
        fleet.Sizes[0].UsdPerHour!.Value.ShouldBe(962, 1e-9);
        fleet.Sizes[0].UsdPerMonth!.Value.ShouldBe(702_260, 1e-6);
        fleet.Sizes[1].GpusExact!.Value.ShouldBe(1348.314606741573, 1e-9);
        fleet.Sizes[1].Gpus.ShouldBe(1349);
        fleet.Sizes[1].Megawatts!.Value.ShouldBe(2.33377, 1e-12);
        fleet.Sizes[1].UsdPerMonth!.Value.ShouldBe(1_280_201, 1e-6);
        GpusSaved(fleet).ShouldBe(609);
        fleet.Cheapest.ShouldBe(0);
    }

    [Theory]
    [InlineData(8192, 1024, 9)]
    [InlineData(1024, 8192, 1.125)]
    [InlineData(2048, 512, 5)]
    public void Input_tokens_come_with_output_tokens_as_the_sequence_has_them(int input, int output, double totalPerOutput) =>
        FleetDemand.OfOutput(1000, 50, new Sequence(input, output)).TotalTokensPerSecond.ShouldBe(1000 * totalPerOutput, 1e-9);

    [Fact]
    public void An_output_rate_is_that_of_as_many_users_as_it_feeds()
    {
        var byRate = FleetDemand.OfOutput(5000, 50, Short);
        byRate.Users.ShouldBe(100);
        byRate.ShouldBe(FleetDemand.OfUsers(100, 50, Short));
    }

    [Fact]
    public void Gpus_are_bought_in_whole_deployments_of_the_larger_kind_in_use()
    {
        // Between a deployment of 8 GPUs and one of 32; 1000 × 35 × 2 = 70,000 tok/s on some 350 tok/s/GPU.
        var curve = Curve.Of([On(8, 30, 400), On(32, 40, 300)]);
        var size = FleetSize.Of(curve, FleetDemand.OfUsers(1000, 35, Short), Given.Rates);
        size.GpusPerDeployment.ShouldBe(32);
        size.GpusExact!.Value.ShouldBe(200, 1e-9);
        size.Gpus.ShouldBe(224);
        FleetSize.Of(curve, FleetDemand.OfUsers(1000, 30, Short), Given.Rates).ShouldSatisfyAllConditions(
            s => s.GpusPerDeployment.ShouldBe(8),
            s => s.GpusExact!.Value.ShouldBe(150, 1e-9),
            s => s.Gpus.ShouldBe(152));
    }

    [Fact]
    public void A_demand_that_fills_its_deployments_exactly_buys_no_further_one()
    {
        var curve = Given.Curve((30, 291.9), (60, 100));
        for (var gpus = 1; gpus <= 2000; gpus++)
            FleetSize.Of(curve, FleetDemand.OfOutput(gpus * 291.9 / 2, 30, Short), Given.Rates).Gpus.ShouldBe(gpus);
    }

    [Fact]
    public void Below_the_range_there_are_bounds_and_nothing_is_saved()
    {
        var comparison = Given.Compare(Given.Curve((50, 400), (60, 300)), Given.Curve((20, 400), (60, 300)), Given.Rates);
        var fleet = Fleet.Of(comparison, FleetDemand.OfUsers(100, 30, Short));
        fleet.Sizes[0].Status.ShouldBe(OperatingPointStatus.BelowRange);
        fleet.Sizes[0].Gpus.ShouldBe(15);
        fleet.Sizes[0].HasValue.ShouldBeFalse();
        fleet.Sizes[1].HasValue.ShouldBeTrue();
        GpusSaved(fleet).ShouldBeNull();
    }

    [Fact]
    public void Where_a_series_has_no_figure_its_fleet_is_unknown()
    {
        var comparison = Given.Compare(Given.Curve((50, 400), (60, 300)), Curve.Empty, Given.NoRates);
        var fleet = Fleet.Of(comparison, FleetDemand.OfUsers(100, 70, Short));
        fleet.Sizes[0].Status.ShouldBe(OperatingPointStatus.AboveRange);
        fleet.Sizes[1].Status.ShouldBe(OperatingPointStatus.NoData);
        foreach (var size in fleet.Sizes)
            new[] { size.GpusExact, size.Gpus, size.Megawatts, size.UsdPerHour, size.UsdPerMonth }.ShouldAllBe(figure => figure == null);
        GpusSaved(fleet).ShouldBeNull();
        fleet.Cheapest.ShouldBeNull();
    }

    [Fact]
    public void Without_price_or_power_gpus_are_known_and_money_and_power_are_not()
    {
        var size = FleetSize.Of(Given.Curve((50, 400), (60, 300)), FleetDemand.OfUsers(100, 50, Short), Given.NoRates);
        size.Gpus.ShouldBe(25);
        size.Megawatts.ShouldBeNull();
        size.UsdPerHour.ShouldBeNull();
        size.UsdPerMonth.ShouldBeNull();
    }

    [Fact]
    public void More_users_never_need_fewer_gpus_and_whole_deployments_hold_the_exact_number() => Always.For(Demands, given =>
    {
        var (curve, target, users, more) = given;
        var few = FleetSize.Of(curve, FleetDemand.OfUsers(users, target, Short), Given.Rates);
        var many = FleetSize.Of(curve, FleetDemand.OfUsers(users + more, target, Short), Given.Rates);
        many.Gpus!.Value.ShouldBeGreaterThanOrEqualTo(few.Gpus!.Value);
        (few.Gpus.Value % few.GpusPerDeployment).ShouldBe(0);
        few.Gpus.Value.ShouldBeGreaterThanOrEqualTo(few.GpusExact!.Value * (1 - 1e-11));
        few.Gpus.Value.ShouldBeLessThan(few.GpusExact.Value + few.GpusPerDeployment);
    });

    [Theory]
    [InlineData(0, 50)]
    [InlineData(-1, 50)]
    [InlineData(100, 0)]
    [InlineData(double.NaN, 50)]
    [InlineData(100, double.PositiveInfinity)]
    public void A_demand_is_finite_and_above_zero(double users, double interactivity) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FleetDemand.OfUsers(users, interactivity, Short));

    private static FsCheck.Gen<(Curve Curve, double Target, double Users, double More)> Demands { get; } =
        from given in Always.AnyCurveWithATargetInRange
        from gpus in Gen.Choose(1, 72).ArrayOf(given.Curve.Knots.Count)
        from users in Gen.Choose(1, 1_000_000)
        from more in Gen.Choose(0, 1000)
        select (Curve.Of([.. given.Curve.Knots.Select((k, i) => On(gpus[i], k.Interactivity, k.ThroughputPerGpu))]), given.Target, users / 10.0, more / 10.0);

    [Fact]
    public void The_cheapest_fleet_is_one_with_values_and_a_price()
    {
        var cheap = LineOf.Priced(Given.Curve((20, 100), (60, 90)), 0, usdPerGpuHour: 1);
        var dear = LineOf.Priced(Given.Curve((20, 300), (60, 200)), 1, usdPerGpuHour: 5);
        var unpriced = LineOf.Priced(Given.Curve((20, 900), (60, 800)), 2, usdPerGpuHour: null);
        var bound = LineOf.Priced(Given.Curve((55, 900), (60, 800)), 3, usdPerGpuHour: 1);

        Fleet.Of(Comparison.Of([dear, unpriced, bound, cheap], 3, []), FleetDemand.OfUsers(1000, 50, Short)).Cheapest.ShouldBe(3);
    }

    private static double? GpusSaved(Fleet fleet) => fleet.Saved(s => s.Gpus, series: 0, baseline: 1);

    private static CurvePoint On(int gpus, double interactivity, double throughput)
    {
        var point = Given.Measured(interactivity, throughput, 8, "vLLM", new DateOnly(2026, 6, 11));
        var workers = new Parallelism(gpus, 1, DataParallelAttention: false, Workers: 1, gpus);
        return CurvePoint.Of(point.Measured! with { Configuration = point.Measured!.Configuration with { Decode = workers, Prefill = workers } });
    }
}
