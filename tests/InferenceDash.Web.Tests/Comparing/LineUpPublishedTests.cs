using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The site with the published figures of "the best available configuration" of GPU and precision pages.</summary>
public sealed class PublishedBestSite : Site
{
    public override Task InitializeAsync() => SampleData.Find(SampleData.BestPoints) is { } path ? ImportAsync(path) : Task.CompletedTask;
}

/// <summary>Every figure of the published GPU and precision pages comes back as it was printed.</summary>
public sealed class LineUpPublishedTests(PublishedBestSite site) : IClassFixture<PublishedBestSite>
{
    [SampleFact(SampleData.BestPoints)]
    public async Task Every_published_figure_comes_back_digit_for_digit()
    {
        var rows = Rows();
        rows.Count.ShouldBe(224);
        var lineUps = (await site.JsonAsync("/api/v2/compare")).EnumerateArray().ToList();
        foreach (var series in rows.GroupBy(r => (Model: r["model"], Gpu: r["gpu"], Precision: r["precision"], Sequence: r["sequence"])))
        {
            var found = lineUps.Where(l => l.Text("model") == series.Key.Model && l.Text("method") == "best").Select(l => AddressOf(l, series.Key.Gpu, series.Key.Precision)).OfType<string>().ToList();
            found.ShouldNotBeEmpty($"{series.Key}");
            foreach (var address in found)
            {
                foreach (var some in series.Chunk(6))
                    await ShouldReturnAsync(address, series.Key.Sequence.Replace('/', '-'), some);
            }
        }
    }

    [SampleFact(SampleData.BestPoints)]
    public async Task Every_published_page_has_its_comparison()
    {
        foreach (var source in Rows().Select(r => r["source"]).Distinct())
        {
            var own = Rows().Where(r => r["source"] == source).ToList();
            var (by, values) = own.Select(r => r["gpu"]).Distinct().Count() > 1
                ? ("gpu", own.Select(r => r["gpu"]).Distinct().ToList())
                : ("precision", own.Select(r => r["precision"]).Distinct().ToList());
            values.Count.ShouldBe(2, source);
            var common = by == "gpu" ? $"{own[0]["model"]}-{own[0]["precision"]}-best" : $"{own[0]["model"]}-{own[0]["gpu"]}-best";
            var answer = await site.JsonAsync(KnownLineUps.Api($"{by}/{common}/{string.Join("-vs-", values)}", $"src=published&seq={own[0]["sequence"].Replace('/', '-')}"));
            answer.Items("series").ShouldAllBe(s => s.GetProperty("pointCount").GetInt32() > 0);
        }
    }

    private async Task ShouldReturnAsync(string address, string sequence, Dictionary<string, string>[] rows)
    {
        var targets = string.Join(',', rows.Select(r => r["interactivity_tok_s_user"]));
        var full = $"{address}?src=published&seq={sequence}&t={targets}";
        var answer = await site.JsonAsync(full);
        var index = Array.FindIndex(answer.Items("series"), s => s.Text("gpu") == rows[0]["gpu"] && s.Text("precision") == rows[0]["precision"]);
        answer.Items("series")[index].GetProperty("rates").Text("set").ShouldBe("2026-04");
        foreach (var (row, target) in rows.Zip(answer.Targets()))
        {
            var point = target.Items("points")[index];
            var what = $"{full} at {row["interactivity_tok_s_user"]}";
            point.Text("status").ShouldBe("published", what);
            point.Text("method").ShouldBe("best", what);
            point.GetProperty("isBound").GetBoolean().ShouldBeFalse(what);
            foreach (var (column, property) in Figures.Where(f => row[f.Column].Length > 0))
                PublishedPages.Printed(point.Number(property), row[column]).ShouldBe(row[column], $"{property}, {what}");
            foreach (var (column, property) in Figures.Where(f => row[f.Column].Length > 0))
                point.Number(property).ShouldBe(PublishedPages.Number(row[column]), $"{property}, {what}");
        }
    }

    private static readonly (string Column, string Property)[] Figures =
    [
        ("throughput_tok_s_gpu", "throughputPerGpu"), ("cost_usd_per_mtok", "costPerMillionTokens"), ("tok_s_per_mw", "tokensPerSecondPerMegawatt"), ("concurrency", "concurrency"),
    ];

    // The address of a series beside the next one of its line-up; null: the line-up does not have it.
    private static string? AddressOf(JsonElement lineUp, string gpu, string precision)
    {
        var (by, keys) = (lineUp.Text("by"), lineUp.Items("values").Select(v => v.Text("key")!).ToList());
        var key = by == "gpu" && lineUp.Text("precision") == precision ? gpu : by == "precision" && lineUp.Text("gpu") == gpu ? precision : null;
        return key is not null && keys.Contains(key)
            ? KnownLineUps.Api($"{by}/{lineUp.Text("common")}/{key}-vs-{keys.First(k => k != key)}")
            : null;
    }

    private static List<Dictionary<string, string>> Rows()
    {
        var lines = File.ReadAllLines(SampleData.Find(SampleData.BestPoints)!);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal))];
    }
}
