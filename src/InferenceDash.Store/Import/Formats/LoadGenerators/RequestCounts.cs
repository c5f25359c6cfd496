using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What load generators count: requests and the tokens in them.</summary>
internal static class RequestCounts
{
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
            : "is missing: without a concurrency that was held, the row is no point of a sweep; needs --concurrency or a sidecar");
        return 0;
    }

    /// <summary>Requests per second that drove the run; null: it was sent as fast as the concurrency allowed.</summary>
    public static double? Rate(JsonFields row, string field) => row.IsNumber(field) ? row.OptionalPositive(field) : null;

    private static int? Whole(double length) => Math.Round(length) is >= 1 and <= int.MaxValue and var tokens ? (int)tokens : null;
}
