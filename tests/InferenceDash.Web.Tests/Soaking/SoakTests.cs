using InferenceDash.Benchmarks;

namespace InferenceDash.Web.Tests.Soaking;

/// <summary>The soak itself, for a few seconds; minutes of it: tests/InferenceDash.Benchmarks, soak.</summary>
public sealed class SoakTests
{
    private const double Minutes = 0.05;

    [Fact]
    public async Task It_runs_to_its_end_with_load_of_every_kind_and_tells_what_it_saw()
    {
        using var output = new StringWriter();

        var (stretches, objections) = await SoakBenchmark.RunAsync(Minutes, output);

        foreach (var load in Enum.GetValues<SoakLoad>())
            stretches.Sum(s => s.Counts[load]).ShouldBePositive(load.ToString());
        stretches.Sum(s => s.Counts.Failed).ShouldBe(0);
        stretches.ShouldAllBe(s => s.ManagedMegabytes > 0 && s.ResidentMegabytes > s.ManagedMegabytes);
        // A server that has just begun may well grow. Nothing else may be said of it.
        objections.ShouldAllBe(objection => objection.Contains("memory rises", StringComparison.Ordinal));
        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1 + stretches.Count + 1 + Math.Max(1, objections.Count));
    }
}
