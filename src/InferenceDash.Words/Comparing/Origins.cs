namespace InferenceDash.Words.Comparing;

/// <summary>Where acceptance lengths come from, as files write it: of any length and number, so shortened within a sentence.</summary>
/// <param name="Text">The origins within a sentence.</param>
/// <param name="Whole">All of them in full; null: the sentence has them.</param>
public sealed record Origins(string Text, string? Whole)
{
    private const int Longest = 72, MostNamed = 3;

    /// <summary>What precedes origins in full.</summary>
    public static string WholeTitle => Say.Of("Origin in full");

    /// <summary>Origins, each once.</summary>
    public static Origins Of(IEnumerable<string> origins)
    {
        ArgumentNullException.ThrowIfNull(origins);
        List<string> all = [.. origins.Distinct(StringComparer.OrdinalIgnoreCase)];
        var named = all.Take(MostNamed).Select(Short).ToList();
        var text = Listed.Of(all.Count > MostNamed ? [.. named, Count.Of(all.Count - MostNamed, "other origin")] : named);
        var whole = Listed.Of(all);
        return new Origins(text, text == whole ? null : Say.Of($"{Listed.Clauses(all)}."));
    }

    private static string Short(string origin) => origin.Length <= Longest ? origin : $"{origin[..(Longest - 1)].TrimEnd()}…";
}
