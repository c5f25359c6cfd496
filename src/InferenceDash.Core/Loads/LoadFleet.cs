using InferenceDash.Core.Deciding;

namespace InferenceDash.Core.Loads;

/// <summary>
/// The GPUs that one series needs over time, where every user keeps the same interactivity: at each step whole deployments,
/// and none where there is no load. Null is unknown. Where <see cref="IsBound"/> is set every figure is an upper bound.
/// </summary>
/// <param name="Status">How the operating point behind it came about.</param>
/// <param name="Gpus">GPUs at each step; empty where the series has no figure at the interactivity.</param>
public sealed record LoadFleet(OperatingPointStatus Status, IReadOnlyList<double> Gpus)
{
    /// <summary>Whether the figures are bounds: the operating point behind them is one.</summary>
    public bool IsBound { get; private init; }

    /// <summary>Whether the figures are values, not bounds and not missing.</summary>
    public bool HasValue => Gpus.Count > 0 && !IsBound;

    /// <summary>GPUs of one deployment; 1 where no knot says.</summary>
    public int GpusPerDeployment { get; private init; } = 1;

    /// <summary>The most GPUs at once.</summary>
    public double? Peak => Gpus.Count == 0 ? null : Gpus.Max();

    /// <summary>GPUs averaged over time.</summary>
    public double? Mean { get; private init; }

    /// <summary>GPUs × hours over the whole profile.</summary>
    public double? GpuHours { get; private init; }

    /// <summary>All-in energy of these GPU-hours, MWh; GPUs that are not needed are taken to use none.</summary>
    public double? MegawattHours { get; private init; }

    /// <summary>$ for these GPU-hours; GPUs that are not needed are taken to cost nothing.</summary>
    public double? Usd { get; private init; }

    /// <summary>$ for an hour of one GPU; null: unknown.</summary>
    internal double? UsdPerGpuHour { get; private init; }

    /// <summary>All-in kW of one GPU; null: unknown.</summary>
    internal double? KwPerGpu { get; private init; }

    /// <summary>The fleet of one series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="profile">The load over time.</param>
    /// <param name="interactivity">What every user sees, tok/s/user, finite and above 0.</param>
    /// <param name="sequence">Input and output length of a request.</param>
    public static LoadFleet Of(ComparedSeries series, LoadProfile profile, double interactivity, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(sequence);
        var sizes = profile.Steps.Select(s => s.Load).Distinct()
            .ToDictionary(load => load, load => load == 0 ? null : FleetSize.Of(series, LoadDemand.Of(profile.Unit, load, interactivity, sequence)));
        var known = sizes.Values.First(size => size is not null)!;
        if (known.Gpus is null)
            return new LoadFleet(known.Status, []);
        double[] gpus = [.. profile.Steps.Select(s => sizes[s.Load]?.Gpus ?? 0)];
        return Over(profile, known.Status, gpus, series.Rates) with { IsBound = known.IsBound, GpusPerDeployment = known.GpusPerDeployment };
    }

    // The totals of GPUs of one kind.
    internal static LoadFleet Over(LoadProfile profile, OperatingPointStatus status, IReadOnlyList<double> gpus, GpuRates rates)
    {
        var hours = profile.Steps.Zip(gpus, (step, count) => step.Hours * count).Sum();
        return new LoadFleet(status, gpus)
        {
            GpuHours = hours,
            Mean = hours / profile.Hours,
            MegawattHours = hours * rates.KwPerGpu / 1000,
            Usd = hours * rates.UsdPerGpuHour,
            UsdPerGpuHour = rates.UsdPerGpuHour,
            KwPerGpu = rates.KwPerGpu,
        };
    }

    // The totals of GPUs that may be of another kind at each step.
    internal static LoadFleet Together(LoadProfile profile, IReadOnlyList<double> gpus, IReadOnlyList<LoadFleet> chosen)
    {
        double[] hours = [.. profile.Steps.Zip(gpus, (step, count) => step.Hours * count)];
        return new LoadFleet(chosen[0].Status, gpus)
        {
            GpuHours = hours.Sum(),
            Mean = hours.Sum() / profile.Hours,
            MegawattHours = Total(hours, [.. chosen.Select(c => c.KwPerGpu)]) / 1000,
            Usd = Total(hours, [.. chosen.Select(c => c.UsdPerGpuHour)]),
        };
    }

    private static double? Total(double[] hours, double?[] rates) => rates.Contains(null) ? null : hours.Zip(rates, (h, rate) => h * rate!.Value).Sum();
}
