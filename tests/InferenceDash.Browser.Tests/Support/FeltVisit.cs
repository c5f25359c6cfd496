namespace InferenceDash.Browser.Tests.Support;

/// <summary>What one visitor felt. Times in ms; null: not on this page.</summary>
/// <param name="Paint">From the start of the navigation to the first contentful paint.</param>
/// <param name="Chart">From there to the frame in which the chart can be used.</param>
/// <param name="Requests">Requests before a sign of a person.</param>
/// <param name="Bytes">Their answers, heads included, as sent.</param>
/// <param name="Shift">Cumulative layout shift.</param>
/// <param name="Live">From the first sign of a person to the frame in which the figures answer to keys.</param>
/// <param name="SocketUntilLive">Characters over the socket until then.</param>
/// <param name="SocketPerKey">Characters over the socket for a key press in a target, mean.</param>
/// <param name="Key">From a key press to the frame that shows its number, median.</param>
internal sealed record Felt(
    double Paint, double? Chart, int Requests, double Bytes, double Shift, double? Live, double? SocketUntilLive, double? SocketPerKey, double? Key);

/// <summary>A visit with a cold profile: its page loads, and somebody types into its first target.</summary>
internal sealed class FeltVisit : IAsyncDisposable
{
    /// <summary>The part of the explorer in which its chart is drawn.</summary>
    public const string Chart = ".plot.explored .live-plot";

    private const string Watch = """
        window.felt = { shift: 0, chart: null, live: null };
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) felt.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        const painted = key => requestAnimationFrame(() => requestAnimationFrame(() => { felt[key] ??= performance.now(); }));
        new MutationObserver(() => {
          if (felt.chart === null && document.querySelector("[data-chart-ready]")) painted("chart");
          if (felt.live === null && document.querySelector(".live")) painted("live");
        }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-chart-ready", "class"] });
        addEventListener("pointermove", () => { felt.arrived ??= performance.now(); }, { once: true, capture: true });
        """;

    private const string FirstPaint = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";

    // From the next press to the last change of a part before it stands still; a frame shows it.
    private const string Expect = """
        ([part, event]) => {
          felt.done = new Promise(done => {
            let pressed = null, last = null, calm = null;
            addEventListener(event, () => { pressed ??= performance.now(); }, { once: true, capture: true });
            const seen = new MutationObserver(() => {
              if (pressed === null) return;
              requestAnimationFrame(() => { last = performance.now(); });
              clearTimeout(calm);
              calm = setTimeout(() => { seen.disconnect(); done(last - pressed); }, 400);
            });
            const all = { childList: true, subtree: true, characterData: true, attributes: true };
            for (const place of document.querySelectorAll(part)) seen.observe(place, all);
          });
        }
        """;

    private readonly DirectoryInfo _profile;
    private readonly IBrowserContext _context;

    private FeltVisit(DirectoryInfo profile, IBrowserContext context) => (_profile, _context) = (profile, context);

    public IPage Page => _context.Pages[0];

    public static async Task<FeltVisit> ArriveAsync(IPlaywright playwright)
    {
        var profile = Directory.CreateTempSubdirectory("inferencedash-felt-");
        var context = await playwright.Chromium.LaunchPersistentContextAsync(profile.FullName, new()
        {
            ExecutablePath = Chromium.ExecutablePath,
            Headless = true,
            Args = Chromium.Flags,
            ViewportSize = new() { Width = 1440, Height = 900 },
        });
        await context.AddInitScriptAsync(Watch);
        return new FeltVisit(profile, context);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _profile.Delete(recursive: true);
    }

    /// <summary>Opens a page, waits until it rests, shows a sign of a person, and types targets into its first field that answers, if it has one.</summary>
    public async Task<Felt> FeelAsync(string address, IReadOnlyList<string> targets)
    {
        int requests = 0, socket = 0;
        double bytes = 0;
        var network = await _context.NewCDPSessionAsync(Page);
        await network.SendAsync("Network.enable");
        network.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            requests++;
            bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        };
        Page.WebSocket += (_, opened) => opened.FrameReceived += (_, frame) => socket += frame.Binary?.Length ?? frame.Text?.Length ?? 0;

        var paint = await PaintAsync(address);
        var hasChart = await Page.Locator("[data-plot]").CountAsync() > 0;
        if (hasChart)
            await Page.WaitForFunctionAsync("() => felt.chart !== null");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var felt = new Felt(
            paint, hasChart ? await Page.EvaluateAsync<double>("() => felt.chart") : null, requests, bytes,
            await Page.EvaluateAsync<double>("() => felt.shift"), null, null, null, null);

        var fields = Page.Locator("[data-live] input");
        if (targets.Count == 0 || await fields.CountAsync() == 0)
            return felt;
        await Page.Mouse.MoveAsync(300, 300);
        await Page.WaitForFunctionAsync("() => felt.live !== null");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var live = socket;
        List<double> times = [];
        var keys = 0;
        foreach (var target in targets)
        {
            await fields.First.FocusAsync();
            await Page.Keyboard.PressAsync("Control+A");
            await Page.Keyboard.TypeAsync(target[..^1]);
            // The number before is on the screen, and the page has followed it.
            await Page.WaitForTimeoutAsync(1_500);
            times.Add(await TimeAsync("table tbody", "keydown", () => Page.Keyboard.TypeAsync(target[^1..])));
            await Page.WaitForTimeoutAsync(1_000);
            keys += target.Length;
        }

        times.Sort();
        return felt with
        {
            // The smallest page is live before anybody moves.
            Live = await Page.EvaluateAsync<double?>("() => felt.live > felt.arrived ? felt.live - felt.arrived : null"),
            SocketUntilLive = live,
            SocketPerKey = (socket - live) / (double)keys,
            Key = times[times.Count / 2],
        };
    }

    /// <summary>From an event to the frame after which parts of the page stand still, ms.</summary>
    public async Task<double> TimeAsync(string part, string pressed, Func<Task> press)
    {
        await Page.EvaluateAsync(Expect, new[] { part, pressed });
        await press();
        return await Page.EvaluateAsync<double>("() => felt.done");
    }

    private async Task<double> PaintAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.WaitForFunctionAsync(FirstPaint);
        return (await Page.EvaluateAsync<double?>(FirstPaint)).GetValueOrDefault();
    }
}
