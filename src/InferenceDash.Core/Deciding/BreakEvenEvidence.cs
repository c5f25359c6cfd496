namespace InferenceDash.Core.Deciding;

/// <summary>A place where the lead changes, and what both sides do there.</summary>
/// <param name="Interactivity">tok/s/user.</param>
/// <param name="Method">With the method.</param>
/// <param name="Off">Without.</param>
public sealed record CrossingPoint(double Interactivity, OperatingPoint Method, OperatingPoint Off);

/// <summary>What a break-even rests on.</summary>
/// <param name="Throughput">Where throughput changes its leader.</param>
/// <param name="Cost">Where cost does.</param>
/// <param name="Statement">Who leads where, and where only one side is known, in a sentence or two.</param>
public sealed record BreakEvenEvidence(IReadOnlyList<CrossingPoint> Throughput, IReadOnlyList<CrossingPoint> Cost, string Statement)
{
    /// <summary>Whether cost changes its leader where throughput does.</summary>
    public bool IsSamePlace => Throughput.Select(c => c.Interactivity).SequenceEqual(Cost.Select(c => c.Interactivity));

    /// <summary>The evidence of a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="method">Label of the method: <c>MTP</c>.</param>
    public static BreakEvenEvidence Of(Comparison comparison, string method)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        CrossingPoint At(double x) => new(x, comparison.Method.At(x, comparison.Rates), comparison.Off.At(x, comparison.Rates));
        return new BreakEvenEvidence(
            [.. comparison.BreakEven.Interactivity.Select(At)], [.. comparison.BreakEven.CostInteractivity.Select(At)], StatementOf(comparison, method));
    }

    private static string StatementOf(Comparison c, string method)
    {
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
            var known = c.Ceiling is null ? $"was {verb}" : $"is known to meet {c.Ceiling.Label}";
            if (with.Low != without.Low)
                yield return $"below {Figure.Knot(Math.Max(with.Low, without.Low))} only {Name(with.Low < without.Low ? Side.Method : Side.Off)} {known}";
            if (with.High != without.High)
                yield return $"beyond {Figure.Knot(Math.Min(with.High, without.High))} only {Name(with.High > without.High ? Side.Method : Side.Off)} {known}";
        }
    }

    private static string Text(InteractivityRange range, string to = "–") =>
        range.Low == range.High ? Figure.Knot(range.Low) : $"{Figure.Knot(range.Low)}{to}{Figure.Knot(range.High)}";
}
