namespace InferenceDash.Web.Charts;

/// <summary>
/// A chart, finished and immutable: the static SVG and the interactive chart draw the same one. Coordinates are in
/// data units; on a logarithmic axis the drawing takes the logarithm.
/// </summary>
public sealed record ChartModel
{
    public required string Title { get; init; }

    /// <summary>The chart in a sentence, for those who do not see it.</summary>
    public required string Description { get; init; }

    public required ChartAxis X { get; init; }

    public required ChartAxis Y { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Targets within the axis.</summary>
    public required IReadOnlyList<double> Targets { get; init; }

    /// <summary>Targets that the axis does not reach: said in words.</summary>
    public required IReadOnlyList<double> TargetsBeyond { get; init; }

    public required IReadOnlyList<ChartMark> BreakEvens { get; init; }

    /// <summary>Where nothing is published or measured, though the page's band covers it.</summary>
    public required IReadOnlyList<InteractivityRange> Unknown { get; init; }

    /// <summary>The ratio of the sides at each target, as a bar between their marks.</summary>
    public required IReadOnlyList<ChartGap> Gaps { get; init; }

    /// <summary>Whether the curves rise, and so leave the upper left corner empty rather than the upper right one.</summary>
    public bool RisesToTheRight => Series.Any(s => s.Line.Count > 1 && s.Line[^1].Y > s.Line[0].Y);

    /// <summary>Many series, any stretch of the axis: lines end at its edges and points off the frontier are drawn as plain dots.</summary>
    public bool IsCrowded { get; init; }

    /// <summary>Names stand at the ends of the lines, wherever one lies over no other.</summary>
    public bool IsNamedAtEnds { get; init; }

    /// <summary>The place on the horizontal axis at which all lines are read; null: none.</summary>
    public double? ReadAt { get; init; }

    /// <summary>A line that matters by itself, such as a ratio of 1; null: none.</summary>
    public double? Reference { get; init; }
}

/// <summary>An axis from <paramref name="Low"/> to <paramref name="High"/>.</summary>
public sealed record ChartAxis(string Unit, double Low, double High, bool IsLog, IReadOnlyList<ChartTick> Ticks)
{
    /// <summary>Where a value lies on the axis: 0 at its low end, 1 at its high end.</summary>
    public double Share(double value) => IsLog
        ? Math.Log(value / Low) / Math.Log(High / Low)
        : (value - Low) / (High - Low);
}

/// <summary>A tick; a strong one is a target.</summary>
public sealed record ChartTick(double Value, string Label, bool IsStrong = false);

/// <summary>One curve with its marks. <paramref name="Rank"/> 0 is the page's own precision, higher ones stand beside it.</summary>
public sealed record ChartSeries(string Name, SeriesLook Look, int Rank, IReadOnlyList<ChartPlace> Line, IReadOnlyList<ChartKnot> Knots)
{
    /// <summary>Its name in an address; empty where series cannot be chosen.</summary>
    public string Key { get; init; } = "";

    /// <summary>How many of its points are not drawn, because there are too many to be told apart.</summary>
    public int NotDrawn { get; init; }

    /// <summary>What stands at the end of its line where many lines share a chart; null: its name.</summary>
    public string? LineLabel { get; init; }

    /// <summary>One of too many to be told apart: grey until a reader asks for it.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether one of its marks is hollow: as the mark says, else as the series.</summary>
    public bool IsHollow(ChartKnot knot) => knot.IsHollow ?? Look.IsHollow;

    /// <summary>The shape of one of its marks: its own, else that of the series.</summary>
    public MarkShape ShapeOf(ChartKnot knot) => knot.Shape ?? Look.Shape;

    /// <summary>The classes of its colour, shared by both drawings.</summary>
    public string Ink => Look.Ink;

    public bool IsDashed => Look.Pattern != LinePattern.Solid;
}

/// <summary>A place of a line; one without a Y is where the line is interrupted.</summary>
public readonly record struct ChartPlace(double X, double Y)
{
    /// <summary>Whether the line stops here: nothing is known between its neighbours.</summary>
    public bool IsGap => double.IsNaN(Y);

    public static ChartPlace Gap(double x) => new(x, double.NaN);
}

/// <summary>A point that somebody measured or published.</summary>
public sealed record ChartKnot(double X, double Y, bool IsOnFrontier, bool IsPublished, ChartTip Tip)
{
    /// <summary>Its own outline or filling, where marks of one series differ; null: as the series.</summary>
    public bool? IsHollow { get; init; }

    /// <summary>Its own shape; null: as the series.</summary>
    public MarkShape? Shape { get; init; }
}

/// <summary>What a tooltip says: a heading, figures with their units, and where they come from.</summary>
public sealed record ChartTip(string Title, IReadOnlyList<ChartFigure> Figures, string Source)
{
    public string Text => Say.Of($"{Title}: {Listed.Commas(Figures.Select(f => Say.Of($"{f.Value} {f.Unit}")))}. {Source}");

    /// <summary>Where the run that brought the point can be read about, and what that is called; null: nowhere.</summary>
    public ChartLink? Run { get; init; }

    /// <summary>What is wrong with the measurement; null: nothing known.</summary>
    public string? Flag { get; init; }
}

public sealed record ChartFigure(string Value, string Unit);

public sealed record ChartLink(string Href, string Words);

/// <summary>A break-even.</summary>
public sealed record ChartMark(double X, double Y, string Label, ChartTip Tip);

/// <summary>The gap between the sides at a target.</summary>
public sealed record ChartGap(double X, double Low, double High, string Label);
