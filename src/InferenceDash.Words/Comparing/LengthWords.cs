using InferenceDash.Words.Quality;

namespace InferenceDash.Words.Comparing;

/// <summary>That compared series did not serve requests of the same length.</summary>
public static class LengthWords
{
    /// <summary>Code of the note, which is the key of the rule.</summary>
    public static string Code => QualityRules.LengthsDiffer.Key;

    /// <summary>Both lengths in a sentence, and what to do.</summary>
    public static string Of(LengthGap gap, IReadOnlyList<ComparedSeries> series)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(series);
        var (longest, shortest) = (series[gap.Longest].Label, series[gap.Shortest].Label);
        var (most, least) = (Figure.Print(gap.LongestTokens, 0), Figure.Print(gap.ShortestTokens, 0));
        return Say.Of($"Outputs average {most} tokens with {longest} and {least} with {shortest}. {QualityWords.Sentence(gap.Flag)}");
    }
}
