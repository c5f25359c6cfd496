namespace InferenceDash.Words.HeatMap;

/// <summary>The answer above the map, counted from the cells that it shows.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer, in pieces; its yes is marked with the first series.</param>
/// <param name="Also">The counts behind it; may be empty.</param>
/// <param name="Caveat">What is left of it without the ratios on weak evidence; empty: there are none.</param>
public sealed record MapAnswer(string Question, IReadOnlyList<TextRun> Answer, string Also, string Caveat)
{
    /// <summary>The answer as plain text.</summary>
    public string Text => string.Concat(Answer.Select(r => r.Text));

    /// <summary>Question and answer for a page that lists this one.</summary>
    public string Description => Listed.Sentences(new[] { Question, Text, Also, Caveat }.Where(s => s.Length > 0));

    /// <summary>Answers from cells.</summary>
    /// <param name="cells">The cells shown.</param>
    /// <param name="interactivity">The interactivity of all of them, tok/s/user; null: each has its own.</param>
    /// <param name="speed">Which of its targets each shows.</param>
    /// <param name="filter">What the reader looked for; null: nothing.</param>
    public static MapAnswer Of(IReadOnlyList<MapCell> cells, double? interactivity, MapSpeed speed, string? filter)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var names = Labels.OfAll(cells.Select(c => c.Pair.Matchup));
        var question = Say.Of($"Should you turn {names[0]} on?");
        var (ahead, compared) = (cells.Count(c => c.Row.Ahead == 0), cells.Count(c => c.Row.IsCompared));
        if (cells.Count == 0)
            return new(question, Runs.Of($"{NoMatch(filter)}"), "", "");
        if (compared == 0)
            return new(question, Runs.Of($"{NoneComparable(interactivity)}"), Nearest(cells, interactivity), "");
        string[] also = [Counts(cells, names, interactivity, speed), Rest(cells.Count - compared), Late(cells, names)];
        return new(question, Pairs(ahead, compared, interactivity), Listed.Sentences(also.Where(s => s.Length > 0)), Weak(cells, names));
    }

    private static string NoMatch(string? filter) => filter is null ? Say.Of("There are no comparisons.") : Say.Of($"No comparison matches “{filter}”.");

    private static string NoneComparable(double? interactivity) => interactivity is { } at
        ? Say.Of($"No pair can be compared at {Figure.Limit(at)}\u00A0tok/s/user.")
        : Say.Of("No pair can be compared.");

    private static string Nearest(IReadOnlyList<MapCell> cells, double? interactivity) =>
        interactivity is { } at && MapGap.Nearest(cells, at) is { } nearest
            ? Say.Of($"The nearest interactivity with data of both sides is {Figure.Interactivity(nearest)}\u00A0tok/s/user.")
            : "";

    private static IReadOnlyList<TextRun> Pairs(int ahead, int compared, double? interactivity)
    {
        var (yes, some, pairs) = (new TextRun(Say.Of("Yes"), 0), Count.Of(ahead), Count.Of(compared, "model–GPU pair"));
        var at = interactivity is { } given ? Figure.Limit(given) : null;
        return (ahead, compared, at) switch
        {
            (0, 1, null) => Runs.Of($"Not for the only model–GPU pair here."),
            (0, 1, { }) => Runs.Of($"Not for the only model–GPU pair with data at {at}\u00A0tok/s/user."),
            (0, _, null) => Runs.Of($"Not for any of {pairs}."),
            (0, _, { }) => Runs.Of($"Not for any of {pairs} at {at}\u00A0tok/s/user."),
            (_, _, null) => Runs.Of($"{yes}, for {some} of {pairs}."),
            (_, _, { }) => Runs.Of($"{yes}, for {some} of {pairs} at {at}\u00A0tok/s/user."),
        };
    }

    private static string Counts(IReadOnlyList<MapCell> cells, IReadOnlyList<string> names, double? interactivity, MapSpeed speed)
    {
        var ties = Number(cells, r => r is { IsCompared: true, Ahead: null });
        var (wins, losses) = (Number(cells, r => r.Ahead == 0), Number(cells, r => r.Ahead == 1));
        var method = names[0];
        return (interactivity, speed) switch
        {
            ({ } at, _) => Say.Of($"At {Figure.Limit(at)}\u00A0tok/s/user, {method} wins {wins}, ties {ties} (within 1\u00A0%) and loses {losses}."),
            (_, MapSpeed.Low) => Say.Of($"At the lowest target of each pair, {method} wins {wins}, ties {ties} (within 1\u00A0%) and loses {losses}."),
            (_, MapSpeed.High) => Say.Of($"At the highest target of each pair, {method} wins {wins}, ties {ties} (within 1\u00A0%) and loses {losses}."),
            _ => Say.Of($"At the middle target of each pair, {method} wins {wins}, ties {ties} (within 1\u00A0%) and loses {losses}."),
        };
    }

    // A count that thin evidence swells is said to be one.
    private static string Weak(IReadOnlyList<MapCell> cells, IReadOnlyList<string> names)
    {
        var weak = cells.Count(MapEvidence.IsWeak);
        if (weak == 0)
            return "";
        var sound = cells.Where(MapEvidence.IsWellFounded).ToList();
        var wins = Number(sound, r => r.Ahead == 0);
        return sound.Count == 0
            ? Say.Of("All ratios rest on weak evidence (outlined).")
            : Say.Of($"Without the {Count.Of(weak, "outlined ratio")}, whose evidence is weak, {names[0]} wins {wins} of {Count.Of(sound.Count)}.");
    }

    private static string Number(IReadOnlyList<MapCell> cells, Func<TargetRow, bool> holds) => Count.Of(cells.Count(c => holds(c.Row)));

    // A number at the start of a sentence would read as the decimals of the one before it.
    private static string Rest(int pairs) => pairs switch
    {
        0 => "",
        1 => Say.Of("One more pair cannot be compared there."),
        _ => Say.Of($"Another {Count.Of(pairs, "pair")} cannot be compared there."),
    };

    private static string Late(IReadOnlyList<MapCell> cells, IReadOnlyList<string> names)
    {
        var late = cells.Count(c => c.Pair.Comparison.BreakEven.Leads is [{ Leader: 1 }, .., { Leader: 0 }]);
        return late == 0 ? "" : Say.Of($"In {Count.Of(late, "pair")}, {names[1]} wins at low interactivity and {names[0]} above a break-even.");
    }
}
