using System.Globalization;
using System.Text.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.Evaluations;

/// <summary>
/// Results of lm-evaluation-harness, <c>results_*.json</c>: of each task its metrics by filter, with standard errors and the number
/// of samples. What served the model comes from options.
/// </summary>
internal sealed class LmEval : ISourceFormat
{
    private const int LargestBytes = 32 * 1024 * 1024;
    private const string ErrorSuffix = "_stderr";

    private static readonly LeftOut NoError = new(
        "figure of an evaluation", "figures of evaluations", "it is not a share and has no standard error, so nothing could be compared with it");

    private static readonly LeftOut LowerIsBetter = new(
        "figure of an evaluation", "figures of evaluations", "lower is better, and scores are compared by higher is better");

    public string Name => "lm-eval";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => head.Shape == JsonShape.Object && head.Keys.Contains("results")
        && (head.Keys.Contains("n-samples") || head.Keys.Contains("lm_eval_version") || head.Keys.Contains("group_subtasks")
            || (head.Keys.Contains("versions") && head.Keys.Contains("configs")));

    public void Read(SourceContent source, ImportRows rows)
    {
        using var stream = source.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        if (buffer.Length > LargestBytes)
            throw new SourceException($"is larger than {LargestBytes / 1024 / 1024} MB, which no table of results is; import it without samples");
        using var document = JsonDocument.Parse(buffer.ToArray(), new JsonDocumentOptions { AllowDuplicateProperties = false });
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Object(root, "results") is not { } results)
            rows.RejectFile(source.Name, null, "results", "is missing");
        else if (LmEvalDeployment.Of(source, rows, root) is { } deployment)
            new Reader(source, rows, root, deployment).Read(results);
    }

    private static JsonElement? Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private sealed class Reader(SourceContent source, ImportRows rows, JsonElement root, MeasuredEvaluation deployment)
    {
        public void Read(JsonElement results)
        {
            foreach (var task in results.EnumerateObject().Where(task => task.Value.ValueKind == JsonValueKind.Object))
            {
                foreach (var metric in task.Value.EnumerateObject())
                    Read(task, metric);
            }
        }

        // A metric is written with its filter, "exact_match,strict-match"; older versions write the name alone.
        private void Read(JsonProperty task, JsonProperty metric)
        {
            var (name, filter) = metric.Name.Split(',', 2) is [var n, var f] ? (n, f) : (metric.Name, "none");
            if (metric.Value.ValueKind != JsonValueKind.Number || name.EndsWith(ErrorSuffix, StringComparison.Ordinal) || name is "alias" or "sample_len")
                return;
            var score = metric.Value.GetDouble();
            var error = ErrorOf(task.Value, name, filter);
            var field = $"results.{task.Name}.{metric.Name}";
            if (IsLowerBetter(task.Name, name))
                rows.LeaveOut(LowerIsBetter);
            else if (EvaluationRows.FlawIn(score, error) is not null)
                rows.LeaveOut(NoError);
            else if (SamplesOf(task) is not { } samples)
                rows.Reject(source.Name, null, field, null, "has no number of samples in n-samples, nor sample_len");
            else
            {
                var own = filter == "none" ? name : metric.Name;
                Add(deployment with { Evaluation = task.Name, Metric = own, Score = score, Samples = samples, StandardError = error }, field);
            }
        }

        private void Add(MeasuredEvaluation evaluation, string field)
        {
            if (rows.Holds(evaluation))
                rows.Reject(source.Name, null, field, null, EvaluationRows.Twice);
            else
                rows.Add(evaluation);
        }

        // Written as text, "N/A", where it was not worked out; 0 where every sample had one score, which is no error of its own.
        private static double? ErrorOf(JsonElement task, string metric, string filter)
        {
            foreach (var name in new[] { $"{metric}{ErrorSuffix},{filter}", metric + ErrorSuffix })
            {
                if (task.TryGetProperty(name, out var error) && error.ValueKind == JsonValueKind.Number && error.GetDouble() is > 0 and var se)
                    return se;
            }

            return null;
        }

        private bool IsLowerBetter(string task, string metric) => Object(root, "higher_is_better") is { } better && Object(better, task) is { } of
            && of.TryGetProperty(metric, out var value) && value.ValueKind == JsonValueKind.False;

        // A group has the samples of its tasks together.
        private int? SamplesOf(JsonProperty task)
        {
            if (Effective(task.Name) is { } own)
                return own;
            if (task.Value.TryGetProperty("sample_len", out var length) && length.TryGetInt32(out var samples) && samples > 0)
                return samples;
            if (Object(root, "group_subtasks") is { } groups && groups.TryGetProperty(task.Name, out var tasks) && tasks.ValueKind == JsonValueKind.Array)
            {
                var counts = tasks.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? Effective(name.GetString()!) : null).ToList();
                return counts.Count > 0 && counts.TrueForAll(count => count is not null) ? counts.Sum() : null;
            }

            return null;
        }

        private int? Effective(string task) => Object(root, "n-samples") is { } all && Object(all, task) is { } of
            && of.TryGetProperty("effective", out var value) && value.TryGetInt32(out var count) && count > 0 ? count : null;
    }
}
