namespace InferenceDash.Browser.Tests.Support;

/// <summary>The explorer as its reader sees it.</summary>
internal sealed class ExplorerOnScreen(Visitor visitor, IPage? page = null)
{
    /// <summary>Every precision, method and engine is a series of its own.</summary>
    private const string Split = "split=precision,method,engine";

    /// <summary>Published points of one model: 26 series of three points.</summary>
    public const string Published = "/inference?model=qwen-3-5&seq=1k-1k&" + Split;

    /// <summary>The same with one series for each GPU.</summary>
    public const string OfEachGpu = "/inference?model=qwen-3-5&seq=1k-1k";

    /// <summary>Two series of three points.</summary>
    public const string Small = Published + "&gpu=h100";

    /// <summary>Hundreds of measured points.</summary>
    public const string Long = "/inference?model=" + ExplorerSweep.Model + "&" + Split;

    // What chart, heading and table show, in the words and coordinates of the page.
    private const string Shown = """
        () => {
          const texts = selector => [...document.querySelectorAll(selector)].map(e => e.innerText.replace(/\s+/g, " ").trim());
          const name = g => g.parentElement.dataset.key;
          return [
            texts("#explorer-heading, .chart figcaption, .explorer .empty").join("; "),
            [...document.querySelectorAll(".plot.explored .layer.front g path")].map(p => `${name(p)} ${p.getAttribute("d")}`).join("; "),
            [
              document.querySelector(".points.explored table")?.getAttribute("aria-rowcount"),
              ...texts(".points.explored thead th, .points.explored tbody tr:not([aria-hidden])"),
            ].join("; "),
          ];
        }
        """;

    public Visitor Visitor { get; } = visitor;

    public IPage Page { get; } = page ?? visitor.Page;

    public ILocator Front => Page.Locator(".plot.explored .layer.front");

    public ILocator Tip => Page.Locator(".plot.explored .tip");

    public ILocator Pinned => Page.Locator(".plot.explored .tip.pinned");

    public ILocator Table => Page.Locator(".points.explored");

    public ILocator Rows => Table.Locator("tbody tr:not([aria-hidden])");

    public async Task OpenAsync(string address)
    {
        await Visitor.GoAsync(address);
        await IsDrawnAsync();
    }

    public Task IsDrawnAsync() => Page.Locator(".plot.explored[data-chart-ready]").WaitForAsync();

    /// <summary>Words, marks and rows.</summary>
    public static Task<string[]> ShownAsync(IPage page) => page.EvaluateAsync<string[]>(Shown);

    /// <summary>Marks on the frontier, where they stand on the screen, in the order of their series.</summary>
    public async Task<IReadOnlyList<Place>> MarksAsync() =>
        [.. (await Geometry.LivePiecesAsync(Front, "path.knot:not(.faint)")).Select(p => new Place(p[0], p[1]))];

    public async Task<Place> FirstMarkAsync() => (await MarksAsync())[0];

    public async Task PinFirstAsync()
    {
        await Front.ScrollIntoViewIfNeededAsync();
        var mark = await FirstMarkAsync();
        await Page.Mouse.ClickAsync((float)mark.X, (float)mark.Y);
        await Expect(Pinned).ToBeVisibleAsync();
    }

    public ILocator Choice(string group, string name) =>
        Page.Locator(".explorer").GetByRole(AriaRole.Group, new() { Name = group, Exact = true }).GetByRole(AriaRole.Link, new() { Name = name });

    public Task<int> HistoryLengthAsync() => Page.EvaluateAsync<int>("() => history.length");
}
