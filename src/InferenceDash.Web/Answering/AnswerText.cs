namespace InferenceDash.Web.Answering;

/// <summary>Answers as a terminal shows them, and as a tool tells them: a line that says it, a table, and what limits it.</summary>
internal static class AnswerText
{
    /// <summary>A comparison: a row for each series at each target.</summary>
    public static string Of(AskedComparison asked)
    {
        var comparison = asked.Comparison;
        var baseline = comparison.Series[comparison.Baseline].Label;
        return Written(text =>
        {
            text.WriteLine(Say.Of($"{asked.Title}, {asked.Sequence.Label}, {SourceWords.Points(asked.Source)}"));
            TextTable.Write(
                text, AnswerWords.SeriesColumns(baseline),
                [.. comparison.Rows.SelectMany(row => row.Points.Select((_, i) => Row(comparison, row, i)))], rightAligned: [0, 2, 3, 4, 5, 6, 7]);
            Lines(text, asked.Narrative);
            Lines(text, asked.Notes);
            text.WriteLine(SourceWords.OfComparison(asked.Points));
            text.WriteLine(FileWords.Assumptions(comparison.Series.Select(s => s.Rates), asked.Catalog.Dataset.Snapshot, comparison.Ceiling));
        });
    }

    /// <summary>A ranking, those without a place last.</summary>
    public static string Of(RankView view) => Written(text =>
    {
        text.WriteLine(Say.Of($"{RankHeadline.Of(view.Ranking, view.Scope)}."));
        Lines(text, [RankAlso.Of(view.Ranking)]);
        TextTable.Write(
            text, AnswerWords.RankColumns(view.By), [.. view.Ranking.Rows.Select(row => Row(RankLine.Of(view, axis: null, row)))], rightAligned: [0, 2]);
        text.WriteLine(RankSourceWords.All(view.Sources));
        text.WriteLine(FileWords.Assumptions(view.Rates, view.Catalog.Dataset.Snapshot, null));
        text.WriteLine(RankWords.Legend(view.By));
    });

    /// <summary>The map: a row for each pair.</summary>
    public static string Of(MapView view) => Written(text =>
    {
        var answer = MapAnswer.Of(view.Cells, view.Query.Interactivity, view.Speed, view.Query.Filter);
        // Its caveat speaks of outlines, which a terminal has none of; the column of evidence says the same.
        Lines(text, [$"{answer.Question} {answer.Text}", answer.Also]);
        TextTable.Write(text, AnswerWords.MapColumns, [.. view.Cells.Select(Row)], rightAligned: [5, 6, 8]);
        text.WriteLine(SourceWords.Of(view.Catalog.Dataset));
    });

    /// <summary>The speeds that keep a limit.</summary>
    public static string OfSpeeds(ComparisonView view) => Written(text =>
    {
        text.WriteLine(ComparisonCommandWords.Heading(view.Matchup, view.Sequence, view.Source));
        TextTable.Write(
            text, AnswerWords.SolveColumns,
            [
                .. SpeedAnswer.Of(view).SelectMany(answer => answer.Cells.Zip(view.Series, (cell, series) =>
                    (string[])[answer.Question, series.Label, cell.Speeds, cell.Why])),
            ],
            rightAligned: [2]);
        Closing(view, text);
    });

    /// <summary>The fleets for a load.</summary>
    public static string OfFleet(ComparisonView view) => Written(text =>
    {
        text.WriteLine(ComparisonCommandWords.Heading(view.Matchup, view.Sequence, view.Source));
        if (FleetTable.Of(view) is { } fleet)
        {
            Lines(text, [fleet.Says, fleet.Demand]);
            TextTable.Write(
                text, AnswerWords.FleetColumns(view.Series.Select(s => s.Label), FleetWords.Saves(view.Series[0].Label)),
                [.. fleet.Rows.Select(row => (string[])[row.Title, row.Unit, .. row.Figures, row.Saved])], rightAligned: [2, 3, 4]);
            Lines(text, [fleet.Basis, FleetWords.Caveat]);
        }

        Closing(view, text);
    });

    private static void Closing(ComparisonView view, TextWriter text)
    {
        Lines(text, view.Notes.Select(n => $"{n.Title} {n.Text}"));
        text.WriteLine(SourceWords.OfComparison(view.Points));
        text.WriteLine(FileWords.Assumptions([view.Rates], view.Catalog.Dataset.Snapshot, view.Comparison.Ceiling));
    }

    private static string[] Row(Comparison comparison, TargetRow row, int i)
    {
        var (series, point) = (comparison.Series[i], row.Points[i]);
        var isBaseline = i == comparison.Baseline;
        return
        [
            i == 0 ? TargetText.Of(row.Interactivity) : "", series.Label, Metrics.Throughput.Print(point), Metrics.Cost.Print(point),
            Metrics.PerMegawatt.Print(point), Metrics.Concurrency.Print(point),
            isBaseline ? "" : SeriesWords.Against(Metrics.Throughput, row, i, comparison.Baseline),
            isBaseline ? "" : SeriesWords.Against(Metrics.Cost, row, i, comparison.Baseline),
            AnswerWords.Basis(point, series, row.Interactivity),
        ];
    }

    private static string[] Row(RankLine line) =>
    [
        line.Place, line.Label, line.Figure, line.Method, line.Against, line.Engines, line.Source,
        line.Why.Length > 0 ? line.Why : Listed.Commas(line.Tags),
    ];

    private static string[] Row(MapCell cell)
    {
        var m = cell.Pair.Matchup;
        return
        [
            m.Model.Label, m.Gpu.Label, m.Precision.Label, m.Method.Label, cell.Pair.Sequence.Label, Figure.ShortInteractivity(cell.Interactivity),
            cell.ThroughputRatio is { } ratio ? Figure.Ratio(ratio) : Printed.Unknown, AnswerWords.Ahead(cell),
            Listed.Commas((cell.Pair.BreakEven ?? []).Select(Figure.About)), MapEvidence.Of(cell),
        ];
    }

    private static void Lines(TextWriter text, IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
            text.WriteLine(line);
    }

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }
}
