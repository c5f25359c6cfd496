namespace InferenceDash.Web.Addresses;

/// <summary>What an address asks of the explorer beyond what comparisons ask too. Null, or empty, is "not chosen".</summary>
public sealed record ExplorerQuery
{
    public static readonly ExplorerQuery Default = new();

    /// <summary>Slug or alias of the model.</summary>
    public string? Model { get; init; }

    /// <summary>What its series are split by; null: the page's own way.</summary>
    public SeriesSplit? Split { get; init; }

    /// <summary>Keys of the GPUs; empty: all.</summary>
    public IReadOnlyList<string> Gpus { get; init; } = [];

    /// <summary>Keys of the spec methods, <c>none</c> for Off; empty: all.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Vendors in lower case; empty: all.</summary>
    public IReadOnlyList<string> Vendors { get; init; } = [];

    /// <summary>Kinds of deployment; empty: all.</summary>
    public IReadOnlyList<Aggregation> Aggregations { get; init; } = [];

    /// <summary>Key of the horizontal metric.</summary>
    public string? XMetric { get; init; }

    public TokenBasis? Basis { get; init; }

    public bool IsXLog { get; init; }

    /// <summary>The part of the horizontal axis shown, in the metric's unit; null: all but far outliers.</summary>
    public ShownRange? Zoom { get; init; }

    /// <summary>The interactivity at which all lines are read, tok/s/user; null: none.</summary>
    public double? ReadAt { get; init; }

    /// <summary>Series taken off the chart and the table.</summary>
    public SeriesChoice Hidden { get; init; } = SeriesChoice.None;

    /// <summary>Column of the table to sort by; null: as the series stand.</summary>
    public string? Sort { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>Words that a row of the table has to hold.</summary>
    public string? Filter { get; init; }

    /// <summary>The first row of the table that the page holds; the address of a page does not say it.</summary>
    public int Top { get; init; }

    /// <summary>The table in place of the chart.</summary>
    public bool IsTable { get; init; }
}

/// <summary>How a deployment spreads over GPUs.</summary>
public enum Aggregation
{
    /// <summary>Prefill and decode on the same GPUs.</summary>
    Aggregated,

    /// <summary>Prefill and decode on GPUs of their own.</summary>
    Disaggregated,

    SingleNode,

    MultiNode,
}

/// <summary>A stretch of an axis; <see cref="All"/> is the whole of it, outliers included.</summary>
public readonly record struct ShownRange(double Low, double High)
{
    private const int Digits = 5;
    private const int MostDecimals = 15;

    public static readonly ShownRange All = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>A stretch whose ends have no more digits than a screen shows, and stay apart however short it is.</summary>
    public static ShownRange Rounded(double low, double high) => new(RoundedEnd(low, high - low), RoundedEnd(high, high - low));

    private static double RoundedEnd(double end, double length)
    {
        var decimals = Digits - Math.Ceiling(Math.Log10(end > 0 ? Math.Min(end, length) : length));
        return Math.Round(end, (int)Math.Clamp(decimals, 0, MostDecimals));
    }
}

/// <summary>Series named by their keys: those hidden, or all but those named.</summary>
public sealed record SeriesChoice(IReadOnlyList<string> Keys, bool IsAllBut = false)
{
    public static readonly SeriesChoice None = new([]);

    public bool IsNone => Keys.Count == 0 && !IsAllBut;

    public bool Hides(string key) => Keys.Contains(key, StringComparer.Ordinal) != IsAllBut;

    /// <summary>The choice with one series turned over.</summary>
    public SeriesChoice Toggled(string key) =>
        this with { Keys = Keys.Contains(key, StringComparer.Ordinal) ? [.. Keys.Where(k => k != key)] : [.. Keys, key] };

    public static SeriesChoice Only(string key) => new([key], IsAllBut: true);
}
