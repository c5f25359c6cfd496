namespace InferenceDash.Words.Comparing;

/// <summary>How a view is handed on: a link, a text, a picture, a frame.</summary>
public static class ShareWords
{
    /// <summary>The fold.</summary>
    public const string Title = "Share, cite, embed", Summary = "link, citation, frame, picture, badge";

    /// <summary>The section that the fold is in.</summary>
    public const string Files = "Files";

    /// <summary>What each text is for.</summary>
    public const string Link = "Link to these figures, pinned", Citation = "Citation", Frame = "Frame for a web page", Markdown = "Picture for Markdown",
        Badge = "Badge for a README";

    /// <summary>What a pinned link promises.</summary>
    public const string Promise = "Pinned to its snapshot and prices: these addresses show the same figures for ever.";

    /// <summary>What leads from a frame to its page.</summary>
    public const string Open = "Open this comparison", OpenRanking = "Open this ranking", OpenMap = "Open this map", OpenLengths = "Open these lengths";

    /// <summary>What leads to the copy of a text, and that it is done.</summary>
    public const string Copy = "Copy", Copied = "Copied";

    /// <summary>What hands the link to another program of the reader's device, and what makes a short one.</summary>
    public const string Share = "Share…", Shorten = "Short link";

    /// <summary>A view as a reference: what it is, who shows it, the date of its data, its snapshot and its address.</summary>
    public static string Cite(string title, DateOnly? newest, string snapshot, string address)
    {
        var dated = newest is { } day ? $"Data up to {Figure.Day(day)}, snapshot" : "Snapshot";
        return $"InferenceDash. {title}. {dated} {snapshot}. {address}";
    }

    /// <summary>What a badge says: <c>MTP 1.8× at 108 tok/s</c>; without a ratio that there is none.</summary>
    public static string BadgeOf(string series, double? ratio, double target) =>
        ratio is { } times
            ? $"{series} {Figure.RoughRatio(times)} at {Figure.Interactivity(target)} tok/s"
            : $"{series}: no figure at {Figure.Interactivity(target)} tok/s";
}
