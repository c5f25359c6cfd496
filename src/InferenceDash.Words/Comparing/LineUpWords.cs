namespace InferenceDash.Words.Comparing;

/// <summary>What a comparison of any series compares, in words.</summary>
public static class LineUpWords
{
    /// <summary>What its series have in common: <c>DeepSeek R1 B200 MTP</c>, <c>DeepSeek R1 FP4, best method</c>.</summary>
    public static string Common(LineUp lineUp)
    {
        ArgumentNullException.ThrowIfNull(lineUp);
        string?[] parts = [lineUp.Model.Label, lineUp.Gpu?.Label, lineUp.Precision?.Label, lineUp.Method is { IsBest: false } method ? method.Label : null];
        var common = string.Join(' ', parts.OfType<string>());
        return lineUp.Method is { IsBest: true } ? $"{common}, best method" : common;
    }

    /// <summary>The line that says what is compared: its points, their sequence and the rates behind its costs.</summary>
    /// <param name="lineUp">What is compared.</param>
    /// <param name="engine">The engine that all series are narrowed to; null: none.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="source">Where the points come from.</param>
    /// <param name="set">Id of the assumption set.</param>
    public static string About(LineUp lineUp, string? engine, Sequence sequence, PointSource source, string set)
    {
        ArgumentNullException.ThrowIfNull(lineUp);
        ArgumentNullException.ThrowIfNull(sequence);
        var common = engine is null ? Common(lineUp) : $"{Common(lineUp)}, on {engine}";
        return source == PointSource.Published
            ? $"{common}, {sequence.Label}. Published operating points, rates of {set}."
            : $"{common}, {sequence.Label}. Measured points, rates of {set}.";
    }
}
