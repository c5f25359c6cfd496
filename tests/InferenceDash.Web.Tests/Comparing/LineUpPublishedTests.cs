using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Every figure of the published GPU and precision pages comes back as it was printed.</summary>
public sealed class LineUpPublishedTests(Site site) : IClassFixture<Site>
{
    [SampleFact(SampleData.BestPoints)]
    public void The_bundled_figures_are_those_that_were_read_off_with_their_source_added()
    {
        var read = File.ReadAllLines(SampleData.Find(SampleData.BestPoints)!);
        var bundled = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", PublishedPages.BestFile));

        bundled[0].ShouldBe($"{read[0]},publisher,page_address,assumption_set,price_basis");
        bundled.Skip(1).ShouldBe(read.Skip(1).Select(row =>
            $"{row},InferenceX by SemiAnalysis,https://inferencex.semianalysis.com/{row[(row.LastIndexOf(',') + 1)..]},2026-04,hyperscaler"));
    }

    [Fact]
    public async Task Every_published_figure_comes_back_digit_for_digit()
    {
        var rows = PublishedPages.Best;
        rows.Count.ShouldBe(224);
        var lineUps = (await site.JsonAsync("/api/v2/compare")).EnumerateArray().ToList();
        foreach (var series in rows.GroupBy(r => (Model: r["model"], Gpu: r["gpu"], Precision: r["precision"], Sequence: r["sequence"])))
        {
            var found = lineUps.Where(l => l.Text("model") == series.Key.Model && l.Text("method") == "best")
                .Select(l => AddressOf(l, series.Key.Gpu, series.Key.Precision)).OfType<string>().ToList();
            found.ShouldNotBeEmpty($"{series.Key}");
            foreach (var address in found)
            {
                foreach (var some in series.Chunk(6))
                    await ShouldReturnAsync(address, series.Key.Sequence.Replace('/', '-'), some);
            }
        }
    }

    [Fact]
    public async Task Where_nobody_leads_in_the_middle_the_widest_lead_is_the_answer()
    {
        // GB200 leads from 72 to 84 and, after a stretch without a leader, from 106 to 107.
        var page = await site.PageAsync("/compare/gpu/deepseek-r1-fp8-best");

        page.QuerySelector("h1.answer, .answer h2, .verdict .answer").ShouldNotBeNull().TextContent.ShouldContain("from 72 to 84");
    }

    [Fact]
    public async Task Every_published_page_has_its_comparison()
    {
        foreach (var source in PublishedPages.Best.Select(r => r["source"]).Distinct())
        {
            var own = PublishedPages.Best.Where(r => r["source"] == source).ToList();
            var (by, values) = own.Select(r => r["gpu"]).Distinct().Count() > 1
                ? ("gpu", own.Select(r => r["gpu"]).Distinct().ToList())
                : ("precision", own.Select(r => r["precision"]).Distinct().ToList());
            values.Count.ShouldBe(2, source);
            var common = by == "gpu" ? $"{own[0]["model"]}-{own[0]["precision"]}-best" : $"{own[0]["model"]}-{own[0]["gpu"]}-best";
            var answer = await site.JsonAsync(KnownLineUps.Api($"{by}/{common}/{string.Join("-vs-", values)}",
                $"src=published&seq={own[0]["sequence"].Replace('/', '-')}"));
            answer.Items("series").ShouldAllBe(s => s.GetProperty("pointCount").GetInt32() > 0);
        }
    }

    [Fact]
    public async Task The_data_page_leads_from_each_of_these_series_to_a_comparison_that_shows_it()
    {
        var links = (await site.PageAsync("/data?q=best")).Hrefs("section[aria-labelledby=series] tbody a");

        links.Length.ShouldBe(63);
        foreach (var link in links)
        {
            var answer = await site.JsonAsync(KnownLineUps.ApiOf(link));
            answer.Text("source").ShouldBe("published", link);
            answer.Items("series").Length.ShouldBe(2);
            answer.Items("series").ShouldAllBe(s => s.GetProperty("pointCount").GetInt32() > 0, link);
        }
    }

    [Fact]
    public async Task Leaders_at_a_target_are_those_of_the_stretch_it_lies_in()
    {
        var stretchesSeen = 0;
        foreach (var lineUp in (await site.JsonAsync("/api/v2/compare")).EnumerateArray().Where(l => l.Text("by") is "gpu" or "precision"))
        {
            var keys = lineUp.Items("values").Select(v => v.Text("key")).Take(4).ToList();
            var address = KnownLineUps.Api($"{lineUp.Text("by")}/{lineUp.Text("common")}/{string.Join("-vs-", keys)}");
            var leads = (await site.JsonAsync(address)).GetProperty("leads");
            foreach (var metric in new[] { "throughput", "cost", "power" })
            {
                foreach (var some in leads.Items(metric).Where(s => s.Number("low") < s.Number("high")).Chunk(2))
                    stretchesSeen += await ShouldLeadAsync(address, metric, some);
            }
        }

        stretchesSeen.ShouldBeGreaterThan(300);
    }

    private async Task<int> ShouldLeadAsync(string address, string metric, JsonElement[] stretches)
    {
        var places = stretches.SelectMany(s =>
            new[] { 0.03, 0.5, 0.97 }.Select(share =>
                (Stretch: s, X: s.Number("low")!.Value + (share * (s.Number("high")!.Value - s.Number("low")!.Value))))).ToList();
        var rows = (await site.JsonAsync($"{address}?t={string.Join(',', places.Select(p => TargetText.Of(p.X)))}")).Targets();
        foreach (var ((stretch, x), row) in places.Zip(rows))
        {
            var (named, leader) = (stretch.Number("leader"), row.GetProperty("leaders").Number(metric));
            if (leader is not null)
                leader.ShouldBe(named, $"{metric} at {x}, {address}, {stretch.GetRawText()}");
            else if (named is not null)
                (stretch.Text("basis") is "compared" or "bound").ShouldBeTrue($"{metric} at {x}, {address}, {stretch.GetRawText()}, {row.GetRawText()}");
        }

        return stretches.Length;
    }

    private async Task ShouldReturnAsync(string address, string sequence, IReadOnlyDictionary<string, string>[] rows)
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

            // A figure that stands on two pages is the one with the more digits, which reads as the other to its digits.
            foreach (var (column, property) in Figures.Where(f => row[f.Column].Length > 0))
                PublishedPages.Printed(point.Number(property), row[column]).ShouldBe(row[column], $"{property}, {what}");
        }
    }

    private static readonly (string Column, string Property)[] Figures =
    [
        ("throughput_tok_s_gpu", "throughputPerGpu"), ("cost_usd_per_mtok", "costPerMillionTokens"), ("tok_s_per_mw", "tokensPerSecondPerMegawatt"),
        ("concurrency", "concurrency"),
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
}
