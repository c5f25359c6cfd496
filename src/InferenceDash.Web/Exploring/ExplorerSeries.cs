namespace InferenceDash.Web.Exploring;

/// <summary>The points of one GPU and source, as far as the view splits them by precision, method and engine. Immutable.</summary>
/// <param name="Key">Its name in an address: <c>b200</c>, or <c>b200-fp4-mtp-sglang</c> where all three split it.</param>
/// <param name="Name">What it is, without what all series of the view share.</param>
/// <param name="Gpu">The GPU.</param>
/// <param name="Source">Where its points come from.</param>
/// <param name="Curve">What it delivers along interactivity: the envelope of its precisions and methods; empty on other axes.</param>
/// <param name="IsHidden">Taken off the chart and the table.</param>
/// <param name="Rows">All of its points, by rising x; those without a place last.</param>
public sealed record ExplorerSeries(
    string Key, string Name, Gpu Gpu, PointSource Source, SeriesCurve Curve, bool IsHidden, IReadOnlyList<ExplorerRow> Rows)
{
    /// <summary>What stands at the end of its line.</summary>
    public required string LineLabel { get; init; }

    /// <summary>Whether all of its points are without speculative decoding.</summary>
    public bool IsOff { get; } = Rows.All(r => r.IsOff);

    /// <summary>Whether it has points with and without speculative decoding.</summary>
    public bool MixesOff { get; } = Rows.Any(r => r.IsOff) && !Rows.All(r => r.IsOff);

    /// <summary>In what its points differ besides concurrency and deployment.</summary>
    public SeriesSplit Mixed { get; } =
        (Differs(Rows, r => r.Subject.Precision.Key) ? SeriesSplit.Precision : SeriesSplit.None)
        | (Differs(Rows, r => r.Subject.Method.Key) ? SeriesSplit.Method : SeriesSplit.None)
        | (Differs(Rows, r => r.Engine) ? SeriesSplit.Engine : SeriesSplit.None);

    private static bool Differs(IReadOnlyList<ExplorerRow> rows, Func<ExplorerRow, string?> part) =>
        rows.Select(part).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();
}
