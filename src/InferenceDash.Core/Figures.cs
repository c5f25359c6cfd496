namespace InferenceDash.Core;

/// <summary>The figures of one point while it is being read or written: one for each of <see cref="MeasuredFields"/>, unknown until set.</summary>
public sealed class Figures
{
    private readonly double?[] _values = new double?[MeasuredFields.All.Length];

    /// <summary>The figure of a field; null: unknown.</summary>
    public double? this[MeasuredField field]
    {
        get => _values[field.Index];
        set => _values[field.Index] = value;
    }

    /// <summary>The figures of a point.</summary>
    public static Figures Of(BenchmarkPoint point)
    {
        var figures = new Figures();
        foreach (var field in MeasuredFields.All)
            figures[field] = field.Of(point);
        return figures;
    }

    /// <summary>A point with these figures in place of its own.</summary>
    public BenchmarkPoint In(BenchmarkPoint point)
    {
        var filled = point with { };
        foreach (var field in MeasuredFields.All)
            field.Set(filled, this[field]);
        return filled;
    }
}
