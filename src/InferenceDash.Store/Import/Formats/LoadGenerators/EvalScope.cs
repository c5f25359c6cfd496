using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Results of <c>evalscope perf</c>: <c>benchmark_summary.json</c> holds means, and <c>benchmark_percentile.json</c> beside
/// it the percentiles. Names have their unit in them, and changed (<see cref="EvalScopeNames"/>).
/// </summary>
internal sealed class EvalScope : ISourceFormat
{
    private const string DecodedTokens = "Decoded Tok/Iter";

    private static readonly LeftOut PercentilesAlone = new(
        "benchmark_percentile.json of evalscope", "benchmark_percentile.json of evalscope",
        "it holds percentiles alone; import it together with benchmark_summary.json of its folder");

    // TTFT of a run that was not streamed is its latency; rounding keeps the two from being equal.
    private const double AlmostAll = 0.999;

    public string Name => "evalscope";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => EvalScopeNames.Of(head.Keys.Contains) is not null || ArePercentiles(head.Keys);

    public void Read(SourceContent source, ImportRows rows)
    {
        if (!ArePercentiles(Neighbours.KeysOf(source)))
        {
            var percentiles = EvalScopePercentiles.Beside(source, ArePercentiles, rows);
            JsonRows.Read(source, rows, row => Read(row, percentiles));
        }
        else if (!Neighbours.Of(source, keys => EvalScopeNames.Of(keys.Contains) is not null).Any())
        {
            rows.LeaveOut(PercentilesAlone);
        }
    }

    private static bool ArePercentiles(IReadOnlySet<string> keys) =>
        (keys.Contains("Percentiles") || keys.Contains("Percentile")) && keys.Contains("Latency (s)");

    private static void Read(JsonFields row, EvalScopePercentiles percentiles)
    {
        var names = EvalScopeNames.Of(row.Names) ?? EvalScopeNames.Current;
        if (RequestCounts.NothingCompleted(row, names.Succeeded, row.NumberIfAny(names.Failed)))
            return;
        var ttft = row.OptionalNumber(names.Ttft) / names.PerSecond;
        var latency = row.Positive(names.Latency);
        if (row.IsNumber(names.Ttft) && (ttft <= 0 || ttft >= AlmostAll * latency))
        {
            Streaming.Refuse(row, names.Ttft, "measure with --stream");
            return;
        }

        var (input, output) = (row.Positive(names.InputTokens), row.Positive(names.OutputTokens));
        var tpot = Tpot(row, names, ttft, latency, output);
        new LoadResult
        {
            Sequence = row.IsSound && row.Source.Defaults.Sequence is null
                ? RequestCounts.Lengths(row, names.InputTokens, input, names.OutputTokens, output)
                : null,
            MeanInputTokens = input,
            MeanOutputTokens = output,
            Concurrency = Held(row, names),
            Interactivity = 1 / (percentiles.MedianTpot ?? tpot),
            TotalThroughput = row.Positive(names.TotalThroughput),
            OutputThroughput = row.OptionalPositive(names.OutputThroughput),
            Drafts = Drafts(row),
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber(names.Succeeded),
                Failed = row.OptionalNumber(names.Failed),
                ConcurrencyCeiling = row.OptionalNumber(names.Concurrency),
                MeanConcurrency = row.OptionalNumber(names.RequestThroughput) * latency,
                // -1 and 0 are: as fast as the concurrency allows.
                RequestRate = row.IsNumber(names.Rate) && row.OptionalNumber(names.Rate) > 0 ? row.OptionalNumber(names.Rate) : null,
                MeanTpotSeconds = tpot,
                Prompts = row.Has("Avg Turns/Request") ? PromptKind.SharedPrefix : PromptKind.Unknown,
            },
            Figures = percentiles.Figures,
        }.Add(row);
    }

    // Early versions wrote the time of the whole run by its tokens under this name. The other means say which of the two it is.
    private static double Tpot(JsonFields row, EvalScopeNames names, double? ttft, double latency, double output)
    {
        var stated = row.Positive(names.Tpot) / names.PerSecond;
        return ttft is { } first && output > 1 && (latency - first) / (output - 1) is var workedOut && (stated < workedOut / 2 || stated > workedOut * 2)
            ? workedOut
            : stated;
    }

    // Tokens by chunk of the stream: with speculative decoding those of a step, without it anything that a server packs together.
    private static Drafts Drafts(JsonFields row) =>
        GivenNames.SayOff(row)
            ? LoadGenerators.Drafts.Unknown
            : new Drafts { Tool = "evalscope (tokens per chunk)", Field = DecodedTokens, Length = row.OptionalPositive(DecodedTokens) };

    private static double Held(JsonFields row, EvalScopeNames names)
    {
        if (row.IsNumber(names.Concurrency) && row.OptionalNumber(names.Concurrency) > 0)
            return RequestCounts.Concurrency(row, names.Concurrency);
        if (row.Source.Defaults.Concurrency is { } given)
            return given;
        row.Reject(names.Concurrency, "does not limit the requests in flight, so no concurrency was held; measure with --parallel, or give --concurrency");
        return 0;
    }
}
