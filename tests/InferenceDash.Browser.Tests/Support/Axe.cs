using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>Deque axe over a page as it stands, in both themes, on a desk and on a phone.</summary>
internal static class Axe
{
    private static readonly int[] Widths = [1440, 390];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>A visitor for whom nothing moves, so that no colour is half way between two.</summary>
    public static BrowserNewContextOptions Calm => new() { ReducedMotion = ReducedMotion.Reduce };

    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        var findings = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in Schemes)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                var violations = (await RunAxeAsync(page)).Violations;
                findings.AddRange(violations.SelectMany(v => v.Nodes.Select(n => $"{width} px, {scheme}: {v.Id} ({v.Help}): {n.Html}")));
            }
        }

        return findings;
    }

    // The new way gathers the results of frames in a second page. Ours have no frames, and it takes three times as long.
#pragma warning disable CS0618
    private static Task<AxeResult> RunAxeAsync(IPage page) => page.RunAxeLegacy(null, Violations, null);
#pragma warning restore CS0618
}
