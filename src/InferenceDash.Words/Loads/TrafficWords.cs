namespace InferenceDash.Words.Loads;

/// <summary>What serves a load over time, in words.</summary>
public static class TrafficWords
{
    private const string Nbsp = Figure.Nbsp;

    // Beyond this a trace has other work than what was measured.
    private const double MostShift = 2;

    /// <summary>The heading of the part.</summary>
    public static string Heading => Say.Of("Over a day");

    /// <summary>What it answers.</summary>
    public static string About => Say.Of("The GPUs that a load over time needs, hour by hour.");

    /// <summary>The row of the better series at each load.</summary>
    public static string BetterOfEach => Say.Of("Better at each load");

    /// <summary>The charts.</summary>
    public static string GpusTitle => Say.Of("GPUs needed");
    public static string SpeedTitle => Say.Of("Speed with a fleet that stays");

    /// <summary>What the figures take for granted.</summary>
    public static string Caveat =>
        Say.Of("GPUs come and go with the load at once, in whole deployments, and cost nothing while they are away. "
        + "What happens within a step is not seen: a shorter peak needs more.");

    /// <summary>Nothing to say: no speed, or no points.</summary>
    public static string NoFigure => Say.Of("No series has a figure at this interactivity.");

    /// <summary>The columns of the table.</summary>
    /// <param name="baseline">What GPU-hours are read against.</param>
    public static IReadOnlyList<string> Columns(string baseline) =>
        [Say.Of("Series"), Say.Of("Peak GPUs"), Say.Of("Mean GPUs"), Say.Of("GPU-hours"), Say.Of("Energy, MWh"), Say.Of("Cost, $"), Say.Of($"GPU-hours vs "
            + $"{baseline}")];

    /// <summary>The columns of the table of fleets that stay.</summary>
    public static IReadOnlyList<string> KeptColumns =>
        [Say.Of("Series"), Say.Of("GPUs kept"), Say.Of("tok/s/user at the peak"), Say.Of("at the mean load"), Say.Of("at the lowest load"),
            Say.Of("Faster for")];

    /// <summary>What is named as a load is none.</summary>
    public static string NeitherFileNorLoad(string text, string problem) => Say.Of($"“{text}” is no file. {problem}");

    /// <summary>The arrivals of a trace, and how far their lengths are from those of the comparison.</summary>
    public static string Trace(ArrivalTrace trace, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(sequence);
        var requests = Count.Of(trace.Requests, "request");
        if (trace.MeanInputTokens is not { } input || trace.MeanOutputTokens is not { } output)
            return Say.Of($"{requests}, without token counts: each is taken to have the lengths of {sequence.Label}.");
        var lengths = Say.Of($"{requests} with {Figure.Print(input, 0)} input and {Figure.Print(output, 0)} output tokens on average. All of them count.");
        var shift = output > 0 && input > 0 ? input / output / (sequence.InputTokens / (double)sequence.OutputTokens) : double.PositiveInfinity;
        return shift is >= 1 / MostShift and <= MostShift
            ? lengths
            : Say.Of($"{lengths} Their shares are far from those of {sequence.Label}, and a GPU delivers another number of tokens of another kind.");
    }

    /// <summary>The load in a sentence.</summary>
    public static string Load(LoadProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var steps = Count.Of(profile.Steps.Count, "step");
        return Say.Of($"{LoadWords.Duration(profile.Hours)} in {steps}: at the peak {LoadWords.Of(profile.Peak, profile.Unit)}, "
            + $"on average {LoadWords.Of(profile.Mean, profile.Unit)}.");
    }

    /// <summary>The answer: GPU-hours and peak of the series that needs the least, and of the baseline.</summary>
    public static string Says(ServedLoad served, IReadOnlyList<string> labels, int baseline)
    {
        ArgumentNullException.ThrowIfNull(served);
        ArgumentNullException.ThrowIfNull(labels);
        if (!served.Fleets.Any(f => f.HasValue))
            return NoFigure;
        if (served.Least is not { } least)
            return Say.Of($"At {Figure.Interactivity(served.Interactivity)} tok/s/user no series needs less than the others.");
        var (fleet, other) = (served.Fleets[least], served.Fleets[baseline]);
        var speed = Figure.Interactivity(served.Interactivity);
        var answer = Say.Of($"At {speed} tok/s/user {labels[least]} {(served.IsByCost ? Say.Of("costs") : Say.Of("needs"))} the least: {All(fleet)}");
        return least != baseline && other.HasValue ? Say.Of($"{answer}; {labels[baseline]} needs {All(other)}.") : Say.Of($"{answer}.");
    }

