using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Assumptions;

internal static class ReadingAssumptions
{
    /// <summary>What stands beside a GPU.</summary>
    public static string[] Gpu(this IHtmlDocument page, string label) =>
        Cells(page.QuerySelectorAll("section[aria-labelledby=gpus] tbody tr").Single(r => r.One("th").Words() == label));

    /// <summary>What stands beside the link to a comparison.</summary>
    public static string[] Pair(this IHtmlDocument page, string href) =>
        Cells(page.QuerySelectorAll("section[aria-labelledby=pairs] tbody tr").Single(r => r.QuerySelector("a")?.GetAttribute("href") == href));

    private static string[] Cells(IElement row) => [.. row.QuerySelectorAll("td").Select(c => c.Words())];
}
