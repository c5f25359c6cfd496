namespace InferenceDash.Browser.Tests.Support;

/// <summary>What a page writes down about itself from before its first byte of script.</summary>
internal static class Observations
{
    public const string Script = """
        window.observed = { shift: 0, shifted: [], themeAtBody: undefined };
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            observed.shift += entry.value;
            const named = node => `${node?.nodeName}.${node?.className?.baseVal ?? node?.className}`;
            observed.shifted.push(...entry.sources.map(s => `${entry.value.toFixed(4)} ${named(s.node)}`));
          }
        }).observe({ type: "layout-shift", buffered: true });
        addEventListener("securitypolicyviolation", event =>
          console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observed.themeAtBody = document.documentElement.dataset.theme ?? "auto";
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    /// <summary>The cumulative layout shift so far, after the browser has painted what it has.</summary>
    public static async Task<(double Score, string Sources)> LayoutShiftAsync(IPage page)
    {
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return (await page.EvaluateAsync<double>("() => observed.shift"), await page.EvaluateAsync<string>("() => observed.shifted.join('; ')"));
    }
}
