using InferenceDash.Store;

namespace InferenceDash.Web.Changing;

/// <summary>What differs between two snapshots, resolved: by default the newest and the one before it.</summary>
/// <param name="Query">What was asked for, less what cannot be had.</param>
/// <param name="Problems">What of the address could not be used.</param>
/// <param name="Since">The earlier snapshot; null: what there was before the first import.</param>
/// <param name="Change">What differs.</param>
public sealed record ChangesView(ChangesQuery Query, IReadOnlyList<QueryProblem> Problems, string? Since, SnapshotChange Change)
{
    // Two catalogs are compared once, whoever asks in how many ways.
    private static readonly Recent<SnapshotChange> Kept = new(4);

    private static readonly Catalog NothingYet = new(new Dataset("", default, [], [], [], [], []));

    /// <summary>The later snapshot.</summary>
    public string Snapshot => Change.After.Dataset.Snapshot;

    /// <summary>The address that names both snapshots, so that it shows the same for ever; the earlier one has to be there for that.</summary>
    public ChangesQuery Pinned => new() { Since = Since, Snapshot = Snapshot };

    /// <summary>The comparison behind a pair, as of the later snapshot; of one that is gone, as of the earlier one.</summary>
    public string UrlOf(PairChange change) => SiteUrls.Comparison(
        change.Matchup.Slug, ComparisonQuery.Default with { Snapshot = change.After is null ? Since : Query.Snapshot });

    /// <summary>The comparison of a series with Off, where there is one.</summary>
    public string? UrlOf(SeriesChange change)
    {
        var key = change.Key;
        var matchup = Change.After.MatchupOf(key);
        return matchup is null || !matchup.Has(key.Sequence, change.Source) ? null : SiteUrls.Comparison(matchup.Slug, ComparisonQuery.Default with
        {
            Sequence = key.Sequence,
            Source = change.Source == matchup.Coverage.DefaultSource(key.Sequence) ? null : change.Source,
            Snapshot = Query.Snapshot,
        });
    }

    /// <summary>The view of a query.</summary>
    /// <param name="catalogs">Where the earlier catalog is taken from.</param>
    /// <param name="after">The later one.</param>
    /// <param name="snapshots">Every snapshot, oldest first.</param>
    /// <param name="parsed">The query.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async ValueTask<ChangesView> OfAsync(
        CatalogCache catalogs, Catalog after, IReadOnlyList<Snapshot> snapshots, ParsedChangesQuery parsed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(catalogs);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(parsed);
        var (query, problems) = (parsed.Query, new List<QueryProblem>(parsed.Problems));
        if (query.Since is { } asked && FlawOf(asked, after.Dataset.Snapshot, snapshots) is { } flaw)
        {
            problems.Add(QueryProblem.OfSince(asked, flaw));
            query = query with { Since = null };
        }

        var since = query.Since ?? snapshots.FirstOrDefault(s => s.Id == after.Dataset.Snapshot)?.ParentId;
        var before = since is null ? NothingYet : await catalogs.AsOfAsync(since, cancellation) ?? NothingYet;
        return new ChangesView(query, problems, since, Kept.Of(after, since ?? "", () => SnapshotChange.Of(before, after)));
    }

    // What came later was not taken back for that.
    private static string? FlawOf(string since, string snapshot, IReadOnlyList<Snapshot> snapshots)
    {
        var ids = snapshots.Select(s => s.Id).ToList();
        return ids.IndexOf(since) switch
        {
            < 0 => ChangeWords.UnknownSince,
            var place when place > ids.IndexOf(snapshot) => ChangeWords.LaterSince,
            _ => null,
        };
    }
}
