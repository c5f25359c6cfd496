using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Benchmark reports of llm-d, versions 0.1 and 0.2, as YAML or JSON: one shape for what several load generators measured.
/// Units stand beside the figures and are read.
/// </summary>
internal sealed class LlmdReport : ISourceFormat
{
    // Apart from it, two tokenizers have counted.
    private const double SameLength = 0.05;

    private static readonly LeftOut PartOfInferencePerf = new(
        "partial report of inference-perf", "partial reports of inference-perf", "the files of the stages beside it hold the same runs");

    public string Name => "llm-d-report";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => LlmdPaths.Of(head.Keys.Contains) is not null;

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    private static void Read(JsonFields row)
    {
        var paths = LlmdPaths.Of(row.Names) ?? LlmdPaths.Current;
        if (!row.Has(paths.Measured))
        {
            row.Reject(paths.Measured, "is missing: the report measures no requests, so there is nothing to compare");
            return;
        }

        if (!row.Has("scenario") && Neighbours.Of(row.Source, InferencePerf.IsStage).Any())
        {
            row.Rows.LeaveOut(PartOfInferencePerf);
            return;
        }

        var failed = row.OptionalNumber(paths.Requests + "failures");
        var cutOff = row.OptionalNumber(paths.Requests + "incomplete");
        var completed = row.OptionalNumber(paths.Requests + "total") - (failed ?? 0) - (cutOff ?? 0);
        if (RequestCounts.NothingCompleted(row, paths.Requests + "total", completed, failed))
            return;
        var figures = new LlmdFigures(row, paths);
        if (!figures.IsStreamed)
        {
            Streaming.Refuse(row, figures.Tpot, "measure with streaming");
            return;
        }

        var load = LlmdLoad.Of(row, paths);
        var stack = LlmdStack.Of(row, paths);
        var (input, output) = Lengths(row, paths, figures);
        new LoadResult
        {
            ModelName = stack.Model,
            Deployment = stack.Deployment,
            Date = paths.Day(row),
            Sequence = row.IsSound && row.Source.Defaults.Sequence is null
                ? RequestCounts.Lengths(row, paths.Requests + "input_length.mean", input, paths.Requests + "output_length.mean", output)
                : null,
            MeanInputTokens = input,
            MeanOutputTokens = output,
            Concurrency = load.Held(row),
            Interactivity = figures.Interactivity,
            TotalThroughput = figures.Total,
            OutputThroughput = figures.Output,
            Facts = new RunFacts
            {
                Completed = completed,
                Failed = failed,
                CutOff = cutOff,
                ConcurrencyCeiling = load.Concurrency,
                MeanConcurrency = figures.RequestRate * figures.Seconds("request_latency", "mean"),
                RequestRate = load.Rate,
                MeanTpotSeconds = figures.MeanTpot,
                Prompts = load.Prompts,
            },
            Figures = figures.Latencies(),
        }.Add(row);
    }

    // Lengths as the throughput counts them: by request of the rates, which are of completed requests.
    private static (double Input, double Output) Lengths(JsonFields row, LlmdPaths paths, LlmdFigures figures)
    {
        var (inputField, outputField) = (paths.Requests + "input_length.mean", paths.Requests + "output_length.mean");
        if (figures.AreRatesMeans || figures.RequestRate is not { } rate || figures.Output is not { } output || row.Source.Defaults.Sequence is not null)
            return (row.OptionalPositive(inputField) ?? 0, row.OptionalPositive(outputField) ?? 0);
        var input = (figures.Total - output) / rate;
        if (row.OptionalPositive(inputField) is { } stated && Math.Abs(stated - input) > SameLength * input)
            row.Warn(inputField, $"is not what the throughput counts, {input:F0} tokens by request; the sequence follows the throughput");
        return (input, output / rate);
    }
}
