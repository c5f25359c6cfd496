using System.Globalization;

namespace InferenceDash.Core.Tests;

/// <summary>
/// The step times of an H200, composed with the bundled acceptance lengths, are the sweeps that stand beside them. Those were composed
/// by another program from the same file, and each run has its own prefill, which is its TTFT.
/// </summary>
public sealed class StepCompositionTests
{
    private const decimal Places6 = 1e-6m, Places9 = 1e-9m;

    public static TheoryData<string, string, string> Sweeps { get; } = new()
    {
        { "draft-sweep-qwen-off", "qwen3.5-397b-a17b-nvfp4", "off" },
        { "draft-sweep-dsv4-on", "deepseek-v4-pro", "on" },
    };

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void Steps_and_acceptance_lengths_give_the_sweep_digit_for_digit(string sweep, string servedModel, string thinking)
    {
        var lengths = Rows("acceptance-lengths").Where(r => (r["served_model"], r["thinking"]) == (servedModel, thinking))
            .ToDictionary(r => (int)Number(r["draft_tokens"]), r => Number(r["acceptance_length"]));
        var steps = Rows("step-times-h200").ToLookup(Key("batch"));
        var points = Rows(sweep).GroupBy(Key("concurrency")).ToList();

        points.Count.ShouldBe(88);
        foreach (var point in points)
        {
            // Run by run, in the order of both files.
            foreach (var (expected, timed) in point.Zip(steps[point.Key], (a, b) => (a, b)))
            {
                var k = (int)Number(timed["draft_tokens"]);
                var step = new StepTime((int)Number(timed["batch"]), k, Number(timed["verify_ms"]) / 1000, Number(timed["draft_ms"]) / 1000);

                var composed = StepComposition.Of(step, Number(expected["median_ttft_s"]), k == 0 ? 1 : lengths[k], new Sequence(1024, 1024));

                ShouldPrint(composed.Interactivity, expected["interactivity_tok_s_user"], Places6);
                ShouldPrint(composed.ThroughputPerGpu, expected["throughput_tok_s_gpu"], Places6);
                ShouldPrint(composed.TpotSeconds, expected["median_tpot_s"], Places9);
                ShouldPrint(composed.E2eLatencySeconds, expected["median_e2el_s"], Places6);
            }
        }
    }

    [Fact]
    public void A_request_waits_for_the_prefill_of_every_other_one_in_flight()
    {
        // 4 requests: 4 prefills of 25 ms, and (101 − 1) / 2 steps of 10 ms.
        var composed = StepComposition.Of(new StepTime(4, 1, 0.008, 0.002), 0.025, 2, new Sequence(200, 101), gpus: 2);

        composed.TtftSeconds.ShouldBe(0.025);
        composed.E2eLatencySeconds.ShouldBe(0.6, 1e-12);
        composed.TpotSeconds.ShouldBe(0.575 / 100, 1e-12);
        composed.ThroughputPerGpu.ShouldBe(4 * 301 / 0.6 / 2, 1e-9);
        composed.Interactivity.ShouldBe(100 / 0.575, 1e-9);
    }

    [Theory]
    [InlineData(3.1)]
    [InlineData(0.9)]
    public void A_step_yields_at_least_its_own_token_and_at_most_every_draft_too(double acceptanceLength) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            StepComposition.Of(new StepTime(1, 2, 0.01, 0.001), 0.025, acceptanceLength, new Sequence(1024, 1024)));

    [Fact]
    public void One_token_of_output_has_no_time_per_token_after_the_first() =>
        Should.Throw<ArgumentOutOfRangeException>(() => StepComposition.Of(new StepTime(1, 0, 0.01, 0), 0.025, 1, new Sequence(1024, 1)));

    // As printed: half a unit of the last place, for ties that are rounded either way.
    private static void ShouldPrint(double composed, string printed, decimal place) =>
        Math.Abs((decimal)composed - decimal.Parse(printed, CultureInfo.InvariantCulture)).ShouldBeLessThanOrEqualTo(place * 0.500001m);

    private static Func<IReadOnlyDictionary<string, string>, (double, double)> Key(string column) =>
        row => (Number(row[column]), Number(row["draft_tokens"]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name) => DraftSweep.Rows(name);
}
