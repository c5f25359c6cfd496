using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>The comparisons that an import brought points for, and what they still lack.</summary>
internal static class TouchedComparisons
{
    private const int MostShown = 40;

    /// <param name="output">Where it is written.</param>
    /// <param name="site">Where readers find the site.</param>
    /// <param name="series">What the store holds now, and what of it the import brought.</param>
    public static void Write(TextWriter output, string site, IReadOnlyList<SeriesCount> series)
    {
        var touched = series.Where(s => s.OfImport > 0).ToList();
        var lines = touched.GroupBy(s => (s.Series.Model, s.Series.Gpu, s.Series.Precision)).SelectMany(subject => Lines(site, [.. subject], series)).ToList();
        foreach (var line in lines.Take(MostShown))
            output.WriteLine(line);
        if (lines.Count > MostShown)
            output.WriteLine(ComparisonCommandWords.More(site + SiteUrls.Comparisons));
    }

    private static IEnumerable<string> Lines(string site, IReadOnlyList<SeriesCount> touched, IReadOnlyList<SeriesCount> all)
    {
        var (model, gpu, precision) = (touched[0].Series.Model, touched[0].Series.Gpu, touched[0].Series.Precision);
        var stored = all.Where(s => s.Series.Model == model && s.Series.Gpu == gpu && s.Series.Precision == precision).ToList();
        var methods = touched.Any(s => s.Series.Method.IsOff) ? stored : touched;
        var compared = methods.Select(s => s.Series.Method)
            .Where(method => !method.IsOff && !method.IsBest)
            .Distinct()
            .OrderBy(method => method.Key, StringComparer.Ordinal)
            .ToList();
        if (compared.Count == 0)
        {
            yield return ComparisonCommandWords.OnlyOff(model, gpu, precision);
            yield break;
        }

        foreach (var method in compared)
        {
            yield return site + SiteUrls.Comparison(Matchup.SlugOf(model, gpu, precision, method), ComparisonQuery.Default);
            foreach (var missing in Missing(method, touched, stored))
                yield return $"  {missing}";
            if (Apart(method, touched, stored) is { } apart)
                yield return $"  {apart}";
        }
    }

    // Two sweeps of one workload that would never meet.
    private static string? Apart(SpecMethod method, IReadOnlyList<SeriesCount> touched, IReadOnlyList<SeriesCount> stored)
    {
        var (ofMethod, ofOff) = (Measured(stored, method), Measured(stored, SpecMethod.Off));
        if (ofMethod.Count == 0 || ofOff.Count == 0 || ofMethod.Intersect(ofOff).Any())
            return null;
        var isOffNew = Measured(touched, SpecMethod.Off).Count > 0;
        return ComparisonCommandWords.Apart(method, ofMethod, ofOff, one: isOffNew ? ofMethod[0] : ofOff[0]);
    }

    private static List<Sequence> Measured(IReadOnlyList<SeriesCount> series, SpecMethod method) =>
    [
        .. series.Where(s => s.Series.Method == method && s.Source == PointSource.Measured)
            .OrderByDescending(s => s.Points)
            .Select(s => s.Series.Sequence)
            .Distinct(),
    ];

    private static IEnumerable<string> Missing(SpecMethod method, IReadOnlyList<SeriesCount> touched, IReadOnlyList<SeriesCount> stored) =>
        from place in touched
            .Where(s => s.Series.Method == method || s.Series.Method.IsOff)
            .Select(s => (s.Source, s.Series.Sequence)).Distinct()
            .OrderBy(place => place.Sequence.InputTokens).ThenBy(place => place.Sequence.OutputTokens)
        from side in new[] { method, SpecMethod.Off }
        where !Has(stored, side, place.Source, place.Sequence)
        let isPublished = place.Source == PointSource.Measured
            && stored.Any(s => s.Source == PointSource.Published && s.Series.Sequence == place.Sequence && (s.Series.Method == method || s.Series.Method.IsOff))
        select ComparisonCommandWords.Missing(side, place.Sequence, isPublished);

    private static bool Has(IReadOnlyList<SeriesCount> stored, SpecMethod side, PointSource source, Sequence sequence) =>
        stored.Any(s => s.Series.Method == side && s.Source == source && s.Series.Sequence == sequence);
}
