using System.Globalization;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>Where marks and lines of the chart stand on the screen, whether they can be seen or not.</summary>
internal static class Geometry
{
    // Found and measured in one step: a chart that is drawn anew in between has thrown what was found away. The picture under a
    // live chart has places only while it is shown.
    private const string Centres = """
        (chart, marks) => {
          const plot = chart.closest("[data-plot]"), ready = plot.dataset.chartReady;
          delete plot.dataset.chartReady;
          const centres = [...chart.querySelectorAll(marks)].map(m => m.getBoundingClientRect())
            .filter(b => b.width > 1 || b.height > 1).map(b => [b.x + b.width / 2, b.y + b.height / 2]);
          if (ready) plot.dataset.chartReady = ready;
          return centres;
        }
        """;

    // One path of the live chart holds all marks of a kind: each is a piece of it that begins anew.
    private const string Pieces = """
        (front, marks) => [...front.querySelectorAll(marks)].flatMap(path => path.getAttribute("d").split(/(?=M)/).map(piece => {
          const mark = document.createElementNS("http://www.w3.org/2000/svg", "path");
          mark.setAttribute("d", piece);
          path.parentNode.append(mark);
          const b = mark.getBoundingClientRect();
          mark.remove();
          return [b.x + b.width / 2, b.y + b.height / 2];
        }))
        """;

    /// <summary>Knots and break-evens of the static chart, from left to right.</summary>
    public static Task<IReadOnlyList<Place>> StaticMarksAsync(ComparisonOnScreen comparison) => StaticMarksAsync(comparison.Plot);

    /// <summary>Those of any chart.</summary>
    public static async Task<IReadOnlyList<Place>> StaticMarksAsync(ILocator plot) =>
        FromTheLeft(await plot.EvaluateAsync<double[][]>(Centres, ":scope > svg .knot"));

    /// <summary>Those of the live chart.</summary>
    public static async Task<IReadOnlyList<Place>> LiveMarksAsync(ComparisonOnScreen comparison) => FromTheLeft(
    [
        .. await LivePiecesAsync(comparison.Front, "path.knot"),
        .. await comparison.Front.EvaluateAsync<double[][]>(Centres, "circle.knot"),
    ]);

    /// <summary>Marks of the live chart that a selector finds, in the order of their series.</summary>
    public static Task<double[][]> LivePiecesAsync(ILocator front, string marks) =>
        front.EvaluateAsync<double[][]>(Pieces, $"g[data-key] {marks}");

    public static async Task<IReadOnlyList<double>> StaticTargetLinesAsync(ComparisonOnScreen comparison) =>
        await LinesAsync(comparison.Plot, ":scope > svg .tline");

    public static async Task<IReadOnlyList<double>> LiveTargetLinesAsync(ComparisonOnScreen comparison) =>
        await LinesAsync(comparison.Plot, ".layer.back .tline");

    public static void ShouldBeAt(this IReadOnlyList<Place> places, IReadOnlyList<Place> others, double within) =>
        places.AreAt(others, within).ShouldBeTrue($"{Words(places)} and {Words(others)}");

    /// <summary>Whether there are as many, each as near to one of the others.</summary>
    public static bool AreAt(this IReadOnlyList<Place> places, IReadOnlyList<Place> others, double within) =>
        places.Count == others.Count && places.All(place => others.Min(place.DistanceTo) <= within);

    private static string Words(IEnumerable<Place> places) => string.Join(' ', places);

    private static async Task<IReadOnlyList<double>> LinesAsync(ILocator plot, string lines) =>
        [.. FromTheLeft(await plot.EvaluateAsync<double[][]>(Centres, lines)).Select(p => p.X)];

    private static IReadOnlyList<Place> FromTheLeft(double[][] places) =>
        [.. places.Select(p => new Place(p[0], p[1])).OrderBy(p => p.X).ThenBy(p => p.Y)];
}

/// <summary>A place on the screen, px.</summary>
internal readonly record struct Place(double X, double Y)
{
    public double DistanceTo(Place other) => Math.Max(Math.Abs(X - other.X), Math.Abs(Y - other.Y));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X:0.#}, {Y:0.#})");
}
