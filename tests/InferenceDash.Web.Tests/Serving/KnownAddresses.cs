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
