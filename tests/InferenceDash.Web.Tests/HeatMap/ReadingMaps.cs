using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.HeatMap;

internal static class ReadingMaps
{
    /// <summary>The cell that leads to an address.</summary>
    public static IElement Cell(this IHtmlDocument page, string href) =>
        page.QuerySelectorAll("table.map a.cell").Single(a => a.GetAttribute("href") == href);

    /// <summary>A cell as it is read out.</summary>
    public static string Name(this IElement cell)
    {
        var read = (IElement)cell.Clone();
        foreach (var hidden in read.QuerySelectorAll("[aria-hidden=true]"))
            hidden.Remove();
        return read.Words();
    }

    /// <summary>The heads of the rows, in order.</summary>
    public static string[] RowHeads(this IHtmlDocument page) =>
        [.. page.QuerySelectorAll("table.map tbody th[scope=row]").Select(h => h.Words())];

    public static string[] Ratios(this IElement row) => [.. row.QuerySelectorAll("a.cell b").Select(b => b.Words())];
}
