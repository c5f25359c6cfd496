namespace InferenceDash.Words.Comparing;

/// <summary>How a view is handed on: a link, a text, a picture, a frame.</summary>
public static class ShareWords
{
    /// <summary>The fold.</summary>
    public static string Title => Say.Of("Share, cite, embed");
    public static string Summary => Say.Of("link, citation, frame, picture, badge");

    /// <summary>The section that the fold is in.</summary>
    public static string Files => Say.Of("Files");

    /// <summary>What each text is for.</summary>
    public static string Link => Say.Of("Link to these figures, pinned");
    public static string Citation => Say.Of("Citation");
    public static string Frame => Say.Of("Frame for a web page");
    public static string Markdown => Say.Of("Picture for Markdown");
    public static string Badge => Say.Of("Badge for a README");

    /// <summary>What a pinned link promises.</summary>
    public static string Promise => Say.Of("Pinned to its snapshot and prices: these addresses show the same figures for ever.");

    /// <summary>What leads from a frame to its page.</summary>
    public static string Open => Say.Of("Open this comparison");
    public static string OpenRanking => Say.Of("Open this ranking");
    public static string OpenMap => Say.Of("Open this map");
    public static string OpenLengths => Say.Of("Open these lengths");

    /// <summary>What leads to the copy of a text, and that it is done.</summary>
    public static string Copy => Say.Of("Copy");
    public static string Copied => Say.Of("Copied");

    /// <summary>What hands the link to another program of the reader's device, and what makes a short one.</summary>
    public static string Share => Say.Of("Share…");
    public static string Shorten => Say.Of("Short link");

    /// <summary>A view as a reference: what it is, who shows it, the date of its data, its snapshot and its address.</summary>
    public static string Cite(string title, DateOnly? newest, string snapshot, string address)
    {
        var dated = newest is { } day ? Say.Of($"Data up to {Figure.Day(day)}, snapshot") : Say.Of("Snapshot");
        // A question has its mark.
        return title is [.., '?' or '？']
            ? Say.Of($"InferenceDash. {title} {dated} {snapshot}. {address}")
            : Say.Of($"InferenceDash. {title}. {dated} {snapshot}. {address}");
    }

    /// <summary>What a badge says: <c>MTP 1.8× at 108 tok/s</c>; without a ratio that there is none.</summary>
    public static string BadgeOf(string series, double? ratio, double target) =>
        ratio is { } times
            ? Say.Of($"{series} {Figure.RoughRatio(times)} at {Figure.Interactivity(target)} tok/s")
            : Say.Of($"{series}: no figure at {Figure.Interactivity(target)} tok/s");
}
