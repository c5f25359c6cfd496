using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace InferenceDash.Web.Addresses;

/// <summary>Every address of the site. Only this folder knows the names of query keys.</summary>
public static partial class SiteUrls
{
    public const string Home = "/";
    public const string Comparisons = "/compare-spec-decode";
    public const string Explorer = "/inference";
    public const string ApiRoot = "/api";
    public const string Api = "/api/v1/spec-decode";
    public const string PointsApi = "/api/v1/points";
    public const string Data = "/data";
    public const string DataApi = "/api/v1/data";
    public const string Alive = "/healthz", Ready = "/readyz", Version = "/version", Status = "/status";
    public const string Documents = "/docs";
    public const string Methodology = "/docs/methodology";
    public const string ApiDocs = "/docs/api";

    internal static class Keys
    {
        public const string Sequence = "seq", Targets = "t", Precisions = "prec", Metric = "y", Scale = "scale", Show = "show", Engine = "engine",
            Source = "src", Price = "price", Assumptions = "rates", UsdPerGpuHour = "usd", KwPerGpu = "kw", Snapshot = "snap", Filter = "q", GoTo = "to",
            Lead = "lead", Own = "own";
        public const string Model = "model", Gpus = "gpu", Methods = "spec", Vendors = "vendor", Aggregations = "agg", XMetric = "x", Basis = "basis",
            XScale = "xscale", Split = "split", Zoom = "zoom", Range = "range", Pin = "pin", Top = "top", ReadAt = "at",
            Hidden = "hide", Sort = "sort", View = "view",
            Precision = "precision", SequenceWord = "sequence";
        public const string TtftCeiling = "ttft", Cost = "cost", Concurrency = "concurrency", Users = "users", TokensPerSecond = "tokensPerSecond",
            Interactivity = "interactivity", DraftLength = "k", AcceptanceRate = "alpha", DraftCost = "c", AcceptanceLength = "al",
            GoodTtft = "good-ttft", GoodTpot = "good-tpot", Load = "load", LoadUnit = "loadUnit";
        public const string Theme = "theme", Width = "width", Parts = "parts", Since = "since";
        public const string Page = "page", Size = "size";
        public const string Language = "lang";
    }

    /// <summary>A theme as it stands in an address.</summary>
    internal static string NameOf(PictureTheme theme) => theme == PictureTheme.Dark ? "dark" : "light";

    internal static bool IsRateOfOneGpu(string key, string rate) => key.StartsWith(rate + ".", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page of a matchup.</summary>
    public static string Comparison(string slug, ComparisonQuery query) => WithQuery($"{Comparisons}/{slug}", query);

    /// <summary>Path and query of an address within the site; the place on the page that it may end with is no part of either.</summary>
    public static (string Path, string Query) PathAndQuery(string address)
    {
        if (address.IndexOf('#', StringComparison.Ordinal) is var place and >= 0)
            address = address[..place];
        return address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? (address[..at], address[at..]) : (address, "");
    }

    /// <summary>What of the path of a comparison names it.</summary>
    public static string SlugOfComparison(string path) =>
        path.StartsWith(Comparisons + "/", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(path[(Comparisons.Length + 1)..].TrimEnd('/')) : "";

    /// <summary>The page of another matchup, with what of a query still applies there.</summary>
    public static string Comparison(Matchup to, ComparisonQuery query)
    {
        var carried = Carried(query);
        var sequence = carried.Sequence is { } s && to.Coverage.Sequences.Contains(s) ? s : null;
        var source = carried.Source is { } wanted && to.Has(sequence ?? to.Coverage.DefaultSequenceOf(wanted), wanted) ? carried.Source : null;
        return Comparison(to.Slug, carried with { Sequence = sequence, Source = source });
    }

    /// <summary>The same comparison from the API; <paramref name="extension"/> is empty, <c>.csv</c> or <c>.svg</c>.</summary>
    public static string ComparisonApi(string slug, ComparisonQuery query, string extension = "") => WithQuery($"{Api}/{slug}{extension}", query);

    /// <summary>The query of a comparison in which only these are chosen, as they were typed; null: not chosen.</summary>
    public static string Query(
        string? sequence, string? targets, string? acceptanceLength = null, string? interactivity = null, string? goodTtft = null, string? goodTpot = null) =>
        QueryHelpers.AddQueryString("", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [Keys.Sequence] = sequence,
            [Keys.Targets] = targets,
            [Keys.AcceptanceLength] = acceptanceLength,
            [Keys.Interactivity] = interactivity,
            [Keys.GoodTtft] = goodTtft,
            [Keys.GoodTpot] = goodTpot,
        });

    /// <summary>The part of an address that says whose prices hold; null: not said.</summary>
    public static string RatesQuery(string? price, string? set, string? usd) =>
        QueryHelpers.AddQueryString("", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [Keys.Price] = price,
            [Keys.Assumptions] = set,
            [Keys.UsdPerGpuHour] = usd,
        });

