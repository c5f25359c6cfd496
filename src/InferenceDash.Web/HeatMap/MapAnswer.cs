namespace InferenceDash.Web.HeatMap;

/// <summary>The answer above the map, counted from the cells that it shows.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">On how many pairs the method is ahead.</param>
/// <param name="IsYes">Whether “yes” ends the answer.</param>
/// <param name="Also">The rest of the counts.</param>
public sealed record MapAnswer(string Question, string Answer, bool IsYes, string Also)
{
    public static MapAnswer Of(MapView view)
    {
        var cells = view.Cells;
        var names = Labels.OfAll(cells.Select(c => c.Pair.Matchup));
        var method = names.Method;
        var question = $"Should you turn {method} on?";
        var (ahead, compared) = (Count(Verdict.Method), cells.Count(c => c.ThroughputRatio is not null));
        var at = view.Query.Interactivity is { } x ? $"{Figure.Interactivity(x)}{Figure.Nbsp}tok/s/user" : null;

        if (cells.Count == 0)
            return new(question, "Nothing in the data matches the filter.", false, "");
        if (compared == 0)
            return new(question, $"No pair has a figure for both sides{(at is null ? "" : $" at {at}")}.", false, "");

        var pairs = $"{Number(ahead)} of {compared} {Kind(cells)}{(compared == 1 ? "pair" : "pairs")}";
        var answer = at is null ? $"On {pairs}" : $"At {at}, on {pairs}";
        return new(question, ahead == 0 ? answer + "." : answer + ",", ahead > 0, $"{Counts()} {Rest()}{Late()}".TrimEnd());

        int Count(Verdict verdict) => cells.Count(c => c.Verdict == verdict);

        string Counts()
        {
            var ties = Count(Verdict.Tie) switch
            {
                0 => "",
                1 => $", 1 is a tie within 1{Figure.Nbsp}%",
                var many => $", {many} are ties within 1{Figure.Nbsp}%",
            };
            return $"{Where(view, cells, at)} {method} leads on {Number(ahead)}{ties} and {names.Off} leads on {Number(Count(Verdict.Off))}.";
        }

        string Rest() => (cells.Count - compared) switch
        {
            0 => "",
            1 => "1 more pair has no figure for both sides there. ",
            var rest => $"{rest} more pairs have no figure for both sides there. ",
        };

        string Late() => cells.Count(c => c.Pair.Comparison.BreakEven.Leads is { Count: > 1 } leads && leads[0].Leader == Side.Off && leads[^1].Leader == Side.Method) switch
        {
            0 => "",
            1 => $"On 1 pair {names.Off} wins at low speed and {method} above a break-even.",
            var late => $"On {late} pairs {names.Off} wins at low speed and {method} above a break-even.",
        };
    }

    private static string Number(int count) => count == 0 ? "none" : count.ToString();

    private static string Where(MapView view, IReadOnlyList<MapCell> cells, string? at)
    {
        if (at is not null)
            return $"At {at}";
        return Kind(cells).Length > 0 && cells[0].Pair.Points.Source == PointSource.Published
            ? $"At the {view.Speed switch { MapSpeed.Low => "lowest", MapSpeed.High => "highest", _ => "middle" }} published speed"
            : $"At the {view.Speed.ToString().ToLowerInvariant()} speed of each pair";
    }

    // Of both sources together the pairs are just pairs.
    private static string Kind(IReadOnlyList<MapCell> cells)
    {
        var sources = cells.Select(c => c.Pair.Points.Source).Distinct().ToList();
        return sources.Count != 1 ? "" : sources[0] == PointSource.Published ? "published " : "measured ";
    }
}
