namespace InferenceDash.Words;

/// <summary>Where points come from, in words.</summary>
public static class SourceWords
{
    /// <summary>Who published the published operating points.</summary>
    public const string Publisher = "InferenceX";

    private const string Imported = "Benchmark points imported into this installation";

    /// <summary>A source in a word: <c>measured</c>.</summary>
    public static string Name(PointSource source) => source == PointSource.Published ? "published" : "measured";

    /// <summary>The source of a comparison, in sentences.</summary>
    public static string Of(CurvePair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Source == PointSource.Published
            ? $"Published operating points of {Publisher}, the open benchmark by SemiAnalysis, read off its comparison page {PageOf(pair)}. They were not measured by us."
            : $"{Imported}.";
    }

    /// <summary>The source of a comparison, for a file of its figures.</summary>
    public static string OfFile(CurvePair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Source == PointSource.Published
            ? $"Source: published operating points of {Publisher} by SemiAnalysis, page {PageOf(pair)}"
            : "Source: benchmark points imported into this installation";
    }

    /// <summary>The sources of a mixed set of points, in a sentence.</summary>
    public static string OfPoints(bool hasPublished, bool hasMeasured) => (hasPublished, hasMeasured) switch
    {
        (true, true) => $"Published operating points of {Publisher}, the open benchmark by SemiAnalysis, not measured by us; and benchmark points imported into this installation.",
        (true, false) => $"Published operating points of {Publisher}, the open benchmark by SemiAnalysis, not measured by us.",
        _ => $"{Imported}.",
    };

    /// <summary>The same under a picture that leaves the page.</summary>
    public static string OfPicture(bool hasPublished, bool hasMeasured) => (hasPublished, hasMeasured) switch
    {
        (true, true) => $"Published operating points of {Publisher} (SemiAnalysis), not measured by us, and benchmark points of this installation",
        (true, false) => $"Published operating points of {Publisher} (SemiAnalysis), not measured by us",
        _ => "Benchmark points of this installation",
    };

    private static string PageOf(CurvePair pair) => pair.Method.Concat(pair.Off).First().Published!.SourcePage;
}
