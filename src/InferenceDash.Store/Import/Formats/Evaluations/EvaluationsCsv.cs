using InferenceDash.Store.Import.Formats.Csv;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Evaluations;

/// <summary>Evaluations in the form of this project, one score a row.</summary>
internal sealed class EvaluationsCsv : ISourceFormat
{
    private static readonly CsvColumns Columns = new(
        ["model", "precision", "spec_method", "evaluation", "score", "samples", "date"],
        ["gpu", "draft_tokens", "engine", "engine_version", "metric", "stderr", "run", "source"],
        ["evaluation", "score"],
        TakesDefaults: true);

    public string Name => "evaluations-csv";

    public bool DefinesNames => false;

    /// <summary>Every column, in the order in which they are exported.</summary>
    public static IEnumerable<string> AllColumns => Columns.Required.Concat(Columns.Optional);

    public bool Recognises(SourceHead head) => Columns.AreIn(head);

    public void Read(SourceContent source, ImportRows rows) => CsvTable.Read(source, Columns, rows, row =>
    {
        var (model, gpu, method) = (Model(row, rows.Names), Gpu(row, rows.Names), Method(row, rows.Names));
        var precision = row.Text("precision", NameShapes.Key, NameShapes.KeyDescription).ToLowerInvariant();
        var (score, error) = (row.OptionalNumber("score"), row.OptionalNumber("stderr"));
        var drafted = row.OptionalCount("draft_tokens", least: 0);
        var (evaluation, samples, date) = (row.Text("evaluation"), row.Count("samples"), row.Day("date"));
        row.Text("score");
        if (score is { } given && EvaluationRows.FlawIn(given, error) is { } flaw)
            row.Reject("score", flaw);
        if (EvaluationRows.FlawInError(error) is { } wrong)
            row.Reject("stderr", wrong);
        if (!row.IsSound || model is null || method is not { } served || score is null)
            return;
        var measured = new MeasuredEvaluation(
            model, new Precision(precision), served, evaluation, row.Optional("metric") ?? EvaluationRows.Score, score.Value, samples, error, date)
        {
            Gpu = gpu,
            DraftTokens = served.IsOff || drafted == 0 ? null : drafted,
            Engine = row.Optional("engine"),
            EngineVersion = row.Optional("engine_version"),
            Run = row.Optional("run"),
            Source = row.Optional("source"),
        };
        if (rows.Holds(measured))
            row.Reject("evaluation", EvaluationRows.Twice);
        else
            rows.Add(measured);
    });

    private static string? Model(CsvFields row, KnownNames names)
    {
        var name = row.Text("model");
        var model = names.ModelCalled(name);
        if (model is null && name.Length > 0)
            row.RejectAlike("model", names.UnknownModel(name));
        return model;
    }

    private static string? Gpu(CsvFields row, KnownNames names)
    {
        if (row.Optional("gpu") is not { } name)
            return null;
        var gpu = names.Gpu(name);
        if (gpu is null)
            row.RejectAlike("gpu", names.UnknownGpu(name));
        return gpu;
    }

    private static SpecMethod? Method(CsvFields row, KnownNames names)
    {
        var key = row.Text("spec_method", NameShapes.Key, NameShapes.KeyDescription);
        if (key.Length == 0)
            return null;
        var method = names.Method(key);
        if (method is null or { IsBest: true })
            row.RejectAlike("spec_method", names.UnknownMethod);
        return method;
    }
}
