using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Loads;

public class ServedLoadTests
{
    private static readonly Sequence Short = new(1024, 1024);

    [Fact]
    public void A_day_of_a_published_page_is_computed_by_hand()
    {
        // qwen-3-5, H100 FP8, 1k/1k at 108: MTP 291.9, Off 160.2 tok/s/GPU; $1.30, 1.73 kW. 100 users take 100 × 108 × 2 =
        // 21,600 tok/s: 74 and 135 GPUs; 1000 take 740 and 1,349; nobody takes none. 8 hours of each.
        var served = Served(Published(), LoadProfile.OfDay(LoadUnit.Users, [100, 1000, 0]), at: 108);

        var (mtp, off) = (served.Fleets[0], served.Fleets[1]);
        mtp.Gpus.ShouldBe([74.0, 740, 0]);
        off.Gpus.ShouldBe([135.0, 1349, 0]);
        mtp.Peak.ShouldBe(740);
        mtp.GpuHours.ShouldBe(8 * 814);
        mtp.Mean!.Value.ShouldBe(8 * 814 / 24.0, 1e-12);
        mtp.MegawattHours!.Value.ShouldBe(8 * 814 * 1.73 / 1000, 1e-12);
        mtp.Usd!.Value.ShouldBe(8 * 814 * 1.30, 1e-9);
        off.GpuHours.ShouldBe(8 * 1484);
        served.Better.ShouldBe([0, 0, null]);
        served.HoursBetter(0).ShouldBe(16);
        served.Least.ShouldBe(0);
        served.BetterOfEach!.GpuHours.ShouldBe(8 * 814);
    }

    [Theory]
    [InlineData(LoadUnit.Users, 10, 10 * 50 * 9.0)]
    [InlineData(LoadUnit.RequestsPerSecond, 10, 10 * (8192 + 1024))]
    [InlineData(LoadUnit.TokensPerSecond, 10, 10)]
    public void A_load_asks_for_the_tokens_of_its_unit(LoadUnit unit, double load, double totalTokensPerSecond)
    {
        // One GPU delivers as many tokens as the load has, less than nothing over: exactly one is needed, and twice the load two.
        var comparison = Given.Compare(Given.Curve((40, totalTokensPerSecond), (50, totalTokensPerSecond * 0.999), (60, 0.0001)), Given.Curve(), Given.Rates);
        var profile = LoadProfile.OfDay(unit, [load * 0.998, load * 1.998]);
        ServedLoad.Of(comparison.Series, profile, 50, new Sequence(8192, 1024)).Fleets[0].Gpus.ShouldBe([1.0, 2]);
    }

    [Fact]
    public void Where_deployments_are_large_the_better_one_may_change_with_the_load()
    {
        // At 30: 400 tok/s/GPU in deployments of 8, against 250 in deployments of 2.
        var comparison = Given.Compare(Curve.Of([On(8, 30, 400)]), Curve.Of([On(2, 30, 250)]), Given.Rates);
        // 5 users take 300 tok/s: 8 or 2 GPUs; 100 take 6,000: 16 or 24.
        var served = Served(comparison, LoadProfile.OfDay(LoadUnit.Users, [5, 100]), at: 30);

        served.Fleets[0].Gpus.ShouldBe([8.0, 16]);
        served.Fleets[1].Gpus.ShouldBe([2.0, 24]);
        served.Better.ShouldBe([1, 0]);
        served.BetterOfEach!.Gpus.ShouldBe([2.0, 16]);
        served.BetterOfEach.GpuHours.ShouldBe(12 * 18);
        served.BetterOfEach.Usd!.Value.ShouldBe(12 * 18 * 1.17, 1e-9);
        served.BetterOfEach.MegawattHours!.Value.ShouldBe(12 * 18 * 1.37 / 1000, 1e-12);
    }

