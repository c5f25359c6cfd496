using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The phases of an AIPerf run. A run of several named phases has one summary of all that it measured, and one of each phase in
/// a folder <c>phases</c> beside it, whose configuration is that of the whole run.
/// </summary>
internal static class AiPerfPhases
{
    private const string Phases = "input_config.phases";
    private const string Folder = "phases";

    /// <summary>Whether the import has summaries of the phases that this file sums up.</summary>
    public static bool AreBeside(SourceContent source)
    {
        var within = source.Name[..(source.Name.LastIndexOfAny(['/', '\\']) + 1)] + Folder;
        return source.Companions.Any(other => other.Name.StartsWith(within, StringComparison.Ordinal)
            && PhaseOf(other.Name) is not null && FileName(other.Name) == FileName(source.Name));
    }

    /// <summary>Whether a summary is that of a warm-up phase.</summary>
    public static bool IsWarmup(JsonFields row) => Own(row) is { } phase && (Kind(row, phase) == "warmup" || IsExcluded(row, phase));

    /// <summary>The path of the phase that the metrics are of; null: the version has no phases.</summary>
    public static string? Measured(JsonFields row)
    {
        if (Own(row) is { } own)
            return own;
        var all = All(row);
        var measured = all.Where(phase => Kind(row, phase) == "profiling" || row.TextIfAny(phase + ".type") == "profiling").ToList();
        if (measured.Count == 0)
            measured = [.. all.Where(phase => !IsExcluded(row, phase) && Kind(row, phase) != "warmup")];
        if (measured.Select(phase => Load(row, phase)).Distinct().Count() > 1)
            row.Reject(Phases, "has several measured phases with different loads, and one summary of them all; import the files in its folder phases");
        return measured.FirstOrDefault();
    }

    // A list of phases with names, or an object of them.
    private static List<string> All(JsonFields row)
    {
        var names = row.NamesIn(Phases);
        return names.Count > 0
            ? [.. names.Select(name => $"{Phases}.{name}")]
            : [.. Enumerable.Range(0, JsonRows.MostObjects).Select(i => $"{Phases}.{i}").Where(row.Has)];
    }

    // The phase that the file is of alone.
    private static string? Own(JsonFields row) =>
        PhaseOf(row.Source.Name) is { } folder ? All(row).Find(phase => Name(row, phase) == folder) : null;

    private static (string?, double?, double?) Load(JsonFields row, string phase) =>
        (row.TextIfAny(phase + ".type"), row.NumberIfAny(phase + ".concurrency"), row.NumberIfAny(phase + ".rate"));

    private static string? Kind(JsonFields row, string phase) => row.TextIfAny(phase + ".kind") ?? Name(row, phase);

    private static string Name(JsonFields row, string phase) => row.TextIfAny(phase + ".name") ?? phase[(Phases.Length + 1)..];

    private static bool IsExcluded(JsonFields row, string phase) => row.TruthIfAny(phase + ".exclude_from_results") == true;

    // The last folder of the path, if it lies in one of phases.
    private static string? PhaseOf(string path) => path.Split('/', '\\') is [.., Folder, var phase, _] ? phase : null;

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
