using InferenceDash.Store.Import.Formats.InferenceX;
using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Evaluations;

/// <summary>
/// Evaluations of InferenceX as its jobs collect them, <c>agg_eval_*.json</c>: a row for each deployment and task, with the strict
/// score, the flexible one where there is one, and their standard errors.
/// </summary>
internal sealed class InferenceXEvaluations : ISourceFormat
{
    private static readonly (string Score, string Error)[] Scores = [("em_strict", "em_strict_se"), ("em_flexible", "em_flexible_se")];

    public string Name => "inferencex-evaluations";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) =>
        head.Shape == JsonShape.Array && head.Keys.Contains("task") && head.Keys.Contains("n_eff") && head.Keys.Contains("spec_decoding");

    public void Read(SourceContent source, ImportRows rows) => JsonRows.Read(source, rows, Read);

    private static void Read(JsonFields row)
    {
        var given = row.Source.Defaults;
        var prefix = row.Optional("model_prefix");
        var model = (prefix is null ? null : InferenceXNames.Model(row.Rows.Names, prefix))
            ?? GivenNames.Model(row, "model_prefix", given.Model ?? prefix ?? row.Text("model_prefix"));
        var hardware = row.Text("hw");
        var gpu = InferenceXNames.Gpu(row.Rows.Names, hardware.ToLowerInvariant()) ?? GivenNames.Gpu(row, "hw", hardware);
        var precision = GivenNames.Precision(row, row.Optional("precision"));
        var method = GivenNames.Method(row, "spec_decoding", row.Optional("spec_decoding"));
        var (task, samples) = (row.Text("task"), row.Count("n_eff"));
        if (given.Date is null)
            GivenNames.Missing(row, "date");
        var (strict, other) = (row.Has("em_strict"), row.Has("em_flexible") || row.Has("score"));
        if (!strict && !other)
            row.Reject("score", "is missing: the task has no result");
        if (!row.IsSound)
            return;
        foreach (var (field, error) in strict || row.Has("em_flexible") ? Scores : [("score", "score_se")])
        {
            if (row.OptionalNumber(field) is not { } score)
                continue;
            var stated = row.NumberIfAny(error) is > 0 and var se ? se : (double?)null;
            var evaluation = new MeasuredEvaluation(
                model!, precision, method, task, field == "score" ? row.Optional("score_name") ?? field : field, score, samples, stated, given.Date!.Value)
            {
                Gpu = gpu,
                DraftTokens = method.IsOff ? null : given.DraftTokens,
                Engine = row.Optional("framework") is { } framework ? InferenceXNames.Engine(framework) : given.Engine,
                EngineVersion = given.EngineVersion,
                Run = RunOf(row),
                Source = "InferenceX",
            };
            if (EvaluationRows.FlawIn(score, stated) is { } flaw)
                row.Reject(field, flaw);
            else if (row.Rows.Holds(evaluation))
                row.Reject("task", EvaluationRows.Twice);
            else
                row.Rows.Add(evaluation);
        }
    }

    // Rows of one task differ in parallelism and concurrency, which evaluations do not tell apart: each is a run of its own.
    private static string RunOf(JsonFields row) => string.Join(
        " ", row.Rows.DefaultRun, $"tp{row.NumberIfAny("tp"):0}", $"ep{row.NumberIfAny("ep"):0}",
        $"conc{row.NumberIfAny("conc"):0}", $"isl{row.NumberIfAny("isl"):0}");
}
