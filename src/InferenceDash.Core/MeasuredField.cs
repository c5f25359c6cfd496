namespace InferenceDash.Core;

/// <summary>A figure that a benchmark point may carry besides the three that make it one: a row of <see cref="MeasuredFields"/>.</summary>
public sealed class MeasuredField
{
    private readonly Func<BenchmarkPoint, double?> _get;
    private readonly Action<BenchmarkPoint, double?> _set;

    internal MeasuredField(int index, string column, string name, Bounds bounds)
    {
        (Index, Column, Name, Bounds) = (index, column, name, bounds);
        var property = typeof(BenchmarkPoint).GetProperty(name)!;
        _get = property.GetMethod!.CreateDelegate<Func<BenchmarkPoint, double?>>();
        _set = property.SetMethod!.CreateDelegate<Action<BenchmarkPoint, double?>>();
    }

    /// <summary>Its place in <see cref="MeasuredFields.All"/>.</summary>
    public int Index { get; }

    /// <summary>Its column in our CSV, with its unit: <c>median_ttft_s</c>.</summary>
    public string Column { get; }

    /// <summary>Its property of <see cref="BenchmarkPoint"/>, which also names it in the store and in the API.</summary>
    public string Name { get; }

    /// <summary>What it can be.</summary>
    public Bounds Bounds { get; }

    /// <summary>Its figure in a point; null: unknown.</summary>
    public double? Of(BenchmarkPoint point) => _get(point);

    /// <inheritdoc/>
    public override string ToString() => Column;

    // Of a point that nobody else has seen yet.
    internal void Set(BenchmarkPoint point, double? figure) => _set(point, figure);
}
