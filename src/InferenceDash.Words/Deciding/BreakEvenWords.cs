namespace InferenceDash.Words.Deciding;

/// <summary>What a break-even rests on, in words.</summary>
public static class BreakEvenWords
{
    /// <summary>Who leads where, and where only one side is known, in a sentence or two.</summary>
    public static string Of(Comparison c, string method)
    {
        ArgumentNullException.ThrowIfNull(c);
        string Name(Side side) => side == Side.Method ? method : SpecMethod.Off.Label;
        var verb = c.Method.IsPublished || c.Off.IsPublished ? "published" : "measured";
        if (c.Method.Range is not { } with || c.Off.Range is not { } without)
            return c.Method.Range is null && c.Off.Range is null ? "" : $"Only {Name(c.Method.Range is null ? Side.Off : Side.Method)} was {verb}.";
        if (c.Overlap is null)
            return $"The sides share no speed: {method} was {verb} at {Text(with)}, Off at {Text(without)} tok/s/user.";

        var leads = c.BreakEven.Leads.Count == 1
            ? $"{Leader(c.BreakEven.Leads[0])} on the whole shared range, {Text(c.BreakEven.Leads[0].Range)} tok/s/user"
            : string.Join(", ", c.BreakEven.Leads.Select(l => $"{Leader(l)} from {Text(l.Range, " to ")}")) + " tok/s/user";
        return string.Join("; ", Beyond().Prepend(leads)) + ".";

        string Leader(Lead lead) => lead.Leader is { } leader ? $"{Name(leader)} ahead" : $"A tie within 1{Figure.Nbsp}%";

        IEnumerable<string> Beyond()
        {
            var known = c.Ceiling is null ? $"was {verb}" : $"is known to meet {CeilingWords.Label(c.Ceiling)}";
            if (with.Low != without.Low)
                yield return $"below {Figure.Knot(Math.Max(with.Low, without.Low))} only {Name(with.Low < without.Low ? Side.Method : Side.Off)} {known}";
            if (with.High != without.High)
                yield return $"beyond {Figure.Knot(Math.Min(with.High, without.High))} only {Name(with.High > without.High ? Side.Method : Side.Off)} {known}";
        }
    }

    private static string Text(InteractivityRange range, string to = "–") =>
        range.Low == range.High ? Figure.Knot(range.Low) : $"{Figure.Knot(range.Low)}{to}{Figure.Knot(range.High)}";
}
