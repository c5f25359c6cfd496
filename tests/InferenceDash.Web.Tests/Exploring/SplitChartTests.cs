using System.Text.Json;
using InferenceDash.Words.Exploring;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>One line for each GPU, its best, unless the reader splits it; without a browser.</summary>
public sealed class SplitChartTests
{
    private const int Height = 430;

    // On each GPU MTP is ahead in the middle and Off at both ends; FP4 has one engine more.
    private static readonly BenchmarkPoint[] Points =
    [
        MadePoints.Point("h100", SpecMethod.Off, 20, 3000), MadePoints.Point("h100", SpecMethod.Off, 60, 800),
        MadePoints.Point("h100", SpecMethod.Off, 150, 300),
        MadePoints.Point("h100", SpecMethod.Mtp, 40, 2000), MadePoints.Point("h100", SpecMethod.Mtp, 80, 1500),
        MadePoints.Point("h100", SpecMethod.Mtp, 120, 250),
        MadePoints.Point("h100", SpecMethod.Mtp, 70, 1900, "fp4"), MadePoints.Point("h100", SpecMethod.Mtp, 90, 1400, "fp4", "vLLM"),
        MadePoints.Point("h100", SpecMethod.Mtp, 95, 900, "fp4"),
        MadePoints.Point("mi355x", SpecMethod.Off, 50, 2500), MadePoints.Point("mi355x", SpecMethod.Off, 100, 700),
    ];

    /// <summary>A split, and the keys and names of its series.</summary>
    public static TheoryData<string, string[], string[]> Splits => new()
    {
        { "", ["h100", "mi355x"], ["H100", "MI355X"] },
        { "none", ["h100", "mi355x"], ["H100", "MI355X"] },
        { "precision", ["h100-fp4", "h100-fp8", "mi355x-fp8"], ["H100 FP4", "H100 FP8", "MI355X FP8"] },
        { "method", ["h100-mtp", "h100-none", "mi355x-none"], ["H100 MTP", "H100 Off", "MI355X Off"] },
        { "engine", ["h100-sglang", "h100-vllm", "mi355x-sglang"], ["H100, SGLang", "H100, vLLM", "MI355X, SGLang"] },
        {
            "precision,method,engine",
            ["h100-fp4-mtp-sglang", "h100-fp4-mtp-vllm", "h100-fp8-mtp-sglang", "h100-fp8-none-sglang", "mi355x-fp8-none-sglang"],
            ["H100 FP4 MTP, SGLang", "H100 FP4 MTP, vLLM", "H100 FP8 MTP, SGLang", "H100 FP8 Off, SGLang", "MI355X FP8 Off, SGLang"]
        },
    };

