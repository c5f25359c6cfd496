using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace InferenceDash.Words;

/// <summary>Where points come from, in words.</summary>
public static class SourceWords
{
    // Every index page says it, and a store may hold a million points.
    private static readonly ConditionalWeakTable<Dataset, ConcurrentDictionary<Language, string>> OfData = [];

    /// <summary>A source in a word: <c>measured</c>. Addresses have the same word.</summary>
    public static string Name(PointSource source) => source switch
    {
        PointSource.Published => "published",
        PointSource.Own => "own",
        PointSource.Composed => "composed",
        _ => "measured",
    };

    /// <summary>The same in a sentence or a cell.</summary>
    public static string Said(PointSource source) => source switch
    {
        PointSource.Published => Say.Of("published"),
        PointSource.Own => Say.Of("own"),
        PointSource.Composed => Say.Of("composed"),
        _ => Say.Of("measured"),
    };

    /// <summary>A source as a choice of its reader: <c>Yours</c>.</summary>
    public static string Choice(PointSource source) => source switch
    {
        PointSource.Published => Say.Of("Published"),
        PointSource.Own => Say.Of("Yours"),
        PointSource.Composed => Say.Of("Composed"),
        _ => Say.Of("Measured"),
    };

    /// <summary>What the points of a comparison are, in a word: <c>published</c>, <c>measured</c>, <c>composed</c>.</summary>
    public static string Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Said(comparison.IsPublished ? PointSource.Published : comparison.IsComposed ? PointSource.Composed : PointSource.Measured);
    }

    /// <summary>What was done to have points of a comparison: <c>was measured</c>, <c>is composed</c>.</summary>
    internal static string Done(Comparison comparison) => comparison.IsComposed ? Say.Of("is composed") : Say.Of("was measured");

    /// <summary>Points of a source within a sentence: <c>your own points</c>.</summary>
    public static string Points(PointSource source) => source == PointSource.Own ? Say.Of("points of your upload") : Say.Of($"{Said(source)} points");

    /// <summary>The source of a comparison, which mostly has one, in sentences.</summary>
    public static string OfComparison(IReadOnlyList<CurvePoint> points) => Kinds([.. points]) switch
    {
        (true, false) => Say.Of($"Published operating points of {PublishedSources.Publishers(points)}, read off {PublishedSources.Pages(points)}. "
            + $"They were not measured by us."),
        (true, true) => OfPoints(points),
        _ => Say.Of($"{MeasuredSources.Of(Measured(points))}."),
    };

    /// <summary>Everything that the data was made from, in sentences.</summary>
    public static string Of(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return OfData.GetOrCreateValue(data).GetOrAdd(Language.Current, static (_, d) => d.Published.Count == 0
            ? Say.Of($"{MeasuredSources.Of(d.Measured)}.")
            : Say.Of($"Published operating points of {PublishedSources.Publishers(d.Published)}, read off their pages and not measured by us. "
                + $"{MeasuredSources.Of(d.Measured)}."), data);
    }

    /// <summary>The source of a comparison, for a file of its figures.</summary>
    public static string OfFile(PointSource source, IReadOnlyList<CurvePoint> points) => Kinds([.. points]) == (true, true)
        ? Say.Of($"Source: {OfPoints(points)}")
        : source == PointSource.Published
        ? Say.Of($"Source: published operating points of {PublishedSources.Publishers(points)}, {PublishedSources.Pages(points)}")
        : Say.Of($"Source: {MeasuredSources.Within(Measured(points))}");

    /// <summary>The sources of a mixed set of points, in a sentence.</summary>
    public static string OfPoints(IEnumerable<CurvePoint> points)
    {
        CurvePoint[] all = [.. points];
        return Kinds(all) switch
        {
            (true, true) => Say.Of($"Published operating points of {PublishedSources.Publishers(all)}, not measured by us; "
                + $"and {MeasuredSources.Within(Measured(all))}."),
            (true, false) => Say.Of($"Published operating points of {PublishedSources.Publishers(all)}, not measured by us."),
            _ => Say.Of($"{MeasuredSources.Of(Measured(all))}."),
        };
    }

    /// <summary>The same under a picture that leaves the page.</summary>
    public static string OfPicture(IEnumerable<CurvePoint> points)
    {
        CurvePoint[] all = [.. points];
        return Kinds(all) switch
        {
            (true, true) => Say.Of($"Published operating points of {PublishedSources.Publishers(all)}, not measured by us, "
                + $"and {MeasuredSources.WithinPicture(Measured(all))}"),
            (true, false) => Say.Of($"Published operating points of {PublishedSources.Publishers(all)}, not measured by us"),
            _ => MeasuredSources.OfPicture(Measured(all)),
        };
    }

    private static IEnumerable<BenchmarkPoint> Measured(IEnumerable<CurvePoint> points) => points.Select(p => p.Measured).OfType<BenchmarkPoint>();

    private static (bool Published, bool Measured) Kinds(CurvePoint[] points) =>
        (Array.Exists(points, p => p.Published is not null), Array.Exists(points, p => p.Published is null));
}
