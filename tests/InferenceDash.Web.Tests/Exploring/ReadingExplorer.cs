using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>What a reader of the explorer sees.</summary>
internal static class ReadingExplorer
{
    /// <summary>The rows of the page's table: what each column prints, by the column's title.</summary>
    public static List<Dictionary<string, string>> TableRows(this IHtmlDocument page)
    {
        var titles = page.QuerySelectorAll("table.data thead th a.sort").Select(a => a.Words()).ToList();
        return [.. page.QuerySelectorAll("table.data tbody tr[aria-rowindex]").Select(row =>
        {
            var cells = row.QuerySelectorAll("th, td").Select(c => c.Words()).ToList();
            cells.Count.ShouldBe(titles.Count);
            return titles.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        })];
    }

    /// <summary>The address of an export of what the page shows.</summary>
    public static string Export(this IHtmlDocument page, string kind) => page.Href(".exports a", kind);

    public static string Caption(this IHtmlDocument page) => page.QuerySelector(".chart figcaption")!.Words();

    /// <summary>A group of links by the words of its label.</summary>
    public static IElement Group(this IHtmlDocument page, string label)
    {
        var id = page.QuerySelectorAll(".label[id]").FirstOrDefault(l => l.Words() == label)?.Id;
        return id is null ? page.One($"[role=group][aria-label='{label}']") : page.One($"[role=group][aria-labelledby='{id}']");
    }

    /// <summary>The rows of a CSV file after its comment lines.</summary>
    public static List<Dictionary<string, string>> CsvRows(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(l => l.StartsWith('#')).Select(Fields).ToList();
        lines.ShouldAllBe(l => l.Count == lines[0].Count);
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal))];
    }

    public static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>What is printed is the value to within half a unit of the last digit; zeros at the end of an integer may be no digits.</summary>
    public static void ShouldPrint(this string printed, double? value, string what)
    {
        if (value is not { } expected)
        {
            printed.ShouldBe("—", what);
            return;
        }

        var digits = printed.Trim('~').Replace(",", "", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var unit = point >= 0 ? Math.Pow(10, point + 1 - digits.Length) : Math.Pow(10, digits.Length - digits.TrimEnd('0').Length);
        double.Parse(digits, CultureInfo.InvariantCulture).ShouldBe(expected, (0.5 * unit) + (1e-9 * Math.Abs(expected)), $"{what}: {printed}");
    }

    /// <summary>What tells one point from another in an answer of the API.</summary>
    public static string Identity(this JsonElement point)
    {
        string[] names = ["gpu", "precision", "sequence", "method", "engine", "source"];
        var series = string.Join(' ', names.Select(name => point.Text(name)));
        return string.Create(CultureInfo.InvariantCulture, $"{series} {point.Number("interactivity")} {point.Number("throughputPerGpu")}");
    }

    public static JsonElement[] Points(this JsonElement answer) => answer.Items("points");

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(c);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
