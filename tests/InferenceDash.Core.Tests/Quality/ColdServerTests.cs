using InferenceDash.Core.Quality;

namespace InferenceDash.Core.Tests.Quality;

/// <summary>
/// Figures of a public sweep of MTP on and off (vLLM, 2 GPUs, 256/256, no warm-up requests), in which the server of the MTP
/// side was still compiling, and of a later run of the same server. Seconds and tok/s of the whole deployment.
/// </summary>
public sealed class ColdServerTests
{
    [Theory]
    [InlineData(1, 176.708, 0.16039, 9.05874, 0.00601852, 0.00604275, 8, "ttft-stall idle-streams")]
    [InlineData(4, 277.608, 0.178892, 24.7154, 0.00949689, 0.0170126, 32, "ttft-stall tpot-stall idle-streams")]
    [InlineData(16, 734.270, 0.217545, 25.2987, 0.0184866, 0.0340787, 128, "ttft-stall tpot-stall idle-streams")]
    public void Each_measurement_of_the_cold_server_is_flagged(
        double concurrency, double throughput, double ttft, double p99Ttft, double tpot, double meanTpot, double completed, string flags)
    {
        Judged("mtp", concurrency, throughput, ttft, p99Ttft, tpot, meanTpot, completed).ShouldBe(flags);
    }

    [Fact]
    public void The_same_server_once_warm_is_not()
    {
        Judged("mtp", 1, 306.457, 0.14433, 0.168462, 0.00595707, 0.0059695, 200).ShouldBe("");
    }

    [Theory]
    [InlineData(1, 208.198, 0.156086, 0.248625, 0.00892704, 0.00898786, 8, "")]
    [InlineData(4, 484.814, 0.287096, 10.3682, 0.0107326, 0.0107641, 32, "ttft-stall")]
    [InlineData(16, 1907.85, 0.385999, 0.514961, 0.0152778, 0.0153169, 128, "")]
    public void Of_the_other_side_the_one_run_that_waited_for_a_compilation_is(
        double concurrency, double throughput, double ttft, double p99Ttft, double tpot, double meanTpot, double completed, string flags)
    {
        Judged("none", concurrency, throughput, ttft, p99Ttft, tpot, meanTpot, completed).ShouldBe(flags);
    }

    private static string Judged(
        string method, double concurrency, double throughput, double ttft, double p99Ttft, double tpot, double meanTpot, double completed)
    {
        var point = SoundRun.On(new Sequence(256, 256), concurrency, tpot, throughput, 2, method);
        return SoundRun.Flags(
            point with { MedianTtftSeconds = ttft, P99TtftSeconds = p99Ttft },
            new RunFacts { Completed = completed, Failed = 0, ConcurrencyCeiling = concurrency, MeanTpotSeconds = meanTpot });
    }
}
