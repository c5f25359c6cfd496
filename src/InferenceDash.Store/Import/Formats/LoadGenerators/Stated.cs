using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>Something that a file itself says of the deployment it measured.</summary>
/// <param name="Field">Where it says so.</param>
/// <param name="Value">What it says.</param>
internal sealed record Stated<T>(string Field, T Value)
    where T : notnull;

/// <summary>What a file and an option say of one thing.</summary>
internal static class Agreement
{
    /// <summary>The one that there is; null, and the row unsound, where the two contradict each other.</summary>
    /// <param name="row">The row.</param>
    /// <param name="option">Name of the option.</param>
    /// <param name="own">What the file says; null: nothing.</param>
    /// <param name="given">What the option or a sidecar says; null: nothing.</param>
    public static string? Of(JsonFields row, string option, Stated<string>? own, string? given)
    {
        if (own is not null && given is not null && !string.Equals(own.Value, given, StringComparison.OrdinalIgnoreCase))
            row.Reject(own.Field, $"is {own.Value}, and --{option.Replace('_', '-')} says {given}");
        return own?.Value ?? given;
    }
}
