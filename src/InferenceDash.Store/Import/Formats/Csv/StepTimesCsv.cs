using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Csv;

/// <summary>
/// Times of single steps of a model by batch and draft length, measured without a serving engine (docs/step-times.md). Each row becomes
/// a point that is composed of its step, of prefills, and of an acceptance length, and labelled so; rows that differ only in their run
/// are repeats.
/// </summary>
internal sealed class StepTimesCsv : ISourceFormat
{
    // A step reads the keys and values of all tokens before it: timed at half or twice of them it is another step.
    private const double ContextTolerance = 0.25;

    // In the place of an engine, of which there is none, unless the file or an option says otherwise.
    private const string NoEngine = "step model";

    private static readonly CsvColumns Columns = new(
        ["model", "gpu", "precision", "date", "batch", "draft_tokens", "verify_ms", "prefill_ms"],
        [
            "run", "draft_ms", "verify_ms_min", "verify_ms_max", "context_tokens", "sequence", "isl", "osl", "spec_method", "acceptance_length", "gpus",
            "engine", "engine_version",
        ],
        ["batch", "verify_ms"],
        TakesDefaults: true);

    public string Name => "step-times";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => Columns.AreIn(head);

    public void Read(SourceContent source, ImportRows rows)
    {
        if (rows.Lengths is not { } lengths)
        {
            rows.RejectFile(source.Name, null, null, "holds " + PointChecks.OnlyStepTimes);
            return;
        }

        CsvTable.Read(source, Columns, rows, row => Read(row, source, rows, lengths));
    }

    private static void Read(CsvFields row, SourceContent source, ImportRows rows, LengthChoice lengths)
    {
        var step = Step(row);
        var prefill = row.Within("prefill_ms", Bounds.Milliseconds);
        var date = row.Day("date");
        var gpus = row.OptionalCount("gpus") ?? 1;
        var sequence = Workload(row);
        var fields = StepSeries.Read(row, rows.Names, step.DraftTokens);
        if (!row.IsSound || sequence is null || fields is null)
            return;
        WarnOfContext(row, sequence, source, rows);
        if (StepSeries.Lengths(row, fields, step.DraftTokens, source.Defaults, lengths, rows.Names) is not { } accepted)
            return;
        var series = new SeriesKey(fields.Model, fields.Gpu, fields.Precision, sequence, accepted.Method);
        if (!rows.IsFirst((source.Name, row.Has("run") ? row.Optional("run") : null, series, step.Batch, step.DraftTokens)))
        {
            row.Reject("batch", $"appears twice with {step.DraftTokens} draft tokens in one run; another run of the same is told by the column run");
            return;
        }

        var composed = StepComposition.Of(step, prefill / 1000, accepted.Length, sequence, gpus);
        var parallelism = new Parallelism(null, null, null, null, gpus);
        var configuration = new Configuration(row.Optional("engine") ?? NoEngine, false, false, parallelism, parallelism)
        {
            DraftTokens = step.DraftTokens == 0 ? null : step.DraftTokens,
            IsComposed = true,
        };
        rows.Add(
            new BenchmarkPoint(series, configuration, rows.DefaultRun, date, step.Batch, composed.Interactivity, composed.ThroughputPerGpu)
            {
                MedianTtftSeconds = composed.TtftSeconds,
                MedianTpotSeconds = composed.TpotSeconds,
                MedianE2eLatencySeconds = composed.E2eLatencySeconds,
                AcceptanceLength = accepted.Origin is null ? null : accepted.Length,
                AcceptanceOrigin = accepted.Origin,
                EngineVersion = row.Optional("engine_version"),
            },
            row.Line);
    }

    private static StepTime Step(CsvFields row)
    {
        var batch = row.Count("batch");
        // An option says how long the drafts of a whole file are; here a row without a draft length is a mistake.
        var drafted = row.Has("draft_tokens") ? row.OptionalCount("draft_tokens", least: 0) : Lacking(row);
        var verify = row.Within("verify_ms", Bounds.Milliseconds);
        var draft = row.OptionalNumber("draft_ms");
        if (drafted == 0 && draft > 0)
            row.Reject("draft_ms", "is above 0, though nothing is drafted");
        else if (drafted > 0 && draft is null)
            row.Reject("draft_ms", "is required where tokens are drafted, and empty; drafts that cost nothing are 0");
        else if (draft is { } given && given != 0 && FigureFlaws.Of(given, Bounds.Milliseconds) is { } flaw)
            row.Reject("draft_ms", flaw);
        CheckSpread(row, verify);
        return new StepTime(batch, drafted ?? 0, verify / 1000, (draft ?? 0) / 1000);
    }

    private static int? Lacking(CsvFields row)
    {
        row.Reject("draft_tokens", "is required and empty; a step without drafts has 0");
        return null;
    }

    // The least and the most of the replays are no part of a point, but tell that the columns are what they are called.
    private static void CheckSpread(CsvFields row, double median)
    {
        if (row.OptionalWithin("verify_ms_min", Bounds.Milliseconds) > median && row.IsSound)
            row.Reject("verify_ms_min", "is above the median, verify_ms");
        if (row.OptionalWithin("verify_ms_max", Bounds.Milliseconds) < median && row.IsSound)
            row.Reject("verify_ms_max", "is below the median, verify_ms");
    }

    private static Sequence? Workload(CsvFields row)
    {
        var (input, output) = (row.OptionalCount("isl"), row.OptionalCount("osl", least: 2));
        if (input is { } isl && output is { } osl)
            return row.IsSound ? new Sequence(isl, osl) : null;
        if (input is null != output is null)
            row.Reject(input is null ? "isl" : "osl", "is empty, and its other half is not");
        var lengths = row.Text("sequence");
        if (Sequence.TryParse(lengths, out var sequence) && sequence.OutputTokens > 1)
            return sequence;
        if (lengths.Length > 0)
            row.Reject("sequence", "is not an input and an output length like 1k/1k or 2048/512, with an output of more than one token");
        return null;
    }

    private static void WarnOfContext(CsvFields row, Sequence sequence, SourceContent source, ImportRows rows)
    {
        var mean = sequence.InputTokens + (sequence.OutputTokens / 2);
        if (row.OptionalCount("context_tokens") is { } timed && Math.Abs(timed - mean) > ContextTolerance * mean
            && rows.IsFirst((source.Name, sequence, timed)))
        {
            rows.Warn(source.Name, row.Line, "context_tokens", row.Optional("context_tokens"),
                $"is far from the {mean} tokens that a request of {sequence.Label} has behind it on average, so the steps of a server take longer or shorter");
        }
    }
}
