namespace InferenceDash.Store.Import;

/// <summary>What a row says of its drafts besides the method.</summary>
internal static class Drafting
{
    public const string UnknownOrigin = "is neither measured nor synthetic, alone or followed by a colon and a remark";

    /// <summary>Tokens drafted per verification step, as they are stored, or what is wrong with them.</summary>
    /// <remarks>Off drafts nothing, whether a file says so or leaves it out: one deployment, so one way to store it.</remarks>
    /// <param name="method">The spec method; null: not known.</param>
    /// <param name="own">What the row says; null: nothing.</param>
    /// <param name="given">What an option or a sidecar says for rows that do not; null: nothing.</param>
    public static (int? Tokens, string? Flaw) Of(SpecMethod? method, int? own, int? given) => method switch
    {
        { IsOff: true } => (null, own > 0 ? "is above 0, though speculative decoding is off" : null),
        { IsOff: false } when (own ?? given) == 0 => (null, "is 0, though speculative decoding is on"),
        _ => (own ?? given, null),
    };

    /// <summary>Whether a text says where an acceptance length comes from.</summary>
    public static bool IsOrigin(string text) => text.Split(':')[0].Trim().ToLowerInvariant() is "measured" or "synthetic";
}
