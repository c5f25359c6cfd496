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
        new(Keys.Metric, ParameterWords.Y) { Values = QueryParser.ExploredKeys },
        new(Keys.XMetric, ParameterWords.X) { Values = [.. Metrics.Abscissae.Select(m => m.Key).Distinct()] },
        QueryParameter.Of<TokenBasis>(Keys.Basis, ParameterWords.Basis, QueryParser.Name),
        new(Keys.Show, ParameterWords.Points) { Values = [QueryParser.AllPoints, QueryParser.FrontierOnly] },
        new(Keys.Split, ParameterWords.Split) { Values = QueryParser.SplitNames, Most = QueryParser.MostChoices },
        List(Keys.Hidden, ParameterWords.Hidden, QueryParser.MostSeries, "h100-fp8-mtp"),
        new(Keys.Sort, ParameterWords.Sort) { Example = "-date" },
        new(Keys.Filter, ParameterWords.Filter) { Example = "gb200 mtp" },
        new(Keys.Zoom, ParameterWords.Zoom) { Example = "40-120" },
        new(Keys.Scale, ParameterWords.YScale) { Values = [QueryParser.Linear, QueryParser.Log] },
        new(Keys.XScale, ParameterWords.XScale) { Values = [QueryParser.Linear, QueryParser.Log] },
        new(Keys.View, ParameterWords.View) { Values = [QueryParser.Chart, QueryParser.Table] },
        .. Rated,
        Snapshot,
    ];

    private static QueryParameter List(string key, string meaning, int most, string example) => new(key, meaning) { Most = most, Example = example };
}
