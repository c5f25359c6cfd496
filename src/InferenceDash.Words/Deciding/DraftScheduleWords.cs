namespace InferenceDash.Words.Deciding;

/// <summary>A schedule of draft lengths in words.</summary>
public static class DraftScheduleWords
{
    /// <summary>The heading of the part.</summary>
    public static string Title => Say.Of("Draft schedule");

    /// <summary>That an address names no comparison of draft lengths.</summary>
    /// <param name="address">The address.</param>
    /// <param name="near">What it might mean.</param>
    public static string NoComparison(string address, IReadOnlyList<string> near) => near.Count == 0
        ? Say.Of($"There is no comparison of draft lengths {address}. A series has one once points with draft_tokens are imported.")
        : Say.Of($"There is no comparison of draft lengths {address}. Near: {Listed.Commas(near)}.");

    /// <summary>The limits of the table by concurrency.</summary>
    public static string ConcurrencyRule =>
        Say.Of("Between concurrencies with points throughput is interpolated with both axes logarithmic; beyond them nothing is claimed. "
        + "The schedule changes as seldom as it can while each draft length stays within 1 % of the best; where two tie, the smaller one is used.");

    /// <summary>The limits of the table by interactivity.</summary>
    public static string InteractivityRule =>
        Say.Of("The leads of the curves above. An engine schedules by batch size, so this table is for choosing one fixed draft length for a target. "
        + "Where Off does not reach, there is no ratio to it.");

    /// <summary>What the settings are made from.</summary>
    public static string SettingsRule => Say.Of("From the table by requests in flight. Each holds for this model, hardware, sequence and acceptance.");

    /// <summary>The answer in a sentence or two.</summary>
    public static string Says(ConcurrencySchedule? schedule)
    {
        if (schedule is null || schedule.Steps.Count == 0)
            return Say.Of("There is no schedule by requests in flight: no two draft lengths have points at common concurrencies of one deployment.");
        var (steps, word) = (schedule.Steps, schedule.IsComposed ? Say.Of("composed") : Say.Of("measured"));
        var measured = Say.Of($"{Count.Of(steps[0].First)} to {Count.Of(steps[^1].Last)} requests in flight");
        if (steps is [var only])
        {
            return only.DraftTokens == 0
                ? Say.Of($"Do not draft at any {word} load, {measured}.")
                : Say.Of($"Draft {Tokens(only.DraftTokens)} at every {word} load, {measured}.");
        }

        var parts = steps.Select((step, i) => Part(step, isFirst: i == 0, isLast: i == steps.Count - 1));
        return schedule.IsComposed
            ? Say.Of($"{Listed.Of(parts)}. Composed for {measured}.")
            : Say.Of($"{Listed.Of(parts)}. Measured from {measured}.");
    }

    /// <summary>A draft length in a cell: <c>3</c>, <c>Off</c>; <c>—</c>: none is best by more than a tie.</summary>
    public static string Draft(int? draftTokens) => draftTokens switch
    {
        null => Printed.Unknown,
        0 => SpecMethod.Off.Label,
        { } k => Count.Of(k),
    };

    /// <summary>The whole numbers of a step: <c>1–11</c>, <c>12</c>.</summary>
    public static string Requests(int first, int last) => first == last ? Count.Of(first) : $"{Count.Of(first)}–{Count.Of(last)}";

    /// <summary>A gain over Off: <c>1.36–1.80×</c>; <c>—</c>: unknown.</summary>
    public static string Gain((double Least, double Most)? gain)
    {
        if (gain is not var (least, most))
            return Printed.Unknown;
        var (from, to) = (Figure.Ratio(least), Figure.Ratio(most));
        return from == to ? to : $"{from.TrimEnd('×')}–{to}";
    }

