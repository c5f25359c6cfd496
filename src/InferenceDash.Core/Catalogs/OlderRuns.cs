namespace InferenceDash.Core.Catalogs;

/// <summary>Measured points that do not count because their configurations have newer runs: stored, and set aside.</summary>
public sealed class OlderRuns
{
    private readonly IReadOnlyList<SetAsideRun> _runs;

    private OlderRuns(IEnumerable<SetAsideRun> runs)
    {
        _runs = [.. runs.Where(r => r.Reason == SetAsideReason.OlderRun).DistinctBy(r => (r.Run.Series, r.Run.Configuration, r.Run.Name.ToUpperInvariant()))];
        Points = _runs.Sum(r => r.Run.Points);
        Count = _runs.Select(r => r.Run.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count();
    }

    /// <summary>How many points they have.</summary>
    public int Points { get; }

    /// <summary>How many runs they are; a run of several configurations is one.</summary>
    public int Count { get; }

    /// <summary>Those among the points that are set aside for whatever reason.</summary>
    public static OlderRuns Of(IEnumerable<SetAsideRun> setAside) => new(setAside);

    /// <summary>Those of several series, each once.</summary>
    public static OlderRuns Together(IEnumerable<OlderRuns> series) => new(series.SelectMany(s => s._runs));
}
