using System.Globalization;
using System.Xml.Linq;
using InferenceDash.Core;
using InferenceDash.Store;

namespace InferenceDash.Browser.Tests;

/// <summary>Whatever names a store holds, a page shows them as they are and runs none of them.</summary>
public sealed class HostileStoreTests(Site site) : BrowserTest(site)
{
    private const string Label = "\"><img src=x onerror=alert(1)>";
    private const string Engine = "</script><script>alert(2)</script>";
    private const string Run = "javascript:alert(3)";
    private const string FileName = "<img src=x onerror=alert(5)>";
    private const string PublishedHeader =
        "model,gpu,precision,sequence,spec_method,interactivity_tok_s_user,throughput_tok_s_gpu,cost_usd_per_mtok,tok_s_per_mw,concurrency,"
        + "band_low_tok_s_user,band_high_tok_s_user,digits,source,publisher";
    private const string Comparison = "evil-trap-fp8-mtp-vs-none";
    private const string Encoded = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(4)%3E";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Pages =
    [
        "/", "/compare", "/compare-spec-decode", "/compare-spec-decode/evil-trap-fp8-mtp-vs-none",
        "/compare-spec-decode/evil-trap-fp8-mtp-vs-none?scale=log&y=cost",
        "/compare-spec-decode/evil-trap-fp8-mtp-vs-none?src=published", "/inference?model=evil&seq=1k-1k&src=published",
        "/inference?model=evil&seq=1k-1k", "/inference?model=evil&seq=1k-1k&split=engine", "/rank/evil?at=60", "/data", "/assumptions", "/search?q=onerror",
        "/changes",
    ];

    private static readonly string[] Pictures =
    [
        $"/api/v1/spec-decode/{Comparison}.svg", $"/api/v1/spec-decode/{Comparison}.svg?src=published", "/api/v1/points.svg?model=evil&seq=1k-1k",
    ];

    // What an address says, and pages that show no name of the store.
    private static readonly string[] Addresses =
    [
        $"/compare-spec-decode?q={Encoded}", $"/search?q={Encoded}", $"/inference?model=evil&seq=1k-1k&hide={Encoded}", $"/s?to={Encoded}",
        $"/s?to=/compare-spec-decode/{Comparison}?q={Encoded}", $"/changes?since={Encoded}", "/s", "/docs/api", "/docs/reference",
    ];

    [BrowserFact]
    public async Task Names_that_hold_markup_and_scripts_are_text()
    {
        await using var app = await RunningApp.StartAsync();
        await FillAsync(app);
        var visitor = await ArriveAtAsync(app.Address);
        var dialogs = new List<string>();
        visitor.Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };

        foreach (var page in Pages)
        {
            (await visitor.GoAsync(page)).ShouldBe(200, page);
            await IsTextAsync(visitor, page);
            (await visitor.Page.ContentAsync()).ShouldContain("onerror", customMessage: page);
        }

        foreach (var address in Addresses)
        {
            (await visitor.GoAsync(address)).ShouldBe(200, address);
            await IsTextAsync(visitor, address);
        }

        visitor.ExpectTrouble("404");
        var missing = $"/compare-spec-decode/{Encoded}";
        (await visitor.GoAsync(missing)).ShouldBe(404);
        await IsTextAsync(visitor, missing);
        dialogs.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_tooltip_holds_the_name_of_a_file_as_text()
    {
        await using var app = await RunningApp.StartAsync();
        await FillAsync(app);
        var explorer = new ExplorerOnScreen(await ArriveAtAsync(app.Address));
        await explorer.OpenAsync("/inference?model=evil&seq=1k-1k");
        await explorer.PinFirstAsync();

        await Expect(explorer.Pinned).ToContainTextAsync(FileName);
        await IsTextAsync(explorer.Visitor, "tooltip");
    }

    [BrowserFact]
    public async Task Pictures_and_points_of_such_a_store_hold_its_names_as_text()
    {
        await using var app = await RunningApp.StartAsync();
        await FillAsync(app);
        using var client = new HttpClient { BaseAddress = app.Address };

        foreach (var picture in Pictures)
        {
            var elements = XDocument.Parse(await client.GetStringAsync(picture)).Descendants().ToList();
            elements[0].Name.ShouldBe(Svg + "svg", picture);
            elements.ShouldAllBe(e => e.Name.LocalName != "script" && e.Name.LocalName != "img" && e.Name.LocalName != "foreignObject", picture);
            elements.Attributes().ShouldAllBe(a => !a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), picture);
            elements[0].Value.ShouldContain("onerror=alert(1)", customMessage: picture);
        }

        (await client.GetStringAsync("/api/v1/points?model=evil&seq=1k-1k")).ShouldContain("onerror=alert(5)");
    }

    private static async Task IsTextAsync(Visitor visitor, string page)
    {
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await visitor.Page.Locator("[onerror], [onload], img[src=x], a[href^='javascript:' i], a[href^='data:text' i]").CountAsync()).ShouldBe(0, page);
        visitor.Troubles.ShouldBeEmpty(page);
    }

    private static async Task FillAsync(RunningApp app)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = app.StorePath }, TimeProvider.System);
        (await store.AddAsync(new Model("evil", Label, [], []))).Rejected.ShouldBeEmpty();
        (await store.AddAsync(new Gpu("trap", Label, Label, Label), new GpuAssumptions(1.5, 2, 2, 2))).Rejected.ShouldBeEmpty();
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(app.StorePath)!, "hostile")).FullName;
        string[] files = [Path.Combine(folder, $"{FileName}.csv"), Path.Combine(folder, $"{FileName}, published.csv")];
        await File.WriteAllLinesAsync(files[0], Rows());
        await File.WriteAllLinesAsync(files[1], Published().Prepend(PublishedHeader));
        await app.ImportAsync(files);
    }

    // Half of what Little's law allows.
    private static IEnumerable<string> Rows() =>
        from method in new[] { "mtp", "none" }
        from concurrency in Enumerable.Range(1, 6)
        let speed = (method == "mtp" ? 200.0 : 150.0) / concurrency
        let row = string.Create(CultureInfo.InvariantCulture, $"{concurrency},1,{speed:0.###},{concurrency * speed / 2:0.###}")
        let text = $"evil,trap,fp8,1k/1k,{method},{Engine},2026-06-11,{Run},{row},{Quoted(Label)}"
        select concurrency == 1 && method == "mtp"
            ? $"model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu,image\n{text}"
            : text;

    private static IEnumerable<string> Published() =>
        from method in new[] { "mtp", "none" }
        from speed in new[] { 60, 90 }
        let figures = string.Create(CultureInfo.InvariantCulture, $"{speed},{(method == "mtp" ? 3600 : 2700) / speed},1.5,,,60,90")
        select $"evil,trap,fp8,1k/1k,{method},{figures},table,{Quoted(Label)},{Quoted(Label)}";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
