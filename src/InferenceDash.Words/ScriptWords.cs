namespace InferenceDash.Words;

/// <summary>What the scripts of a page say: they have no words of their own.</summary>
public static class ScriptWords
{
    /// <summary>Every text by the name that scripts know it by.</summary>
    public static IReadOnlyDictionary<string, string> All => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["textCopied"] = Say.Of("Text copied"),
        ["linkCopied"] = Say.Of("Link copied"),
        ["copyText"] = Say.Of("Copy this text"),
        ["copyLink"] = Say.Of("Copy this link"),
        ["noPicture"] = Say.Of("The picture could not be made; the SVG holds the same."),
        ["points"] = Say.Of("Points of the chart. Arrow keys walk them, Enter pins one."),
        ["unpin"] = Say.Of("Unpin"),
    };
}
