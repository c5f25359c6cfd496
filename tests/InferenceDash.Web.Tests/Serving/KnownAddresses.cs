namespace InferenceDash.Web.Tests.Serving;

/// <summary>KnownAddresses as people and scripts write them, independent of the class that builds them.</summary>
internal static class KnownAddresses
{
    public const string Qwen = "qwen-3-5-h100-fp8-mtp-vs-none";
    public const string DeepSeek = "deepseek-v4-h200-fp8-mtp-vs-none";
    public const string GptOss = "gptoss-120b-h100-fp4-mtp-vs-none";
    public const string GptOssOnB200 = "gptoss-120b-b200-fp4-mtp-vs-none";

    /// <summary>The comparison of <c>deciding.csv</c>.</summary>
    public const string Sweep = "gptoss-120b-h200-fp8-mtp-vs-none";

    /// <summary>The model of <c>exploring.csv</c>.</summary>
    public const string Llama = "llama-3-3-70b";

    /// <summary>The explorer of that model.</summary>
    public static string Explorer(string query = "") => With("/inference", Join($"model={Llama}", query));

    /// <summary>Every precision, method and engine is a series of its own.</summary>
    public const string FullSplit = "split=precision,method,engine";

    /// <summary>The same with a series for every precision, method and engine.</summary>
    public static string SplitExplorer(string query = "") => Explorer(Join(FullSplit, query));

    /// <summary>Its points from the API, of the sequence that the page shows and of every point.</summary>
    public static string Points(string query = "", string extension = "") => With("/api/v1/points" + extension, Join($"model={Llama}&seq=8k-1k", query));

    public static string Api(string slug, string query = "") => With($"/api/v1/spec-decode/{slug}", query);

    public static string Solve(string slug, string query) => Api(slug + "/solve", query);

    public static string Fleet(string slug, string query) => Api(slug + "/fleet", query);

    public static string Page(string slug, string query = "") => With($"/compare-spec-decode/{slug}", query);

    /// <summary>The address of the API that stands for an address of a page.</summary>
    public static string ApiOf(string page) => page.Replace("/compare-spec-decode/", "/api/v1/spec-decode/", StringComparison.Ordinal);

    private static string Join(string first, string more) => more.Length == 0 ? first : $"{first}&{more}";

    private static string With(string path, string query) => query.Length == 0 ? path : $"{path}?{query}";
}

/// <summary>Addresses of comparisons of any series of <c>line-ups.csv</c>, and of bundled published points.</summary>
internal static class KnownLineUps
{
    public const string Gpus = "gpu/gemma-4-31b-fp8-best/mi355x-vs-h200-vs-b200";
    public const string Precisions = "precision/gemma-4-31b-b200-best/fp4-vs-fp8";
    public const string Methods = "method/gemma-4-31b-b200-fp8/none-vs-mtp";
    public const string Engines = "engine/gemma-4-31b-b200-fp8-none/nim-vllm-vs-sglang-vs-vllm";
    public const string Drafts = "draft/gemma-4-31b-b200-fp8-mtp/3-vs-1-vs-0";
    public const string Dates = "date/gemma-4-31b-b200-fp8-mtp/2026-06-15-vs-2026-05-01";
    public const string Published = "gpu/qwen-3-5-fp8-mtp/h100-vs-h200";

    public static string Api(string lineUp, string query = "") => With($"/api/v2/compare/{lineUp}", query);

    public static string Page(string lineUp, string query = "") => With($"/compare/{lineUp}", query);

    /// <summary>The address of the API that stands for an address of a page.</summary>
    public static string ApiOf(string page) => page.Replace("/compare/", "/api/v2/compare/", StringComparison.Ordinal);

    private static string With(string path, string query) => query.Length == 0 ? path : $"{path}?{query}";
}
