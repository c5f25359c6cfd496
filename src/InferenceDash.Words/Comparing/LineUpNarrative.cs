namespace InferenceDash.Words.Comparing;

/// <summary>
/// One generated paragraph per target for a comparison of any series: who leads and by how much, the others in their order,
/// who has no figure and why, and what the leading figure rests on. The figures are those of the table, at its precision.
/// </summary>
public sealed class LineUpNarrative
{
    private readonly Comparison _comparison;
    private readonly TargetRow _row;
    private readonly Metric _metric;

    // Those with a figure of the metric, the best first.
    private readonly IReadOnlyList<int> _ranked;

    private LineUpNarrative(Comparison comparison, TargetRow row, Metric metric)
    {
        (_comparison, _row, _metric) = (comparison, row, metric);
        var known = Indices.Where(i => metric.Value(row.Points[i]) is not null);
        _ranked = metric.Better == Better.Lower
            ? [.. known.OrderBy(i => metric.Value(row.Points[i]))]
            : [.. known.OrderByDescending(i => metric.Value(row.Points[i]))];
    }

    /// <summary>The paragraphs of a comparison, in the order of its targets.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="lead">The metric that its answer goes by; where no figure of a target has it, its paragraph goes by throughput.</param>
    public static IReadOnlyList<Paragraph> Of(Comparison comparison, Metric lead)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(lead);
        return [.. comparison.Rows.Select(row => ParagraphOf(comparison, row, lead))];
    }

    private static Paragraph ParagraphOf(Comparison comparison, TargetRow row, Metric lead)
    {
        var metric = row.Points.Any(p => lead.Value(p) is not null) ? lead : Metrics.Throughput;
        var narrative = new LineUpNarrative(comparison, row, metric);
        string[] sentences =
        [
            narrative.Opening(), narrative.Followers(), narrative.WithoutRate(lead), narrative.NotReached(), narrative.NotPublished(),
            narrative.NoPoints(), narrative.Bounds(), narrative.Unknown(), narrative.Requests(), .. narrative.Leading.Select(narrative.Origin),
            narrative.Evidence(), FlaggedWords.Rests(comparison, row),
        ];
        return new Paragraph(row.Interactivity, narrative.Where(), Listed.Sentences(sentences.Where(s => s.Length > 0)));
    }

    private IEnumerable<int> Indices => Enumerable.Range(0, _row.Points.Count);

    private IEnumerable<int> Missing => Indices.Where(i => _row.Points[i].ThroughputPerGpu is null);

    private string At => $"{Figure.Interactivity(_row.Interactivity)}{Figure.Nbsp}tok/s/user";

    // The leader, or those that are within a tie of the best; nobody where flagged measurements alone decide.
    private IReadOnlyList<int> Leading => _row.On(_metric) switch
    {
        _ when NoVerdict is not null => [],
        { Leader: { } leader } => [leader],
        { IsTie: true } => [.. _ranked.Where(i => Tie.Between(_metric.Value(_row.Points[i])!.Value, _metric.Value(_row.Points[_ranked[0]])!.Value))],
        _ => [],
    };

    private string Where()
    {
        var (all, known) = (_row.Points.Count, _row.Points.Count - Missing.Count());
        return known == all ? Say.Of("all series have a figure") : known == 1
            ? Say.Of($"1 of {Count.Of(all)} series has a figure")
            : Say.Of($"{Count.Of(known)} of {Count.Of(all)} series have a figure");
    }

    private string Opening() => (Leading.Count, _ranked.Count) switch
    {
        (_, 0) => Say.Of($"No series has a figure at {At}."),
        (0, _) => Say.Of($"At {At}, {Listed.Of(_ranked.Skip(1).Select(i => $"{Name(i)} {Amount(i)}").Prepend(FirstOf(_ranked[0])))}."),
        (1, 1) => Single(Leading[0]),
        (1, _) => Say.Of($"At {At}, {Superlative(Leading[0])}{Margins(Leading[0])}."),
        _ => Say.Of($"At {At}, {Listed.Of(Leading.Select(Name))} are within 1\u00A0% of each other: {Listed.Of(Leading.Select(Amount))} {Unit}."),
    };

    private string Single(int leader)
    {
        var others = Indices.Where(i => i != leader).Select(i => _row.Points[i]).ToList();
        if (others.Exists(p => p.ThroughputPerGpu is not null))
            return Say.Of($"At {At}, {Statement(leader)}.");
        return others.TrueForAll(p => p.Status == OperatingPointStatus.AboveRange)
            ? Say.Of($"Only {Name(leader)} reaches {At}: {Amount(leader)} {Unit}.")
            : Say.Of($"At {At}, only {Name(leader)} has a figure: {Amount(leader)} {Unit}.");
    }

    private string Statement(int series) => _metric == Metrics.Cost
        ? Say.Of($"{Name(series)} costs {Amount(series)} {Unit}")
        : Say.Of($"{Name(series)} delivers {Amount(series)} {Unit}");

    // The others follow with their figures alone.
    private string FirstOf(int series) => _metric == Metrics.Cost
        ? Say.Of($"{Name(series)} costs {Amount(series)} {Unit}", "first")
        : Say.Of($"{Name(series)} delivers {Amount(series)} {Unit}", "first");

    private string Superlative(int leader) => (_metric == Metrics.Cost, _ranked.Count == 2) switch
    {
        (true, true) => Say.Of($"{Name(leader)} costs less: {Amount(leader)} {Unit}"),
        (true, false) => Say.Of($"{Name(leader)} costs the least: {Amount(leader)} {Unit}"),
        (false, true) => Say.Of($"{Name(leader)} delivers more: {Amount(leader)} {Unit}"),
        _ => Say.Of($"{Name(leader)} delivers the most: {Amount(leader)} {Unit}"),
    };

    // How far the leader is ahead of the next best, whose figure stands here, and of the baseline. A bound has no ratio.
    private string Margins(int leader)
    {
        var (next, baseline) = (_ranked[1], _comparison.Baseline);
        if (Margin(leader, next) is not { } ahead)
            return "";
        if (_ranked.Count == 2)
            return Say.Of($", {ahead} {Name(next)} with {Amount(next)}");
        if (next == baseline)
            return Say.Of($", {ahead} the next best, the baseline {Name(next)} with {Amount(next)}");
        return leader != baseline && Margin(leader, baseline) is { } further
            ? Say.Of($", {ahead} the next best, {Name(next)} with {Amount(next)}, and {further} the baseline {Name(baseline)}")
            : Say.Of($", {ahead} the next best, {Name(next)} with {Amount(next)}");
    }

    private string? Margin(int leader, int other)
    {
        var against = SeriesWords.Against(_metric, _row, leader, other);
        return against.Length == 0 ? null : _metric.Better == Better.Lower ? Say.Of($"{against} than") : Say.Of($"{against} as much as");
    }

    // Those that the opening gives no figure of.
    private string Followers()
    {
        if (Leading.Count == 0)
            return "";
        var said = Leading.Count == 1 && !_row.Points[Leading[0]].IsBound ? 2 : Leading.Count;
        var rest = _ranked.Skip(said).Select(i => Say.Of($"{Name(i)} with {Amount(i)}")).ToList();
        return rest.Count switch { 0 => "", 1 => Say.Of($"Then comes {rest[0]}."), _ => Say.Of($"Then come {Listed.Of(rest)}.") };
    }

    private string WithoutRate(Metric lead)
    {
        string[] names = [.. Indices.Where(i => _row.Points[i].ThroughputPerGpu is not null && lead.Value(_row.Points[i]) is null).Select(Name)];
        return (names.Length, lead == Metrics.Cost) switch
        {
            (0, _) => "",
            (1, true) => Say.Of($"{names[0]} has no price, so its cost is not known."),
            (_, true) => Say.Of($"{Listed.Of(names)} have no price, so their costs are not known."),
            (1, false) => Say.Of($"{names[0]} has no power figure, so its throughput per megawatt is not known."),
            _ => Say.Of($"{Listed.Of(names)} have no power figure, so their throughput per megawatt is not known."),
        };
    }

    private string NotReached()
    {
        var missing = Missing.Where(i => CurveOf(i).Range is not null && CurveOf(i).IsOutOfReach(_row.Interactivity)).ToList();
        var tops = Listed.Of(missing.Select(i => Figure.Knot(SeriesWords.Top(CurveOf(i))!.Value)));
        return missing.Count switch
        {
            0 => "",
            1 => Say.Of($"{Name(missing[0])} tops out at {tops}\u00A0tok/s/user."),
            _ => Say.Of($"{Listed.Of(missing.Select(Name))} top out at {tops}\u00A0tok/s/user."),
        };
    }

    private string NotPublished()
    {
        var missing = Missing.Where(i => CurveOf(i).Range is not null && !CurveOf(i).IsOutOfReach(_row.Interactivity)).ToList();
        var ends = Listed.Of(missing.Select(i => Figure.Knot(CurveOf(i).Range!.Value.High)));
        return missing.Count switch
        {
            0 => "",
            1 => Say.Of($"{Name(missing[0])} is not published above {ends}\u00A0tok/s/user."),
            _ => Say.Of($"{Listed.Of(missing.Select(Name))} are not published above {ends}\u00A0tok/s/user."),
        };
    }

    private string NoPoints()
    {
        string[] names = [.. Missing.Where(i => CurveOf(i).Range is null).Select(Name)];
        return names.Length switch { 0 => "", 1 => Say.Of($"{names[0]} has no points."), _ => Say.Of($"{Listed.Of(names)} have no points.") };
    }

    private string Bounds()
    {
        string[] names = [.. Indices.Where(i => _row.Points[i].IsBound).Select(Name)];
        return names.Length switch
        {
            0 => "",
            1 => Say.Of($"The {names[0]} figure is a bound: the point behind it is faster."),
            _ => Say.Of($"The figures of {Listed.Of(names)} are bounds: the points behind them are faster."),
        };
    }

    private string Unknown() => NoVerdict is { } none ? Say.Of($"{none}. {FlaggedWords.WithoutThem(_comparison, _row, _metric)}")
        : Leading.Count == 0 && _ranked.Count > 0 ? Say.Of("Who leads is not known.") : "";

    private string? NoVerdict => field ??= FlaggedWords.NoVerdict(_comparison, _row, _metric);

    private string Requests()
    {
        var known = Leading.Where(i => _row.Points[i].Concurrency is not null).ToList();
        return known.Count switch
        {
            0 => "",
            1 => Say.Of($"{Name(known[0])} has {InFlight(known[0])} requests in flight."),
            _ => Say.Of($"Requests in flight: {Listed.Of(known.Select(i => $"{Name(i)} {InFlight(i)}"))}."),
        };
    }

    private string InFlight(int series) => Metrics.Concurrency.Print(_row.Points[series]) is ['~', .. var about] ? Say.Of($"about {about}")
        : Metrics.Concurrency.Print(_row.Points[series]);

    private string Origin(int series)
    {
        var point = _row.Points[series];
        var (name, recipe, low) = (Name(series), SeriesWords.Recipe(point), Figure.Knot(point.Bracket[0].Interactivity));
        return point.Status switch
        {
            OperatingPointStatus.Measured => Say.Of($"The {name} figure is a measured point ({recipe})."),
            OperatingPointStatus.Published => Say.Of($"The {name} figure is a published point ({recipe})."),
            OperatingPointStatus.Composed => Say.Of($"The {name} figure is a composed point ({recipe})."),
            OperatingPointStatus.Interpolated =>
                Say.Of($"The {name} figure is interpolated between {low} and {Figure.Knot(point.Bracket[^1].Interactivity)}\u00A0tok/s/user ({recipe})."),
            _ when point.IsBound => Say.Of($"The {name} figure is that of its point at {low}\u00A0tok/s/user ({recipe})."),
            _ => Say.Of($"The {name} figure is that of its point at {low}\u00A0tok/s/user ({recipe}); its slower points are worse."),
        };
    }

    // That a figure is a bound has been said.
    private string Evidence()
    {
        var clauses = Enum.GetValues<EvidenceMark>().Where(mark => mark is not (EvidenceMark.Bound or EvidenceMark.Flagged))
            .Select(mark => LeadCaveat.Clause(mark, [.. Indices.Where(i => _row.Points[i].Marks.Contains(mark)).Select(Name)])).OfType<string>().ToList();
        return clauses.Count == 0 ? "" : Say.Of($"At this target, {Listed.Clauses(clauses)}.");
    }

    private string Name(int series) => _comparison.Series[series].Label;

    private SeriesCurve CurveOf(int series) => _comparison.Series[series].Curve;

    private string Amount(int series)
    {
        var point = _row.Points[series];
        var figure = SeriesWords.Figure(_metric, point with { IsBound = false });
        return !point.IsBound ? figure : _metric.Better == Better.Lower ? Say.Of($"at most {figure}") : Say.Of($"at least {figure}");
    }

    private string Unit =>
        _metric == Metrics.Cost ? Say.Of("per million tokens") : _metric == Metrics.PerMegawatt ? Say.Of("tok/s per megawatt") : Say.Of("tok/s per GPU");
}
