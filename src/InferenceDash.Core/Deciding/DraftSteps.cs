namespace InferenceDash.Core.Deciding;

/// <summary>A step of a schedule as engines take it: from one whole number of requests to another, both among them.</summary>
/// <param name="First">Fewest requests.</param>
/// <param name="Last">Most requests.</param>
/// <param name="DraftTokens">Tokens drafted per step; 0: drafting is off.</param>
public sealed record DraftStep(int First, int Last, int DraftTokens)
{
    /// <summary>Least and greatest throughput over that of Off at the same concurrency; null: Off was not measured all over it.</summary>
    public (double Least, double Most)? Gain { get; init; }
}

/// <summary>
/// The fewest steps over whole numbers of requests such that each draft length is within a tie of the best all over its
/// step. Where two neighbours tie, the smaller draft length has the tie (methodology, Draft schedule).
/// </summary>
internal static class DraftSteps
{
    /// <summary>The steps over the whole numbers that lie in cells; none: no whole number does.</summary>
    /// <param name="cells">Which draft lengths tie where, in order; at the first one something is known.</param>
    /// <param name="requestsPerUnit">How many requests of the cells are one of the steps.</param>
    public static IReadOnlyList<DraftStep> Of(IReadOnlyList<TieCell> cells, int requestsPerUnit)
    {
        List<Span> spans = [.. cells.Select(c => SpanOf(c, requestsPerUnit)).Where(s => s.First <= s.Last)];
        var steps = new List<(int From, int DraftTokens)>();
        for (var i = 0; i < spans.Count;)
        {
            var (draftTokens, extent) = Farthest(spans, i);
            var from = i;
            // The smaller of two that tie: a shorter draft costs less where fewer of its tokens are accepted than were measured.
            while (steps is [.., var before] && draftTokens < before.DraftTokens && spans[from - 1].Allows(draftTokens))
                from--;
            steps.Add((from, draftTokens));
            i += extent;
        }

        List<int> firsts = [.. steps.Select(s => spans[s.From].First), spans.Select(s => s.Last).DefaultIfEmpty(0).Last() + 1];
        return [.. steps.Select((s, n) => new DraftStep(firsts[n], firsts[n + 1] - 1, s.DraftTokens))];
    }

    // Which draft length stays a tie of the best for longest, and over how many spans; of several the smallest.
    private static (int DraftTokens, int Extent) Farthest(List<Span> spans, int from) =>
        spans[from].Ties.Select(k => (DraftTokens: k, Extent: spans.Skip(from).TakeWhile(s => s.Allows(k)).Count())).MaxBy(k => k.Extent);

    private static Span SpanOf(TieCell cell, int unit) => cell.IsPlace
        ? new Span((int)Math.Ceiling(cell.Low / unit), (int)Math.Floor(cell.Low / unit), cell.Ties)
        : new Span((int)Math.Floor(cell.Low / unit) + 1, (int)Math.Ceiling(cell.High / unit) - 1, cell.Ties);

    private readonly record struct Span(int First, int Last, IReadOnlyList<int> Ties)
    {
        // Where nothing was measured, nothing speaks for a change.
        public bool Allows(int draftTokens) => Ties.Count == 0 || Ties.Contains(draftTokens);
    }
}
