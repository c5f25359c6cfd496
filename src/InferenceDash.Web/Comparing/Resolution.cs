namespace InferenceDash.Web.Comparing;

/// <summary>The parts of a query that only the data can judge.</summary>
internal sealed record Resolution(ComparisonQuery Query, MatchupSequence Sequence, CurvePair Pair, IReadOnlyList<QueryProblem> Problems)
{
    public static Resolution Of(Catalog catalog, Matchup matchup, ParsedQuery parsed)
    {
        var problems = new List<QueryProblem>(parsed.Problems);
        var query = parsed.Query;

        var sequence = matchup.DefaultSequence;
        if (query.Sequence is { } wanted)
        {
            if (matchup.Find(wanted) is { } found)
                sequence = found;
            else
                Drop(SiteUrls.Keys.Sequence, wanted.Key, ProblemWords.NoPointsAt(wanted, sequence.Sequence, matchup.Sequences.Select(s => s.Sequence)), q => q with { Sequence = null });
        }

        var pair = sequence.Default;
        if (query.Source is { } source)
        {
            if (sequence.From(source) is { } found)
                pair = found;
            else
                Drop(SiteUrls.Keys.Source, QueryParser.Name(source), ProblemWords.OnlyOtherSource(pair.Source, sequence.Sequence), q => q with { Source = null });
        }

        if (query.Engine is { } engine)
        {
            if (pair.Engines.FirstOrDefault(e => string.Equals(e, engine, StringComparison.OrdinalIgnoreCase)) is { } known)
                query = query with { Engine = known };
            else
                Drop(SiteUrls.Keys.Engine, engine, ProblemWords.UnknownEngine(pair.Engines), q => q with { Engine = null });
        }

        if (query.Assumptions is { } set && catalog.FindAssumptions(set) is null)
            Drop(SiteUrls.Keys.Assumptions, set, ProblemWords.UnknownSet(catalog.Dataset.AssumptionSets.Select(s => s.Id)), q => q with { Assumptions = null });

        foreach (var gpu in query.UsdPerGpuHour.Keys.Concat(query.KwPerGpu.Keys).Where(k => catalog.Dataset.Gpus.All(g => g.Key != k)).Distinct().ToList())
        {
            Drop(query.UsdPerGpuHour.ContainsKey(gpu) ? SiteUrls.Keys.UsdPerGpuHour : SiteUrls.Keys.KwPerGpu, gpu, ProblemWords.UnknownGpu(catalog.Dataset.Gpus.Select(g => g.Key)),
                q => q with { UsdPerGpuHour = Without(q.UsdPerGpuHour, gpu), KwPerGpu = Without(q.KwPerGpu, gpu) });
        }

        query = query with { Precisions = [.. Precisions(query.Precisions)] };
        return new Resolution(query, sequence, pair, problems);

        void Drop(string key, string value, string reason, Func<ComparisonQuery, ComparisonQuery> without)
        {
            problems.Add(new QueryProblem(key, TargetText.Shown(value), reason));
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
                    problems.Add(new QueryProblem(SiteUrls.Keys.Precisions, TargetText.Shown(precision.Key), ProblemWords.NoPrecision(precision, sequence.Sequence)));
            }
        }
    }

    internal static Dictionary<string, double> Without(IReadOnlyDictionary<string, double> rates, string gpu) =>
        rates.Where(r => r.Key != gpu).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
}
