using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of the points.</content>
public static partial class QueryParameters
{
    /// <summary>All keys of the points, in the order of their table.</summary>
    public static IReadOnlyList<QueryParameter> OfPoints => field ??=
    [
        new(Keys.Model, ParameterWords.Model) { Example = "qwen-3-5" },
        new(Keys.Sequence, ParameterWords.Sequence) { OtherName = Keys.SequenceWord, Example = "8k-1k" },
        List(Keys.Gpus, ParameterWords.Gpus, QueryParser.MostChoices, "h100,gb200"),
        List(Keys.Precisions, ParameterWords.Precisions, QueryParser.MostPrecisions, "fp4,fp8") with { OtherName = Keys.Precision },
        List(Keys.Methods, ParameterWords.Methods, QueryParser.MostChoices, "mtp,none"),
        List(Keys.Vendors, ParameterWords.Vendors, QueryParser.MostChoices, "nvidia,amd"),
        QueryParameter.Of<Aggregation>(Keys.Aggregations, ParameterWords.Aggregations, QueryParser.Name) with { Most = QueryParser.MostChoices },
        List(Keys.Engine, ParameterWords.Engines, QueryParser.MostChoices, "vllm,sglang"),
        QueryParameter.Of(NumberField.TtftCeiling, ParameterWords.Ttft),
        QueryParameter.Of<PointSource>(Keys.Source, ParameterWords.Source, SourceWords.Name),
        new(Keys.Own, ParameterWords.Own),
        QueryParameter.OneOf(Keys.Metric, ParameterWords.Y, "Metric", QueryParser.ExploredKeys),
        QueryParameter.OneOf(Keys.XMetric, ParameterWords.X, "HorizontalMetric", Metrics.Abscissae.Select(m => m.Key).Distinct()),
        QueryParameter.Of<TokenBasis>(Keys.Basis, ParameterWords.Basis, QueryParser.Name),
        QueryParameter.OneOf(Keys.Show, ParameterWords.Points, Shown, [QueryParser.AllPoints, QueryParser.FrontierOnly]),
        QueryParameter.OneOf(Keys.Split, ParameterWords.Split, "Split", QueryParser.SplitNames) with { Most = QueryParser.MostChoices },
        List(Keys.Hidden, ParameterWords.Hidden, QueryParser.MostSeries, "h100-fp8-mtp"),
        new(Keys.Sort, ParameterWords.Sort) { Example = "-date" },
        new(Keys.Filter, ParameterWords.Filter) { Example = "gb200 mtp" },
        new(Keys.Zoom, ParameterWords.Zoom) { Example = "40-120" },
        QueryParameter.OneOf(Keys.Scale, ParameterWords.YScale, Scale, [QueryParser.Linear, QueryParser.Log]),
        QueryParameter.OneOf(Keys.XScale, ParameterWords.XScale, Scale, [QueryParser.Linear, QueryParser.Log]),
        QueryParameter.OneOf(Keys.View, ParameterWords.View, "View", [QueryParser.Chart, QueryParser.Table]),
        .. Rated,
        Snapshot,
    ];

    private static QueryParameter List(string key, string meaning, int most, string example) => new(key, meaning) { Most = most, Example = example };
}
