using System.Globalization;

namespace InferenceDash.Benchmarks;

/// <summary>What one stretch of a soak told.</summary>
/// <param name="ManagedMegabytes">The least of what the server said that it held of managed memory: what a collection left.</param>
/// <param name="ResidentMegabytes">Memory of its process at the end of the stretch.</param>
/// <param name="Counts">What was done meanwhile.</param>
internal sealed record SoakStretch(double ManagedMegabytes, double ResidentMegabytes, SoakCounts Counts);

/// <summary>
/// The rule of a soak, which stands before it is run. A server fills what it keeps in its first third; from then on neither figure of
/// memory may rise, nothing may fail, and every kind of load has to have done something.
/// </summary>
internal static class SoakVerdict
{
    /// <summary>A line through the last two thirds may rise over them by this share of their mean: figures of one minute differ by more.</summary>
    public const double MostRise = 0.05;

    /// <summary>How many stretches a line needs beyond the first third, so that one figure alone does not make it.</summary>
    public const int FewestStretches = 6;

    /// <summary>What speaks against the server, or against the soak; empty: it passed.</summary>
    /// <param name="stretches">All of them, in their order.</param>
    /// <param name="faults">What failed, and what the server complained of.</param>
    public static IReadOnlyList<string> Objections(IReadOnlyList<SoakStretch> stretches, IReadOnlyCollection<string> faults)
    {
        List<string> all = [.. faults];
        all.AddRange(Enum.GetValues<SoakLoad>().Where(load => stretches.All(s => s.Counts[load] == 0)).Select(load => $"{load}: nothing was done."));
        if (Settled(stretches).Count < FewestStretches)
            return [.. all, $"Too short: {Settled(stretches).Count} stretches after the first third, and a verdict takes {FewestStretches}."];
        foreach (var (name, rise) in new[] { ("Managed", RiseOfManaged(stretches)), ("Resident", RiseOfResident(stretches)) })
        {
            if (rise > MostRise)
                all.Add(string.Create(CultureInfo.InvariantCulture, $"{name} memory rises by {rise:0.0%} over the last two thirds."));
        }

        return all;
    }

    /// <summary>By how much managed memory rises over the last two thirds, as a share of its mean.</summary>
    public static double RiseOfManaged(IReadOnlyList<SoakStretch> stretches) => Rise([.. Settled(stretches).Select(s => s.ManagedMegabytes)]);

    /// <summary>The same of the memory of the process.</summary>
    public static double RiseOfResident(IReadOnlyList<SoakStretch> stretches) => Rise([.. Settled(stretches).Select(s => s.ResidentMegabytes)]);

    private static List<SoakStretch> Settled(IReadOnlyList<SoakStretch> stretches) => [.. stretches.Skip((stretches.Count + 2) / 3)];

    // The line of least squares.
    private static double Rise(List<double> figures)
    {
        if (figures.Count < 2)
            return 0;
        var (mean, middle) = (figures.Average(), (figures.Count - 1) / 2.0);
        var slope = figures.Select((figure, i) => (i - middle) * (figure - mean)).Sum() / figures.Select((_, i) => (i - middle) * (i - middle)).Sum();
        return slope * (figures.Count - 1) / mean;
    }
}
