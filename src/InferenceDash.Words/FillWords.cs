namespace InferenceDash.Words;

/// <summary>How a store gets something to show.</summary>
public static class FillWords
{
    /// <summary>Where to import, and into which store.</summary>
    public static string Import =>
        Say.Of("Import benchmark files on the machine that the site runs on; this page shows them within five seconds. "
        + "Name the server's store with --db if it was started with one.");

    /// <summary>The way to the description of the command.</summary>
    public static string ToCommand => Say.Of("How to import");

    /// <summary>The way to the list of formats.</summary>
    public static string ToFormats => Say.Of("Which files can be imported");
}
