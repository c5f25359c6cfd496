namespace InferenceDash.Words.Bringing;

/// <summary>Why files are not taken, and what to do about it.</summary>
public static class RefusalWords
{
    /// <summary>A form that is not one of this site's pages, or is too old.</summary>
    public static string Forged => Say.Of("The page was open for too long, or its form came from another site. Try again.");

    /// <summary>What was sent is no form.</summary>
    public static string Unreadable => Say.Of("The files did not arrive whole. Send them again.");

    /// <summary>The area cannot be used.</summary>
    public static string Unavailable => Say.Of("The files could not be kept; the server's log says why. Try again in a few minutes.");

    /// <summary>Nothing was sent.</summary>
    public static string Empty => Say.Of("No file with content was sent. Choose at least one.");

    /// <summary>Others bring files at the moment.</summary>
    public static string TooFrequent => Say.Of("Too many files are being brought at the moment. Try again in a minute.");

    /// <summary>More bytes than one upload may have.</summary>
    public static string TooLarge(long most) =>
        Say.Of($"The files have more than the {BringWords.Bytes(most)} of one upload. Choose fewer, pack them as zip, or use the command import.");

    /// <summary>More files than one upload may have.</summary>
    public static string TooManyFiles(int most) =>
        Say.Of($"There are more than the {Count.Of(most, "file")} of one upload. Choose fewer, or use the command import.");

    /// <summary>No room is left.</summary>
    public static string Full(int hours) =>
        Say.Of($"There is no room for more files at the moment. Those that are here are deleted after {Count.Of(hours)}\u00A0h at the latest. "
        + $"Try again later, or use the command import.");
}