    [Fact]
    public void Several_kinds_of_gpu_are_weighed_by_their_prices_and_without_a_price_by_nothing()
    {
        ComparedSeries cheap = Of("h200", Given.Curve((30, 100)), Given.Rates with { UsdPerGpuHour = 1 });
        ComparedSeries fast = Of("b200", Given.Curve((30, 200)), Given.Rates with { UsdPerGpuHour = 3 });
        var profile = LoadProfile.OfDay(LoadUnit.Users, [100]);

        ServedLoad.Of([cheap, fast], profile, 30, Short).Least.ShouldBe(0);
        ServedLoad.Of([cheap, fast with { Rates = Given.Rates with { UsdPerGpuHour = 1.5 } }], profile, 30, Short).Least.ShouldBe(1);
        ServedLoad.Of([cheap with { Rates = Given.NoRates }, fast], profile, 30, Short).Least.ShouldBe(1);
        ServedLoad.Of([cheap with { Rates = Given.NoRates }, fast with { Rates = Given.NoRates }], profile, 30, Short).ShouldSatisfyAllConditions(
            served => served.Least.ShouldBeNull(),
            served => served.BetterOfEach.ShouldBeNull(),
            served => served.Fleets[0].GpuHours.ShouldBe(24 * 60),
            served => served.Fleets[0].Usd.ShouldBeNull());
    }

    [Fact]
    public void Bounds_stay_bounds_and_compete_with_nobody()
    {
        var comparison = Given.Compare(Given.Curve((50, 400), (60, 300)), Given.Curve((20, 300), (60, 200)), Given.Rates);
        var served = Served(comparison, LoadProfile.OfDay(LoadUnit.Users, [100]), at: 30);

        served.Fleets[0].IsBound.ShouldBeTrue();
        served.Least.ShouldBe(1);
        Served(comparison, LoadProfile.OfDay(LoadUnit.Users, [100]), at: 70).ShouldSatisfyAllConditions(
            beyond => beyond.Fleets.ShouldAllBe(f => f.Gpus.Count == 0 && f.Peak == null && f.Status == OperatingPointStatus.AboveRange),
            beyond => beyond.Better.ShouldBe([null]),
            beyond => beyond.Kept.Gpus.ShouldBe([null, null]));
    }

    [Fact]
    public void A_fleet_that_stays_serves_fewer_users_faster()
    {
        // On a straight line T = 1000 − 10 x and 1k/1k, n users for each of 10 GPUs take 2 n x: they meet at 1000 / (2 n + 10).
        var comparison = Given.Compare(Line(), Line(), Given.Rates);
        var profile = LoadProfile.OfDay(LoadUnit.Users, [150, 50, 20, 0]);
        // At 25 tok/s/user 150 users take 7,500 tok/s of 750 each: 10 GPUs.
        var kept = Served(comparison, profile, at: 25).Kept;

        kept.Gpus.ShouldBe([10.0, 10]);
        kept.Speeds[0][0].Interactivity!.Value.ShouldBe(1000 / 40.0, 1e-6);
        kept.Speeds[0][1].Interactivity!.Value.ShouldBe(1000 / 20.0, 1e-6);
        kept.Speeds[0][2].Interactivity!.Value.ShouldBe(1000 / 14.0, 1e-6);
        kept.Speeds[0][3].Kind.ShouldBe(KeptSpeedKind.Idle);
        kept.Fastest.ShouldBe([null, null, null, null], "two series of one curve are level");
    }

