namespace InferenceDash.Core.Catalogs;

/// <summary>A series of a gate: measured points of one model, GPU, precision, sequence and method.</summary>
/// <param name="Key">Model, GPU, precision, sequence and method.</param>
/// <param name="Engine">Its engine, where a side has several; null: not narrowed.</param>
/// <param name="DraftTokens">Its draft length, where a side has several; null: not narrowed.</param>
public sealed record GateSeries(SeriesKey Key, string? Engine, int? DraftTokens)
{
    /// <summary>What its curve is drawn from.</summary>
    public SeriesSpec Spec => new(Key.Model, Key.Gpu, Key.Precision, Key.Method) { Engine = Engine, DraftTokens = DraftTokens };

    /// <inheritdoc/>
    public bool Equals(GateSeries? other) =>
        other is not null && Key == other.Key && DraftTokens == other.DraftTokens && string.Equals(Engine, other.Engine, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, DraftTokens, Engine?.ToUpperInvariant());
}

/// <summary>
/// The series of two sets of measurements that are compared with each other: those that both have. Run, date, versions and images
/// differ by nature and set nothing apart. Where a side has several engines of a series, each is a series of its own, so that none
/// hides behind a better one; draft lengths likewise.
/// </summary>
/// <param name="Both">The series that both have.</param>
/// <param name="OnlyBaseline">Those of the baseline alone.</param>
/// <param name="OnlyCandidate">Those of the candidate alone.</param>
public sealed record GatePairs(IReadOnlyList<GateSeries> Both, IReadOnlyList<GateSeries> OnlyBaseline, IReadOnlyList<GateSeries> OnlyCandidate)
{
    /// <summary>Meets two sets of measurements; published points are none.</summary>
    public static GatePairs Of(SeriesPool baseline, SeriesPool candidate)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        List<GateSeries> both = [], before = [], now = [];
        foreach (var key in candidate.Keys.Union(baseline.Keys))
        {
            var (was, of) = (Side.Of(baseline, key), Side.Of(candidate, key));
            var (engines, drafts) = (was.HasSeveralEngines || of.HasSeveralEngines, Side.DraftsSetApart(was, of));
            var (earlier, later) = (was.Series(key, engines, drafts), of.Series(key, engines, drafts));
            both.AddRange(later.Intersect(earlier));
            now.AddRange(later.Except(earlier));
            before.AddRange(earlier.Except(later));
        }

        return new GatePairs(both, before, now);
    }

    // What one side has of a series.
    private sealed record Side(IReadOnlyList<Configuration> Configurations)
    {
        public bool HasSeveralEngines => Configurations.Select(c => c.Engine).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();

        private IEnumerable<int?> Drafts => Configurations.Select(c => c.DraftTokens).Distinct();

        // Points whose draft length is unknown would be in none of the parts.
        public static bool DraftsSetApart(Side one, Side other) =>
            (one.Drafts.Skip(1).Any() || other.Drafts.Skip(1).Any()) && one.Drafts.Concat(other.Drafts).All(k => k is not null);

        public static Side Of(SeriesPool pool, SeriesKey key) =>
            new([.. pool.PointsOf(key, PointSource.Measured).Select(p => p.Measured!.Configuration).Distinct()]);

        public IReadOnlyList<GateSeries> Series(SeriesKey key, bool byEngine, bool byDraft) =>
        [
            .. Configurations
                .Select(c => new GateSeries(key, byEngine ? c.Engine : null, byDraft ? c.DraftTokens : null))
                .Distinct()
                .OrderBy(s => s.Engine, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.DraftTokens),
        ];
    }
}
