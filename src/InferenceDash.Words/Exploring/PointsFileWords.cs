namespace InferenceDash.Words.Exploring;

/// <summary>What a file of points or a picture of the explorer says of itself.</summary>
public static class PointsFileWords
{
    /// <summary>What a reader of the file owes.</summary>
    public static string Licence => Say.Of("Licence: the figures are facts of their sources; name the source, the publisher or the run, where you use them");

    /// <summary>Where the points come from.</summary>
    public static string Source(IReadOnlyList<CurvePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var own = points.Any(p => p.Measured is { IsOwn: true }) ? Say.Of("benchmark points of your upload where its source is own; ") : "";
        var composed = points.Any(p => p.IsComposed) ? Say.Of("points composed of step times where its source is composed; ") : "";
        return Say.Of($"Source: {PublishedSources.Publishers(points)} where a row is published; {own}{composed}"
            + $"else benchmark points imported into this installation, by run and file");
    }

    /// <summary>The filters in force; words that narrow rows alone are told with them.</summary>
    public static string Filters(string filters, string? words) =>
        // A line break in the words would end the comment that this stands in.
        words is null ? filters : Say.Of($"{filters} · rows that contain “{string.Concat(words.Where(c => !char.IsControl(c)))}”");

    /// <summary>Prices, snapshot, and which frontier is marked.</summary>
    public static string Assumptions(string assumptions, string snapshot, Metric x, Metric y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Say.Of($"Assumptions: {assumptions}; snapshot {snapshot}; frontier of {y.ColumnName} against {x.ColumnName}");
    }

    /// <summary>The source line under a picture.</summary>
    public static string Picture(string source, string assumptions, DateTimeOffset importedAt, string snapshot) =>
        Say.Of($"{source} · {assumptions} · data of {Figure.Day(importedAt)}, snapshot {snapshot} · InferenceDash");

    /// <summary>A picture without a point.</summary>
    public static string NothingToDraw => Say.Of("No points to draw: none of this selection has both figures");
}
