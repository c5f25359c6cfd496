using System.Collections.Frozen;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of the map, of rankings, of the search, and of lists.</content>
public static partial class QueryParameters
{
    /// <summary>A page of a long list.</summary>
    public static IReadOnlyList<QueryParameter> Paging => field ??=
    [
        new(Keys.Page, ParameterWords.Page) { Kind = ParameterKind.WholeNumber, Least = 1, Greatest = PageQuery.LastPage, Example = "2" },
        new(Keys.Size, ParameterWords.Size) { Kind = ParameterKind.WholeNumber, Least = 1, Greatest = PageQuery.MostRows, Example = "100" },
    ];

    /// <summary>All keys of the lists of everything.</summary>
    public static IReadOnlyList<QueryParameter> OfLists => field ??= [Snapshot, .. Paging];

    /// <summary>All keys of the holdings.</summary>
    public static IReadOnlyList<QueryParameter> OfHoldings => field ??=
        [new(Keys.Filter, ParameterWords.HoldingFilter) { Example = "h100" }, Snapshot, .. Paging];

    /// <summary>All keys of the map.</summary>
    public static IReadOnlyList<QueryParameter> OfMap => field ??=
    [
        QueryParameter.Of(NumberField.Interactivity, ParameterWords.MapInteractivity),
        QueryParameter.Of<MapSpeed>(SiteUrls.MapKeys.Speed, ParameterWords.MapSpeed, QueryParser.Name),
        new(Keys.Sequence, ParameterWords.MapSequence) { Example = "8k-1k" },
        QueryParameter.OneOf(Keys.Source, ParameterWords.MapSource, "StoredSource", MapQuery.Sources.Select(SourceWords.Name)),
        new(Keys.Filter, ParameterWords.MapFilter) { Example = "h100 fp8" },
        Snapshot,
        .. Picture,
    ];

    /// <summary>All keys of a ranking.</summary>
    public static IReadOnlyList<QueryParameter> OfRank => field ??=
    [
        QueryParameter.Of(NumberField.ReadAt with { Name = SiteUrls.RankKeys.Interactivity }, ParameterWords.RankInteractivity),
        QueryParameter.OneOf(SiteUrls.RankKeys.By, ParameterWords.RankBy, nameof(Lead), QueryParser.LeadKeys),
        new(Keys.Sequence, ParameterWords.Sequence) { Example = "8k-1k" },
        new(Keys.Methods, ParameterWords.RankMethod) { Example = "best" },
        new(Keys.Vendors, ParameterWords.RankVendor) { Example = "amd" },
        new(Keys.Precisions, ParameterWords.RankPrecision) { Example = "fp8" },
        QueryParameter.Of<PointSource>(Keys.Source, ParameterWords.RankSource, SourceWords.Name),
        .. Rated,
        Snapshot,
        .. Picture,
    ];

    /// <summary>All keys of a search.</summary>
    public static IReadOnlyList<QueryParameter> OfSearch => field ??=
    [
        new(Keys.Filter, ParameterWords.Searched) { Example = "b200" },
        QueryParameter.Of<SearchKind>(SiteUrls.SearchKeys.Kind, ParameterWords.SearchKind, QueryParser.Name),
        new(SiteUrls.SearchKeys.Limit, ParameterWords.SearchLimit)
        {
            Kind = ParameterKind.WholeNumber, Least = 1, Greatest = SiteUrls.MostSearched, Example = "5",
        },
        Paging[0],
        Snapshot,
    ];

    /// <summary>All keys of acceptance lengths and of evaluations.</summary>
    public static IReadOnlyList<QueryParameter> OfAcceptance => field ??=
        [new(Keys.Model, ParameterWords.OneModel) { Example = "qwen-3-5" }, Snapshot, .. Picture, .. Paging];

    /// <summary>All keys of the changes.</summary>
    public static IReadOnlyList<QueryParameter> OfChanges => field ??=
        [new(Keys.Snapshot, ParameterWords.LaterSnapshot), new(Keys.Since, ParameterWords.Since)];

    /// <summary>All keys of the assumption sets.</summary>
    public static IReadOnlyList<QueryParameter> OfAssumptions => field ??= [Snapshot];

    private static FrozenSet<string> Mapped => field ??= NamesOf(OfMap);

    private static FrozenSet<string> Ranked => field ??= NamesOf(OfRank);

    private static FrozenSet<string> Found => field ??= NamesOf(OfSearch);

    private static FrozenSet<string> Accepted => field ??= NamesOf(OfAcceptance);

    private static FrozenSet<string> Assumed => field ??= NamesOf(OfAssumptions);

    private static FrozenSet<string> Listed => field ??= NamesOf(OfLists);

    private static FrozenSet<string> Changed => field ??= NamesOf(OfChanges);

    private static FrozenSet<string> Held => field ??= NamesOf(OfHoldings);

    internal static bool IsOfMap(string key) => Mapped.Contains(key);

    internal static bool IsOfRank(string key) => Ranked.Contains(key) || IsRate(key);

    internal static bool IsOfSearch(string key) => Found.Contains(key);

    internal static bool IsOfAcceptance(string key) => Accepted.Contains(key);

    internal static bool IsOfAssumptions(string key) => Assumed.Contains(key);

    internal static bool IsOfLists(string key) => Listed.Contains(key);

    internal static bool IsOfChanges(string key) => Changed.Contains(key);

    internal static bool IsOfHoldings(string key) => Held.Contains(key);
}
