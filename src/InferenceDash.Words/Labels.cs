namespace InferenceDash.Words;

/// <summary>What the sides of a comparison are called: the names come from the data, and every sentence takes them from here.</summary>
/// <param name="Method">The side with the method: <c>MTP</c>.</param>
/// <param name="Off">The other side: <c>Off</c>.</param>
public sealed record Labels(string Method, string Off)
{
    /// <summary>The name of a series by its index.</summary>
    public string this[int series] => series == 0 ? Method : Off;

    /// <summary>The names of a matchup's sides.</summary>
    public static Labels Of(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return new Labels(matchup.Label(Side.Method), matchup.Label(Side.Off));
    }

    /// <summary>The names that hold for several matchups: that of their method where they share one; of none, what most would be called.</summary>
    public static Labels OfAll(IEnumerable<Matchup> matchups)
    {
        var names = matchups.Select(Of).Distinct().ToList();
        return names switch
        {
            [] => new Labels(SpecMethod.Mtp.Label, SpecMethod.Off.Label),
            [var one] => one,
            _ => new Labels("speculative decoding", SpecMethod.Off.Label),
        };
    }
}
