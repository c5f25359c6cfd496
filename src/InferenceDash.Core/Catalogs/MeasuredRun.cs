using System.Globalization;
using System.Numerics;

namespace InferenceDash.Core.Catalogs;

/// <summary>The points that one run has of one configuration.</summary>
/// <param name="Series">Model, GPU, precision, sequence and method.</param>
/// <param name="Configuration">Engine and parallelism.</param>
/// <param name="Name">The run's address or id; case does not matter.</param>
/// <param name="Date">Day of its newest point.</param>
/// <param name="ImportOrder">Ordinal of the newest import that brought some of it; 0: unknown.</param>
/// <param name="Points">How many points it has.</param>
public sealed record MeasuredRun(SeriesKey Series, Configuration Configuration, string Name, DateOnly Date, int ImportOrder, int Points)
{
    /// <summary>
    /// The newest of the runs of one configuration: by date, then by the order of the imports. Where one import brought
    /// several of one day, those whose names differ only in a counter at the end (<c>…/runs/1234</c>) go by the counter,
    /// and otherwise the one that stands last counts.
    /// </summary>
    /// <param name="runs">At least one run, in the order in which they were imported.</param>
    /// <exception cref="InvalidOperationException">There is no run.</exception>
    public static MeasuredRun Newest(IEnumerable<MeasuredRun> runs)
    {
        var all = runs.Select((run, place) => (Run: run, Place: place, Name: Parts(run.Name))).ToList();
        var newest = all.Max(r => (r.Run.Date, r.Run.ImportOrder));
        return all.Where(r => (r.Run.Date, r.Run.ImportOrder) == newest)
            .GroupBy(r => r.Name.Stem, StringComparer.OrdinalIgnoreCase)
            .Select(sameStem => sameStem.MaxBy(r => (r.Name.Counter, r.Place)))
            .MaxBy(r => r.Place).Run;
    }

    /// <summary>Whether both are the same run of the same configuration, perhaps from two imports.</summary>
    public bool IsSameRun(MeasuredRun other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Series == other.Series && Configuration == other.Configuration && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static (string Stem, BigInteger Counter) Parts(string name)
    {
        var stem = name.Length;
        while (stem > 0 && char.IsAsciiDigit(name[stem - 1]))
            stem--;
        return (name[..stem], stem == name.Length ? BigInteger.MinusOne : BigInteger.Parse(name.AsSpan(stem), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
