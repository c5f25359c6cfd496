using System.Globalization;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>Where marks and lines of the chart stand on the screen, whether they can be seen or not.</summary>
internal static class Geometry
{
    private const string Centres = """
        marks => marks.map(m => m.getBoundingClientRect()).filter(b => b.width > 1 || b.height > 1).map(b => [b.x + b.width / 2, b.y + b.height / 2])
        """;

    /// <summary>Knots and break-evens of the static chart, from left to right.</summary>
    public static Task<IReadOnlyList<Place>> StaticMarksAsync(ComparisonOnScreen comparison) =>
        PlacesAsync(comparison.Plot.Locator("> svg .knot"));

    /// <summary>Those of the live chart.</summary>
    public static Task<IReadOnlyList<Place>> LiveMarksAsync(ComparisonOnScreen comparison) => PlacesAsync(comparison.LiveMarks);

    public static async Task<IReadOnlyList<double>> StaticTargetLinesAsync(ComparisonOnScreen comparison) =>
        [.. (await PlacesAsync(comparison.Plot.Locator("> svg .tline"))).Select(p => p.X)];

    /// <summary>Upright dashed lines of the live chart.</summary>
    public static async Task<IReadOnlyList<double>> LiveTargetLinesAsync(ComparisonOnScreen comparison) =>
        [.. (await PlacesAsync(comparison.Plot.Locator(".live-plot .apexcharts-xaxis-annotations line[stroke-dasharray='3']"))).Select(p => p.X)];

    public static void ShouldBeAt(this IReadOnlyList<Place> places, IReadOnlyList<Place> others, double within)
    {
        places.Count.ShouldBe(others.Count, $"{Words(places)} and {Words(others)}");
        foreach (var place in places)
            others.Min(place.DistanceTo).ShouldBeLessThanOrEqualTo(within, $"{Words(places)} and {Words(others)}");
    }

    private static string Words(IEnumerable<Place> places) => string.Join(' ', places);

    private static async Task<IReadOnlyList<Place>> PlacesAsync(ILocator marks) =>
        [.. (await marks.EvaluateAllAsync<double[][]>(Centres)).Select(p => new Place(p[0], p[1])).OrderBy(p => p.X).ThenBy(p => p.Y)];
}

/// <summary>A place on the screen, px.</summary>
internal readonly record struct Place(double X, double Y)
{
    public double DistanceTo(Place other) => Math.Max(Math.Abs(X - other.X), Math.Abs(Y - other.Y));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X:0.#}, {Y:0.#})");
}
