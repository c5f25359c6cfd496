namespace InferenceDash.Words;

/// <summary>Where points come from, in words.</summary>
public static class SourceWords
{
    private const string Imported = "Benchmark points imported into this installation";

    /// <summary>A source in a word: <c>measured</c>. Addresses have the same word.</summary>
    public static string Name(PointSource source) => source == PointSource.Published ? "published" : "measured";

    /// <summary>The source of a comparison, in sentences.</summary>
    public static string Of(PointSource source, IReadOnlyList<CurvePoint> points) => source == PointSource.Published
        ? $"Published operating points of {PublishedSources.Publishers(points)}, read off {PublishedSources.Pages(points)}. "
            + "They were not measured by us."
        : $"{Imported}.";

    /// <summary>Everything that the data was made from, in sentences.</summary>
    public static string Of(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Published.Count == 0
            ? $"{Imported}."
            : $"Published operating points of {PublishedSources.Publishers(data.Published)}, read off their pages and not measured by us. {Imported}.";
    }

    /// <summary>The source of a comparison, for a file of its figures.</summary>
    public static string OfFile(PointSource source, IReadOnlyList<CurvePoint> points) => source == PointSource.Published
        ? $"Source: published operating points of {PublishedSources.Publishers(points)}, {PublishedSources.Pages(points)}"
        : "Source: benchmark points imported into this installation";

    /// <summary>The sources of a mixed set of points, in a sentence.</summary>
    public static string OfPoints(IEnumerable<CurvePoint> points)
    {
        CurvePoint[] all = [.. points];
        return Kinds(all) switch
        {
            (true, true) => $"Published operating points of {PublishedSources.Publishers(all)}, not measured by us; "
                + "and benchmark points imported into this installation.",
            (true, false) => $"Published operating points of {PublishedSources.Publishers(all)}, not measured by us.",
            _ => $"{Imported}.",
        };
    }

    /// <summary>The same under a picture that leaves the page.</summary>
    public static string OfPicture(IEnumerable<CurvePoint> points)
    {
        CurvePoint[] all = [.. points];
        return Kinds(all) switch
        {
            (true, true) => $"Published operating points of {PublishedSources.Publishers(all)}, not measured by us, and benchmark points of this installation",
            (true, false) => $"Published operating points of {PublishedSources.Publishers(all)}, not measured by us",
            _ => "Benchmark points of this installation",
        };
    }

    private static (bool Published, bool Measured) Kinds(CurvePoint[] points) =>
        (Array.Exists(points, p => p.Published is not null), Array.Exists(points, p => p.Published is null));
}
