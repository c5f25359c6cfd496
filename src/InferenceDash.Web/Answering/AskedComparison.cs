using InferenceDash.Store;

namespace InferenceDash.Web.Answering;

/// <summary>The comparison that an address names, of a method with Off or of any series: what pages and API make of the same address.</summary>
internal sealed class AskedComparison
{
    private const int LongestShown = 120;

    private AskedComparison(ComparisonView pair) => Pair = pair;

    private AskedComparison(LineUpView lineUp) => LineUp = lineUp;

    /// <summary>A method against Off; null: it is any other comparison.</summary>
    public ComparisonView? Pair { get; }

    /// <summary>Any other comparison; null: it is of a method with Off.</summary>
    public LineUpView? LineUp { get; }

    /// <summary>What is compared.</summary>
    public string Title => LineUp is { } any ? Say.Of($"{any.Common}: {any.Versus}") : Say.Of($"{Pair!.Matchup.Model.Label} on {Pair.Title}");

    public Catalog Catalog => LineUp?.Catalog ?? Pair!.Catalog;

    public Comparison Comparison => LineUp?.Comparison ?? Pair!.Comparison;

    /// <summary>What the address asks for, less what cannot be had.</summary>
    public ComparisonQuery Query => LineUp?.Query ?? Pair!.Query;

    public Sequence Sequence => LineUp?.Sequence ?? Pair!.Sequence;

    public PointSource Source => LineUp?.Source ?? Pair!.Source;

    /// <summary>What of the address could not be used.</summary>
    public IReadOnlyList<QueryProblem> Problems => LineUp?.Problems ?? Pair!.Problems;

    /// <summary>The address with everything that could change its figures.</summary>
    public string PinnedUrl => LineUp?.PinnedUrl ?? Pair!.PinnedUrl;

    /// <summary>The metric that its answer goes by.</summary>
    public Metric Lead => LineUp?.Lead ?? Metrics.Throughput;

    /// <summary>The answer in words, a paragraph for each target.</summary>
    public IReadOnlyList<string> Narrative => LineUp is { } any
        ? [.. any.Narrative.Select(p => p.Text)]
        : [.. Words.Comparing.Narrative.Of(Pair!.Comparison, Pair.Matchup.Gpu.Label).Select(p => p.Text)];

    /// <summary>What limits the use of its figures.</summary>
    public IReadOnlyList<string> Notes => LineUp is { } any
        ? [.. any.Notes.Select(n => n.Text)]
        : [.. Pair!.Notes.Select(n => $"{n.Title} {n.Text}")];

    /// <summary>The points that its figures rest on.</summary>
    public IReadOnlyList<CurvePoint> Points => LineUp?.Points ?? Pair!.Points;

    /// <summary>What the API answers to the same address.</summary>
    public object Response => LineUp is { } any ? LineUpResponse.Of(any) : ComparisonResponse.Of(Pair!);

    /// <summary>The comparison of an address.</summary>
    /// <param name="catalog">The data.</param>
    /// <param name="address">The address of a page, with or without the site's own, or the part of it that names the comparison.</param>
    /// <param name="read">Reads its query, which may be empty.</param>
    /// <exception cref="StoreException">There is no such comparison.</exception>
    public static AskedComparison Of(Catalog catalog, string address, Func<string, ParsedQuery> read)
    {
        var (path, query) = SiteUrls.Copied(address);
        if (SiteUrls.PartsOfLineUp(path) is var (by, common, series))
        {
            if (Dimension.Find(by) is { } dimension && catalog.LineUps.Find(dimension, common) is { } lineUp
                && LineUpView.Of(catalog, lineUp, SiteUrls.ValuesOf(series), read(query)) is { } any)
            {
                return new AskedComparison(any);
            }

            throw new StoreException(ComparisonCommandWords.Unknown(
                Shown(address), Dimension.Find(by) is { } of ? [.. catalog.LineUps.Near(of, common, 3).Select(l => $"{of.Key}/{l.Key}")] : []));
        }

        return new AskedComparison(PairOf(catalog, address, read));
    }

    /// <summary>The same of a comparison of a method with Off alone.</summary>
    /// <exception cref="StoreException">There is no such comparison.</exception>
    public static ComparisonView PairOf(Catalog catalog, string address, Func<string, ParsedQuery> read)
    {
        var (path, query) = SiteUrls.Copied(address);
        if (SiteUrls.PartsOfLineUp(path) is not null)
            throw new StoreException(ComparisonCommandWords.OnlyPairs(Shown(address)));
        var slug = SiteUrls.SlugOfComparison(path);
        return catalog.FindByAnyName(slug) is { } matchup
            ? ComparisonView.Of(catalog, matchup, read(query))
            : throw new StoreException(ComparisonCommandWords.Unknown(Shown(slug), [.. catalog.Near(slug, 3).Select(m => m.Slug)]));
    }

    // Whoever sent a page of text gets its beginning back.
    private static string Shown(string name) => name.Length <= LongestShown ? name : $"{name[..LongestShown]}…";
}
