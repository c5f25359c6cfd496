using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Results of <c>vllm bench throughput</c> and <c>vllm bench latency</c>. Neither measures how fast a user is served at a
/// concurrency that is held, so they are known only to be refused with the reason.
/// </summary>
internal sealed class VllmOffline : ISourceFormat
{
    private const string Instead = "measure with vllm bench serve --max-concurrency";

    public string Name => "vllm-offline";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => IsThroughput(head.Keys.Contains) || IsLatency(head.Keys.Contains);

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    private static void Read(JsonFields row)
    {
        if (IsLatency(row.Names))
            row.Reject("avg_latency", $"is of vllm bench latency: whole batches without a first token of their own, so there is no interactivity; {Instead}");
        else
            row.Reject("tokens_per_second", $"is of vllm bench throughput: all requests at once, without a latency of any, so there is no interactivity; {Instead}");
    }

    private static bool IsThroughput(Func<string, bool> has) => has("elapsed_time") && has("num_requests") && has("tokens_per_second");

    private static bool IsLatency(Func<string, bool> has) => has("avg_latency") && has("latencies") && has("percentiles");
}
