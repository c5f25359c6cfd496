using InferenceDash.Store;

namespace InferenceDash.Web.Answering;

/// <summary>
/// The questions that pages and API answer at an address, asked without a request: by commands and by tools. The values that are
/// asked with become a query, the parser of addresses reads it, and the same views and answers are made from it.
/// </summary>
internal static class AskedQuestions
{
    /// <summary>The snapshot that a question names, by itself or in its address; null: the newest.</summary>
    public static string? SnapshotOf(string address, IEnumerable<AskedValue> asked) =>
        QueryParser.SnapshotOf(SiteUrls.WithAsked(SiteUrls.Copied(address).Query, asked));

    /// <summary>The same of a question that no address is asked at.</summary>
    public static string? SnapshotOf(IEnumerable<AskedValue> asked) => QueryParser.SnapshotOf(SiteUrls.WithAsked("", asked));

    /// <summary>What do these series deliver at these targets?</summary>
    /// <exception cref="StoreException">There is no such comparison.</exception>
    public static Asked<AskedComparison> Compare(Catalog catalog, string address, IReadOnlyList<AskedValue> asked)
    {
        var reading = new Reading(asked);
        var view = AskedComparison.Of(catalog, address, reading.Read);
        return new(view, reading.With(view.Problems), view.PinnedUrl, () => TypedResults.Ok(view.Response));
    }

    /// <summary>At which speeds do the method and Off keep a limit, or have so many requests in flight?</summary>
    /// <exception cref="StoreException">There is no such comparison.</exception>
    public static Asked<ComparisonView> Solve(Catalog catalog, string address, IReadOnlyList<AskedValue> asked) =>
        OfPair(catalog, address, asked, SolveResponse.Result);

    /// <summary>What do the method and Off need to serve a load?</summary>
    /// <exception cref="StoreException">There is no such comparison.</exception>
    public static Asked<ComparisonView> Fleet(Catalog catalog, string address, IReadOnlyList<AskedValue> asked) =>
        OfPair(catalog, address, asked, FleetResponse.Result);

    /// <summary>Which draft length is best at which load? Null: the address compares something else.</summary>
    /// <exception cref="StoreException">There is no such comparison.</exception>
    public static Asked<LineUpView>? Schedule(Catalog catalog, string address, IReadOnlyList<AskedValue> asked)
    {
        var reading = new Reading(asked);
        return AskedComparison.Of(catalog, address, reading.Read).LineUp is { Schedule: not null } view
            ? new(view, reading.With(view.Problems), view.PinnedUrl, () => DraftScheduleResponse.Result(view))
            : null;
    }

    /// <summary>Which hardware is best for a model?</summary>
    /// <exception cref="StoreException">There are no points of such a model.</exception>
    public static Asked<RankView> Rank(Catalog catalog, string model, IReadOnlyList<AskedValue> asked)
    {
        if (ModelHardware.Find(catalog, model) is not { } hardware)
            throw new StoreException(AnswerWords.UnknownModel(TargetText.Shown(model), [.. ModelHardware.Near(catalog, model, 3).Select(m => m.Slug)]));
        var view = RankView.Of(catalog, hardware, QueryParser.ParseRank(SiteUrls.WithAsked("", asked), isPlain: true));
        return new(view, view.Problems, view.PinnedUrl, () => TypedResults.Ok(RankResponse.Of(view)));
    }

    /// <summary>Where does a method pay?</summary>
    public static Asked<MapView> Map(Catalog catalog, IReadOnlyList<AskedValue> asked)
    {
        var view = MapView.Of(catalog, QueryParser.ParseMap(SiteUrls.WithAsked("", asked), isPlain: true));
        var pinned = SiteUrls.Map(view.Query with { Snapshot = catalog.Dataset.Snapshot });
        return new(view, view.Problems, pinned, () => TypedResults.Ok(MapResponse.Of(view)));
    }

    private static Asked<ComparisonView> OfPair(
        Catalog catalog, string address, IReadOnlyList<AskedValue> asked, Func<ComparisonView, IResult> result)
    {
        var reading = new Reading(asked);
        var view = AskedComparison.PairOf(catalog, address, reading.Read);
        return new(view, reading.With(view.Problems), view.PinnedUrl, () => result(view));
    }

    /// <summary>Reads the query of an address with what is asked beside it.</summary>
    private sealed class Reading(IReadOnlyList<AskedValue> asked)
    {
        private readonly List<QueryProblem> _problems = [];

        public ParsedQuery Read(string query)
        {
            var parsed = QueryParser.Parse(SiteUrls.WithAsked(query, asked), isPlain: true);
            // The API refuses keys that it does not know, and knows uploads, which only the site holds.
            _problems.AddRange(parsed.UnknownKeys.Select(key => new QueryProblem(TargetText.Shown(key), "", ProblemWords.UnknownParameter)));
            if (parsed.Query.Own is not null)
                _problems.Add(QueryProblem.OfOwn());
            return parsed;
        }

        public IReadOnlyList<QueryProblem> With(IReadOnlyList<QueryProblem> problems) => [.. problems, .. _problems];
    }
}
