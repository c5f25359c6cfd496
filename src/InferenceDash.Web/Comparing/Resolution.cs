namespace InferenceDash.Web.Comparing;

/// <summary>The parts of a query that only the data can judge.</summary>
internal sealed record Resolution(ComparisonQuery Query, MatchupSequence Sequence, CurvePair Pair, IReadOnlyList<QueryProblem> Problems)
{
    public static Resolution Of(Catalog catalog, Matchup matchup, ParsedQuery parsed)
    {
        var problems = new List<QueryProblem>(parsed.Problems);
        var query = parsed.Query;

        var sequence = matchup.DefaultSequenceOf(query.Source);
        if (query.Sequence is { } wanted)
        {
            if (matchup.Find(wanted) is { } found)
                sequence = found;
            else
                Drop(QueryProblem.OfSequence(wanted, ProblemWords.NoPointsAt(wanted, sequence.Sequence, matchup.Sequences.Select(s => s.Sequence))), q => q with { Sequence = null });
        }

        var pair = sequence.Default;
        if (query.Source is { } source)
        {
            if (sequence.From(source) is { } found)
                pair = found;
            else
                Drop(QueryProblem.OfSource(source, ProblemWords.OnlyOtherSource(pair.Source, sequence.Sequence)), q => q with { Source = null });
        }

        if (query.Engine is { } engine)
        {
            if (pair.Engines.FirstOrDefault(e => string.Equals(e, engine, StringComparison.OrdinalIgnoreCase)) is { } known)
                query = query with { Engine = known };
            else
                Drop(QueryProblem.OfEngine(engine, ProblemWords.UnknownEngine(pair.Engines)), q => q with { Engine = null });
        }

        query = PageRates.Known(query, catalog, problems);
        query = query with { Precisions = [.. Precisions(query.Precisions)] };
        return new Resolution(query, sequence, pair, problems);

        void Drop(QueryProblem problem, Func<ComparisonQuery, ComparisonQuery> without)
        {
            problems.Add(problem);
            query = without(query);
        }

        // The page's own precision is always on the chart and need not be named.
        IEnumerable<Precision> Precisions(IReadOnlyList<Precision> asked)
        {
            foreach (var precision in asked.Where(p => p != matchup.Precision))
            {
                if (catalog.OtherPrecisions(matchup).FirstOrDefault(m => m.Precision == precision)?.Find(sequence.Sequence)?.From(pair.Source) is not null)
                    yield return precision;
                else
                    problems.Add(QueryProblem.OfPrecision(precision.Key, ProblemWords.NoPrecision(precision, sequence.Sequence)));
            }
        }
    }
}
