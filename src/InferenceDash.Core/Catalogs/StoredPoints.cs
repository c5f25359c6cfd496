namespace InferenceDash.Core.Catalogs;

/// <summary>Which points of a model and sequence are shown together: the same rule by which a comparison chooses its source.</summary>
internal static class StoredPoints
{
    /// <summary>
    /// For each GPU and precision: the measured points of a method and of Off where both are measured or nothing is
    /// published, else the published ones; before both, points that the reader brought. Published points of method best stand
    /// for all methods, so they are shown with published ones and where nothing was measured. Points that are composed are shown
    /// where there are no others. A source that is asked for is taken as it is.
    /// </summary>
    public static IReadOnlyList<StoredPoint> Of(
        IEnumerable<SeriesKey> keys, SeriesPool pool, PointSource? source)
    {
        var points = new List<StoredPoint>();
        foreach (var group in keys.GroupBy(k => (k.Gpu, k.Precision, k.Sequence)))
        {
            var off = group.First() with { Method = SpecMethod.Off };
            var offSources = new HashSet<PointSource>();
            foreach (var key in group.Where(k => !k.Method.IsOff && !k.Method.IsBest))
            {
                var chosen = source ?? Choice(key, off);
                offSources.Add(chosen);
                points.AddRange(From(chosen, key));
            }

            if (offSources.Count == 0)
                offSources.Add(source ?? Choice(off));
            points.AddRange(offSources.SelectMany(chosen => From(chosen, off)));
            if (offSources.Contains(PointSource.Published) || (source is null && !group.Any(k => Has(k, PointSource.Measured) || Has(k, PointSource.Own))))
                points.AddRange(From(PointSource.Published, off with { Method = SpecMethod.Best }));
        }

        return points;

        PointSource Choice(params SeriesKey[] compared) =>
            SourceRule.Of(
                compared.Length, Count(compared, PointSource.Measured), Count(compared, PointSource.Published), Count(compared, PointSource.Own),
                Count(compared, PointSource.Composed));

        int Count(SeriesKey[] compared, PointSource of) => compared.Count(k => Has(k, of));

        bool Has(SeriesKey key, PointSource of) => pool.PointsOf(key, of).Count > 0;

        IEnumerable<StoredPoint> From(PointSource chosen, SeriesKey key)
        {
            var knots = pool.KnotsOf(key, chosen).SelectMany(knot => knot.Repeats.Select(own => (own, knot)))
                .ToDictionary<(BenchmarkPoint own, CurvePoint knot), BenchmarkPoint, CurvePoint>(p => p.own, p => p.knot, ReferenceEqualityComparer.Instance);
            return pool.PointsOf(key, chosen)
                .Select(p => new StoredPoint(key, p, chosen) { Knot = p.Measured is { } own && knots.TryGetValue(own, out var knot) ? knot : p });
        }
    }
}