    /// <summary>Who is the better one at each load.</summary>
    public static string Better(ServedLoad served, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(served);
        ArgumentNullException.ThrowIfNull(labels);
        var loaded = served.Profile.Steps.Where(s => s.Load > 0).Sum(s => s.Hours);
        double[] hours = [.. labels.Select((_, i) => served.HoursBetter(i))];
        var level = loaded - hours.Sum();
        if (labels.Select((label, i) => (label, hours[i])).FirstOrDefault(h => h.Item2 > 0 && loaded - h.Item2 < 1e-9) is { label: { } always })
            return Say.Of($"{always} {(served.IsByCost ? Say.Of("costs") : Say.Of("needs"))} the least at every load.");
        List<string> parts = [.. labels.Select((label, i) => (label, Hours: hours[i])).Where(h => h.Hours > 0)
            .Select(h => Say.Of($"{h.label} for {LoadWords.Duration(h.Hours)}", "time"))];
        if (level > 1e-9)
            parts.Add(Say.Of($"two or more need the same for {LoadWords.Duration(level)}"));
        return parts.Count == 0 ? "" : Say.Of($"Least at each load: {Listed.Of(parts)}.");
    }

    /// <summary>What a fleet that stays does.</summary>
    public static string Kept(ServedLoad served, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(served);
        ArgumentNullException.ThrowIfNull(labels);
        if (served.Kept.Gpus.All(g => g is null))
            return "";
        var size = served.Kept.IsOneFleet && served.Kept.Gpus[0] is { } gpus
            ? Say.Of($"Kept at {Count.Of((long)gpus, "GPU")} all the time")
            : Say.Of("Each kept at its own peak");
        List<string> faster = [.. labels.Select((label, i) => (label, Hours: served.Kept.HoursFastest(i, served.Profile))).Where(h => h.Hours > 0)
            .Select(h => Say.Of($"{h.label} is faster for {LoadWords.Duration(h.Hours)}"))];
        return faster.Count == 0 ? Say.Of($"{size}, no series is known to be faster than the others by more than a tie.")
            : Say.Of($"{size}, {Listed.Of(faster)}.");
    }

    /// <summary>A figure of a fleet; a bound has its sign, <c>—</c> is unknown.</summary>
    public static string Of(LoadFleet fleet, double? figure, int decimals)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        if (figure is not { } value)
            return Printed.Unknown;
        var text = Figure.Print(value, decimals);
        return fleet.IsBound ? $"≤{Nbsp}{text}" : text;
    }

    /// <summary>GPU-hours beside those of the baseline: <c>408 fewer</c>; empty where one of the two is no value.</summary>
    public static string Against(LoadFleet fleet, LoadFleet baseline)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        ArgumentNullException.ThrowIfNull(baseline);
        if (!fleet.HasValue || !baseline.HasValue)
            return "";
        var more = fleet.GpuHours!.Value - baseline.GpuHours!.Value;
        var number = Figure.Print(Math.Abs(more), 0);
        return more == 0 ? Say.Of("the same") : more < 0 ? Say.Of($"{number} fewer") : Say.Of($"{number} more");
    }

    /// <summary>A speed that a fleet gives.</summary>
    public static string Speed(KeptSpeed speed) => speed.Kind switch
    {
        KeptSpeedKind.Value => Figure.Crossing(speed.Interactivity!.Value),
        KeptSpeedKind.AtLeast => $"≥{Nbsp}{Figure.Crossing(speed.Interactivity!.Value)}",
        KeptSpeedKind.Overloaded => $"<{Nbsp}{Figure.Crossing(speed.Interactivity!.Value)}",
        KeptSpeedKind.Idle => Say.Of("no users"),
        _ => Printed.Unknown,
    };

    /// <summary>What a chart shows, for those who do not see it.</summary>
    public static string Chart(string title, string unit, IEnumerable<(string Series, string Least, string Most)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Say.Of($"{title} over time, {unit}: {Listed.Of(lines.Select(l => Say.Of($"{l.Series} from {l.Least} to {l.Most}", "load")))}.");
    }

    private static string All(LoadFleet fleet)
    {
        var money = fleet.Usd is { } usd ? Say.Of($" (${Figure.Print(usd, 0)})") : "";
        return Say.Of($"{Figure.Print(fleet.GpuHours!.Value, 0)} GPU-hours{money} and up to {Count.Of((long)fleet.Peak!.Value, "GPU")}");
    }
}
