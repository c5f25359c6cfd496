namespace InferenceDash.Words.Linking;

/// <summary>Short links in words.</summary>
public static class ShortLinkWords
{
    /// <summary>The page.</summary>
    public const string Title = "Short link", About = "A short address that leads to a view of this site for good.";

    /// <summary>What it leads to, and the button that makes it.</summary>
    public const string LeadsTo = "Leads to", Make = "Make a short link", Field = "Short link";

    /// <summary>That no view is named, and where to find one.</summary>
    public const string NoView = "No view is named. Short links are made under “Share, cite, embed” of a comparison.", ToComparisons = "All comparisons";

    /// <summary>Why an address gets none.</summary>
    public const string NotOurs = "This is no address of a view of this site.",
        TooLong = "The address is too long for a short link.",
        Private = "The view shows your own files, which are deleted after a while. It gets no short link.",
        TooMany = "This site keeps no more short links. The long link does the same.",
        Forged = "The form was not sent from this page, or is too old. Send it again.";

    /// <summary>What becomes of it.</summary>
    public const string Kept = "It is kept with the data, and in every backup of it.";
}
