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
    /// <param name="rateField">Field of the request rate: a number only when the rate was limited.</param>
    public static double Concurrency(JsonFields row, string field, string rateField)
    {
        if (row.Has(field))
        {
            if (row.IsNumber(rateField))
                row.Warn(rateField, $"drove the run: {field} is a ceiling that it may never have reached");
            return row.Positive(field);
        }

        row.Reject(field, row.Names(field)
            ? "is null: the run was driven by its request rate and held no concurrency; measure with a maximum concurrency"
            : "is missing: without a concurrency that was held, the row is no point of a sweep");
        return 0;
    }

    /// <summary>Warns when requests failed: the rest had the deployment to themselves.</summary>
    public static void WarnOfFailures(JsonFields row, string failedField)
    {
        if (row.OptionalNumber(failedField) is > 0 and var failed)
            row.Warn(failedField, $"{failed:N0} requests failed, and the figures are those of the others");
    }

    private static int? Whole(double length) => Math.Round(length) is >= 1 and <= int.MaxValue and var tokens ? (int)tokens : null;
}
