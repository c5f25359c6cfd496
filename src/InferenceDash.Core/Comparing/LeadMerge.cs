namespace InferenceDash.Core.Comparing;

/// <summary>
/// Joins the parts of an envelope to stretches. A stretch in which nobody leads by more than a tie does not change the leader;
/// it joins the one before it. The first has none before it and keeps its place.
/// </summary>
internal static class LeadMerge
{
    public static List<LeadStretch> Of(IEnumerable<Envelope.Part> parts)
    {
        var stretches = new List<LeadStretch>();
        Envelope.Part? current = null;
        foreach (var next in WithOneLeader(parts))
        {
            if (current is { } before && Joins(before, next))
            {
                current = before.With(next);
                continue;
            }

            if (current is { } ended)
                stretches.Add(StretchOf(ended));
            current = next;
        }

        if (current is { } last)
            stretches.Add(StretchOf(last));
        return stretches;
    }

    // Neighbouring parts of one leader are one, whatever was cut between them: a lead is significant as a whole.
    private static IEnumerable<Envelope.Part> WithOneLeader(IEnumerable<Envelope.Part> parts)
    {
        Envelope.Part? current = null;
        foreach (var next in parts)
        {
            if (current is { } same && same.High == next.Low && same.Basis == next.Basis && same.Leader == next.Leader)
            {
                current = same.With(next);
                continue;
            }

            if (current is { } ended)
                yield return ended;
            current = next;
        }

        if (current is { } last)
            yield return last;
    }

    private static bool Joins(Envelope.Part before, Envelope.Part next) =>
        before.High == next.Low && before.Basis == LeadBasis.Compared && next.Basis == LeadBasis.Compared
        && (next.Leader == before.Leader || !(next.IsSignificant || IsLeftBehind(before, next)));

    // A third series may pass two that are within a tie of each other: then the leader before is not one of them any more.
    private static bool IsLeftBehind(Envelope.Part before, Envelope.Part next) => before.Leader is { } leader && next.IsAheadOf(leader);

    private static LeadStretch StretchOf(Envelope.Part part) =>
        new(new InteractivityRange(part.Low, part.High), part.IsSignificant ? part.Leader : null, part.Basis);
}