    /// <summary>Where other draft lengths do as well as a step's: <c>5 at 1 and 10–12</c>; <c>—</c>: nowhere.</summary>
    public static string Ties(DraftStep step, IReadOnlyList<FlatStretch> flat)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(flat);
        var whole = flat.Where(f => f.DraftTokens.Contains(step.DraftTokens))
            .Select(f => (First: (int)Math.Max(step.First, Math.Ceiling(f.Low)), Last: (int)Math.Min(step.Last, Math.Floor(f.High)), f.DraftTokens))
            .Where(f => f.First <= f.Last)
            .SelectMany(f => f.DraftTokens.Select(k => (k, f.First, f.Last)));
        return Others(step.DraftTokens, whole, (a, b) => b.First <= a.Last + 1, Requests);
    }

    /// <summary>The same over a stretch of interactivity, tok/s/user.</summary>
    public static string Ties(DraftStretch stretch, IReadOnlyList<FlatStretch> flat)
    {
        ArgumentNullException.ThrowIfNull(stretch);
        ArgumentNullException.ThrowIfNull(flat);
        var within = flat.Where(f => f.High > stretch.Range.Low && f.Low < stretch.Range.High)
            .Where(f => stretch.DraftTokens is not { } own || f.DraftTokens.Contains(own))
            .Select(f => (Low: Math.Max(f.Low, stretch.Range.Low), High: Math.Min(f.High, stretch.Range.High), f.DraftTokens))
            .SelectMany(f => f.DraftTokens.Select(k => (k, f.Low, f.High)));
        return Others(stretch.DraftTokens, within, (a, b) => b.First <= a.Last, Interactivities);
    }

    /// <summary>What was measured, and what its concurrency means for an engine.</summary>
    public static IEnumerable<string> Basis(ConcurrencySchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var deployment = schedule.Deployment;
        var others = deployment.Others == 0
            ? ""
            : Say.Of($" It is the deployment with most draft lengths; {Count.Of(deployment.Others, "other one is", "other ones are")} left out.");
        yield return schedule.IsComposed
            ? Say.Of($"Composed of step times on {DeploymentWords.Of(deployment.Configuration)}, not measured on a server; engine overhead moves the "
                + $"steps.{others}")
            : Say.Of($"Measured on {deployment.Configuration.Engine}, {DeploymentWords.Of(deployment.Configuration)}.{others}");
        if (schedule.IsSynthetic)
            yield return Say.Of("Acceptance is synthetic: it was given, not measured on these runs. Real drafts may be accepted more or less often.");
        yield return deployment.Workers > 1
            ? Say.Of($"Requests in flight are those of the whole deployment. Its {Count.Of(deployment.Workers)} workers share them; "
                + $"the settings count those of one.")
            : Say.Of("Requests in flight are those of the whole deployment. An engine counts its own: with several replicas, divide by their number.");
        if (deployment.HasDataParallelAttention)
            yield return Say.Of("Attention runs data parallel: each rank counts its own requests, a share of those of the engine.");
        foreach (var (draftTokens, low, high) in schedule.PartlyMeasured)
        {
            yield return Say.Of($"{Named(draftTokens)} has points from {Figure.Grouped(low)} to {Figure.Grouped(high)} requests only, "
                + $"and does not compete elsewhere.");
        }
    }

    /// <summary>What the columns of the table by concurrency hold.</summary>
    public static IReadOnlyList<string> ConcurrencyColumns =>
        [Say.Of("Requests in flight"), Say.Of("Draft tokens"), Say.Of("Throughput vs Off"), Say.Of("Also within 1 %")];

    /// <summary>What the columns of the table by interactivity hold.</summary>
    public static IReadOnlyList<string> InteractivityColumns =>
        [Say.Of("Interactivity"), Say.Of("Draft tokens"), Say.Of("Throughput vs Off"), Say.Of("Also within 1 %")];

    /// <summary>The rows of the table by concurrency.</summary>
    public static IReadOnlyList<string[]> Rows(ConcurrencySchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return [.. schedule.Steps.Select(s => (string[])[Requests(s.First, s.Last), Draft(s.DraftTokens), Gain(s.Gain), Ties(s, schedule.Flat)])];
    }

    /// <summary>The rows of the table by interactivity.</summary>
    public static IReadOnlyList<string[]> Rows(InteractivitySchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return [.. schedule.Stretches.Select(s => (string[])
            [Interactivities(s.Range.Low, s.Range.High), Draft(s.DraftTokens), Gain(s.GainRange), Remark(s, schedule.Flat)])];
    }

    /// <summary>That the schedule rests on measurements that break a rule of quality.</summary>
    public static string Flagged => Say.Of("Without the flagged measurements the schedule is another one, or none.");

    /// <summary>That a comparison has no room for some draft lengths of the store.</summary>
    /// <param name="labels">The draft lengths that are left out.</param>
    /// <param name="most">How many a comparison takes.</param>
    public static string LeftOut(IReadOnlyList<string> labels, int most)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return Say.Of($"A comparison takes {Count.Of(most)} series, so {Listed.Of(labels)} {Count.Agree(labels.Count, "does", "do")} not compete. "
            + $"Name others in the address to compare them.");
    }

    /// <summary>Whether a run that changes its draft length by itself equals Off where nothing should be drafted.</summary>
    /// <param name="label">What the run is called.</param>
    /// <param name="place">One concurrency.</param>
    public static string Dynamic(string label, DynamicPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (requests, throughput, speed) =
            (Count.Of(place.Concurrency, "request"), Difference(place.ThroughputRatio), Difference(place.InteractivityRatio));
        return place.IsOff
            ? Say.Of($"At {requests} in flight, where the schedule drafts nothing, {label} has {throughput} throughput and {speed} interactivity "
                + $"than Off, within 1 % or within the noise of repeats: it equals Off.")
            : Say.Of($"At {requests} in flight, where the schedule drafts nothing, {label} has {throughput} throughput and {speed} interactivity "
                + $"than Off. Drafting nothing is not free there.");
    }

    /// <summary>That such runs exist, and nothing can be said of them.</summary>
    /// <param name="label">What the runs are called.</param>
    public static string DynamicUnknown(string label) =>
        Say.Of($"{label} was measured too, but at no concurrency at which the schedule drafts nothing and Off was measured on the same deployment.");

    /// <summary>Runs of the method that do not say how many tokens they draft.</summary>
    /// <param name="method">The method.</param>
    public static string WithoutDraftLength(SpecMethod method) => Say.Of($"{method.Label} without a stated draft length");

    /// <summary>A range of computed interactivities: <c>100–150</c>; ends that print alike are one.</summary>
    public static string Interactivities(double low, double high)
    {
        var (from, to) = (Figure.About(low), Figure.About(high));
        return from == to ? from : $"{from}–{to}";
    }

    private static string Remark(DraftStretch stretch, IReadOnlyList<FlatStretch> flat) => stretch.Basis switch
    {
        LeadBasis.Unknown => Say.Of("not all have points this slow"),
        LeadBasis.Alone => Say.Of("no other reaches it"),
        _ => Ties(stretch, flat),
    };

    private static string Named(int draftTokens) => draftTokens == 0 ? SpecMethod.Off.Label : $"k = {Count.Of(draftTokens)}";

    private static string Tokens(int draftTokens) => Count.Of(draftTokens, "token");

    private static string Part(DraftStep step, bool isFirst, bool isLast) => (step.DraftTokens, isFirst, isLast) switch
    {
        (0, _, true) => Say.Of("none beyond"),
        (_, _, true) => Say.Of($"{Count.Of(step.DraftTokens)} beyond"),
        (0, true, _) => Say.Of($"Draft nothing up to {Count.Of(step.Last, "request")} in flight"),
        (_, true, _) => Say.Of($"Draft {Tokens(step.DraftTokens)} up to {Count.Of(step.Last, "request")} in flight"),
        (0, _, _) => Say.Of($"none up to {Count.Of(step.Last)}"),
        _ => Say.Of($"{Count.Of(step.DraftTokens)} up to {Count.Of(step.Last)}"),
    };

    private static string Difference(double ratio)
    {
        var percent = Figure.Percent(Math.Abs(ratio - 1) * 100);
        return ratio < 1 ? Say.Of($"{percent} less") : Say.Of($"{percent} more", "share");
    }

    // Stretches of one draft length that touch are one.
    private static string Others<T>(
        int? own, IEnumerable<(int DraftTokens, T First, T Last)> stretches, Func<(T First, T Last), (T First, T Last), bool> touch, Func<T, T, string> print)
    {
        var others = stretches.Where(s => s.DraftTokens != own).GroupBy(s => s.DraftTokens, s => (s.First, s.Last)).OrderBy(g => g.Key)
            .Select(g => Say.Of($"{Draft(g.Key)} at {Listed.Of(Together([.. g]).Select(s => print(s.First, s.Last)))}"))
            .ToList();
        return others.Count == 0 ? Printed.Unknown : Listed.Clauses(others);

        List<(T First, T Last)> Together(IReadOnlyList<(T First, T Last)> all)
        {
            var together = new List<(T First, T Last)>();
            foreach (var next in all)
            {
                if (together is [.., var last] && touch(last, next))
                    together[^1] = (last.First, next.Last);
                else
                    together.Add(next);
            }

            return together;
        }
    }
}
