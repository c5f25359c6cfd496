namespace InferenceDash.Words.Deciding;

/// <summary>Acceptance lengths in words.</summary>
public static class AcceptanceWords
{
    /// <summary>Why a gain may exceed the acceptance length.</summary>
    public const string Reason =
        "The gain can exceed the acceptance length: at the same batch Off is slower for each user, so it reaches this speed only with fewer requests in flight, and a smaller batch uses the GPU worse.";
}
