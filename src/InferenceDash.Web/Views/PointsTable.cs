using InferenceDash.Core;

namespace InferenceDash.Web.Views;

/// <summary>A measured point of a comparison with everything that its file says of it.</summary>
public sealed record PointRow(Side Side, string Label, BenchmarkPoint Point, OperatingPoint Figures, bool IsOnFrontier);

/// <summary>The measured points under the chart, and what they come from.</summary>
public sealed record PointsTable(IReadOnlyList<PointRow> Rows, IReadOnlyList<string> Summaries)
{
    /// <summary>The table of a view; null for published points, which the chart shows completely.</summary>
    public static PointsTable? Of(ComparisonView view)
    {
        if (view.IsPublished)
            return null;
        var rows = new List<PointRow>();
        var summaries = new List<string>();
        foreach (var side in Enum.GetValues<Side>())
        {
            var curve = view.Comparison.Of(side);
            var label = view.Matchup.Label(side);
            var points = curve.Points.Select(p => p.Measured!).ToList();
            rows.AddRange(curve.Points.Where(p => !view.IsFrontierOnly || curve.IsOnFrontier(p))
                .Select(p => new PointRow(side, label, p.Measured!, Curve.Of([p]).At(p.Interactivity, view.Rates), curve.IsOnFrontier(p))));
            if (points.Count > 0)
                summaries.Add(Summary(label, points, curve.Knots.Count));
        }

        return new PointsTable(rows, summaries);
    }

    private static string Summary(string label, List<BenchmarkPoint> points, int knots)
    {
        var engines = points.Select(p => p.Configuration.Engine).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var runs = points.Select(p => p.Run).Distinct(StringComparer.Ordinal).Count();
        var lengths = points.Where(p => p.AcceptanceLength is not null).ToList();
        var text = $"{label}: {Count(points.Count, "point")}, {knots} on the frontier, from {Count(engines, "engine")} and {Count(runs, "run")}.";
        if (lengths.Count == 0)
            return text;
        var (least, most) = (lengths.Min(p => p.AcceptanceLength!.Value), lengths.Max(p => p.AcceptanceLength!.Value));
        var tools = lengths.Select(p => p.AcceptanceLengthTool).OfType<string>().Distinct().ToList();
        return $"{text} Acceptance length {least:0.00}{(most - least < 0.005 ? "" : $" to {most:0.00}")} tokens{(tools.Count == 0 ? "" : $", as {string.Join(" and ", tools)} counts it")}.";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
