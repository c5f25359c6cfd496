using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;
using RankKeys = InferenceDash.Web.Addresses.SiteUrls.RankKeys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of a ranking.</content>
public sealed partial class QueryParser
{
    private const int MostPicked = 64;

    /// <summary>Reads a query string of a ranking, with or without its question mark.</summary>
    /// <param name="queryString">The query string.</param>
    /// <param name="isPlain">Whether a program asks, which writes numbers with digits and a point alone.</param>
    public static ParsedRankQuery ParseRank(string? queryString, bool isPlain = false)
    {
        var parser = new QueryParser(queryString, isPlain);
        var query = parser.Rated(parser.ReadRank());
        return new ParsedRankQuery(query, parser._problems) { UnknownKeys = [.. parser._values.Keys.Where(k => !QueryParameters.IsOfRank(k))] };
    }

    private RankQuery ReadRank() => new()
    {
        Sequence = One(Keys.Sequence) is { } sequence ? ReadSequence(sequence) : null,
        Interactivity = One(RankKeys.Interactivity) is { } at ? ReadInteractivity(RankKeys.Interactivity, at) : null,
        By = One(RankKeys.By) is { } by ? OneOf(RankKeys.By, by, LeadKeys, key => key) : null,
        Method = One(Keys.Methods) is { } method ? new SpecMethod(method.ToLowerInvariant()) : null,
        Vendor = One(Keys.Vendors)?.ToLowerInvariant(),
        Precision = One(Keys.Precisions) is { } precision ? new Precision(precision.ToLowerInvariant()) : null,
        Picked = [.. AtMost(MostPicked, RankKeys.Row, Many(RankKeys.Row)).Select(row => row.ToLowerInvariant()).Distinct(StringComparer.Ordinal)],
    };
}
