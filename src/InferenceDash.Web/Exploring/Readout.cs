namespace InferenceDash.Web.Exploring;

/// <summary>What one line says at an interactivity.</summary>
/// <param name="Series">The series.</param>
/// <param name="Point">What it delivers there.</param>
/// <param name="Value">The figure of the vertical metric; null: it has none there.</param>
public sealed record ReadoutLine(ExplorerSeries Series, OperatingPoint Point, double? Value)
{
    /// <summary>All lines of a view at the interactivity that it is read at, the best first; those without a figure last.</summary>
    public static IReadOnlyList<ReadoutLine> Of(ExplorerView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (!view.HasCurves || view.Query.Explorer.ReadAt is not { } at)
            return [];
        var sign = view.Y.Better == Better.Lower ? 1 : -1;
        return [.. view.Shown.Where(s => s.Curve.Range is not null)
            .Select(s => (Series: s, Point: s.Curve.At(at, view.Rates[s.Gpu.Key])))
            .Select(s => new ReadoutLine(s.Series, s.Point, view.Y.Value(s.Point)))
            .OrderBy(l => l.Value is null).ThenBy(l => sign * l.Value).ThenBy(l => l.Series.Key, StringComparer.Ordinal)];
    }
}
