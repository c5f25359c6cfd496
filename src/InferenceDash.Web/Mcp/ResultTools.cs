using System.Text;
using InferenceDash.Store;
using ModelContextProtocol.Server;

namespace InferenceDash.Web.Mcp;

/// <summary>The tools that take the text of a result file: one judges it and keeps nothing, the other imports it.</summary>
internal sealed class ResultTools(ToolSources sources)
{
    // What a request over HTTP may carry, less its frame.
    private const int LongestResult = 900_000;
    private const int MostTargets = 20;
    private const int MostProblems = 20;
    private const double MostLoss = 99.9;

    // What stands for standard input.
    private const string Input = "-";

    private static ToolField[] Fields =>
    [
        new("model", ToolType.Text, CommandHelp.Model), new("gpu", ToolType.Text, CommandHelp.Gpu),
        new("gpus", ToolType.Whole, CommandHelp.Gpus) { Least = 1, Greatest = 100_000 },
        new("precision", ToolType.Text, CommandHelp.Precision), new("spec_method", ToolType.Text, CommandHelp.SpecMethod),
        new("engine", ToolType.Text, CommandHelp.Engine), new("sequence", ToolType.Text, CommandHelp.ImportSequence),
        new("draft_tokens", ToolType.Whole, CommandHelp.DraftTokens) { Least = 1, Greatest = DraftModel.MostDraftTokens },
    ];

    /// <summary>Judges a result against another one, or against the newest data.</summary>
    public McpServerTool Judge() => new AnswerTool(
        "judge_results", (ToolWords.JudgeTitle, ToolWords.Judge),
        [
            new ToolField("candidate", ToolType.Text, ToolWords.Candidate) { IsRequired = true, Most = LongestResult },
            new ToolField("baseline", ToolType.Text, ToolWords.Baseline) { Most = LongestResult },
            new ToolField("targets", ToolType.Numbers, ToolWords.Targets) { Most = MostTargets },
            new ToolField("max_loss_percent", ToolType.Number, ToolWords.MaxLoss) { Least = 0, Greatest = MostLoss },
            new ToolField("metric", ToolType.Text, ToolWords.JudgeMetric) { Choices = [.. GateRule.Metrics.Select(m => m.Key)] },
            .. Fields,
        ],
        JudgeAsync, sources.Log);

    /// <summary>Imports a result.</summary>
    public McpServerTool Import() => new AnswerTool(
        "import_results", (ToolWords.ImportTitle, ToolWords.Import),
        [new ToolField("text", ToolType.Text, ToolWords.Text) { IsRequired = true, Most = LongestResult }, .. Fields], ImportAsync, sources.Log).Writing();

    private async Task<ToolOutcome> JudgeAsync(ToolCall call, CancellationToken cancellation)
    {
        if (OptionsOf(call) is not { } options)
            return ToolOutcome.Refused(ToolAnswerWords.NotOf("sequence", CommandHelp.Expected.Lengths));
        var newest = await sources.AsOfAsync(snapshot: null, cancellation);
        var (candidate, unusable) = await SideAsync("candidate", call, options, newest, cancellation);
        if (candidate is null)
            return ToolOutcome.Refused(unusable!);
        var (baseline, alsoUnusable) = call.Text("baseline") is null
            ? (new GateSide(IsBaseline: true, newest.Dataset.Snapshot, [], newest), null)
            : await SideAsync("baseline", call, options, newest, cancellation);
        if (baseline is null)
            return ToolOutcome.Refused(alsoUnusable!);

        var metric = GateRule.Metrics.FirstOrDefault(m => m.Key == call.Text("metric")) ?? GateRule.Metrics[0];
        var rule = new GateRule(metric, (call.Number("max_loss_percent") ?? (GateRule.DefaultMaxLoss * 100)) / 100);
        var places = new GatePlaces(call.Numbers("targets"), Range: null);
        var view = GateView.Of(baseline, candidate, rule, places, ComparisonQuery.Default);
        var text = new StringWriter { NewLine = "\n" };
        await GateText.WriteAsync(view, text);
        string[] limits = [.. view.Closing, .. view.Series.SelectMany(s => s.Notes)];
        var provenance = ToolProvenance.Of(
            Say.Of($"{baseline.Says}; {candidate.Says}"), view.Series.SelectMany(s => s.Candidate.Curve.Points), newest, null);
        var says = view.Series.Count == 0 ? GateWords.NothingShared : view.Verdict;
        return new ToolOutcome(
            new ToolAnswer(says, ToolFigures.Of(view), null, provenance, limits) { Verdict = VerdictOf(view) },
            view.Series.Count == 0 ? says : text.ToString());
    }

