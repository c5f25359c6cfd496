using System.Globalization;
using System.Text.Json;
using InferenceDash.Web.Tests.Reference;

namespace InferenceDash.Web.Tests.Ranking;

/// <summary>The ranking of real rows against plain arithmetic.</summary>
public sealed class SampleRankTests(SampleSite site) : IClassFixture<SampleSite>
{
    // Slower than every point: each row delivers at least what its best point of all does.
    private const double Slow = 0.5;

    [SampleFact(SampleData.InferenceX)]
    public async Task Below_every_point_each_row_ranks_by_its_best_point()
    {
        var expected = SampleSite.Rows
            .Where(r => r.Sequence == "8k/1k")
            .GroupBy(r => (r.Gpu, r.Precision))
            .Select(g => (
                Key: $"{g.Key.Gpu}-{g.Key.Precision}",
                Throughput: g.Max(r => r.Throughput),
                Usd: PublishedPages.Assumption("2026-07", g.Key.Gpu, "usd_per_gpu_hour_hyperscaler")))
            .Select(e => (e.Key, e.Throughput, Cost: e.Usd * 1e6 / (3600 * e.Throughput)))
            .OrderBy(e => e.Cost).ToList();

        var rows = await RankedAsync($"at={Slow.ToString(CultureInfo.InvariantCulture)}&seq=8k-1k&src=measured");

        rows.Select(r => r.Text("key")).ShouldBe(expected.Select(e => e.Key));
        foreach (var (row, e) in rows.Zip(expected))
        {
            row.GetProperty("point").Number("throughputPerGpu")!.Value.ShouldBe(e.Throughput, 1e-9 * e.Throughput);
            row.GetProperty("point").Number("costPerMillionTokens")!.Value.ShouldBe(e.Cost, 1e-9 * e.Cost);
        }
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task The_best_is_never_below_off_and_never_below_mtp()
    {
        var best = (await RankedAsync("at=60&seq=8k-1k&by=throughput")).ToDictionary(r => r.Text("key")!, Throughput);
        foreach (var method in new[] { "none", "mtp" })
        {
            foreach (var row in await RankedAsync($"at=60&seq=8k-1k&by=throughput&spec={method}"))
                best[row.Text("key")!].ShouldBeGreaterThanOrEqualTo(Throughput(row));
        }
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task The_first_by_cost_is_a_bound_and_another_bound_leaves_the_lead_open()
    {
        var answer = await site.JsonAsync("/api/v2/rank/deepseek-r1?at=60&seq=8k-1k");

        var rows = answer.Items("rows");
        rows[0].Text("key").ShouldBe("gb300-fp4");
        rows[0].GetProperty("point").GetProperty("isBound").GetBoolean().ShouldBeTrue();
        answer.Items("doubts").Select(d => rows[d.GetInt32()].Text("key")).ShouldBe(["gb200-fp8"]);
        answer.Number("leader").ShouldBeNull();
        answer.Text("answer").ShouldBe(
            "At 60 tok/s/user, no hardware is clearly the cheapest for DeepSeek R1: GB300 NVL72 FP4 costs at most $0.044 per million tokens.");
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task Of_one_precision_a_lead_is_named_where_it_holds()
    {
        var answer = await site.JsonAsync("/api/v2/rank/deepseek-r1?at=60&seq=8k-1k&prec=fp4");

        answer.Text("answer").ShouldBe("At 60 tok/s/user, GB300 NVL72 FP4 is the cheapest FP4 hardware for DeepSeek R1: at most $0.044 per million tokens.");
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task What_tops_out_below_the_target_comes_last_with_its_methods()
    {
        var page = await site.PageAsync("/rank/deepseek-r1?at=60&seq=8k-1k");

        page.QuerySelectorAll("tr.out .why").Select(w => w.Words()).ShouldContain("Off tops out at 54.3 and MTP tops out at 37.7 tok/s/user. Rank at 54");
    }

    private async Task<IReadOnlyList<JsonElement>> RankedAsync(string query) =>
        [.. (await site.JsonAsync($"/api/v2/rank/deepseek-r1?{query}")).Items("rows").Where(r => r.Text("status") == "ranked")];

    private static double Throughput(JsonElement row) => row.GetProperty("point").Number("throughputPerGpu")!.Value;
}

/// <summary>The site with the sample rows imported beside the bundled data.</summary>
public sealed class SampleSite() : Site(RunningSite.Shared(SampleData.Find(SampleData.InferenceX) is { } file ? [file] : []))
{
    /// <summary>The rows that count, read without the code under test.</summary>
    internal static IReadOnlyList<SampleRow> Rows => field ??= [.. Read()];

    // Of each configuration the newest run.
    private static IEnumerable<SampleRow> Read()
    {
        using var rows = JsonDocument.Parse(File.ReadAllText(SampleData.Find(SampleData.InferenceX)!));
        return [.. rows.RootElement.EnumerateArray()
            .GroupBy(Deployment)
            .Select(g => g.MaxBy(r => r.GetProperty("date").GetString(), StringComparer.Ordinal))
            .Select(r => new SampleRow(
                r.GetProperty("hardware").GetString()!, r.GetProperty("precision").GetString()!,
                $"{r.GetProperty("isl").GetInt32() / 1024}k/{r.GetProperty("osl").GetInt32() / 1024}k",
                r.GetProperty("metrics").GetProperty("tput_per_gpu").GetDouble()))];

        static string Deployment(JsonElement row) => string.Join('|', row.EnumerateObject()
            .Where(p => p.Name is not ("image" or "metrics" or "date" or "run_url"))
            .Select(p => p.Value.ToString()));
    }
}

internal sealed record SampleRow(string Gpu, string Precision, string Sequence, double Throughput);
