namespace InferenceDash.Web.Shared;

/// <summary>The parts of a query that only the data can judge.</summary>
internal sealed record Resolution(ComparisonQuery Query, Sequence Sequence, PointSource Source, IReadOnlyList<QueryProblem> Problems)
{
    public static Resolution Of(Catalog catalog, Matchup matchup, ParsedQuery parsed)
    {
        var problems = new List<QueryProblem>(parsed.Problems);
        var query = parsed.Query;

        var coverage = matchup.Coverage;
        var sequence = coverage.DefaultSequenceOf(query.Source);
        if (query.Sequence is { } wanted)
        {
            if (coverage.Sequences.Contains(wanted))
                sequence = wanted;
            else
                Drop(QueryProblem.OfSequence(wanted, ProblemWords.NoPointsAt(wanted, sequence, coverage.Sequences)), q => q with { Sequence = null });
        }

        var source = coverage.DefaultSource(sequence);
        if (query.Source is { } asked)
        {
            if (matchup.Has(sequence, asked))
                source = asked;
            else
                Drop(QueryProblem.OfSource(asked, ProblemWords.OnlyOtherSource(source, sequence)), q => q with { Source = null });
        }

        if (query.Engine is { } engine)
        {
            var engines = CurvePoint.EnginesOf(coverage.PointsOf(sequence, source).SelectMany(p => p));
            if (engines.FirstOrDefault(e => string.Equals(e, engine, StringComparison.OrdinalIgnoreCase)) is { } known)
                query = query with { Engine = known };
            else
                Drop(QueryProblem.OfEngine(engine, ProblemWords.UnknownEngine(engines)), q => q with { Engine = null });
        }

        query = PageRates.Known(query, catalog, problems);
        query = query with { Precisions = [.. Precisions(query.Precisions)] };
        return new Resolution(query, sequence, source, problems);

        void Drop(QueryProblem problem, Func<ComparisonQuery, ComparisonQuery> without)
        {
            problems.Add(problem);
            query = without(query);
        }

        // The page's own precision is always on the chart and need not be named.
        IEnumerable<Precision> Precisions(IReadOnlyList<Precision> wished)
        {
            foreach (var precision in wished.Where(p => p != matchup.Precision))
            {
                if (catalog.OtherPrecisions(matchup).FirstOrDefault(m => m.Precision == precision)?.Has(sequence, source) == true)
                    yield return precision;
                else
                    problems.Add(QueryProblem.OfPrecision(precision.Key, ProblemWords.NoPrecision(precision, sequence)));
            }
        }
    }
}
