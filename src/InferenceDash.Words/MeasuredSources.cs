namespace InferenceDash.Words;

/// <summary>Where measured points come from: whoever ran them is found at the address of the run.</summary>
public static class MeasuredSources
{
    private const int MostSites = 3;

    private static string ComposedWithin => Say.Of("points composed of step times, not measured on a server");

    /// <summary>The points in words that begin a sentence, without its stop.</summary>
    public static string Of(IEnumerable<BenchmarkPoint> points) => Of(points, Say.Of("Benchmark points"));

    /// <summary>The same within a sentence.</summary>
    public static string Within(IEnumerable<BenchmarkPoint> points) => Of(points, Say.Of("benchmark points"));

    /// <summary>The same under a picture, where there is little room.</summary>
    public static string OfPicture(IEnumerable<BenchmarkPoint> points) => OfPicture(points, Say.Of("Benchmark points"));

    /// <summary>The same within a line.</summary>
    public static string WithinPicture(IEnumerable<BenchmarkPoint> points) => OfPicture(points, Say.Of("benchmark points"));

    private static string Of(IEnumerable<BenchmarkPoint> points, string noun) => OfAll(points, noun, OfStored);

    private static string OfPicture(IEnumerable<BenchmarkPoint> points, string noun) => OfAll(points, noun, OfStoredInPicture);

    // What a reader brought is nobody's publication, and not of this installation either; what is composed was measured on no server.
    private static string OfAll(IEnumerable<BenchmarkPoint> points, string noun, Func<IEnumerable<BenchmarkPoint>, string, string> ofStored)
    {
        var kinds = points.ToLookup(p => (p.IsOwn, p.IsComposed));
        var (stored, composed) = (kinds[(false, false)], kinds[(false, true)].Any());
        var parts = new List<string>();
        if (kinds.Contains((true, false)))
            parts.Add(Say.Of($"{noun} of your upload"));
        if (stored.Any() || (parts.Count == 0 && !composed))
            parts.Add(ofStored(stored, parts.Count == 0 ? noun : Say.Of("benchmark points")));
        if (composed)
            parts.Add(parts.Count == 0 && char.IsUpper(noun[0]) ? Say.Of("Points composed of step times, not measured on a server") : ComposedWithin);
        return string.Join(Say.Of(", and "), parts);
    }

    private static string OfStored(IEnumerable<BenchmarkPoint> points, string noun) => Runs(points) switch
    {
        (_, 0, _) => Say.Of($"{noun} imported into this installation"),
        var (all, named, sites) when named == all => Say.Of($"{noun} of runs at {sites}, imported into this installation"),
        var (all, named, sites) => Say.Of($"{noun} imported into this installation, {Count.Of(named)} of {Count.Of(all)} of them from runs at {sites}"),
    };

    private static string OfStoredInPicture(IEnumerable<BenchmarkPoint> points, string noun) => Runs(points) switch
    {
        (_, 0, _) => Say.Of($"{noun} of this installation"),
        var (all, named, sites) when named == all => Say.Of($"{noun} of runs at {sites}"),
        var (all, named, sites) => Say.Of($"{noun} of this installation, {Count.Of(named)} of {Count.Of(all)} from runs at {sites}"),
    };

    private static (int All, int Named, string Sites) Runs(IEnumerable<BenchmarkPoint> points)
    {
        // A sweep repeats its run on every point.
        var runs = points.CountBy(p => p.Run, StringComparer.Ordinal).Select(run => (Site: SiteOf(run.Key), Points: run.Value)).ToList();
        var named = runs.Where(r => r.Site is not null).ToList();
        return (runs.Sum(r => r.Points), named.Sum(r => r.Points), Sites(named));
    }

    private static string Sites(IEnumerable<(string? Site, int Points)> runs)
    {
        var sites = runs.GroupBy(r => r.Site!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(r => r.Points)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key).ToList();
        return sites.Count <= MostSites
            ? Listed.Of(sites)
            : Listed.Of([.. sites.Take(MostSites - 1), Count.Of(sites.Count - (MostSites - 1), "more site")]);
    }

    // Without user name and port: they are nobody's credit.
    private static string? SiteOf(string run) =>
        Uri.TryCreate(run, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.Host
            : null;
}
