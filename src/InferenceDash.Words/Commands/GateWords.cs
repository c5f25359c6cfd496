using InferenceDash.Words.Quality;

namespace InferenceDash.Words.Commands;

/// <summary>What a gate says of its checks and of itself. Text, Markdown and JUnit have the same sentences.</summary>
public static class GateWords
{
    private const string Nbsp = Figure.Nbsp;
    private const int MostNamed = 5;

    /// <summary>The files of a side cannot be used.</summary>
    public static string Refused => Say.Of("Nothing was compared.");

    /// <summary>The sides have no series in common.</summary>
    public static string NothingShared =>
        Say.Of("Nothing was compared: baseline and candidate have no series (model, GPU, precision, sequence, spec method) in common.");

    /// <summary>No target has two figures.</summary>
    public static string NothingCompared(GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.IsAtConcurrency
            ? Say.Of("Nothing was compared: no deployment has a median TTFT at the same concurrency on both sides.")
            : Say.Of("Nothing was compared: no target has figures of both sides. Choose others with --at or --range.");
    }

    /// <summary>A name that is neither a file nor a snapshot.</summary>
    public static string NeitherFileNorSnapshot(string name) => Say.Of($"There is neither a file nor a snapshot named {name}.");

    /// <summary>What is gated: <c>Throughput per GPU at equal interactivity: at most 3 % less than the baseline</c>.</summary>
    public static string Title(GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var what = rule.IsAtConcurrency ? Say.Of($"{rule.Metric.SaidLongTitle()}, at equal concurrency")
            : Say.Of($"{rule.Metric.SaidLongTitle()} at equal interactivity");
        var allowed = GateFigures.Allowed(rule);
        return rule.Metric.Better == Better.Higher
            ? Say.Of($"{what}: at most {allowed} less than the baseline")
            : Say.Of($"{what}: at most {allowed} more than the baseline");
    }

    /// <summary>A side from files: <c>baseline: a.csv and b.csv (24 points)</c>.</summary>
    public static string OfFiles(bool isBaseline, IReadOnlyList<string> paths, int points) =>
        Say.Of($"{SideName(isBaseline)}: {Named(paths)} ({Count.Of(points, "point")})");

    /// <summary>A side from the store: <c>baseline: snapshot ab12cd34</c>.</summary>
    public static string OfSnapshot(bool isBaseline, string snapshot) => Say.Of($"{SideName(isBaseline)}: snapshot {snapshot}");

    /// <summary>A series: <c>Qwen 3.5, H100 FP8, MTP, 1k/1k</c>, with engine and draft length where they set it apart.</summary>
    public static string Series(GateSeries series, string model, string gpu)
    {
        ArgumentNullException.ThrowIfNull(series);
        var label = Say.Of($"{model}, {gpu} {series.Key.Precision.Label}, {series.Key.Method.Label}, {series.Key.Sequence.Label}");
        label = series.Engine is null ? label : Say.Of($"{label}, {series.Engine}");
        return series.DraftTokens is { } k ? Say.Of($"{label}, k = {Count.Of(k)}") : label;
    }

    /// <summary>The columns of the table of a series.</summary>
    public static string[] Columns(GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var unit = rule.Metric.Unit;
        return [rule.IsAtConcurrency ? Say.Of("requests") : "tok/s/user", Say.Of($"baseline, {unit}"), Say.Of($"candidate, {unit}"), Say.Of("change"),
            Say.Of($"95\u00A0% interval"), Say.Of("result")];
    }

    /// <summary>The row of a check under them.</summary>
    public static string[] Row(GateCheck check, GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(check);
        var fastest = check.Basis == GateBasis.Reach ? Say.Of($"max {Figure.Knot(check.Candidate.Points[0].Interactivity)}") : null;
        return
        [
            Target(check), GateFigures.Value(check.Baseline, rule), fastest ?? GateFigures.Value(check.Candidate, rule),
            GateFigures.Change(check, rule), GateFigures.Interval(check, rule), Result(check),
        ];
    }

    /// <summary>The target of a check.</summary>
    public static string Target(GateCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return Figure.ShortInteractivity(check.Target);
    }

    /// <summary>A check as a list names it: <c>throughput at 84 tok/s/user</c>.</summary>
    public static string Name(GateCheck check, GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(rule);
        return Say.Of($"{rule.Metric.Key} at {Place(check, rule)}");
    }

    /// <summary>What came of a check, in a word or two, with what is flagged behind it.</summary>
    public static string Result(GateCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var flagged = Flagged(check);
        return flagged.Length == 0 ? Outcome(check.Outcome) : Say.Of($"{Outcome(check.Outcome)} ({flagged})");
    }

    /// <summary>An outcome in a word or two.</summary>
    public static string Outcome(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Held => Say.Of("held"),
        GateOutcome.WithinNoise => Say.Of("within noise"),
        GateOutcome.Worse => Say.Of("WORSE"),
        _ => Say.Of("not judged"),
    };

    /// <summary>What came of a check, in sentences.</summary>
    public static string Sentence(GateCheck check, GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(rule);
        string[] sentences = [What(check, rule), Noise(check, rule), Flagged(check) is { Length: > 0 } flagged ? Say.Of($"Behind it: {flagged}.") : ""];
        return Listed.Sentences(sentences.Where(s => s.Length > 0));
    }

