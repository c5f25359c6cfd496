namespace InferenceDash.Web.Accepting;

/// <summary>The acceptance lengths of one served model as a chart, with what the independent model makes of each.</summary>
internal static class AcceptanceChart
{
    public static ChartModel Of(string servedModel, IReadOnlyList<AcceptanceCurve> curves)
    {
        var most = curves.Max(curve => curve.Points[^1].DraftTokens);
        var greatest = curves.Max(curve => Math.Max(curve.Points.Max(point => point.Length), curve.IndependentAt(curve.Points[^1].DraftTokens) ?? 0));
        return new ChartModel
        {
            Title = servedModel,
            Description = AcceptanceLengthWords.Chart(servedModel, curves),
            X = new ChartAxis(Say.Of("draft tokens"), 0, most + 0.5, IsLog: false,
                [.. Enumerable.Range(1, most).Select(k => new ChartTick(k, AxisTicks.Label(k)))]),
            Y = AxisTicks.FromZero(Say.Of("tokens per step"), greatest, 4),
            Series = [.. curves.SelectMany(Lines)],
            Targets = [],
            TargetsBeyond = [],
            BreakEvens = [],
            Unknown = [],
            Gaps = [],
        };
    }

    /// <summary>The look of a curve among those of its served model.</summary>
    public static SeriesLook LookOf(int place) => SeriesLook.At(place) with { Pattern = LinePattern.Solid };

    private static IEnumerable<ChartSeries> Lines(AcceptanceCurve curve, int place)
    {
        var name = AcceptanceLengthWords.Row(curve.Key);
        var look = LookOf(place);
        yield return new ChartSeries("", look, 0, [.. curve.Points.Select(p => new ChartPlace(p.DraftTokens, p.Length))], [.. curve.Points.Select(Knot)]);
        if (curve.Rate is not null)
        {
            yield return new ChartSeries("", look with { Pattern = LinePattern.Dot }, 1,
                [.. Enumerable.Range(1, curve.Points[^1].DraftTokens).Select(k => new ChartPlace(k, curve.IndependentAt(k)!.Value))], []);
        }

        ChartKnot Knot(MeasuredAcceptance point) => new(point.DraftTokens, point.Length, IsOnFrontier: true, IsPublished: false,
            new ChartTip(
                name, [new ChartFigure(AcceptanceLengthWords.Length(point.Length), Say.Of("tokens per step"))],
                Say.Of($"{Count.Of(point.DraftTokens, "draft token")}.")));
    }
}
