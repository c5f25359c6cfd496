using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>A comparison page as its reader finds it: by names and roles, not by the code behind it.</summary>
public sealed class ComparisonOnScreen(Visitor visitor)
{
    /// <summary>Published at 84, 108 and 133; MTP ahead throughout.</summary>
    public const string Usual = "qwen-3-5-h100-fp8-mtp-vs-none";

    /// <summary>Its throughput curves cross.</summary>
    public const string Crossing = "deepseek-v4-h200-fp8-mtp-vs-none";

    /// <summary>The same model and GPU is published at FP8 and BF16 too.</summary>
    public const string ThreePrecisions = "qwen-3-5-b200-fp4-mtp-vs-none";

    /// <summary>Measured points of ours at 1k/1k and 8k/1k.</summary>
    public const string TwoSequences = "gptoss-120b-h100-fp4-mtp-vs-none";

    private const string NotLive =
        "The page did not become live: Blazor's script and the server may no longer understand each other.";

    public Visitor Visitor { get; } = visitor;

    public IPage Page => Visitor.Page;

    public ILocator Heading => Page.Locator("#chart-heading");

    public ILocator Table => Page.Locator("table.ops");

    public ILocator Narrative => Page.GetByRole(AriaRole.Region, new() { Name = "In words" });

    public ILocator Announcement => Island.Locator("p[aria-live=polite]");

    /// <summary>What answers to keys: a part of the page that a circuit draws once a reader is there.</summary>
    public ILocator Island => Page.Locator("[data-live]");

    public ILocator Plot => Page.Locator("[data-plot=main-chart]");

    /// <summary>The layer of the live chart that holds its marks.</summary>
    public ILocator Front => Plot.Locator(".layer.front");

    public ILocator Tip => Plot.Locator(".tip");

    public static string Path(string slugAndQuery) => $"/compare-spec-decode/{slugAndQuery}";

    public async Task OpenAsync(string slugAndQuery)
    {
        await Visitor.GoAsync(Path(slugAndQuery));
        await WaitUntilLiveAsync();
    }

    /// <summary>Waits until its chart is drawn; that needs no sign of a reader.</summary>
    public Task WaitUntilDrawnAsync() => Page.Locator("[data-plot=main-chart][data-chart-ready]").WaitForAsync();

    /// <summary>Shows that a reader is there, and waits until the page answers to keys.</summary>
    public async Task WaitUntilLiveAsync()
    {
        await WaitUntilDrawnAsync();
        await ShowUpAsync();
        try
        {
            await Page.Locator("[data-live].live").WaitForAsync();
        }
        catch (TimeoutException e)
        {
            throw new InvalidOperationException($"{NotLive} {string.Join("; ", Visitor.Troubles)}", e);
        }
    }

    /// <summary>A first sign of a reader: the pointer moves.</summary>
    public async Task ShowUpAsync()
    {
        await Page.Mouse.MoveAsync(3, 3);
        await Page.Mouse.MoveAsync(5, 5);
    }

    /// <summary>Points at a mark of the live chart, counted from the left.</summary>
    public async Task PointAtAsync(int mark = 0)
    {
        await Front.ScrollIntoViewIfNeededAsync();
        var place = (await Geometry.LiveMarksAsync(this))[mark];
        await Page.Mouse.MoveAsync((float)place.X, (float)place.Y);
    }

    public ILocator Target(int number) => Page.GetByLabel($"Target {number}, tok/s per user", new() { Exact = true });

    public ILocator Targets => Page.GetByLabel(new Regex(@"^Target \d+, tok/s per user$"));

    /// <summary>The cell of a metric under a target, both counted from 1: throughput, cost, tok/s/MW, concurrency.</summary>
    public ILocator Cell(int metric, int target) => Table.Locator($"tbody tr:nth-child({metric}) td").Nth(target - 1);

    public async Task<IReadOnlyList<string>> FiguresAsync() => await Table.Locator("tbody td").AllInnerTextsAsync();

    public async Task<IReadOnlyList<string>> TargetsAsync() => await Targets.EvaluateAllAsync<string[]>("fields => fields.map(f => f.value)");

    public async Task TypeAsync(int target, string text)
    {
        await Target(target).SelectTextAsync();
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>A menu of the comparison or of its chart.</summary>
    public ILocator Menu(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>Chooses an entry of a menu, by what it is called in addresses.</summary>
    public Task ChooseAsync(string menu, string value) => Menu(menu).SelectOptionAsync(value);

    public ILocator Sequence(string name) =>
        Page.GetByRole(AriaRole.Group, new() { Name = "Sequence" }).GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>A button of the comparison's own chart: the explorer below it has a zoom too.</summary>
    public ILocator ZoomButton(string name) => Page.Locator("#chart .zoom").GetByRole(AriaRole.Button, new() { Name = name, IncludeHidden = true });

    public Task<int> HistoryLengthAsync() => Page.EvaluateAsync<int>("() => history.length");

    /// <summary>Says whether an address is shown, whatever its host.</summary>
    public Task ShowsAddressAsync(string slugAndQuery) =>
        Expect(Page).ToHaveURLAsync(new Regex($"{Regex.Escape(Path(slugAndQuery))}$"));
}
