namespace InferenceDash.Core.Loads;

/// <summary>A stretch of time with one load.</summary>
/// <param name="StartHour">When it begins, hours after midnight of the first day.</param>
/// <param name="Hours">How long it lasts, above 0.</param>
/// <param name="Load">The load, 0 or more, in the unit of its profile.</param>
public sealed record LoadStep(double StartHour, double Hours, double Load)
{
    /// <summary>When it ends, hours after midnight of the first day.</summary>
    public double EndHour => StartHour + Hours;
}

/// <summary>A load over time: steps that follow each other without a gap. What happens within a step is not known to it.</summary>
public sealed record LoadProfile
{
    /// <summary>Most steps of a profile: a week in minutes.</summary>
    public const int MostSteps = 10_080;

    /// <summary>Greatest load, in any unit.</summary>
    public const double GreatestLoad = 1e12;

    /// <summary>The length of a day, hours.</summary>
    public const double Day = 24;

    private LoadProfile(LoadUnit unit, IReadOnlyList<LoadStep> steps) => (Unit, Steps) = (unit, steps);

    /// <summary>What the loads count.</summary>
    public LoadUnit Unit { get; }

    /// <summary>The steps, in the order of time; at least one, at least one of them with a load.</summary>
    public IReadOnlyList<LoadStep> Steps { get; }

    /// <summary>How long it lasts, h.</summary>
    public double Hours => Steps[^1].EndHour - Steps[0].StartHour;

    /// <summary>The greatest load.</summary>
    public double Peak => Steps.Max(s => s.Load);

    /// <summary>The load averaged over time.</summary>
    public double Mean => Steps.Sum(s => s.Load * s.Hours) / Hours;

    /// <summary>Whether its steps are of one length and make a day from midnight to midnight.</summary>
    public bool IsEvenDay => Steps[0].StartHour == 0 && Same(Hours, Day) && Steps.All(s => Same(s.Hours, Day / Steps.Count));

    /// <summary>Loads that each last the same share of a day from midnight on.</summary>
    /// <param name="unit">What they count.</param>
    /// <param name="loads">The loads, in the order of time.</param>
    /// <exception cref="ArgumentException">No loads, too many, none above 0, or an impossible one.</exception>
    public static LoadProfile OfDay(LoadUnit unit, IReadOnlyList<double> loads)
    {
        ArgumentNullException.ThrowIfNull(loads);
        return Of(unit, [.. loads.Select((load, i) => (Day * i / loads.Count, load))], Day);
    }

    /// <summary>Loads that each hold until the next one begins.</summary>
    /// <param name="unit">What they count.</param>
    /// <param name="starts">When each begins, hours after midnight of the first day, rising; and the load.</param>
    /// <param name="endHour">When the last one ends.</param>
    /// <exception cref="ArgumentException">No loads, too many, none above 0, an impossible one, or times that do not rise.</exception>
    public static LoadProfile Of(LoadUnit unit, IReadOnlyList<(double StartHour, double Load)> starts, double endHour)
    {
        ArgumentNullException.ThrowIfNull(starts);
        if (starts.Count is 0 or > MostSteps)
            throw new ArgumentException("A profile has one step at least, and no more than it takes.", nameof(starts));
        if (!starts.All(s => s.Load is >= 0 and <= GreatestLoad) || !starts.Any(s => s.Load > 0))
            throw new ArgumentException("Loads are 0 or more, finite and within the limit, and one is above 0.", nameof(starts));
        double[] times = [.. starts.Select(s => s.StartHour), endHour];
        if (!times.All(double.IsFinite) || !times.Zip(times.Skip(1)).All(t => t.First < t.Second))
            throw new ArgumentException("Times rise.", nameof(starts));
        return new LoadProfile(unit, [.. starts.Select((s, i) => new LoadStep(s.StartHour, times[i + 1] - s.StartHour, s.Load))]);
    }

    /// <summary>When the last load ends where nothing says: times of day go on until midnight, else it lasts as long as the one before.</summary>
    /// <param name="starts">When each load begins, hours.</param>
    /// <param name="isTimeOfDay">Whether they are times of day.</param>
    public static double EndOf(IReadOnlyList<(double StartHour, double Load)> starts, bool isTimeOfDay)
    {
        ArgumentNullException.ThrowIfNull(starts);
        var last = starts[^1].StartHour;
        return isTimeOfDay && last < Day ? Day : last + (starts.Count > 1 ? last - starts[^2].StartHour : 1);
    }

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-9;
}
