using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>Runs whose responses came in one piece: refused with one sentence, instead of one for every figure that they lack.</summary>
internal static class Streaming
{
    /// <summary>Refuses a row whose responses came in one piece, so that nobody knows how fast a user was served.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">Field that shows it.</param>
    /// <param name="remedy">How to measure instead.</param>
    public static void Refuse(JsonFields row, string field, string remedy) =>
        row.Reject(field, $"shows that responses were not streamed, so there is no interactivity; {remedy}");

    /// <summary>The same of a row that has nothing between tokens: its responses may have had a single one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">Field that shows it.</param>
    /// <param name="outputTokens">Mean output tokens of a request; null: unknown.</param>
    /// <param name="remedy">How to measure instead.</param>
    public static void RefuseNothingBetween(JsonFields row, string field, double? outputTokens, string remedy)
    {
        if (outputTokens < 2)
            row.Reject(field, "is of requests of one output token, which have no time per output token, so there is no interactivity");
        else
            Refuse(row, field, remedy);
    }
}
