namespace InferenceDash.Web.Loads;

/// <summary>
/// What serves the load over time that an address asks about: page, chart, API and command line read this one object. Every
/// kind of comparison answers it in the same way.
/// </summary>
/// <param name="Comparison">The series.</param>
/// <param name="Sequence">Lengths of a request.</param>
/// <param name="Served">What serves the load.</param>
public sealed record TrafficView(Comparison Comparison, Sequence Sequence, ServedLoad Served)
{
    /// <summary>What the series are called.</summary>
    public IReadOnlyList<string> Labels { get; } = [.. Comparison.Series.Select(s => s.Label)];

    /// <summary>The load.</summary>
    public LoadProfile Profile => Served.Profile;

    /// <summary>The answer, sentence by sentence.</summary>
    public IReadOnlyList<string> Says =>
        [.. new[] { TrafficWords.Says(Served, Labels, Comparison.Baseline), TrafficWords.Better(Served, Labels) }.Where(s => s.Length > 0)];

    /// <summary>The fleets as rows of a table, the better one at each load last.</summary>
    public IReadOnlyList<string[]> Rows =>
    [
        .. Served.Fleets.Select((fleet, i) => RowOf(Labels[i], fleet, i == Comparison.Baseline ? Say.Of("baseline") : Against(fleet))),
        .. Served.BetterOfEach is { } better && Served.Better.Distinct().Count(b => b is not null) > 1
            ? [RowOf(TrafficWords.BetterOfEach, better, Against(better))]
            : Array.Empty<string[]>(),
    ];

    /// <summary>Fleets that stay, as rows of a table.</summary>
    public IReadOnlyList<string[]> KeptRows => [.. Labels.Select((label, i) => KeptRowOf(label, i))];

    /// <summary>The answer to an address; null: it asks about no load, or there is no speed to serve it at.</summary>
    public static TrafficView? Of(Comparison comparison, ComparisonQuery query, Sequence sequence) =>
        query.Load is { } load ? Of(comparison, load, query.FleetInteractivity, sequence) : null;

    /// <summary>The answer about a load; null: there is no speed to serve it at.</summary>
    /// <param name="comparison">The series.</param>
    /// <param name="load">The load.</param>
    /// <param name="interactivity">What every user sees, tok/s/user; null: the middle target.</param>
    /// <param name="sequence">Lengths of a request.</param>
    public static TrafficView? Of(Comparison comparison, LoadProfile load, double? interactivity, Sequence sequence) =>
        (interactivity ?? FleetQuestion.MiddleTarget(comparison)) is { } speed
            ? new TrafficView(comparison, sequence, ServedLoad.Of(comparison.Series, load, speed, sequence))
            : null;

    private static string[] RowOf(string label, LoadFleet fleet, string against) =>
    [
        label, TrafficWords.Of(fleet, fleet.Peak, 0), TrafficWords.Of(fleet, fleet.Mean, 1), TrafficWords.Of(fleet, fleet.GpuHours, 0),
        TrafficWords.Of(fleet, fleet.MegawattHours, 2), TrafficWords.Of(fleet, fleet.Usd, 0), against,
    ];

    private string Against(LoadFleet fleet) => TrafficWords.Against(fleet, Served.Fleets[Comparison.Baseline]);

    private string[] KeptRowOf(string label, int series)
    {
        var (gpus, lowest) = (Served.Kept.Gpus[series], Profile.Steps.Where(s => s.Load > 0).Min(s => s.Load));
        return
        [
            label, gpus is { } count ? Figure.Print(count, 0) : Printed.Unknown, SpeedAt(Profile.Peak), SpeedAt(Profile.Mean), SpeedAt(lowest),
            LoadWords.Duration(Served.Kept.HoursFastest(series, Profile)),
        ];

        string SpeedAt(double load) => gpus is { } size
            ? TrafficWords.Speed(KeptSpeed.Of(Comparison.Series[series], size, Profile.Unit, load, Sequence))
            : Printed.Unknown;
    }
}
