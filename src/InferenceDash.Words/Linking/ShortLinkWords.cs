namespace InferenceDash.Words.Linking;

/// <summary>Short links in words.</summary>
public static class ShortLinkWords
{
    /// <summary>The page.</summary>
    public static string Title => Say.Of("Short link");
    public static string About => Say.Of("A short address that leads to a view of this site for good.");

    /// <summary>What it leads to, and the button that makes it.</summary>
    public static string LeadsTo => Say.Of("Leads to");
    public static string Make => Say.Of("Make a short link");
    public static string Field => Say.Of("Short link");

    /// <summary>That no view is named, and where to find one.</summary>
    public static string NoView => Say.Of("No view is named. Short links are made under “Share, cite, embed” of a comparison.");
    public static string ToComparisons => Say.Of("All comparisons");

    /// <summary>Why an address gets none.</summary>
    public static string NotOurs => Say.Of("This is no address of a view of this site.");
    public static string TooLong => Say.Of("The address is too long for a short link.");
    public static string Private => Say.Of("The view shows your own files, which are deleted after a while. It gets no short link.");
    public static string TooMany => Say.Of("This site keeps no more short links. The long link does the same.");
    public static string Forged => Say.Of("The form was not sent from this page, or is too old. Send it again.");

    /// <summary>What becomes of it.</summary>
    public static string Kept => Say.Of("It is kept with the data, and in every backup of it.");
}
