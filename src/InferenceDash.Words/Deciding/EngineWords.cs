namespace InferenceDash.Words.Deciding;

/// <summary>Engines in words.</summary>
public static class EngineWords
{
    /// <summary>The targets at which a ratio compares different engines, a sentence for each pair of them.</summary>
    public static string Mismatches(EngineMatrix matrix, Labels names)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(names);
        return string.Join(' ', matrix.Mismatches.Select(m => Mismatch(m, names)));
    }

    /// <summary>How many points a side has of an engine; <c>—</c>: none.</summary>
    public static string Points(int points) => points == 0 ? Printed.Unknown : Count.Of(points);

    private static string Mismatch(EngineMismatch mismatch, Labels names)
    {
        var targets = Listed.Of(mismatch.Interactivities.Select(Figure.Interactivity));
        var (method, off) = (Listed.Of(mismatch.Method), Listed.Of(mismatch.Off));
        return $"At {targets} tok/s/user, {names.Method} ran on {method} and {names.Off} on {off}.";
    }
}
