namespace InferenceDash.Web.Exploring;

/// <summary>One column of the explorer's table: how it prints a point, and what it sorts by; null sorts last.</summary>
public sealed record ExplorerColumn(
    string Key, string Title, string Unit, bool IsNumber, Func<ExplorerSeries, ExplorerRow, string> Text, Func<ExplorerSeries, ExplorerRow,
        IComparable?> Order)
{
    /// <summary>The metric it prints; null: it prints words.</summary>
    public Metric? Metric { get; init; }
}

/// <summary>A line of the table.</summary>
public sealed record ExplorerLine(ExplorerSeries Series, ExplorerRow Row);

/// <summary>The points of a view as a table: the same rows as the chart, sorted and filtered.</summary>
public sealed class ExplorerTable
{
    private static readonly IReadOnlyList<Metric> Usual =
        [Metrics.Interactivity, Metrics.Throughput, Metrics.Cost, Metrics.PerMegawatt, Metrics.Concurrency, Metrics.Ttft, Metrics.P99Ttft, Metrics.E2eLatency];

    private static ExplorerColumn SeriesColumn => new("series", Say.Of("Series"), "", false, (_, r) => r.Name, (_, r) => r.Name);

    private static IReadOnlyList<ExplorerColumn> Words =>
    [
        new("engine", Say.Of("Engine"), "", false, (_, r) => r.Engine ?? ExplorerWords.NotPublished, (_, r) => r.Engine),
        new("deployment", Say.Of("Deployment"), "", false,
            (_, r) => r.Point.Point.Measured is { } m ? DeploymentWords.Of(m.Configuration) : ExplorerWords.NotPublished,
            (_, r) => r.Point.Point.Measured?.Configuration.TotalGpus),
        new("date", Say.Of("Run"), "", false,
            (_, r) => r.Point.Point.Measured is { } m ? RunOf(m) : SourceWords.Said(PointSource.Published),
            (_, r) => r.Point.Point.Measured?.Date),
    ];

    // Sorted, the points with most against them come last, and so first when the order is turned.
    private static ExplorerColumn QualityColumn => new(
        "quality", Say.Of("Quality"), "", false, (_, r) => QualityWords.NamesOf(r.Point.Quality), (_, r) => r.Point.Quality.Count);

    private ExplorerTable(IReadOnlyList<ExplorerColumn> columns, IReadOnlyList<ExplorerLine> lines, int all) =>
        (Columns, Lines, AllLines) = (columns, lines, all);

    /// <summary>Names of the columns that a table can be sorted by.</summary>
    public static IReadOnlyList<string> SortKeys { get; } =
    [
        .. new[] { SeriesColumn, QualityColumn }.Concat(Words).Select(c => c.Key)
            .Concat(Metrics.Abscissae.Concat(Metrics.Explored).Select(m => m.ColumnName)).Distinct(),
    ];

    public IReadOnlyList<ExplorerColumn> Columns { get; }

    /// <summary>The lines that the filter leaves, sorted.</summary>
    public IReadOnlyList<ExplorerLine> Lines { get; }

    /// <summary>How many there are without the filter.</summary>
    public int AllLines { get; }

    public static ExplorerTable Of(ExplorerView view)
    {
        var metrics = Usual.Concat([view.X, view.Y]).Distinct();
        var all = view.Rows.Select(r => new ExplorerLine(r.Series, r.Row)).ToList();
        List<ExplorerColumn> columns = [SeriesColumn, .. metrics.Select(Of), .. Words];
        if (all.Exists(l => l.Row.Point.Quality.Any))
            columns.Add(QualityColumn);
        var filter = view.Query.Explorer.Filter;
        var lines = string.IsNullOrWhiteSpace(filter) ? all : Filtered(all, filter);
        if ((columns.Concat([QualityColumn]).FirstOrDefault(c => c.Key == view.Query.Explorer.Sort) ?? ColumnOf(view.Query.Explorer.Sort)) is { } sort)
            lines = Sorted(lines, sort, view.Query.Explorer.IsDescending);
        return new ExplorerTable(columns, lines, all.Count);
    }

    private static string RunOf(BenchmarkPoint point) =>
        point.IsComposed ? Say.Of($"{SourceWords.Said(PointSource.Composed)}, {Figure.Day(point.Date)}") : Figure.Day(point.Date);

    private static List<ExplorerLine> Filtered(List<ExplorerLine> lines, string filter)
    {
        var sources = Enum.GetValues<PointSource>().ToDictionary(source => source, source => FilterWords.InAll(() => SourceWords.Choice(source)));
        return lines.FindAll(l => FilterWords.AreIn(WordsOf(l, sources), filter));
    }

    // In all languages: which rows an address leaves is no matter of the language of its page.
    private static string WordsOf(ExplorerLine line, Dictionary<PointSource, string> sources) => string.Join(
        ' ', line.Row.Name, line.Row.Engine, line.Series.Gpu.Vendor, line.Series.Gpu.Label,
        line.Row.Subject.Sequence.Label, line.Row.Point.Point.Measured?.Run,
        sources[line.Series.Source], line.Row.Point.Quality.Any ? FilterWords.InAll(() => QualityWords.NamesOf(line.Row.Point.Quality)) : "");

    // An export holds columns that the table does not show, and can be sorted by them too.
    private static ExplorerColumn? ColumnOf(string? key) =>
        Metrics.Abscissae.Concat(Metrics.Explored).FirstOrDefault(m => m.ColumnName == key) is { } metric ? Of(metric) : null;

    private static ExplorerColumn Of(Metric metric) => new(
        metric.ColumnName, metric.SaidTitle(), metric.SaidUnit(), true, (_, r) => metric.Print(r.Figures), (_, r) => metric.Value(r.Figures))
    { Metric = metric };

    // Stable, and unknown comes last whichever way the column is sorted.
    private static List<ExplorerLine> Sorted(List<ExplorerLine> lines, ExplorerColumn column, bool isDescending)
    {
        var keyed = lines.ConvertAll(l => (Line: l, Key: column.Order(l.Series, l.Row)));
        var known = keyed.Where(k => k.Key is not null);
        var sorted = isDescending ? known.OrderByDescending(k => k.Key) : known.OrderBy(k => k.Key);
        return [.. sorted.Concat(keyed.Where(k => k.Key is null)).Select(k => k.Line)];
    }
}
