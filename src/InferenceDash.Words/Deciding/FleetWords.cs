namespace InferenceDash.Words.Deciding;

/// <summary>Fleet sizes in words.</summary>
public static class FleetWords
{
    /// <summary>What the estimate leaves out.</summary>
    public const string Caveat =
        "An estimate of decoding alone: it assumes that every user streams tokens non-stop. Add headroom for prefill, peaks and spare capacity.";
}
