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
}
