using Microsoft.AspNetCore.Components;

namespace InferenceDash.Web.Charts;

/// <summary>The scripts that draw charts: a page with one has them on their way before the script that asks for them.</summary>
internal static class ChartScripts
{
    private const string Chunks = "js/chunks/";

    /// <summary>Their addresses, as the build named them by their content.</summary>
    public static IEnumerable<string> Of(ResourceAssetCollection assets) => assets.Select(static asset => asset.Url)
        .Where(static url => url.EndsWith(".js", StringComparison.Ordinal) && (Is(url, "apexcharts-") || Is(url, "plot-")));

    private static bool Is(string url, string name) => url.StartsWith(Chunks + name, StringComparison.Ordinal);
}
