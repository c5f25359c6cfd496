namespace InferenceDash.Store.Tests;

/// <summary>Makes the small files that define models, GPUs and published points.</summary>
internal static class Definitions
{
    private const string PublishedHeader =
        "model,gpu,precision,sequence,spec_method,interactivity_tok_s_user,throughput_tok_s_gpu,cost_usd_per_mtok,tok_s_per_mw,"
        + "concurrency,band_low_tok_s_user,band_high_tok_s_user,digits,source\n";

    public static string Models(params string[] rows) => "slug,label,source_keys,aliases\n" + string.Join('\n', rows) + "\n";

    public static string Assumptions(params string[] rows) =>
        "assumption_set,gpu,label,vendor,architecture,tdp_w,all_in_kw_per_gpu,usd_per_gpu_hour_hyperscaler,"
        + "usd_per_gpu_hour_neocloud,usd_per_gpu_hour_rental\n" + string.Join('\n', rows) + "\n";

    public static string Published(params string[] rows) => PublishedHeader + string.Join('\n', rows) + "\n";

    /// <summary>The same with the columns that say whose figures these are.</summary>
    public static string PublishedBy(params string[] rows) =>
        PublishedHeader.TrimEnd('\n') + ",publisher,page_address,date_read,assumption_set,price_basis\n" + string.Join('\n', rows) + "\n";
}
