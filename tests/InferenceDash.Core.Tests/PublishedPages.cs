using System.Globalization;

namespace InferenceDash.Core.Tests;

/// <summary>The bundled published operating points, read without the code that imports them.</summary>
internal static class PublishedPages
{
    private static readonly string[][] Rows =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", "published-operating-points.csv")).Skip(1).Select(line => line.Split(','))];

    /// <summary>One side of one page.</summary>
    public static Curve Curve(string page, SpecMethod method) => Core.Curves.Curve.Of(
        [.. Rows.Where(row => row[13] == page && row[4] == method.Key).Select(row => CurvePoint.Of(Point(row)))]);

    /// <summary>Every side of every page.</summary>
    public static TheoryData<string, string> Sides()
    {
        var sides = new TheoryData<string, string>();
        foreach (var (page, method) in Rows.Select(row => (row[13], row[4])).Distinct())
            sides.Add(page, method);
        return sides;
    }

    public static IEnumerable<PublishedPoint> Points(string page, SpecMethod method) =>
        Rows.Where(row => row[13] == page && row[4] == method.Key).Select(Point);

    private static PublishedPoint Point(string[] row)
    {
        var (input, output) = row[3] switch
        {
            "1k/1k" => (1024, 1024),
            "1k/8k" => (1024, 8192),
            "8k/1k" => (8192, 1024),
            var other => throw new InvalidDataException(other),
        };
        return new PublishedPoint(
            new SeriesKey(row[0], row[1], new Precision(row[2]), new Sequence(input, output), new SpecMethod(row[4])),
            Number(row[5])!.Value,
            Number(row[6])!.Value,
            Decimals(row[6]),
            Number(row[7]),
            Decimals(row[7]),
            Number(row[8]),
            Number(row[9]),
            Number(row[10]) is { } low && Number(row[11]) is { } high ? new InteractivityRange(low, high) : null,
            new Publication(row[14], row[13], row[15], AssumptionSet: row[16], PriceBasis: Enum.Parse<PriceBasis>(row[17], ignoreCase: true)));
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static int Decimals(string text) => text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
}
