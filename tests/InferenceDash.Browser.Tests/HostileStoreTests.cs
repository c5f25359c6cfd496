using System.Globalization;
using InferenceDash.Core;
using InferenceDash.Store;

namespace InferenceDash.Browser.Tests;

/// <summary>Whatever names a store holds, a page shows them as they are and runs none of them.</summary>
public sealed class HostileStoreTests(Site site) : BrowserTest(site)
{
    private const string Label = "\"><img src=x onerror=alert(1)>";
    private const string Engine = "</script><script>alert(2)</script>";
    private const string Run = "javascript:alert(3)";

    private static readonly string[] Pages =
    [
        "/", "/compare", "/compare-spec-decode", "/compare-spec-decode/evil-trap-fp8-mtp-vs-none",
        "/compare-spec-decode/evil-trap-fp8-mtp-vs-none?scale=log&y=cost",
        "/inference?model=evil&seq=1k-1k", "/inference?model=evil&seq=1k-1k&split=engine", "/rank/evil?at=60", "/data", "/assumptions", "/search?q=onerror",
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
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            (await visitor.Page.Locator("[onerror], [onload], img[src=x], a[href^='javascript:' i], a[href^='data:text' i]").CountAsync()).ShouldBe(0, page);
            (await visitor.Page.ContentAsync()).ShouldContain("onerror", customMessage: page);
            visitor.Troubles.ShouldBeEmpty(page);
        }

        dialogs.ShouldBeEmpty();
    }

    // Past the running server, as another process would, and until it shows it.
    private static async Task FillAsync(RunningApp app)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = app.StorePath }, TimeProvider.System);
        (await store.AddAsync(new Model("evil", Label, [], []))).Rejected.ShouldBeEmpty();
        (await store.AddAsync(new Gpu("trap", Label, Label, Label), new GpuAssumptions(1.5, 2, 2, 2))).Rejected.ShouldBeEmpty();
        var file = Path.ChangeExtension(app.StorePath, ".csv");
        await File.WriteAllLinesAsync(file, Rows());
        var import = await store.ImportAsync([file], new ImportOptions());
        import.Rejected.ShouldBeEmpty();
        using var client = new HttpClient { BaseAddress = app.Address };
        await Eventually.HoldsAsync(
            async () => (await client.GetStringAsync("/readyz")).Contains(import.SnapshotId!, StringComparison.Ordinal), () => "The import did not appear.");
    }

    // Half of what Little's law allows.
    private static IEnumerable<string> Rows() =>
        from method in new[] { "mtp", "none" }
        from concurrency in Enumerable.Range(1, 6)
        let speed = (method == "mtp" ? 200.0 : 150.0) / concurrency
        let row = string.Create(CultureInfo.InvariantCulture, $"{concurrency},1,{speed:0.###},{concurrency * speed / 2:0.###}")
        let text = $"evil,trap,fp8,1k/1k,{method},{Engine},2026-06-11,{Run},{row},\"{Label.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        select concurrency == 1 && method == "mtp"
            ? $"model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu,image\n{text}"
            : text;
}
