namespace InferenceDash.Words.Deciding;

/// <summary>Fleet sizes in words.</summary>
public static class FleetWords
{
    /// <summary>What the estimate leaves out.</summary>
    public const string Caveat =
        "An estimate that counts decode pace only: every user is taken to receive tokens all the time, while one who waits for the first token generates nothing meanwhile; peaks and spares are not counted.";
}
