using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Runs that measured nothing that could be a point. Each is refused with one sentence, instead of one for every figure
/// that it lacks.
/// </summary>
internal static class RunRefusals
{
    /// <summary>Whether no request of the row was completed, which is then its only flaw.</summary>
    /// <param name="row">The row.</param>
    /// <param name="completedField">Field that counts the completed requests; null or missing: they are not counted.</param>
    /// <param name="failedField">Field that counts the failed ones.</param>
    public static bool IsEmpty(JsonFields row, string completedField, string failedField)
    {
        if (!row.IsNumber(completedField) || row.OptionalNumber(completedField) is not <= 0)
            return false;
        var failed = row.IsNumber(failedField) ? row.OptionalNumber(failedField) : null;
        row.Reject(completedField, failed > 0 ? $"says that no request was completed ({failed} failed)" : "says that no request was completed");
        return true;
    }

    /// <summary>Refuses a row whose responses came in one piece, so that nobody knows how fast a user was served.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">Field that shows it.</param>
    /// <param name="remedy">How to measure instead.</param>
    public static void NotStreamed(JsonFields row, string field, string remedy) =>
        row.Reject(field, $"shows that responses were not streamed, so there is no interactivity; {remedy}");
}
