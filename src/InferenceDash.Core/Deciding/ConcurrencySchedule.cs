namespace InferenceDash.Core.Deciding;

/// <summary>Which draft length delivers most at one measured concurrency.</summary>
/// <param name="Concurrency">Requests in flight of the whole deployment.</param>
/// <param name="DraftTokens">The best draft length; 0 is off. Of equal ones the smallest.</param>
/// <param name="ThroughputPerGpu">What it delivers, total tok/s/GPU.</param>
/// <param name="Ties">The draft lengths within 1 % of it, itself among them, rising.</param>
public sealed record DraftPlace(double Concurrency, int DraftTokens, double ThroughputPerGpu, IReadOnlyList<int> Ties)
{
    /// <summary>Its throughput over that of Off at the same concurrency; null: Off has none there.</summary>
    public double? Gain { get; init; }

    /// <summary>The speed that a user then sees, tok/s/user; null: it was not measured at this concurrency itself.</summary>
    public double? Interactivity { get; init; }
}

/// <summary>
/// Which draft length delivers most at which concurrency, on one deployment, between the concurrencies that were measured and
/// nowhere else (methodology, Draft schedule).
/// </summary>
public sealed class ConcurrencySchedule
{
    private static readonly double[] Levels = [1, 1 + Tie.Within];
    private readonly IReadOnlyList<ConcurrencyLine> _lines;

    private ConcurrencySchedule(DraftDeployment deployment, IReadOnlyList<ConcurrencyLine> lines, double low, double high)
    {
        (Deployment, _lines, Low, High) = (deployment, lines, low, high);
        var cells = DraftTies.Between(Cuts(), at => ValuesAt(at));
        Flat = DraftTies.FlatOf(cells);
        Places = [.. lines.SelectMany(l => l.Concurrencies.ToArray()).Distinct().Where(IsCompared).Order().Select(PlaceAt)];
        Steps = [.. DraftSteps.Of(cells, 1).Select(s => WithGain(s, 1))];
        EngineSteps = deployment.Workers == 1 ? Steps : [.. DraftSteps.Of(cells, deployment.Workers).Select(s => WithGain(s, deployment.Workers))];
    }

    /// <summary>What it was measured on.</summary>
    public DraftDeployment Deployment { get; }

    /// <summary>From this concurrency on at least two draft lengths can be compared.</summary>
    public double Low { get; }

    /// <summary>Up to this concurrency they can.</summary>
    public double High { get; }

    /// <summary>The best at each measured concurrency, rising.</summary>
    public IReadOnlyList<DraftPlace> Places { get; }

    /// <summary>The stretches over which it does not matter, in requests in flight.</summary>
    public IReadOnlyList<FlatStretch> Flat { get; }

    /// <summary>The schedule over whole numbers of requests in flight of the deployment.</summary>
    public IReadOnlyList<DraftStep> Steps { get; }

    /// <summary>The same over the requests of one engine: those in flight shared by the workers.</summary>
    public IReadOnlyList<DraftStep> EngineSteps { get; }

    /// <summary>Draft lengths that were measured over a part of the schedule only, each with its ends; elsewhere they do not compete.</summary>
    public IEnumerable<(int DraftTokens, double Low, double High)> PartlyMeasured =>
        _lines.Where(l => l.Low > Low || l.High < High).Select(l => (l.DraftTokens, l.Low, l.High));

    /// <summary>Whether an engine imitated a given acceptance length in any of the runs.</summary>
    public bool IsSynthetic => _lines.Any(l => l.Points.Any(p => p.Measured?.AcceptanceIsSynthetic == true));

    /// <summary>Whether its points are composed of the times of single steps.</summary>
    public bool IsComposed => _lines.Any(l => l.Points.Any(p => p.IsComposed));

    /// <summary>The schedule of draft lengths; null: no two of them were measured on one deployment at common concurrencies.</summary>
    /// <param name="points">The points of each draft length; 0 is off.</param>
    internal static ConcurrencySchedule? Of(IReadOnlyList<(int DraftTokens, IReadOnlyList<CurvePoint> Points)> points)
    {
        if (DraftDeployment.Of([.. points.Select(p => p.Points)]) is not { } deployment)
            return null;
        List<ConcurrencyLine> lines = [.. points.OrderBy(p => p.DraftTokens)
            .Select(p => ConcurrencyLine.Of(p.DraftTokens, p.Points.Where(deployment.Holds))).OfType<ConcurrencyLine>()];
        if (lines.Count < 2)
            return null;
        var (low, high) = (lines.Select(l => l.Low).Order().ElementAt(1), lines.Select(l => l.High).OrderDescending().ElementAt(1));
        return low <= high ? new ConcurrencySchedule(deployment, lines, low, high) : null;
    }

    /// <summary>The draft length of the schedule at a concurrency; null: it says nothing there.</summary>
    public int? DraftTokensAt(double concurrency) =>
        Steps.Where(s => concurrency >= s.First && concurrency < s.Last + 1).Select(s => (int?)s.DraftTokens).FirstOrDefault();

    private bool IsCompared(double concurrency) => concurrency >= Low && concurrency <= High;

    private List<(int DraftTokens, double Value)> ValuesAt(double concurrency) =>
        [.. _lines.Select(l => (l.DraftTokens, Value: l.At(concurrency))).Where(v => v.Value is not null).Select(v => (v.DraftTokens, v.Value!.Value))];

    private double? OffAt(double concurrency) => _lines.FirstOrDefault(l => l.DraftTokens == 0)?.At(concurrency);

    private DraftPlace PlaceAt(double concurrency)
    {
        var values = ValuesAt(concurrency);
        var (draftTokens, best) = values.MaxBy(v => v.Value);
        return new DraftPlace(concurrency, draftTokens, best, [.. values.Where(v => Tie.Between(best, v.Value)).Select(v => v.DraftTokens)])
        {
            Gain = best / OffAt(concurrency),
            Interactivity = _lines.First(l => l.DraftTokens == draftTokens).Points.FirstOrDefault(p => p.Concurrency == concurrency)?.Interactivity,
        };
    }

    // Between two cuts the ratio of any two lines neither passes 1 nor the limits of a tie.
    private SortedSet<double> Cuts()
    {
        double[] measured = [.. _lines.SelectMany(l => l.Concurrencies.ToArray()).Append(Low).Append(High).Where(IsCompared).Distinct().Order()];
        var cuts = new SortedSet<double>(measured);
        foreach (var (one, other) in _lines.SelectMany(one => _lines.Where(other => other != one), (one, other) => (one, other)))
        {
            for (var i = 1; i < measured.Length; i++)
                cuts.UnionWith(Levels.Select(times => one.WhereTimes(other, times, measured[i - 1], measured[i])).OfType<double>());
        }

        return cuts;
    }

    // The ratio of two lines has its ends at measured concurrencies, or where the step begins or ends.
    private DraftStep WithGain(DraftStep step, int unit)
    {
        double first = (double)step.First * unit, last = (double)step.Last * unit;
        var line = _lines.First(l => l.DraftTokens == step.DraftTokens);
        List<double?> gains = [.. Places.Select(p => p.Concurrency).Where(c => c > first && c < last).Append(first).Append(last)
            .Select(c => line.At(c) / OffAt(c))];
        return gains.Contains(null) ? step : step with { Gain = (gains.Min()!.Value, gains.Max()!.Value) };
    }
}