    /// <summary>The index, filtered.</summary>
    public static string Index(string? filter) =>
        WithFields(Comparisons, string.IsNullOrEmpty(filter) ? [] : [new(Keys.Filter, filter)]);

    /// <summary>The part of a query that also makes sense for another matchup: everything but precisions and engine. The reader's targets stay.</summary>
    public static ComparisonQuery Carried(ComparisonQuery query) => query with { Precisions = [], Engine = null };

    /// <summary>The fields a form has to carry besides its targets.</summary>
    private static IEnumerable<KeyValuePair<string, string>> FieldsBesidesTargets(ComparisonQuery query) => Fields(query with { Targets = null });

    private static string WithQuery(string path, ComparisonQuery query) => WithFields(path, Fields(query));

    private static string WithFields(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var query = string.Join('&', fields.Concat(LanguageFields()).Select(f => $"{f.Key}={Escaped(f.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static IEnumerable<KeyValuePair<string, string>> RatedFields(RatedQuery query)
    {
        if (query.Source is { } source)
            yield return new(Keys.Source, SourceWords.Name(source));
        if (query.Price is { } price)
            yield return new(Keys.Price, RateWords.Name(price));
        if (query.Assumptions is { } assumptions)
            yield return new(Keys.Assumptions, assumptions);
        if (query.UsdPerGpuHour.Count > 0)
            yield return new(Keys.UsdPerGpuHour, RatesText(query.UsdPerGpuHour));
        if (query.KwPerGpu.Count > 0)
            yield return new(Keys.KwPerGpu, RatesText(query.KwPerGpu));
        foreach (var field in PictureFields(query.Picture))
            yield return field;
    }

    private static IEnumerable<KeyValuePair<string, string>> PictureFields(PictureQuery picture)
    {
        if (picture.Theme != PictureTheme.Light)
            yield return new(Keys.Theme, NameOf(picture.Theme));
        if (picture.Width is { } width)
            yield return new(Keys.Width, width.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(ComparisonQuery query)
    {
        if (query.Own is { } own)
            yield return new(Keys.Own, own);
        if (query.Sequence is { } sequence)
            yield return new(Keys.Sequence, sequence.Key);
        if (query.Targets is { } targets)
            yield return new(Keys.Targets, string.Join(',', targets.Select(TargetText.Of)));
        if (query.Precisions.Count > 0)
            yield return new(Keys.Precisions, string.Join(',', query.Precisions.Select(p => p.Key)));
        if (query.Metric is { } metric)
            yield return new(Keys.Metric, metric);
        if (query.IsLog is { } isLog)
            yield return new(Keys.Scale, isLog ? QueryParser.Log : QueryParser.Linear);
        if (query.IsFrontierOnly is { } isFrontierOnly)
            yield return new(Keys.Show, isFrontierOnly ? QueryParser.FrontierOnly : QueryParser.AllPoints);
        if (query.Lead is { } lead)
            yield return new(Keys.Lead, lead);
        if (query.Engine is { } engine)
            yield return new(Keys.Engine, engine);
        foreach (var field in RatedFields(query))
            yield return field;
        foreach (var question in Questions(query))
            yield return question;
        if (query.Load is { } load)
        {
            foreach (var field in LoadFields(load))
                yield return field;
        }

        if (query.Snapshot is { } snapshot)
            yield return new(Keys.Snapshot, snapshot);
        foreach (var field in ExplorerFields(query.Explorer))
            yield return field;
    }

    private static string RatesText(IReadOnlyDictionary<string, double> rates) =>
        string.Join(',', rates.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key}:{TargetText.Of(r.Value)}"));

    // Commas, colons, exclamation marks and at signs are allowed in a query as they stand (RFC 3986), and an address is there to be read.
    private static string Escaped(string value) =>
        Uri.EscapeDataString(value)
            .Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal).Replace("%21", "!", StringComparison.Ordinal)
            .Replace("%40", "@", StringComparison.Ordinal);
}
