namespace InferenceDash.Web.Exploring;

/// <summary>A point as the explorer shows it, with its place on the chosen axes; null is unknown there.</summary>
public sealed record ExplorerRow(int Id, StoredPoint Point, OperatingPoint Figures, double? X, double? Y, bool IsOnFrontier)
{
    /// <summary>Which GPU, precision, method and engine it is, without what all points of the view share.</summary>
    public required string Name { get; init; }

    /// <summary>Serving framework; null: not published.</summary>
    public required string? Engine { get; init; }

    /// <summary>Model, GPU, precision, sequence and method.</summary>
    public SeriesKey Subject => Point.Series;

    public bool IsOff => Subject.Method.IsOff;

    /// <summary>Whether both axes know the point.</summary>
    public bool HasPlace => X is not null && Y is not null;
}
