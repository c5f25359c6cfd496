namespace InferenceDash.Store;

/// <summary>A rule that a measurement of an import breaks.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">Line on which the row starts, or its number in the file, from 1.</param>
/// <param name="Flag">The rule, and how it is broken.</param>
public sealed record FlaggedRow(string File, int Line, QualityFlag Flag);

/// <summary>How many points of an import break a rule.</summary>
public sealed record RuleCount(QualityRule Rule, int Points);

/// <summary>What an import does with measurements that break a rule.</summary>
public enum FlaggedPoints
{
    /// <summary>They are stored with what is wrong, and count.</summary>
    Counted,

    /// <summary>They are stored with what is wrong, and kept out of curves.</summary>
    Excluded,

    /// <summary>They are flaws of the import.</summary>
    Refused,
}