    [Fact]
    public void Beyond_what_was_measured_a_speed_is_a_bound_and_the_leader_may_change_with_the_load()
    {
        // The first leads with few users, the second with many.
        var comparison = Given.Compare(Given.Curve((20, 500), (100, 200)), Given.Curve((20, 800), (60, 100)), Given.Rates);
        var profile = LoadProfile.OfDay(LoadUnit.RequestsPerSecond, [0.3, 3, 0.05, 4]);
        // At 20 four requests a second are 8,192 tok/s: 17 GPUs or 11. 8,192 and 6,144 of 11 GPUs: 744.7 and 558.5 each.
        var kept = Served(comparison, profile, at: 20).Kept;

        kept.Gpus.ShouldBe([11.0, 11]);
        kept.Speeds[0].Select(s => s.Kind).ShouldBe([KeptSpeedKind.AtLeast, KeptSpeedKind.Overloaded, KeptSpeedKind.AtLeast, KeptSpeedKind.Overloaded]);
        kept.Speeds[1].Select(s => s.Kind).ShouldBe([KeptSpeedKind.AtLeast, KeptSpeedKind.Value, KeptSpeedKind.AtLeast, KeptSpeedKind.Value]);
        kept.Fastest.ShouldBe([null, 1, null, 1], "of two bounds the higher one says nothing");
        comparison.Series[1].At(kept.Speeds[1][1].Interactivity!.Value).ThroughputPerGpu!.Value.ShouldBe(3 * 2048 / 11.0, 1e-6);
        kept.HoursFastest(1, profile).ShouldBe(12);
    }

    [Fact]
    public void Serving_more_never_takes_less_and_the_better_of_each_never_more_than_one_alone() => Always.For(Cases, given =>
    {
        var comparison = Given.Compare(Curve.Of([On(8, 30, given.First)]), Curve.Of([On(4, 30, given.Second)]), Given.Rates);
        var served = Served(comparison, LoadProfile.OfDay(LoadUnit.Users, given.Loads), at: 30);
        foreach (var fleet in served.Fleets)
        {
            var byLoad = given.Loads.Zip(fleet.Gpus).OrderBy(p => p.First).Select(p => p.Second).ToList();
            byLoad.Zip(byLoad.Skip(1)).ShouldAllBe(p => p.First <= p.Second);
            fleet.GpuHours.ShouldNotBeNull().ShouldBe(fleet.Gpus.Sum() * 4, 1e-6);
            served.BetterOfEach!.GpuHours!.Value.ShouldBeLessThanOrEqualTo(fleet.GpuHours.Value);
        }
    });

    private static FsCheck.Gen<(double First, double Second, double[] Loads)> Cases { get; } =
        from first in Gen.Choose(50, 900)
        from second in Gen.Choose(50, 900)
        from loads in Gen.Choose(0, 5000).ArrayOf(5)
        select ((double)first, (double)second, loads.Append(1).Select(l => (double)l).ToArray());

    private static ServedLoad Served(Comparison comparison, LoadProfile profile, double at) => ServedLoad.Of(comparison.Series, profile, at, Short);

    private static Comparison Published()
    {
        const string page = "qwen-3-5-h100-fp8-mtp-vs-none";
        return Given.Compare(
            PublishedPages.Curve(page, SpecMethod.Mtp), PublishedPages.Curve(page, SpecMethod.Off),
            Given.PublishedRates with { UsdPerGpuHour = 1.30, KwPerGpu = 1.73 });
    }

    private static Curve Line() => Given.Curve([.. Enumerable.Range(1, 18).Select(i => (i * 5.0, 1000 - (i * 50.0)))]);

    private static ComparedSeries Of(string gpu, Curve curve, GpuRates rates) =>
        Given.Compare(curve, curve, rates).Series[0] is var series ? series with { Spec = series.Spec with { Gpu = gpu } } : null!;

    private static CurvePoint On(int gpus, double interactivity, double throughput)
    {
        var parallelism = new Parallelism(gpus, 1, DataParallelAttention: false, Workers: 1, Gpus: gpus);
        return CurvePoint.Of(new BenchmarkPoint(
            new SeriesKey("a-model", "h200", new Precision("fp8"), Short, SpecMethod.Mtp),
            new Configuration("an engine", Disaggregated: false, Multinode: false, parallelism, parallelism),
            Run: "a run", new DateOnly(2026, 1, 1), Concurrency: 10, interactivity, throughput));
    }
}
