using System.Text.Json;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>Chart, table, JSON, CSV and picture show the same points: the exports that a page links to hold its rows, in its order.</summary>
public sealed class AgreementTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    private static readonly (string Title, string Property)[] Printed =
    [
        ("Interactivity", "interactivity"), ("Throughput", "throughputPerGpu"),
        ("Cost", "costPerMillionTokens"), ("Per megawatt", "tokensPerSecondPerMegawatt"),
        ("Concurrency", "concurrency"), ("TTFT p50", "medianTtftSeconds"), ("TTFT p99", "p99TtftSeconds"), ("E2E latency", "medianE2eLatencySeconds"),
    ];

    private static readonly (string Column, string Property)[] Columns =
    [
        ("interactivity_tok_s_user", "interactivity"), ("throughput_tok_s_gpu", "throughputPerGpu"),
        ("output_tok_s_gpu", "outputThroughputPerGpu"), ("input_tok_s_gpu", "inputThroughputPerGpu"),
        ("cost_usd_per_mtok", "costPerMillionTokens"), ("tok_s_per_mw", "tokensPerSecondPerMegawatt"),
        ("concurrency", "concurrency"), ("ttft_median_s", "medianTtftSeconds"),
        ("ttft_p99_s", "p99TtftSeconds"), ("e2e_latency_median_s", "medianE2eLatencySeconds"), ("joules_per_token_measured", "joulesPerTotalToken"),
    ];

    /// <summary>An address, how many points it shows, and what all of them have: a property of the API and its value.</summary>
    public static TheoryData<string, int, string, string> Filters => new()
    {
        { "", 29, "sequence", "8k/1k" },
        { "show=all", 31, "sequence", "8k/1k" },
        { "seq=1k-1k", 2, "sequence", "1k/1k" },
        { "show=all&vendor=amd", 4, "vendor", "AMD" },
        { "show=all&spec=mtp", 14, "method", "mtp" },
        { "show=all&spec=off", 17, "method", "none" },
        { "show=all&engine=VLLM", 12, "engine", "vLLM" },
        { "show=all&engine=dynamo", 7, "engine", "Dynamo" },
        { "show=all&prec=fp4", 15, "precision", "fp4" },
        { "show=all&precision=fp8", 16, "precision", "fp8" },
        { "show=all&gpu=gb200", 7, "gpu", "gb200" },
        { "show=all&agg=disaggregated", 7, "gpu", "gb200" },
        { "show=all&agg=multi-node", 7, "gpu", "gb200" },
        { "show=all&agg=single-node&gpu=h100&spec=mtp", 6, "engine", "SGLang" },
        { "show=all&hide=!b200-fp4-mtp-vllm", 4, "series", "b200-fp4-mtp-vllm" },
        { "show=all&ttft=1&gpu=h100&spec=mtp", 3, "method", "mtp" },
        { "show=all&q=gb200,off", 3, "series", "gb200-fp4-none-dynamo" },
        {
            "show=all&src=measured&sort=-concurrency&y=cost&basis=output&x=ttft&scale=linear&xscale=log"
                + "&price=rental&rates=2026-04&usd=h100:2&kw=b200:1",
            31, "source", "measured"
        },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_narrows_table_json_and_csv_alike(string query, int count, string property, string value)
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer(query + "&view=table"));
        page.QuerySelectorAll(".problems").ShouldBeEmpty();
        var table = page.TableRows();
        var points = (await site.JsonAsync(page.Export("JSON"))).Points();
        var csv = ReadingExplorer.CsvRows(await site.TextAsync(page.Export("CSV")));

        table.Count.ShouldBe(count);
        points.Length.ShouldBe(count);
        csv.Count.ShouldBe(count);
        points.Select(p => p.Text(property)).ShouldAllBe(v => v == value);
        points.Select(p => p.Identity()).ShouldBeUnique();
        for (var i = 0; i < count; i++)
            ShouldBeOne(table[i], points[i], csv[i]);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_picture_draws_the_rows_that_have_a_place(string query, int count, string property, string value)
    {
        if (query.Contains("q=", StringComparison.Ordinal))
            return; // Words narrow the table alone.
        var page = await site.PageAsync(KnownAddresses.SplitExplorer(query + "&zoom=all"));
        var placed = (await site.JsonAsync(page.Export("JSON"))).Points().Where(p => p.Number("x") is not null && p.Number("y") is not null).ToList();
        var onFrontier = placed.Count(p => p.GetProperty("onFrontier").GetBoolean());
        var picture = await site.PageAsync(page.Export("SVG"));

        foreach (var drawing in new[] { page.One("main svg[role=img]"), picture.One("svg[role=img]") })
        {
            drawing.QuerySelectorAll(".knot").Length.ShouldBe(onFrontier);
            drawing.QuerySelectorAll("path.dots").Sum(d => d.GetAttribute("d")!.Count(c => c == 'M')).ShouldBe(placed.Count - onFrontier);
        }

        placed.Count.ShouldBeLessThanOrEqualTo(count);
        placed.ShouldAllBe(p => p.Text(property) == value);
    }

    [Fact]
    public async Task What_is_not_asked_for_is_not_narrowed()
    {
        var points = (await site.JsonAsync($"/api/v1/points?model={KnownAddresses.Llama}")).Points();

        points.Length.ShouldBe(33);
        points.Select(p => p.Text("sequence")).Distinct().ShouldBe(["8k/1k", "1k/1k"], ignoreOrder: true);
        points.ShouldContain(p => !p.GetProperty("onFrontier").GetBoolean());
        points.Where(p => p.Text("sequence") == "1k/1k").ShouldAllBe(p => p.Text("series") == "h100-fp8-none-sglang-1k-1k");
    }

    [Fact]
    public async Task Comment_lines_say_what_narrows_the_rows_whatever_was_typed()
    {
        var text = await site.TextAsync(KnownAddresses.Points("q=gb200%0Amtp&gpu=gb200&usd=gb200:3", ".csv"));

        text.Split('\n')[1].ShouldBe("# GPU: GB200 NVL72 · all points · rows that contain “gb200mtp”");
        text.Split('\n').TakeWhile(l => l.StartsWith('#')).Count().ShouldBe(5);
        text.Split('\n')[4].ShouldStartWith("# Assumptions: set 2026-07, hyperscaler price, custom rates for GB200; snapshot ");
    }

    [Fact]
    public async Task Names_of_parameters_have_a_long_form()
    {
        var shortly = await site.TextAsync(KnownAddresses.Points("prec=fp4"));
        (await site.TextAsync($"/api/v1/points?model={KnownAddresses.Llama}&sequence=8k/1k&precision=fp4")).ShouldBe(shortly);
    }

    private static void ShouldBeOne(Dictionary<string, string> cells, JsonElement point, Dictionary<string, string> csv)
    {
        foreach (var (title, property) in Printed)
            cells[title].ShouldPrint(point.Number(property), title);
        cells["Engine"].ShouldBe(point.Text("engine"));
        cells["Series"].Contains("off frontier", StringComparison.Ordinal).ShouldBe(!point.GetProperty("onFrontier").GetBoolean());
        cells["Run"].ShouldBe(point.Text("date"));
        foreach (var (column, property) in Columns)
            ReadingExplorer.Number(csv[column]).ShouldBe(point.Number(property), column);
        csv["series"].ShouldBe(point.Text("series"));
        csv["on_frontier"].ShouldBe(point.GetProperty("onFrontier").GetBoolean() ? "true" : "false");
        csv["disaggregated"].ShouldBe(point.GetProperty("deployment").GetProperty("disaggregated").GetBoolean() ? "true" : "false");
        csv["run"].ShouldBe(point.Text("run"));
        csv["deployment"].ShouldBe(cells["Deployment"]);
    }
}
