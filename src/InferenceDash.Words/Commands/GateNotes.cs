namespace InferenceDash.Words.Commands;

/// <summary>What limits the judgement of a series, in sentences.</summary>
public static class GateNotes
{
    /// <summary>How far noise is known, in sentences.</summary>
    /// <param name="checks">The checks of all series.</param>
    public static IReadOnlyList<string> OfNoise(IReadOnlyList<GateCheck> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var fewest = checks.Min(c => c.Repeats);
        string[] notes =
        [
            checks.Any(c => c is { IsJudged: true, Basis: GateBasis.Values, Noise: null }) ? GateWords.NoRepeats : "",
            fewest < RatioInterval.SoundRepeats
                ? Say.Of($"With fewer than {RatioInterval.SoundRepeats} repeats (here {Count.Of(fewest.Value)}), an interval is narrower than it should be.")
                : "",
        ];
        return [.. notes.Where(n => n.Length > 0)];
    }

    /// <summary>The notes of one series.</summary>
    /// <param name="baseline">The series as it was.</param>
    /// <param name="candidate">The series as it is now.</param>
    /// <param name="rule">What is gated.</param>
    public static IReadOnlyList<string> Of(SeriesCurve baseline, SeriesCurve candidate, GateRule rule)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(rule);
        string[] notes =
        [
            Differ(Say.Of("engines"), Engines(baseline), Engines(candidate)),
            Differ(Say.Of("draft lengths"), Drafts(baseline), Drafts(candidate)),
            rule.IsAtConcurrency ? "" : Slower(baseline.Range!.Value, candidate.Range!.Value),
            rule.IsAtConcurrency ? "" : Faster(baseline.Range!.Value, candidate.Range!.Value),
            Flagged(Say.Of("baseline"), baseline),
            Flagged(Say.Of("candidate"), candidate),
        ];
        return [.. notes.Where(n => n.Length > 0)];
    }

    /// <summary>Points of a side that are set aside, because their configurations have newer runs among the files.</summary>
    public static string Older(bool isBaseline, OlderRuns older)
    {
        ArgumentNullException.ThrowIfNull(older);
        return older.Points == 0
            ? ""
            : Say.Of($"{Count.Of(older.Points, "point")} of {Count.Of(older.Count, "older run")} of the "
                + $"{(isBaseline ? Say.Of("baseline") : Say.Of("candidate"))} "
                + $"{Count.Agree(older.Points, "does", "do")} not count.");
    }

    private static string Slower(InteractivityRange baseline, InteractivityRange candidate) => candidate.Low > baseline.Low
        ? Say.Of($"The candidate was not measured below {Figure.Knot(candidate.Low)} tok/s/user, the baseline from {Figure.Knot(baseline.Low)} on.")
        : "";

    private static string Faster(InteractivityRange baseline, InteractivityRange candidate) => candidate.High < baseline.High
        ? Say.Of($"The candidate’s fastest point is at {Figure.Knot(candidate.High)} tok/s/user, the baseline’s at {Figure.Knot(baseline.High)}.")
        : "";

    private static string Differ(string what, IReadOnlyList<string> before, IReadOnlyList<string> now) =>
        before.SequenceEqual(now, StringComparer.OrdinalIgnoreCase)
            ? ""
            : Say.Of($"The {what} differ: baseline {Listed.Of(before)}, candidate {Listed.Of(now)}.");

    private static IReadOnlyList<string> Engines(SeriesCurve curve) => CurvePoint.EnginesOf(curve.Points);

    private static List<string> Drafts(SeriesCurve curve) =>
        [.. curve.Points.Select(p =>
            p.Measured?.Configuration.DraftTokens).Distinct().Order().Select(k => k is { } known ? Count.Of(known) : Say.Of("unknown"))];

    private static string Flagged(string side, SeriesCurve curve)
    {
        var flagged = curve.Points.Where(p => p.IsFlagged).ToList();
        return flagged.Count == 0
            ? ""
            : Say.Of($"{Count.Of(flagged.Count)} of {Count.Of(curve.Points.Count, "point")} of the {side} {Count.Agree(flagged.Count, "is", "are")} flagged: "
                + $"{Quality.QualityWords.Counted(flagged.Select(p => p.Quality))}.");
    }
}
