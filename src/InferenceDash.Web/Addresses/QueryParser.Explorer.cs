using System.Globalization;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of the explorer.</content>
public sealed partial class QueryParser
{
    internal const string Table = "table";
    internal const string Chart = "chart";
    internal const int MostChoices = 32;
    internal const int MostSeries = 64;

    private const string NoSplit = "none";

    // In the order of an address.
    private static readonly IReadOnlyList<(SeriesSplit Part, string Name)> SplitParts =
        [(SeriesSplit.Precision, "precision"), (SeriesSplit.Method, "method"), (SeriesSplit.Engine, "engine")];

    internal static readonly string[] ExploredKeys = [.. Metrics.Explored.Select(m => m.Key).Distinct()];

    internal static IReadOnlyList<string> SplitNames => [.. SplitParts.Select(p => p.Name), NoSplit];

    internal static string Name(TokenBasis basis) => basis switch
    {
        TokenBasis.Total => "total",
        TokenBasis.Output => "output",
        _ => "input",
    };

    internal static string Name(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Aggregated => "aggregated",
        Aggregation.Disaggregated => "disaggregated",
        Aggregation.SingleNode => "single-node",
        _ => "multi-node",
    };

    internal static string Name(SeriesSplit split) =>
        split == SeriesSplit.None ? NoSplit : string.Join(',', SplitParts.Where(p => split.HasFlag(p.Part)).Select(p => p.Name));

    private ExplorerQuery ReadExplorer()
    {
        var sort = One(Keys.Sort);
        return new ExplorerQuery
        {
            Model = One(Keys.Model)?.ToLowerInvariant(),
            Split = ReadSplit(),
            Gpus = Choices(Keys.Gpus),
            Methods = Choices(Keys.Methods),
            Vendors = Choices(Keys.Vendors),
            Aggregations = Choices(Keys.Aggregations).Select(a => ReadEnum<Aggregation>(Keys.Aggregations, a, Name)).OfType<Aggregation>().ToArray(),
            XMetric = One(Keys.XMetric) is { } x ? OneOf(Keys.XMetric, x, Metrics.Abscissae, m => m.Key)?.Key : null,
            Basis = One(Keys.Basis) is { } basis ? ReadEnum<TokenBasis>(Keys.Basis, basis, Name) : null,
            IsXLog = One(Keys.XScale) is { } scale && OneOf(Keys.XScale, scale, [Log, Linear], s => s) == Log,
            Zoom = One(Keys.Zoom) is { } zoom ? ReadZoom(zoom) : null,
            ReadAt = ReadNumber(NumberField.ReadAt),
            Hidden = ReadHidden(),
            Sort = sort?.TrimStart('-').ToLowerInvariant(),
            IsDescending = sort?.StartsWith('-') == true,
            Filter = One(Keys.Filter),
            Top = One(Keys.Top) is { } top && int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0,
            IsTable = One(Keys.View) is { } view && OneOf(Keys.View, view, [Chart, Table], v => v) == Table,
        };
    }

    // A chip is ticked by its key; a form without JavaScript sends one field for each tick.
    private string[] Choices(string key) =>
        [.. AtMost(MostChoices, key, Many(key))
            .Select(c => c.Length > LongestValue ? c[..LongestValue] : c.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)];

    private SeriesSplit? ReadSplit()
    {
        SeriesSplit? split = null;
        foreach (var text in AtMost(MostChoices, Keys.Split, Many(Keys.Split)))
        {
            if (OneOf(Keys.Split, text, SplitNames, name => name) is { } name)
                split = (split ?? SeriesSplit.None) | SplitParts.FirstOrDefault(p => p.Name == name).Part;
        }

        return split;
    }

    private ShownRange? ReadZoom(string text)
    {
        if (string.Equals(text, AllPoints, StringComparison.OrdinalIgnoreCase))
            return ShownRange.All;
        var parts = text.Split('-');
        if (parts.Length == 2 && TargetText.TryParseNumber(parts[0], out var low, isPlain: true)
            && TargetText.TryParseNumber(parts[1], out var high, isPlain: true) && low < high)
            return new ShownRange(low, high);
        Problem(Keys.Zoom, text, ProblemWords.NoZoom);
        return null;
    }

    private SeriesChoice ReadHidden()
    {
        var keys = AtMost(MostSeries, Keys.Hidden, Many(Keys.Hidden)).Select(k => k.ToLowerInvariant()).ToList();
        if (keys.Count == 0)
            return SeriesChoice.None;
        var isAllBut = keys[0].StartsWith('!');
        keys[0] = keys[0].TrimStart('!');
        return new SeriesChoice([.. keys.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)], isAllBut);
    }
}
