using InferenceDash.Store.Import;

namespace InferenceDash.Store.Tests.Import;

public sealed class PointChecksTests
{
    private static readonly Parallelism FourGpus = new(4, null, null, null, 4);

    private static readonly BenchmarkPoint Sound = new(
        new SeriesKey("qwen-3-5", "h100", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
        new Configuration("vLLM", false, false, FourGpus, FourGpus),
        "run-1",
        new DateOnly(2026, 6, 11),
        Concurrency: 8,
        Interactivity: 133,
        ThroughputPerGpu: 300);

    public static TheoryData<string, BenchmarkPoint> Refused => new()
    {
        { "concurrency: is not above 0", Sound with { Concurrency = 0 } },
        { "concurrency: is not a finite number", Sound with { Concurrency = double.NaN } },
        { "interactivity_tok_s_user: is not above 0", Sound with { Interactivity = -1 } },
        { "interactivity_tok_s_user: is above 10,000", Sound with { Interactivity = 10_001 } },
        { "interactivity_tok_s_user: is below 0.2 tok/s/user: milliseconds", Sound with { Interactivity = 0.1 } },
        { "throughput_tok_s_gpu: is above 10,000,000", Sound with { ThroughputPerGpu = 1.1e7 } },
        { "throughput_tok_s_gpu: is not a finite number", Sound with { ThroughputPerGpu = double.PositiveInfinity } },
        { "output_throughput_tok_s_gpu: is below 0", Sound with { OutputThroughputPerGpu = -1 } },
        { "median_ttft_s: is not a finite number", Sound with { MedianTtftSeconds = double.NaN } },
        { "median_ttft_s: is above p99_ttft_s, 1: percentiles", Sound with { MedianTtftSeconds = 2, P99TtftSeconds = 1 } },
        { "median_tpot_s: is above p90_tpot_s, 0.01: percentiles", Sound with { MedianTpotSeconds = 0.02, P90TpotSeconds = 0.01 } },
        { "median_tpot_s: is above p99_tpot_s, 0.01: percentiles", Sound with { MedianTpotSeconds = 0.02, P99TpotSeconds = 0.01 } },
        { "p90_tpot_s: is above p99_tpot_s, 0.01: percentiles", Sound with { P90TpotSeconds = 0.02, P99TpotSeconds = 0.01 } },
        { "median_tpot_s: is above 5 s: milliseconds", Sound with { MedianTpotSeconds = 7.5 } },
        { "acceptance_length: is below 1 tokens per step: every verification step yields one", Sound with { AcceptanceLength = 0.9 } },
        { "concurrency: is above 1,000,000 requests: wrong unit?", Sound with { Concurrency = 1e308 } },
        { "throughput_tok_s_gpu: is below 0.001 tok/s/GPU: wrong unit?", Sound with { ThroughputPerGpu = 1e-305 } },
        { "p90_tpot_s: is below 0.000001 s: wrong unit?", Sound with { P90TpotSeconds = 5e-324 } },
        { "median_e2el_s: is above 1,000,000 s: wrong unit?", Sound with { MedianE2eLatencySeconds = 1e308 } },
        { "spec_method: is a method of published points only", Sound with { Series = Sound.Series with { Method = SpecMethod.Best } } },
        { "joules_per_token: is below 0", Sound with { JoulesPerTotalToken = -0.1 } },
    };

    public static TheoryData<string, BenchmarkPoint> Odd => new()
    {
        { "differs by more than 2 % from input and output throughput together, 200", Sound with { InputThroughputPerGpu = 100, OutputThroughputPerGpu = 100 } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_point_that_cannot_be_true_is_refused(string reason, BenchmarkPoint point)
    {
        var finding = PointChecks.Of(point).Where(finding => finding.IsRefused).ShouldHaveSingleItem();

        $"{finding.Field}: {finding.Reason}".ShouldStartWith(reason);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void A_point_that_is_unlikely_to_be_true_is_warned_of(string reason, BenchmarkPoint point)
    {
        var finding = PointChecks.Of(point).ShouldHaveSingleItem();

        finding.IsRefused.ShouldBeFalse();
        finding.Reason.ShouldContain(reason);
    }

    [Fact]
    public void A_sound_point_has_no_findings() =>
        PointChecks.Of(Sound with
        {
            InputThroughputPerGpu = 150, OutputThroughputPerGpu = 152, MedianTtftSeconds = 1, P99TtftSeconds = 1, AcceptanceLength = 1,
        }).ShouldBeEmpty();

    [Fact]
    public void Disaggregated_serving_counts_its_GPUs_differently_and_is_not_measured_by_these_laws() =>
        PointChecks.Of(Sound with
        {
            Configuration = new Configuration("Dynamo", true, true, FourGpus, FourGpus),
            ThroughputPerGpu = 5000, InputThroughputPerGpu = 1, OutputThroughputPerGpu = 1,
        }).ShouldBeEmpty();

    [Fact]
    public async Task Warnings_are_told_and_never_refuse()
    {
        using var temporary = await TemporaryStore.BundledAsync();

        var result = await temporary.ImportAsync(Sweep.With(("output_throughput_tok_s_gpu", "100"), ("input_throughput_tok_s_gpu", "100")));

        result.IsRefused.ShouldBeFalse();
        result.WarningCount.ShouldBe(1);
        (result.Warnings[0].Line, result.Warnings[0].Field, result.Warnings[0].Value).ShouldBe((2, "throughput_tok_s_gpu", "240.5"));
    }
}
