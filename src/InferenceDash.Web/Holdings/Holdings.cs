namespace InferenceDash.Web.Holdings;

/// <summary>What the store holds of one model, GPU, precision, sequence and method from one source.</summary>
public sealed record Holding(
    string Model, string Gpu, string Precision, string Sequence, string Method, PointSource Source, int Points, IReadOnlyList<string> Engines, string? Url,
    OlderRuns? OlderRuns, int Flagged, int Excluded)
{
    private static readonly Recent<IReadOnlyList<Holding>> Kept = new(1);

    /// <summary>The names of all that in addresses and files.</summary>
    public required SeriesKey Key { get; init; }

    /// <summary>Everything a catalog holds, in the order of its lists; counted once for each catalog.</summary>
    public static IReadOnlyList<Holding> Of(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Kept.Of(catalog, "", () => Counted(catalog));
    }

    private static IReadOnlyList<Holding> Counted(Catalog catalog)
    {
        var lineUps = catalog.LineUps.All.SelectMany(lineUp => lineUp.Values.Select(value => (LineUp: lineUp, Value: value))).ToLookup(v => v.Value.Spec);
        return
        [
            .. catalog.Dataset.Published.GroupBy(p => p.Series).Select(g => Make(catalog, lineUps, g.Key, PointSource.Published, g.Count(), [], [])),
            .. catalog.Dataset.Measured.Series.SelectMany(s => s.Points.GroupBy(p => p.IsComposed).Select(points => Make(
                catalog, lineUps, s.Key, points.Key ? PointSource.Composed : PointSource.Measured, points.Count(),
                [.. points.Select(p => p.Configuration.Engine).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
                [.. points]))),
        ];
    }

    /// <summary>Whether every word of a filter stands in the row.</summary>
    public bool Matches(string? filter)
    {
        var text = $"{Model} {Gpu} {Precision} {Sequence} {Method} {FilterWords.InAll(() => SourceWords.Choice(Source))} {Source} {string.Join(' ', Engines)}";
        return FilterWords.AreIn(text, filter);
    }

    private static Holding Make(
        Catalog catalog, ILookup<SeriesSpec, (LineUp LineUp, DimensionValue Value)> lineUps, SeriesKey key, PointSource source, int points,
        IReadOnlyList<string> engines, IReadOnlyList<BenchmarkPoint> measured)
    {
        var spec = new SeriesSpec(key.Model, key.Gpu, key.Precision, key.Method);
        var query = ComparisonQuery.Default with { Sequence = key.Sequence, Source = source };
        var matchup = catalog.MatchupOf(key);
        return new Holding(
            catalog.Dataset.Models.FirstOrDefault(m => m.Slug == key.Model)?.Label ?? key.Model,
            catalog.Dataset.Gpus.FirstOrDefault(g => g.Key == key.Gpu)?.Label ?? key.Gpu,
            key.Precision.Label, key.Sequence.Label, key.Method.Label, source, points, engines,
            matchup is null ? LineUpOf(catalog, lineUps[spec], key.Sequence, source, query) : SiteUrls.Comparison(matchup.Slug, query),
            source == PointSource.Published ? null : catalog.Pool.OlderRunsOf(spec, key.Sequence, source),
            measured.Count(p => p.Quality.Any), measured.Count(p => p.IsExcluded))
        {
            Key = key,
        };
    }

    // The best of a GPU and precision has no Off beside it: it is compared with another GPU or precision that has such points.
    private static string? LineUpOf(
        Catalog catalog, IEnumerable<(LineUp LineUp, DimensionValue Value)> own, Sequence sequence, PointSource source, ComparisonQuery query)
    {
        foreach (var (lineUp, value) in own)
        {
            if (lineUp.Values.FirstOrDefault(v => v != value && catalog.Pool.Has(v.Spec, sequence, source)) is { } other)
                return SiteUrls.LineUp(lineUp, [value, other], query);
        }

        return null;
    }
}
