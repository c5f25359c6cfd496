using System.Collections.Immutable;

namespace InferenceDash.Core;

/// <summary>
/// How names of runs and engines are spelled: names that differ in case are one, and the first point that has it spells it.
/// </summary>
/// <param name="Engines">By engine, in any case.</param>
/// <param name="Runs">By run, in any case.</param>
internal sealed record MeasuredNames(ImmutableDictionary<string, Spelling> Engines, ImmutableDictionary<string, Spelling> Runs)
{
    private static readonly ImmutableDictionary<string, Spelling> Nothing = ImmutableDictionary.Create<string, Spelling>(StringComparer.OrdinalIgnoreCase);

    public static readonly MeasuredNames None = new(Nothing, Nothing);
}

/// <summary>A name as it is spelled.</summary>
/// <param name="Name">The name.</param>
/// <param name="Import">Ordinal of the import that brought it first.</param>
/// <param name="HasOthers">Whether points of other spellings had to follow it.</param>
internal sealed record Spelling(string Name, int Import, bool HasOthers);
