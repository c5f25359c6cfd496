namespace InferenceDash.Web.Comparing;

/// <summary>The series of a comparison at another acceptance length: those whose points have one.</summary>
/// <param name="Series">Of each of them its place, its points read again, and its rows at the targets.</param>
/// <param name="Usual">An acceptance length of the points, as an example.</param>
/// <param name="NotRead">The labels of series that draft and cannot be read at that length.</param>
public sealed record LineUpReread(IReadOnlyList<SeriesReread> Series, double Usual, IReadOnlyList<string> NotRead)
{
    /// <summary>What can be read again, and is where another length is asked for; null: no series has acceptance lengths.</summary>
    public static LineUpReread? Of(LineUpView view)
    {
        var usual = view.Comparison.Series.SelectMany(s => s.Curve.Points).Select(p => p.Measured?.AcceptanceLength).OfType<double>().ToList();
        if (usual.Count == 0)
            return null;
        if (view.Query.AcceptanceLength is not { } length)
            return new LineUpReread([], usual[0], []);
        var read = view.Comparison.Series.Select((s, i) => (Index: i, Read: Read(s, length))).ToList();
        return new LineUpReread(
            [.. read.Where(s => s.Read is not null).Select(s => new SeriesReread(s.Index, s.Read!, RereadRow.Of(s.Read!, view.Comparison, s.Index)))],
            usual[0],
            [.. read.Where(s => s.Read is null).Select(s => view.Comparison.Series[s.Index]).Where(s => !s.Spec.Method.IsOff).Select(s => s.Label)]);
    }

    // Off drafts nothing, and of the best of several methods each would have a length of its own.
    private static AcceptanceReread? Read(ComparedSeries series, double length) =>
        series.Spec.Method.IsOff || series.Curve.Recipes.Count != 1 ? null : AcceptanceReread.Of(series.Curve.Single, length);
}

/// <summary>One series, read again.</summary>
public sealed record SeriesReread(int Series, AcceptanceReread Reread, IReadOnlyList<RereadRow> Rows);
