namespace InferenceDash.Store;

/// <summary>Which points of the store are exported. Null: all.</summary>
public sealed record ExportSelection
{
    public static readonly ExportSelection Everything = new();

    /// <summary>As of this snapshot; null: the newest.</summary>
    public string? Snapshot { get; init; }

    public string? Model { get; init; }

    public string? Gpu { get; init; }

    public Precision? Precision { get; init; }

    /// <summary>The points of this method, and those without any.</summary>
    public SpecMethod? Method { get; init; }

    /// <summary>Published operating points in their format, instead of benchmark points in theirs.</summary>
    public bool Published { get; init; }

    internal bool Includes(SeriesKey series) =>
        (Model is null || series.Model == Model)
        && (Gpu is null || series.Gpu == Gpu)
        && (Precision is null || series.Precision == Precision)
        && (Method is null || series.Method == Method || series.Method.IsOff);
}