    [Theory]
    [MemberData(nameof(Splits))]
    public void A_gpu_is_one_series_unless_it_is_split(string split, string[] keys, string[] names)
    {
        var view = MadePoints.View(Points, split.Length == 0 ? "show=all" : $"show=all&split={split}");

        view.Series.Select(s => s.Key).ShouldBe(keys);
        view.Series.Select(s => s.Name).ShouldBe(names);
        view.Series.Sum(s => s.Rows.Count).ShouldBe(Points.Length);
        view.Rows.Select(r => r.Row.Id).ShouldBe(Enumerable.Range(0, Points.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("split=precision")]
    [InlineData("split=method")]
    [InlineData("split=engine")]
    public void A_line_is_the_highest_of_the_curves_of_its_precisions_and_methods(string query)
    {
        var view = MadePoints.View(Points, query);
        foreach (var (series, drawn) in view.Shown.Zip(ExplorerChart.Of(view).Model.Series))
        {
            var curves = series.Rows.GroupBy(r => (r.Subject.Precision, r.Subject.Method)).Select(g => Curve.Of([.. g.Select(r => r.Point.Point)])).ToList();
            foreach (var place in drawn.Line.Where(p => !p.IsGap))
                place.Y.ShouldBe(curves.Max(c => c.ThroughputAt(place.X))!.Value, $"{series.Key} at {place.X}");
            if (curves.Exists(c => c.Knots.Count > 1))
                drawn.Line.Count.ShouldBeGreaterThan(20);
        }
    }

    [Fact]
    public void A_line_is_no_curve_through_pooled_points()
    {
        var view = MadePoints.View(Points);
        var pooled = Curve.Of([.. Points.Where(p => p.Series.Gpu == "h100").Select(CurvePoint.Of)]);

        ExplorerChart.Of(view).Model.Series[0].Line.ShouldContain(p => Math.Abs(p.Y - pooled.ThroughputAt(p.X)!.Value) > 1);
    }

    [Fact]
    public void A_point_is_on_the_frontier_where_no_other_recipe_delivers_more()
    {
        var series = MadePoints.View(Points, "show=all").Series[0];

        series.Rows.Where(r => r.IsOnFrontier).Select(r => (r.X, r.Y)).ShouldBe([(20, 3000), (40, 2000), (70, 1900), (90, 1400), (150, 300)]);
    }

    [Fact]
    public void Cost_and_power_follow_the_same_line()
    {
        List<ChartPlace> Line(string query) =>
            [.. ExplorerChart.Of(MadePoints.View(Points, $"{query}&usd=h100:1.8&kw=h100:1.5")).Model.Series[0].Line.Where(p => !p.IsGap)];
        var throughput = Line("");

        Line("y=cost").Select(p => p.X).ShouldBe(throughput.Select(p => p.X));
        foreach (var (t, cost) in throughput.Zip(Line("y=cost")))
            (t.Y * cost.Y).ShouldBe(1.8e6 / 3600, 1e-6);
        foreach (var (t, power) in throughput.Zip(Line("y=per-mw")))
            (power.Y / t.Y).ShouldBe(1000 / 1.5, 1e-6);
    }

    [Fact]
    public void Where_only_a_bound_is_known_the_line_has_a_gap()
    {
        BenchmarkPoint[] apart =
        [
            MadePoints.Point("h100", SpecMethod.Off, 20, 3000), MadePoints.Point("h100", SpecMethod.Off, 30, 2000),
            MadePoints.Point("h100", SpecMethod.Mtp, 60, 1500), MadePoints.Point("h100", SpecMethod.Mtp, 90, 500),
        ];
        var drawing = ExplorerChart.Of(MadePoints.View(apart));
        var line = drawing.Model.Series.ShouldHaveSingleItem().Line;

        line.Where(p => !p.IsGap).ShouldAllBe(p => p.X <= 30 || p.X >= 60);
        line.Where(p => p.IsGap).ShouldHaveSingleItem().X.ShouldBeInRange(30, 60);
        var json = JsonSerializer.Deserialize<JsonElement>(PlotJson.Of(drawing.Model, Height)).Items("series")[0].Items("line");
        json.Count(p => p[1].ValueKind == JsonValueKind.Null).ShouldBe(1);
        json.Length.ShouldBe(line.Count);
    }

    [Theory]
    [InlineData("x=e2e")]
    [InlineData("y=ttft")]
    public void On_other_axes_straight_pieces_join_what_no_point_of_the_gpu_beats(string query)
    {
        var view = MadePoints.View(Points, query);
        var series = view.Series[0];
        var (sx, sy) = (view.X.Better == Better.Higher ? 1 : -1, view.Y.Better == Better.Higher ? 1 : -1);

        foreach (var row in series.Rows)
            row.IsOnFrontier.ShouldBe(!series.Rows.Any(o => sx * o.X >= sx * row.X && sy * o.Y >= sy * row.Y && (o.X != row.X || o.Y != row.Y)), row.Name);
        ExplorerChart.Of(view).Model.Series[0].Line.Select(p => (p.X, p.Y))
            .ShouldBe(series.Rows.Where(r => r.IsOnFrontier).Select(r => (r.X!.Value, r.Y!.Value)));
        ExplorerWords.Caption(view.Facts())
            .ShouldContain("Straight lines join the frontier of all points of a series, whatever their precision, method and engine;");
    }

    [Theory]
    [InlineData("", "A line is the best of its precisions and spec methods at each interactivity")]
    [InlineData("split=precision", "A line is the best of its spec methods at each interactivity")]
    [InlineData("split=method", "A line is the best of its precisions at each interactivity")]
    [InlineData("split=precision,method", "Lines are the interpolated curves.")]
    public void The_caption_says_what_a_line_is(string query, string words) =>
        ExplorerWords.Caption(MadePoints.View(Points, query).Facts()).ShouldContain(words);

    [Fact]
    public void Each_mark_has_the_shape_of_its_precision_and_the_filling_and_name_of_its_method()
    {
        var view = MadePoints.View(Points, "show=all");
        var model = ExplorerChart.Of(view).Model;
        var json = JsonSerializer.Deserialize<JsonElement>(PlotJson.Of(model, Height));
        var marks = json.Items("series").SelectMany(s => s.Items("marks")).Select(m => m[2].GetInt32()).ToList();
        var knots = model.Series.SelectMany(s => s.Knots).ToList();

        model.Series.Select(s => s.IsDashed).ShouldBe([false, true]);
        (knots.Count, marks.Count).ShouldBe((Points.Length, Points.Length));
        foreach (var (knot, mark) in knots.Zip(marks))
        {
            var row = view.Rows.Select(r => r.Row).Single(r => r.X == knot.X && r.Y == knot.Y);
            var shape = row.Subject.Precision.Key switch { "fp8" => MarkShape.Square, "bf16" => MarkShape.Diamond, _ => MarkShape.Circle };
            (knot.Shape, knot.IsHollow).ShouldBe((shape, row.IsOff));
            // As the script is told it: 1 on the frontier, 2 for a hollow one, 4 for every shape after the circle.
            mark.ShouldBe((row.IsOnFrontier ? 1 : 0) + (row.IsOff ? 2 : 0) + (4 * (int)shape));
            knot.Tip.Title.ShouldStartWith($"{row.Subject.Gpu.ToUpperInvariant()} {row.Subject.Precision.Label} {row.Subject.Method.Label}, {row.Engine}");
        }
    }

    [Fact]
    public void A_legend_mark_shows_what_its_line_takes_together()
    {
        var series = MadePoints.View(Points).Series;

        series.Select(s => (s.IsOff, s.MixesOff)).ShouldBe([(false, true), (true, false)]);
        series.Select(s => s.Mixed).ShouldBe([SeriesSplit.All, SeriesSplit.None]);
        series.Select(s => s.LineLabel).ShouldBe(["H100", "MI355X"]);
        MadePoints.View(Points, "split=method").Series.Select(s => s.LineLabel).ShouldBe(["H100 MTP", "H100 Off", "MI355X Off"]);
    }

    [Fact]
    public void Lines_of_one_GPU_on_several_engines_end_with_the_engine()
    {
        MadePoints.View(Points, "show=all&split=engine").Series.Select(s => s.LineLabel).ShouldBe(["H100 SGLang", "H100 vLLM", "MI355X SGLang"]);
        var oneEngine = Points.Where(p => p.Configuration.Engine != "vLLM").ToArray();
        MadePoints.View(oneEngine, "show=all&split=engine").Series.Select(s => s.LineLabel).ShouldBe(["H100", "MI355X"]);
    }

    [Theory]
    [InlineData("hide=h100-fp4-mtp-vllm", "precision,method,engine", 4)]
    [InlineData("hide=!h100-fp8-none-sglang", "precision,method,engine", 1)]
    [InlineData("hide=h100-fp8-mtp-an-engine-that-is-gone", "precision,method,engine", 5)]
    [InlineData("hide=h100", "none", 1)]
    [InlineData("hide=!", "none", 0)]
    [InlineData("hide=h100-mtp&split=method", "method", 2)]
    [InlineData("hide=h100-fp4-mtp-vllm&split=none", "none", 2)]
    public void An_address_that_names_a_series_by_all_its_parts_splits_by_all_of_them(string query, string split, int shown)
    {
        var view = MadePoints.View(Points, query);

        QueryParser.Name(view.Split).ShouldBe(split);
        view.Shown.Count().ShouldBe(shown);
        view.Explore(e => e with { Sort = "engine" }).Contains("split=", StringComparison.Ordinal).ShouldBe(split != "none");
    }
}