    private async Task<ToolOutcome> ImportAsync(ToolCall call, CancellationToken cancellation)
    {
        if (OptionsOf(call) is not { } options)
            return ToolOutcome.Refused(ToolAnswerWords.NotOf("sequence", CommandHelp.Expected.Lengths));
        var result = await sources.Store.ImportAsync([Input], options with { StandardInput = () => StreamOf(call.Text("text")!) }, null, cancellation);
        if (result.SnapshotId is not { } snapshot)
            return ToolOutcome.Refused(ProblemsOf("text", result));
        // Whoever asks next is to see it.
        await sources.Catalogs.LookAsync(cancellation);
        var says = result.AlreadyImported
            ? ImportWords.AlreadyImported(snapshot)
            : ImportWords.Imported(StoredOf(result.Stored), snapshot, result.RejectedRowCount, result.RejectedCount);
        string[] caveats =
        [
            .. result.Warnings.Take(MostProblems).Select(Problem),
            .. result.Flagged.Take(MostProblems).Select(f => QualityWords.Sentence(f.Flag)), .. result.Notes,
        ];
        return new ToolOutcome(
            new ToolAnswer(
                says, [new ToolFigure(ToolWords.Imported, null, null, null, result.Stored.BenchmarkPoints, ToolWords.Count)], null,
                new ToolProvenance(ToolWords.Text, null, snapshot, null), caveats),
            string.Join('\n', caveats.Prepend(says)));
    }

    private async Task<(GateSide? Side, string? Unusable)> SideAsync(
        string name, ToolCall call, ImportOptions options, Catalog newest, CancellationToken cancellation)
    {
        var read = await sources.Store.ReadFilesAsync([[Input]], options with { StandardInput = () => StreamOf(call.Text(name)!) }, cancellation);
        return read[0].IsRefused
            ? (null, ProblemsOf(name, read[0].Issues))
            : (new GateSide(name == "baseline", null, [name], new Catalog(newest.Dataset with { Measured = [.. read[0].Points], Published = [] })), null);
    }

    // Nothing that names a file of the server: those options of an import are not offered.
    private static ImportOptions? OptionsOf(ToolCall call)
    {
        Sequence? sequence = null;
        return call.Text("sequence") is { } text && !Sequence.TryParse(text, out sequence)
            ? null
            : new ImportOptions
            {
                Model = call.Text("model"),
                Gpu = call.Text("gpu"),
                Gpus = (int?)call.Number("gpus"),
                Precision = call.Text("precision"),
                SpecMethod = call.Text("spec_method"),
                Engine = call.Text("engine"),
                DraftTokens = (int?)call.Number("draft_tokens"),
                Sequence = sequence,
            };
    }

    private static string ProblemsOf(string name, ImportResult result)
    {
        List<string> problems =
        [
            .. result.Rejected.Take(MostProblems).Select(row => Problem(row with { File = name })), .. result.Rejected.Count == 0 ? result.Notes : [],
        ];
        return ToolAnswerWords.Refused(problems, result.RejectedCount - Math.Min(result.Rejected.Count, MostProblems));
    }

    private static string Problem(RejectedRow row) => ImportWords.Problem(ImportWords.Place(row.File, row.Line), row.Field, row.Value, row.Reason);

    private static string StoredOf(RowCounts c) =>
        ImportWords.Stored(c.BenchmarkPoints, c.PublishedPoints, c.AcceptanceLengths, c.Evaluations, c.Models, c.Gpus, c.GpuAssumptions);

    private static string VerdictOf(GateView view) => view.Series.Count == 0 ? "not-judged" : view.Outcome switch
    {
        GateOutcome.Worse => "failed",
        GateOutcome.NotJudged => "not-judged",
        _ => "passed",
    };

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text), writable: false);
}
