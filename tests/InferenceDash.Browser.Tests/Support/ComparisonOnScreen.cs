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

    private const string NotInteractive =
        "The page did not become interactive: Blazor's script and the server may no longer understand each other. "
        + "Look at PinBlazorScript in the web project's file.";

    public Visitor Visitor { get; } = visitor;

    public IPage Page => Visitor.Page;

    public ILocator Heading => Page.Locator("#chart-heading");

    public ILocator Table => Page.GetByRole(AriaRole.Table).First;

    public ILocator Narrative => Page.GetByRole(AriaRole.Region, new() { Name = "In words" });

    public ILocator Announcement => Page.Locator("main p[aria-live=polite]");

    public ILocator Plot => Page.Locator(".plot[data-chart-id]");

    public ILocator LiveMarks => Plot.Locator(".live-plot .apexcharts-marker");

    public static string Path(string slugAndQuery) => $"/compare-spec-decode/{slugAndQuery}";

    public async Task OpenAsync(string slugAndQuery)
    {
        await Visitor.GoAsync(Path(slugAndQuery));
        await WaitUntilInteractiveAsync();
    }

    /// <summary>The live chart is drawn by a script that the circuit calls: where it stands, the circuit does.</summary>
    public async Task WaitUntilInteractiveAsync()
    {
        try
        {
            await Page.Locator(".plot[data-chart-id].live").WaitForAsync();
        }
        catch (TimeoutException e)
        {
            throw new InvalidOperationException($"{NotInteractive} {string.Join("; ", Visitor.Troubles)}", e);
        }
    }

    /// <summary>A circuit that goes on draws its page anew: what stands there now is replaced.</summary>
    public Task MarkAsOldAsync() => Page.Locator(".plot[data-chart-id].live").EvaluateAsync("plot => plot.setAttribute('data-old', '')");

    /// <summary>Waits until what was marked as old has been replaced and is live.</summary>
    public Task WaitUntilDrawnAgainAsync() => Page.Locator(".plot[data-chart-id].live:not([data-old])").WaitForAsync();

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

    /// <summary>A choice among links, such as the metric or the scale.</summary>
    public ILocator Choice(string group, string name) =>
        Page.GetByRole(AriaRole.Group, new() { Name = group }).GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>A button of the comparison's own chart: the explorer below it has a zoom too.</summary>
    public ILocator ZoomButton(string name) => Page.Locator("[data-zoom-for]").GetByRole(AriaRole.Button, new() { Name = name, IncludeHidden = true });

    public Task<int> HistoryLengthAsync() => Page.EvaluateAsync<int>("() => history.length");

    /// <summary>Says whether an address is shown, whatever its host.</summary>
    public Task ShowsAddressAsync(string slugAndQuery) =>
        Expect(Page).ToHaveURLAsync(new Regex($"{Regex.Escape(Path(slugAndQuery))}$"));
}
