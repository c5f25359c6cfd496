namespace InferenceDash.Core.Loads;

/// <summary>
/// What serves a load over time: the GPUs of each series where every user keeps one interactivity and GPUs come and go with
/// the load, and the speeds of fleets that stay (methodology, Over a day). Decode pace alone, as for <see cref="Deciding.Fleet"/>.
/// </summary>
/// <param name="Profile">The load.</param>
/// <param name="Interactivity">What every user sees, tok/s/user.</param>
/// <param name="Fleets">The GPUs of each series, in their order.</param>
/// <param name="Kept">Fleets that are kept at the size of the peak.</param>
public sealed record ServedLoad(LoadProfile Profile, double Interactivity, IReadOnlyList<LoadFleet> Fleets, KeptFleet Kept)
{
    /// <summary>
    /// At each step the series that serves it for less: the fewest GPUs where all run on one kind at one price, else the least
    /// $/hour. Null: two or more need the same, there is no load, or nothing is known.
    /// </summary>
    public IReadOnlyList<int?> Better { get; private init; } = [];

    /// <summary>The better series at each step, put together; null: no series has a value.</summary>
    public LoadFleet? BetterOfEach { get; private init; }

    /// <summary>Whether series are weighed by money: they run on several kinds of GPU, or at several prices.</summary>
    public bool IsByCost { get; private init; }

    /// <summary>Index of the series that serves the whole for the least; null: none has a value, or two are level.</summary>
    public int? Least { get; private init; }

    /// <summary>Hours during which a series serves the load for less than the others.</summary>
    public double HoursBetter(int series) => Profile.Steps.Where((_, step) => Better[step] == series).Sum(step => step.Hours);

    /// <summary>What serves a load.</summary>
    /// <param name="series">The series.</param>
    /// <param name="profile">The load over time.</param>
    /// <param name="interactivity">What every user sees, tok/s/user, finite and above 0.</param>
    /// <param name="sequence">Input and output length of a request.</param>
    public static ServedLoad Of(IReadOnlyList<ComparedSeries> series, LoadProfile profile, double interactivity, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(sequence);
        LoadFleet[] fleets = [.. series.Select(s => LoadFleet.Of(s, profile, interactivity, sequence))];
        var kept = KeptFleet.Of(series, fleets, profile, sequence);

        // One kind of GPU at one price is counted, and needs no price; several are weighed by theirs.
        var isOneKind = series.Select(s => (s.Spec.Gpu, s.Rates.UsdPerGpuHour)).Distinct().Count() == 1;
        double?[] weights = [.. fleets.Zip(series, (fleet, s) => !fleet.HasValue ? null : isOneKind ? 1 : s.Rates.UsdPerGpuHour)];
        int[] known = [.. Enumerable.Range(0, fleets.Length).Where(i => weights[i] is not null)];
        if (known.Length == 0)
            return new ServedLoad(profile, interactivity, fleets, kept) { IsByCost = !isOneKind, Better = [.. profile.Steps.Select(_ => (int?)null)] };

        int[] cheapest = [.. profile.Steps.Select((_, step) => known.MinBy(i => fleets[i].Gpus[step] * weights[i]))];
        return new ServedLoad(profile, interactivity, fleets, kept)
        {
            IsByCost = !isOneKind,
            Better = [.. cheapest.Select((i, step) => Only(known, i, k => fleets[k].Gpus[step] * weights[k]))],
            BetterOfEach = Together(profile, fleets, cheapest),
            Least = Only(known, known.MinBy(i => fleets[i].GpuHours * weights[i]), k => fleets[k].GpuHours * weights[k]),
        };
    }

    private static int? Only(int[] known, int best, Func<int, double?> figure) => known.Count(i => figure(i) <= figure(best)) == 1 ? best : null;

    private static LoadFleet Together(LoadProfile profile, LoadFleet[] fleets, int[] chosen)
    {
        double[] gpus = [.. chosen.Select((i, step) => fleets[i].Gpus[step])];
        return LoadFleet.Together(profile, gpus, [.. chosen.Select(i => fleets[i])]);
    }
}
