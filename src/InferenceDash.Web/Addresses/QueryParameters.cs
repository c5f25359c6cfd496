using System.Collections.Frozen;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <summary>
/// The keys of every query of the API, once: the parser refuses what is not in here, and the API's description and docs/api.md say
/// the same of each.
/// </summary>
public static partial class QueryParameters
{
    private const string Scale = "Scale", Shown = "Shown";

    // What pages alone ask for.
    private static readonly string[] OfPages = [Keys.GoTo, Keys.Range, Keys.Pin, Keys.Top, Keys.ReadAt, Keys.Parts];

    /// <summary>Data as of a snapshot.</summary>
    public static QueryParameter Snapshot => field ??= new(Keys.Snapshot, ParameterWords.Snapshot);

    /// <summary>The language of an answer; every address takes it.</summary>
    public static QueryParameter Language => field ??=
        QueryParameter.OneOf(Keys.Language, ParameterWords.Language, nameof(Language), Words.Language.All.Select(language => language.Key));

    /// <summary>What changes the figures of every comparison.</summary>
    public static IReadOnlyList<QueryParameter> Figures => field ??=
    [
        new(Keys.Sequence, ParameterWords.Sequence) { OtherName = Keys.SequenceWord, Example = "8k-1k" },
        new(Keys.Targets, ParameterWords.Targets)
        {
            Kind = ParameterKind.Number, Most = TargetText.MostTargets, Least = NumberField.Interactivity.Least, Greatest = NumberField.Interactivity.Greatest,
            Example = "84,108",
        },
        QueryParameter.Of<PointSource>(Keys.Source, ParameterWords.Source, SourceWords.Name),
        new(Keys.Own, ParameterWords.Own),
        new(Keys.Engine, ParameterWords.Engine),
        QueryParameter.Of(NumberField.TtftCeiling, ParameterWords.TtftCeiling),
        .. Rated,
        Snapshot,
    ];

    /// <summary>The questions of <c>/solve</c>.</summary>
    public static IReadOnlyList<QueryParameter> Solve => field ??=
        [QueryParameter.Of(NumberField.Cost, ParameterWords.Cost), QueryParameter.Of(NumberField.Concurrency, ParameterWords.Concurrency)];

    /// <summary>The questions of <c>/fleet</c>.</summary>
    public static IReadOnlyList<QueryParameter> Fleet => field ??=
    [
        QueryParameter.Of(NumberField.Users, ParameterWords.Users), QueryParameter.Of(NumberField.TokensPerSecond, ParameterWords.TokensPerSecond), KeptSpeed,
    ];

    /// <summary>The questions of <c>/traffic</c>.</summary>
    public static IReadOnlyList<QueryParameter> Traffic => field ??=
        [new(Keys.Load, ParameterWords.Load) { Example = "120,80,900,300" }, LoadUnit, KeptSpeed];

    /// <summary>The same where the load is sent as a body.</summary>
    public static IReadOnlyList<QueryParameter> SentTraffic => field ??= [LoadUnit, KeptSpeed];

    /// <summary>The question of <c>/acceptance</c>, and of a comparison of any series.</summary>
    public static IReadOnlyList<QueryParameter> Reread => field ??= [QueryParameter.Of(NumberField.AcceptanceLength, ParameterWords.AcceptanceLength)];

    /// <summary>The questions of <c>/goodput</c>.</summary>
    public static IReadOnlyList<QueryParameter> Goodput => field ??=
        [QueryParameter.Of(NumberField.GoodTtft, ParameterWords.GoodTtft), QueryParameter.Of(NumberField.GoodTpot, ParameterWords.GoodTpot)];

    /// <summary>The metric that sentences of a comparison of any series go by.</summary>
    public static IReadOnlyList<QueryParameter> Lead => field ??= [QueryParameter.OneOf(Keys.Lead, ParameterWords.Lead, nameof(Lead), QueryParser.LeadKeys)];

    /// <summary>The what-if of a comparison's page.</summary>
    public static IReadOnlyList<QueryParameter> WhatIf => field ??=
    [
        QueryParameter.Of(NumberField.DraftLength, ParameterWords.DraftLength), QueryParameter.Of(NumberField.AcceptanceRate, ParameterWords.AcceptanceRate),
        QueryParameter.Of(NumberField.DraftCost, ParameterWords.DraftCost),
    ];

    /// <summary>How a comparison's chart is drawn.</summary>
    public static IReadOnlyList<QueryParameter> Chart => field ??=
    [
        new(Keys.Precisions, ParameterWords.OtherPrecisions) { Most = QueryParser.MostPrecisions, Example = "fp4,fp8" },
        QueryParameter.OneOf(Keys.Metric, ParameterWords.ChartMetric, "ChartMetric", Metrics.Charted.Select(m => m.Key)),
        QueryParameter.OneOf(Keys.Scale, ParameterWords.Scale, Scale, [QueryParser.Linear, QueryParser.Log]),
        QueryParameter.OneOf(Keys.Show, ParameterWords.Show, Shown, [QueryParser.AllPoints, QueryParser.FrontierOnly]),
    ];

    /// <summary>How a picture is made.</summary>
    public static IReadOnlyList<QueryParameter> Picture => field ??=
    [
        QueryParameter.Of<PictureTheme>(Keys.Theme, ParameterWords.Theme, SiteUrls.NameOf),
        new(Keys.Width, ParameterWords.Width)
        {
            Kind = ParameterKind.WholeNumber, Least = PictureQuery.Narrowest, Greatest = PictureQuery.Widest, Example = "1200",
        },
    ];

    /// <summary>All keys of a comparison, in the order of its table.</summary>
    public static IReadOnlyList<QueryParameter> OfComparison => field ??=
        [.. new[] { Figures, Lead, Solve, Fleet, Traffic, Reread, Goodput, WhatIf, Chart, Picture }.SelectMany(p => p).DistinctBy(p => p.Name)];

    private static IReadOnlyList<QueryParameter> Rated => field ??=
    [
        QueryParameter.Of<PriceBasis>(Keys.Price, ParameterWords.Price, RateWords.Name),
        new(Keys.Assumptions, ParameterWords.Rates) { Example = "2026-04" },
        new(Keys.UsdPerGpuHour, ParameterWords.Usd) { Most = QueryParser.MostCustomRates, Example = "h100:2.10" },
        new(Keys.KwPerGpu, ParameterWords.Kw) { Most = QueryParser.MostCustomRates, Example = "h100:1.4" },
    ];

    private static QueryParameter LoadUnit => field ??= QueryParameter.Of<LoadUnit>(Keys.LoadUnit, ParameterWords.LoadUnit, LoadWords.Name);

    private static QueryParameter KeptSpeed => field ??= QueryParameter.Of(NumberField.Interactivity, ParameterWords.Interactivity);

    private static FrozenSet<string> Compared => field ??= NamesOf(OfComparison.Concat(OfPoints).Concat(Paging), OfPages);

    /// <summary>Whether comparisons and points know a key.</summary>
    internal static bool IsOfFigures(string key) => Compared.Contains(key) || IsRate(key);

    private static bool IsRate(string key) => SiteUrls.IsRateOfOneGpu(key, Keys.UsdPerGpuHour) || SiteUrls.IsRateOfOneGpu(key, Keys.KwPerGpu);

    private static FrozenSet<string> NamesOf(IEnumerable<QueryParameter> parameters, params string[] others) =>
        parameters.SelectMany(p => p.OtherName is { } other ? [p.Name, other] : new[] { p.Name }).Concat(others).Append(Keys.Language)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
