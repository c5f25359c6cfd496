namespace InferenceDash.Words.Describing;

/// <summary>What the keys of a query mean, as the API's description says it; the tables of docs/api.md have the same words.</summary>
public static class ParameterWords
{
    /// <summary>Keys that every address with figures takes.</summary>
    public const string
        Sequence = "sequence, input-output",
        Source = "source of the points",
        Price = "whose price",
        Rates = "assumption set",
        Usd = "your own price, $/GPU-hour",
        Kw = "your own power, kW per GPU, all in",
        Language = "language of the sentences",
        Snapshot = "data as of a snapshot",
        Own = "your own points beside the stored ones";

    /// <summary>Keys of a comparison.</summary>
    public const string
        Targets = "target interactivities, tok/s/user",
        Engine = "one engine for both sides",
        TtftCeiling = "ceiling on p99 TTFT, s: only points known to meet it count",
        Lead = "metric that the page of a comparison of any series, and its sentences, answer by",
        Cost = "question of /solve: $ per million total tokens",
        Concurrency = "question of /solve: requests in flight",
        Users = "question of /fleet: simultaneous users",
        TokensPerSecond = "question of /fleet: output tok/s of all users",
        Interactivity = "tok/s/user that every user of /fleet and /traffic has",
        Load = "the load of /traffic: loads with commas between share a day; 0:00@120,6:30@900,24:00 each hold from their time on",
        LoadUnit = "what the loads count",
        AcceptanceLength = "an acceptance length at which the points of each method are read instead of their own",
        GoodTtft = "limit of a good request for /goodput: longest time to first token, s",
        GoodTpot = "limit of a good request for /goodput: longest time per output token after the first, s",
        DraftLength = "what-if of the page: draft tokens per step",
        AcceptanceRate = "what-if of the page: acceptance rate",
        DraftCost = "what-if of the page: relative cost of a draft token",
        OtherPrecisions = "precisions beside the page's own, on the chart only",
        ChartMetric = "metric of the chart",
        Scale = "vertical axis of the chart",
        Show = "points on the chart and in the page's list of points",
        Theme = "ground of a picture",
        Width = "width of a picture, px";

    /// <summary>Keys of the points.</summary>
    public const string
        Model = "the model",
        Gpus = "GPUs",
        Precisions = "precisions",
        Methods = "spec methods",
        Vendors = "vendors of the GPU",
        Aggregations = "kinds of deployment",
        Engines = "engines",
        Ttft = "ceiling on p99 TTFT, s: only points known to meet it",
        Y = "vertical metric",
        X = "horizontal metric",
        Basis = "tokens that throughput, per-mw, cost, per-usd and joules count",
        Points = "points",
        Split = "what the series of a GPU are split by",
        Hidden = "series to leave out, by the key that stands in series",
        Sort = "order of the rows",
        Filter = "words that a row must have in series, engine, vendor, GPU, sequence or run. The chart keeps all points",
        Zoom = "stretch of the horizontal axis. Page and SVG alone; rows are not narrowed",
        YScale = "vertical axis of page and SVG",
        XScale = "horizontal axis of page and SVG",
        View = "the page's table in place of its chart";

    /// <summary>Keys of the map.</summary>
    public const string
        MapInteractivity = "one interactivity for all, tok/s/user",
        MapSpeed = "which of the default targets; interactivity takes its place",
        MapSequence = "sequence; comparisons without it are left out",
        MapSource = "source; comparisons without it are left out",
        MapFilter = "words that a comparison must have in model, GPU, precision, vendor, architecture, sequence or slug";

    /// <summary>Keys of a ranking.</summary>
    public const string
        RankInteractivity = "the interactivity, tok/s/user",
        RankBy = "the metric of the order",
        RankMethod = "spec method",
        RankVendor = "only this vendor",
        RankPrecision = "only this precision",
        RankSource = "source of the points of every row";

    /// <summary>Keys of a search.</summary>
    public const string
        Searched = "what to search for",
        SearchKind = "one group",
        SearchLimit = "results of a group on a page";

    /// <summary>Keys of lists.</summary>
    public const string
        OneModel = "one model",
        LaterSnapshot = "the later snapshot",
        Since = "the earlier snapshot",
        HoldingFilter = "words that a series must have in model, GPU, precision, sequence, method, source or engine",
        Page = "page of a list, from 1",
        Size = "rows of a page; without it, and without page, the whole list is answered";
}
