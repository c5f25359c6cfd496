namespace InferenceDash.Words.Deciding;

/// <summary>Acceptance lengths in words.</summary>
public static class AcceptanceWords
{
    /// <summary>What an acceptance length allows, and why a gain may exceed it.</summary>
    public static string Reason(Labels names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return $"At the same batch size, an engine decodes at most as many times faster as each step yields tokens. The gain can exceed that: {names.Off} is slower for each user at the same batch size, so it reaches this interactivity only with fewer concurrent requests, and a smaller batch uses the GPU less well.";
    }
}