    /// <summary>What the whole gate came to, in a line.</summary>
    /// <param name="checks">All checks of all series.</param>
    /// <param name="series">How many series were judged.</param>
    /// <param name="worst">The check that decides, with its series; null: nothing is worse.</param>
    public static string Verdict(IReadOnlyList<GateCheck> checks, int series, string? worst)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var judged = checks.Count(c => c.IsJudged);
        var (worse, noisy) = (checks.Count(c => c.Outcome == GateOutcome.Worse), checks.Count(c => c.Outcome == GateOutcome.WithinNoise));
        if (worst is not null)
            return Say.Of($"FAILED: {Count.Of(worse)} of {Count.Of(judged, "check")} {Count.Agree(worse, "is", "are")} worse than allowed. Worst: {worst}");
        return noisy == 0
            ? Say.Of($"PASSED: {Count.Of(judged, "check")} of {Count.Of(series, "series", "series")} held.")
            : Say.Of($"PASSED: {Count.Of(judged - noisy)} of {Count.Of(judged, "check")} held, {Count.Of(noisy)} within noise.");
    }

    /// <summary>The check that decides, within that line.</summary>
    public static string Worst(string series, GateCheck check, GateRule rule) => Say.Of($"{series}, at {Place(check, rule)}: {What(check, rule)}");

    /// <summary>Series that one side alone has, in a line; empty: there are none.</summary>
    public static string OnlyIn(bool isBaseline, IReadOnlyList<string> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Count == 0 ? "" : Say.Of($"Only in the {SideName(isBaseline)}, not judged: {Named(series)}");
    }

    private static string What(GateCheck check, GateRule rule)
    {
        var (was, now, place) = (GateFigures.Value(check.Baseline, rule), GateFigures.Value(check.Candidate, rule), Place(check, rule));
        var figures = Say.Of($"from {was} to {now} {rule.Metric.Unit}");
        return check.Basis switch
        {
            GateBasis.Reach => Say.Of($"The candidate does not reach {place}: its fastest point is at {Figure.Knot(check.Candidate.Points[0].Interactivity)}, "
                + $"{GateFigures.Percent(check.Loss!.Value, rule)} short ({GateFigures.Allowed(rule)} allowed). "
                + $"The baseline has {was} {rule.Metric.Unit} there."),
            GateBasis.OnlyCandidate => Say.Of($"The baseline does not reach {place}, the candidate does."),
            GateBasis.OnlyBaseline => Say.Of($"The candidate has no point of the baseline’s deployment at {place}."),
            GateBasis.Neither => rule.IsAtConcurrency ? Say.Of($"Neither side was measured at {place}.") : Say.Of($"Neither side reaches {place}."),
            GateBasis.NoPrice => Say.Of("The price of the GPU is unknown: give --usd."),
            GateBasis.Open => Say.Of($"A side was measured at faster points only ({figures}): measure it with more requests in flight."),
            _ => Say.Of($"{rule.Metric.SaidLongTitle()} {Moved(check.Loss!.Value, rule)} ({figures}); {GateFigures.Allowed(rule)} allowed."),
        };
    }

    private static string Noise(GateCheck check, GateRule rule) => (check.Noise, check.Outcome) switch
    {
        (_, GateOutcome.NotJudged) => "",
        ({ } noise, GateOutcome.WithinNoise) =>
            Say.Of($"Within noise: {Count.Of(check.Repeats!.Value, "repeat")} leave a loss of {GateFigures.Percent(noise.Low, rule)} possible (95\u00A0% "
                + $"interval)."),
        ({ } noise, GateOutcome.Worse) =>
            Say.Of($"Beyond noise: by {Count.Of(check.Repeats!.Value, "repeat")} at least {GateFigures.Percent(noise.Low, rule)} (95\u00A0% interval)."),
        (null, GateOutcome.Worse) => NoRepeats,
        _ => "",
    };

    /// <summary>What is said where a difference cannot be told from noise.</summary>
    public static string NoRepeats => Say.Of("No repeats: noise is unknown, so the tolerance alone decides.");

    private static string Moved(double loss, GateRule rule)
    {
        var change = GateFigures.Turned(loss, rule);
        return change == 0 ? Say.Of("is the same") : Say.Of($"{(change < 0 ? Say.Of("fell") : Say.Of("rose"))} by "
            + $"{GateFigures.Percent(Math.Abs(change), rule)}");
    }

    private static string Flagged(GateCheck check) =>
        Listed.Clauses(new[] { Of(Say.Of("baseline"), check.Baseline), Of(Say.Of("candidate"), check.Candidate) }
        .Where(s => s.Length > 0));

    private static string Of(string side, GateFigure figure)
    {
        var names = figure.Flagged.Select(p => QualityWords.NamesOf(p.Quality)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "" : Say.Of($"{side} flagged: {Listed.Commas(names)}");
    }

    private static string Place(GateCheck check, GateRule rule) => rule.IsAtConcurrency
        ? Count.Of(check.Target, "request")
        : $"{Target(check)} tok/s/user";

    private static string SideName(bool isBaseline) => isBaseline ? Say.Of("baseline") : Say.Of("candidate");

    private static string Named(IReadOnlyList<string> names) => names.Count <= MostNamed
        ? Listed.Of(names)
        : Say.Of($"{Listed.Commas(names.Take(MostNamed))} and {Count.Of(names.Count - MostNamed)} more");
}
