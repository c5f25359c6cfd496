using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>What a reader sees of a page.</summary>
internal static class ReadingPages
{
    /// <summary>Both figures of a metric's row, per target.</summary>
    public static (string Method, string Off)[] Figures(this IHtmlDocument page, string metric) =>
    [
        .. page.Row(metric).QuerySelectorAll("td").Select(cell =>
        {
            var figures = cell.QuerySelectorAll(".v").Select(v => v.TextContent.Trim()).ToArray();
            figures.Length.ShouldBe(2, $"{metric}: {cell.TextContent}");
            return (figures[0], figures[1]);
        }),
    ];

    public static IElement Row(this IHtmlDocument page, string metric) =>
        page.QuerySelectorAll("table.ops tbody tr").Single(row => row.QuerySelector("th")!.TextContent.StartsWith(metric, StringComparison.Ordinal));

    public static string[] Paragraphs(this IHtmlDocument page) =>
        [.. page.QuerySelectorAll("section[aria-labelledby=in-words] .cols p").Select(p => p.TextContent)];

    /// <summary>Words as they are read: every white space one blank.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n', '\t', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of every element that a selector finds.</summary>
    public static string WordsOf(this IParentNode node, string selector) => string.Join("; ", node.QuerySelectorAll(selector).Select(e => e.Words()));

    /// <summary>A chart as its script draws it, by the chart's id; without one, nothing.</summary>
    public static string DrawingOf(this IParentNode page, string chart) =>
        page.QuerySelector($"[data-plot='{chart}'] script[data-model]")?.TextContent ?? "";

    /// <summary>The scripts of a page that run, without the one that sets the theme, whose text the policy names.</summary>
    public static IElement[] Code(this IParentNode node) => [.. node.QuerySelectorAll("script:not([type='application/json'], [type='application/ld+json'])")
        .Where(script => $"<script>{script.TextContent}</script>" != ThemeScript.Element.Value)];

    public static IElement One(this IParentNode node, string selector) => node.QuerySelectorAll(selector).ShouldHaveSingleItem();

    public static string[] Hrefs(this IParentNode node, string selector) =>
        [.. node.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")).OfType<string>()];

    /// <summary>The entries of a menu of addresses: what each is called, where it leads, and whether it holds.</summary>
    public static (string Words, string? Url, bool IsCurrent)[] Menu(this IParentNode node, string menu) =>
        [.. node.One(menu).QuerySelectorAll("option").Select(o => (o.Words(), o.GetAttribute("data-url"), o.HasAttribute("selected")))];

    /// <summary>Names and values of a form's fields.</summary>
    public static (string? Name, string? Value)[] Fields(this IParentNode form, string selector) =>
        [.. form.QuerySelectorAll(selector).Select(input => (input.GetAttribute("name"), input.GetAttribute("value")))];

    /// <summary>The address of the link of those words.</summary>
    public static string Href(this IParentNode node, string selector, string words) =>
        node.QuerySelectorAll(selector).First(a => a.Words() == words).GetAttribute("href").ShouldNotBeNull();
}
