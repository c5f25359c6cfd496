using System.Globalization;
using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What load generators count: requests and the tokens in them.</summary>
internal static class RequestCounts
{
    /// <summary>
    /// Whether not one request was completed. Then every figure of the row is zero or missing, and the one cause is reported
    /// in place of them.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="completedField">Field of the requests that were completed.</param>
    /// <param name="failed">Requests that failed; null: unknown.</param>
    public static bool NothingCompleted(JsonFields row, string completedField, double? failed) =>
        NothingCompleted(row, completedField, row.NumberIfAny(completedField), failed);

    /// <inheritdoc cref="NothingCompleted(JsonFields, string, double?)"/>
    /// <param name="row">The row.</param>
    /// <param name="field">Field that the cause is reported for.</param>
    /// <param name="completed">Requests that were completed; null: unknown.</param>
    /// <param name="failed">Requests that failed; null: unknown.</param>
    public static bool NothingCompleted(JsonFields row, string field, double? completed, double? failed)
    {
        if (completed is not <= 0)
            return false;
        row.Reject(field, failed > 0
            ? $"says that no request completed ({failed.Value.ToString("N0", CultureInfo.InvariantCulture)} failed)"
            : "says that no request completed");
        return true;
    }

    /// <summary>Requests that failed: as counted, else those that were sent and not completed; null: unknown.</summary>
    public static double? Failed(JsonFields row, string failedField, string sentField, string completedField)
    {
        if (row.NumberIfAny(failedField) is { } failed)
            return failed;
        var missing = row.NumberIfAny(sentField) - row.NumberIfAny(completedField);
        return missing > 0 ? missing : null;
    }

    /// <summary>Mean tokens of a request: a total / completed requests; null where either is unknown.</summary>
    public static double? Mean(JsonFields row, string totalField, string completedField) =>
        row.NumberIfAny(completedField) is > 0 and var completed && row.NumberIfAny(totalField) is > 0 and var total ? total / completed : null;

    /// <summary>
    /// The sequence of totals: input and output tokens / completed requests, rounded. Null with an option that says it, and
    /// without totals, which leaves the row unsound.
    /// </summary>
    public static Sequence? Sequence(JsonFields row, string inputField, string outputField, string completedField)
    {
        if (row.Source.Defaults.Sequence is not null)
            return null;
        var (input, output, completed) = (row.Positive(inputField), row.Positive(outputField), row.Positive(completedField));
        return row.IsSound ? Lengths(row, inputField, input / completed, outputField, output / completed) : null;
    }

    /// <summary>The sequence of mean lengths; null, and the row unsound, where one rounds to nothing.</summary>
    public static Sequence? Lengths(JsonFields row, string inputField, double input, string outputField, double output)
    {
        if (Whole(input) is { } inputTokens && Whole(output) is { } outputTokens)
            return new Sequence(inputTokens, outputTokens);
        row.Reject(Whole(input) is null ? inputField : outputField, "makes no length of whole tokens; give --sequence");
        return null;
    }

    /// <summary>Requests in flight. A run driven by a request rate has none that was held.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">Field of the concurrency.</param>
    public static double Concurrency(JsonFields row, string field)
    {
        if (row.Has(field))
            return row.Positive(field);
        if (row.Source.Defaults.Concurrency is { } given)
            return given;
        row.Rows.Stated.Lacks("concurrency", field);
        row.Reject(field, row.Names(field)
            ? "is null: the run was driven by its request rate and held no concurrency; measure with a maximum concurrency"
            : "is missing: without a concurrency that was held, the row is not a point of a sweep; needs --concurrency or a sidecar");
        return 0;
    }

    /// <summary>
    /// Requests per second that drove the run; null: it was sent as fast as the concurrency allowed. An unlimited rate is
    /// written as a text by one tool and as a bare Infinity by another, and a number may stand in quotes.
    /// </summary>
    public static double? Rate(JsonFields row, string field)
    {
        if (row.IsNumber(field))
            return row.OptionalPositive(field);
        var isNumber = double.TryParse(row.TextIfAny(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var rate);
        return isNumber && double.IsFinite(rate) && rate > 0 ? rate : null;
    }

    /// <summary>What the prompts of a dataset are, by the name that benchmark tools give it.</summary>
    public static PromptKind Prompts(string? dataset) => dataset?.ToLowerInvariant() switch
    {
        null => PromptKind.Unknown,
        "generated-shared-prefix" or "prefix_repetition" or "mooncake" => PromptKind.SharedPrefix,
        "image" or "burstgpt" => PromptKind.Random,
        var name when name.StartsWith("random", StringComparison.Ordinal) || name.StartsWith("synthetic", StringComparison.Ordinal) => PromptKind.Random,
        "sharegpt" or "sonnet" or "hf" or "custom" or "openai" or "mmmu" or "mmlu" or "gsm8k" or "longbench" or "loogle" => PromptKind.Real,
        "spec_bench" or "speed_bench" => PromptKind.Real,
        _ => PromptKind.Unknown,
    };

    private static int? Whole(double length) => Math.Round(length) is >= 1 and <= int.MaxValue and var tokens ? (int)tokens : null;
}
