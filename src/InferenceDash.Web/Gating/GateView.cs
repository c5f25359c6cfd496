namespace InferenceDash.Web.Gating;

/// <summary>A series of a gate, judged.</summary>
/// <param name="Series">What it is.</param>
/// <param name="Label">The same as people write it.</param>
/// <param name="Baseline">The series as it was.</param>
/// <param name="Candidate">The series as it is now.</param>
/// <param name="Checks">What came of it, target by target.</param>
/// <param name="Notes">What limits the judgement.</param>
public sealed record GatedSeries(
    GateSeries Series, string Label, ComparedSeries Baseline, ComparedSeries Candidate, IReadOnlyList<GateCheck> Checks, IReadOnlyList<string> Notes)
{
    /// <summary>A name for programs: <c>qwen-3-5-h100-fp8-mtp-1k-1k</c>.</summary>
    public string Key => AddressName.Of(string.Join('-', new[]
    {
        Series.Key.Model, Series.Key.Gpu, Series.Key.Precision.Key, Series.Key.Method.Key, Series.Key.Sequence.Label, Series.Engine,
        Series.DraftTokens is { } k ? $"k{Count.Of(k)}" : null,
    }.OfType<string>()));

    public GateOutcome Outcome => Gate.Worst(Checks.Select(c => c.Outcome));
}

/// <summary>A gate, judged: text, JSON, JUnit, Markdown and chart read this one object.</summary>
/// <param name="Rule">What was asked.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Series">The series that both sides have.</param>
/// <param name="OnlyBaseline">Labels of those that the baseline alone has.</param>
/// <param name="OnlyCandidate">Labels of those that the candidate alone has.</param>
/// <param name="Notes">What limits the judgement of the whole.</param>
public sealed record GateView(
    GateRule Rule, GateSide Baseline, GateSide Candidate, IReadOnlyList<GatedSeries> Series, IReadOnlyList<string> OnlyBaseline,
    IReadOnlyList<string> OnlyCandidate, IReadOnlyList<string> Notes)
{
    public IReadOnlyList<GateCheck> Checks => field ??= [.. Series.SelectMany(s => s.Checks)];

    public GateOutcome Outcome => Gate.Worst(Checks.Select(c => c.Outcome));

    /// <summary>The check that decides: the greatest loss beyond tolerance and noise, with its series; null: there is none.</summary>
    public (GatedSeries Series, GateCheck Check)? Worst => field ??= Series
        .SelectMany(s => s.Checks.Where(c => c.Outcome == GateOutcome.Worse), (s, c) => (s, c))
        .OrderByDescending(w => w.c.Loss)
        .Select(w => ((GatedSeries, GateCheck)?)w)
        .FirstOrDefault();

    /// <summary>What it came to, in a line.</summary>
    public string Verdict => GateWords.Verdict(
        Checks, Series.Count(s => s.Outcome != GateOutcome.NotJudged), Worst is var (series, check) ? GateWords.Worst(series.Label, check, Rule) : null);

    /// <summary>What is said after the series.</summary>
    public IEnumerable<string> Closing => new[]
    {
        GateWords.OnlyIn(isBaseline: true, OnlyBaseline), GateWords.OnlyIn(isBaseline: false, OnlyCandidate),
    }.Where(line => line.Length > 0).Concat(Notes);

    /// <summary>Judges the series that both sides have.</summary>
    public static GateView Of(GateSide baseline, GateSide candidate, GateRule rule, GatePlaces places, RatedQuery query)
    {
        var pairs = GatePairs.Of(baseline.Catalog.Pool, candidate.Catalog.Pool);
        var rates = PageRates.Of(candidate.Catalog, query, []);
        var judged = pairs.Both.Select(s => Of(s, baseline, candidate, rule, places, rates.Of(s.Key.Gpu))).ToList();
        return new GateView(
            rule, baseline, candidate, judged,
            [.. pairs.OnlyBaseline.Select(s => LabelOf(s, baseline))], [.. pairs.OnlyCandidate.Select(s => LabelOf(s, candidate))],
            [
                .. GateNotes.OfNoise([.. judged.SelectMany(s => s.Checks)]),
                .. new[] { OlderOf(baseline, pairs.Both), OlderOf(candidate, pairs.Both) }.Where(note => note.Length > 0),
            ]);
    }

    private static GatedSeries Of(GateSeries series, GateSide baseline, GateSide candidate, GateRule rule, GatePlaces places, GpuRates rates)
    {
        var (was, now) = (Compared(baseline), Compared(candidate));
        var checks = Gate.Of(was, now, rule, places);
        return new GatedSeries(series, LabelOf(series, candidate), was, now, checks, GateNotes.Of(was.Curve, now.Curve, rule));

        ComparedSeries Compared(GateSide side) =>
            side.Catalog.Pool.Compared(series.Spec, series.Key.Method.Key, series.Key.Method.Label, series.Key.Sequence, PointSource.Measured, rates);
    }

    private static string LabelOf(GateSeries series, GateSide side) =>
        GateWords.Series(series, side.Catalog.ModelOf(series.Key.Model).Label, side.Catalog.GpuOf(series.Key.Gpu).Label);

    private static string OlderOf(GateSide side, IReadOnlyList<GateSeries> series) => GateNotes.Older(
        side.IsBaseline, OlderRuns.Together(series.Select(s => side.Catalog.Pool.OlderRunsOf(s.Spec, s.Key.Sequence))));
}
