namespace InferenceDash.Web.Addresses;

/// <summary>Addresses of the API that answer on the bundled data, as its description shows them.</summary>
public static class ApiExamples
{
    private const string Pair = SiteUrls.Api + "/qwen-3-5-h100-fp8-mtp-vs-none";
    private const string Gpus = SiteUrls.LineUpsApi + "/gpu/deepseek-r1-fp4-best";
    private const string Drafts = SiteUrls.LineUpsApi + "/draft/glm-5-1-b200-fp8-mtp";

    public const string
        Comparison = Pair + "?t=84,108",
        ComparisonCsv = Pair + ".csv?t=84,108",
        ComparisonSvg = Pair + ".svg",
        ComparisonPng = Pair + ".png?width=800",
        Badge = Pair + SiteUrls.Badge + "?t=108",
        Solve = Pair + SiteUrls.Solve + "?cost=2",
        Fleet = Pair + SiteUrls.Fleet + "?users=1000&interactivity=108",
        Traffic = Pair + SiteUrls.Traffic + "?load=120,80,900,300",
        SentTraffic = Pair + SiteUrls.Traffic + "?interactivity=108",
        Acceptance = Pair + SiteUrls.Reread + "?t=84",
        Goodput = Pair + SiteUrls.Goodput + "?good-ttft=2&good-tpot=0.05",
        GoodputCsv = Pair + SiteUrls.Goodput + ".csv?good-ttft=2&good-tpot=0.05";

    public const string
        Map = SiteUrls.MapApi + "?interactivity=60",
        MapSvg = SiteUrls.MapApi + ".svg?interactivity=60",
        MapPng = SiteUrls.MapApi + ".png?interactivity=60",
        RankSvg = SiteUrls.RankApi + "/deepseek-r1.svg?at=60",
        RankPng = SiteUrls.RankApi + "/deepseek-r1.png?at=60",
        AcceptancesSvg = SiteUrls.AcceptanceApi + ".svg?model=qwen-3-5",
        AcceptancesPng = SiteUrls.AcceptanceApi + ".png?model=qwen-3-5",
        Rank = SiteUrls.RankApi + "/deepseek-r1?at=60",
        RankCsv = SiteUrls.RankApi + "/deepseek-r1.csv?at=60",
        Acceptances = SiteUrls.AcceptanceApi + "?model=qwen-3-5",
        AcceptancesCsv = SiteUrls.AcceptanceApi + ".csv?model=qwen-3-5",
        Points = SiteUrls.PointsApi + "?model=glm-5-1&gpu=b200",
        Holdings = SiteUrls.DataApi + "?q=h100",
        Search = SiteUrls.SearchApi + "?q=b200",
        Paged = SiteUrls.Api + "?page=1&size=10";

    /// <summary>A load that is sent, as a file has it.</summary>
    public const string LoadBody = "time,load\n0:00,120\n6:30,900\n";

    /// <summary>Two questions of a bulk evaluation: an address, and the same words as the keys of a query.</summary>
    public const string EvaluateBody =
        """
        {
          "questions": [
            { "address": "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?t=84,108" },
            { "by": "gpu", "common": "deepseek-r1-fp4-best", "values": "b200-vs-mi355x", "t": [60], "seq": "8k-1k" }
          ]
        }
        """;

    /// <summary>The points as a file.</summary>
    public static string PointsFile(string extension) => $"{SiteUrls.PointsApi}{extension}?model=glm-5-1&gpu=b200";

    /// <summary>A comparison of GPUs, with or without its values.</summary>
    public static string OfGpus(string ending, bool hasValues, string query = "") => (hasValues ? $"{Gpus}/b200-vs-mi355x" : Gpus) + ending + query;

    /// <summary>What a comparison of GPUs answers to a load.</summary>
    public static string TrafficOfGpus(bool hasValues) => OfGpus(SiteUrls.Traffic, hasValues, "?load=120,80,900,300");

    /// <summary>Goodput of a comparison of GPUs.</summary>
    public static string GoodputOfGpus(string ending, bool hasValues) => OfGpus(ending, hasValues, "?good-tpot=0.05");

    /// <summary>A comparison of draft lengths, with or without its values.</summary>
    public static string OfDrafts(string ending, bool hasValues) => (hasValues ? $"{Drafts}/4-vs-0" : Drafts) + ending;
}
