namespace InferenceDash.Web.Exploring;

/// <summary>Which of many series are drawn in grey: all but those that are ahead in the middle of the chart.</summary>
internal static class QuietSeries
{
    /// <summary>Lines that can be told apart by colour at once.</summary>
    public const int MostInColour = 12;

    /// <summary>The keys of the grey ones.</summary>
    public static IReadOnlySet<string> Of(ExplorerView view)
    {
        var shown = view.Shown.ToList();
        if (shown.Count <= MostInColour)
            return new HashSet<string>();
        var xs = shown.SelectMany(s => s.Rows).Select(r => r.X).OfType<double>().Order().ToList();
        var middle = xs.Count == 0 ? 0 : xs[xs.Count / 2];
        var sign = view.Y.Better == Better.Lower ? 1 : -1;
        return shown.OrderBy(s => sign * (ValueNear(view, s, middle) ?? sign * double.PositiveInfinity))
            .ThenBy(s => s.Key, StringComparer.Ordinal).Skip(MostInColour).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
    }

    // On other axes than interactivity there is no curve: its point nearest to the middle stands for it.
    private static double? ValueNear(ExplorerView view, ExplorerSeries series, double middle)
    {
        if (view.HasCurves && series.Curve.At(middle, view.Rates[series.Gpu.Key]) is { HasValue: true } point)
            return view.Y.Value(point);
        return series.Rows.Where(r => r.HasPlace).MinBy(r => Math.Abs(r.X!.Value - middle))?.Y;
    }
}
