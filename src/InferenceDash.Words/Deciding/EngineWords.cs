namespace InferenceDash.Words.Deciding;

/// <summary>Engines in words.</summary>
public static class EngineWords
{
    /// <summary>How many engines, and whether they stand against each other, in a line.</summary>
    public static string Summary(EngineMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var engines = Count.Of(matrix.Rows.Count, "engine");
        return matrix.Mismatches.Count > 0 ? Say.Of($"{engines}; the ratios mix them") : engines;
    }

    /// <summary>The choice of no engine.</summary>
    public static string Any => Say.Of("All engines");

    /// <summary>What the table holds, for those who cannot see it.</summary>
    public static string Caption => Say.Of("Points of each engine");

    /// <summary>Title of the note on ratios of different engines.</summary>
    public static string Mixed => Say.Of("These ratios also mix engines.");

    /// <summary>The targets at which a ratio compares different engines, a sentence for each pair of them.</summary>
    public static string Mismatches(EngineMatrix matrix, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(comparison);
        return Listed.Sentences(matrix.Mismatches.Select(m => Mismatch(m, comparison)));
    }

    /// <summary>How many points a series has of an engine; <c>—</c>: none.</summary>
    public static string Points(int points) => points == 0 ? Printed.Unknown : Count.Of(points);

    private static string Mismatch(EngineMismatch mismatch, Comparison comparison)
    {
        var targets = Listed.Of(mismatch.Interactivities.Select(Figure.Interactivity));
        var (first, second) = (comparison.Series[0].Label, comparison.Series[1].Label);
        var (one, other) = (Listed.Of(mismatch.Engines[0]), Listed.Of(mismatch.Engines[1]));
        return Say.Of($"At {targets} tok/s/user, {first} ran on {one} and {second} on {other}.");
    }
}
