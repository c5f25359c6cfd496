using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Results of genai-bench: a file for each run, and <c>experiment_metadata.json</c> beside them, which says what was asked
/// and, where its user said so, what served.
/// </summary>
internal sealed class GenAiBench : ISourceFormat
{
    private const string Run = "aggregated_metrics.";
    private const string Stats = Run + "stats.";
    private const string Completed = Run + "num_completed_requests";
    private const string Failed = Run + "num_error_requests";
    private const string Concurrency = Run + "num_concurrency";
    private const string InputTokens = Stats + "num_input_tokens.mean";
    private const string OutputTokens = Stats + "num_output_tokens.mean";
    private const string Tpot = Stats + "tpot.";
    private const double MillisecondsPerSecond = 1000;

    private static readonly LeftOut SettingsAlone = new(
        "experiment_metadata.json of genai-bench", "experiment_metadata.json of genai-bench",
        "it holds the settings of runs and no run; import it together with the files of the runs");

    public string Name => "genai-bench";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => IsRun(head.Keys) || IsMetadata(head.Keys);

    public void Read(SourceContent source, ImportRows rows)
    {
        if (!IsMetadata(Neighbours.KeysOf(source)))
        {
            var settings = GenAiBenchSettings.Beside(source, IsMetadata, rows);
            JsonRows.Read(source, rows, row => Read(row, settings), lists: GenAiBenchRequests.Lists());
        }
        else if (!Neighbours.Of(source, IsRun).Any())
        {
            rows.LeaveOut(SettingsAlone);
        }
    }

    private static bool IsRun(IReadOnlySet<string> keys) => keys.Contains("aggregated_metrics.num_concurrency") || keys.Contains("aggregated_metrics.stats");

    private static bool IsMetadata(IReadOnlySet<string> keys) =>
        keys.Contains("benchmark_version") && keys.Contains("api_backend") && keys.Contains("traffic_scenario");

    private static void Read(JsonFields row, GenAiBenchSettings settings)
    {
        if (RequestCounts.NothingCompleted(row, Completed, row.NumberIfAny(Failed)))
            return;
        if (row.IsNumber(Tpot + "max") && row.OptionalNumber(Tpot + "max") == 0)
        {
            Streaming.Refuse(row, Tpot + "max", "measure a task that generates text, such as --task text-to-text");
            return;
        }

        var perSecond = row.Optional("_time_unit") == "ms" ? MillisecondsPerSecond : 1;
        var (input, output) = (row.Positive(InputTokens), row.Positive(OutputTokens));
        var asked = TrafficScenario.Lengths(row.Optional(Run + "scenario"));
        new LoadResult
        {
            ModelName = settings.Model,
            Engine = settings.Engine,
            Deployment = settings.Deployment,
            Sequence = Sequence(row, asked, input, output),
            LengthsAreAsked = asked is not null,
            MeanInputTokens = input,
            MeanOutputTokens = output,
            Concurrency = Held(row),
            TotalThroughput = row.Positive(Run + "mean_total_tokens_throughput_tokens_per_s"),
            OutputThroughput = row.OptionalPositive(Run + "mean_output_throughput_tokens_per_s"),
            Requests = GenAiBenchRequests.Of(row, perSecond, Run + "run_duration"),
            Facts = new RunFacts
            {
                Completed = row.OptionalNumber(Completed),
                Failed = row.OptionalNumber(Failed),
                ConcurrencyCeiling = IsClosedLoop(row) ? row.OptionalNumber(Concurrency) : null,
                MeanConcurrency = row.OptionalNumber(Run + "requests_per_second") * row.OptionalNumber(Stats + "e2e_latency.mean") / perSecond,
                RequestRate = IsClosedLoop(row) ? null : RequestCounts.Rate(row, Run + "request_rate"),
                MeanTpotSeconds = row.OptionalNumber(Tpot + "mean") / perSecond,
            },
            Figures = new Figures
            {
                [MeasuredFields.MedianTtft] = row.OptionalPositive(Stats + "ttft.p50") / perSecond,
                [MeasuredFields.P99Ttft] = row.OptionalPositive(Stats + "ttft.p99") / perSecond,
                [MeasuredFields.MedianE2eLatency] = row.OptionalPositive(Stats + "e2e_latency.p50") / perSecond,
                [MeasuredFields.MedianTpot] = row.Positive(Tpot + "p50") / perSecond,
                [MeasuredFields.P90Tpot] = row.OptionalPositive(Tpot + "p90") / perSecond,
                [MeasuredFields.P99Tpot] = row.OptionalPositive(Tpot + "p99") / perSecond,
            },
        }.Add(row);
    }

    // Versions that know no other kind of run do not say it. num_concurrency is 1 in runs that were driven otherwise.
    private static bool IsClosedLoop(JsonFields row) => row.Optional(Run + "iteration_type") is null or "num_concurrency";

    private static double Held(JsonFields row)
    {
        if (IsClosedLoop(row))
            return RequestCounts.Concurrency(row, Concurrency);
        if (row.Source.Defaults.Concurrency is { } given)
            return given;
        row.Reject(
            Run + "iteration_type",
            "drove the run, which held no concurrency; measure with --iteration-type num_concurrency, or say with --concurrency what was held");
        return 0;
    }

    private static Sequence? Sequence(JsonFields row, Sequence? asked, double input, double output)
    {
        if (row.Source.Defaults.Sequence is not null || !row.IsSound)
            return null;
        return asked ?? RequestCounts.Lengths(row, InputTokens, input, OutputTokens, output);
    }
}
