namespace InferenceDash.Web.Exploring;

/// <summary>A point as the explorer shows it, with its place on the chosen axes; null is unknown there.</summary>
public sealed record ExplorerRow(int Id, StoredPoint Point, OperatingPoint Figures, double? X, double? Y, bool IsOnFrontier)
{
    /// <summary>Whether both axes know the point.</summary>
    public bool HasPlace => X is not null && Y is not null;
}

/// <summary>The points of one GPU, engine, method, precision and source. Immutable.</summary>
/// <param name="Key">Its name in an address: <c>b200-fp4-mtp-sglang</c>.</param>
/// <param name="Name">What it is, without what all series of the view share.</param>
/// <param name="Subject">Model, GPU, precision, sequence and method.</param>
/// <param name="Gpu">The GPU.</param>
/// <param name="Engine">Serving framework; null: not published.</param>
/// <param name="Source">Where its points come from.</param>
/// <param name="IsHidden">Taken off the chart and the table.</param>
/// <param name="Rows">All of its points, by rising x; those without a place last.</param>
public sealed record ExplorerSeries(
    string Key, string Name, SeriesKey Subject, Gpu Gpu, string? Engine, PointSource Source, bool IsHidden, IReadOnlyList<ExplorerRow> Rows)
{
    public bool IsOff => Subject.Method.IsOff;
}
