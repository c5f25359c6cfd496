using System.Text.Json;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>The chart of a view, without a browser: series, colours, lines, axes, names and the numbers the script gets.</summary>
public sealed class ExplorerChartTests
{
    private const int Height = 430;
    private const int LabelWidth = 300;

    private static readonly BenchmarkPoint[] Few =
    [
        MadePoints.Point("mi355x", SpecMethod.Off, 50, 3000), MadePoints.Point("mi355x", SpecMethod.Off, 80, 1500),
        MadePoints.Point("h100", SpecMethod.Off, 40, 2000), MadePoints.Point("h100", SpecMethod.Off, 90, 500),
        MadePoints.Point("h100", SpecMethod.Mtp, 60, 2500), MadePoints.Point("h100", SpecMethod.Mtp, 100, 1200),
        MadePoints.Point("h100", SpecMethod.Mtp, 140, 700), MadePoints.Point("h100", SpecMethod.Mtp, 90, 600),
        MadePoints.Point("h100", SpecMethod.Mtp, 75, 4000, "fp4"), MadePoints.Point("tpu9", SpecMethod.Mtp, 70, 900, engine: "Saxml"),
    ];

    [Fact]
    public void Series_stand_by_gpu_precision_and_method_and_colour_is_the_gpu()
    {
        var chart = ExplorerChart.Of(MadePoints.SplitView(Few, "show=all")).Model;

        chart.Series.Select(s => (s.Key, s.Name, s.Ink, s.IsDashed)).ShouldBe(
        [
            ("h100-fp4-mtp-sglang", "H100 FP4 MTP, SGLang", "g-h100", false), ("h100-fp8-mtp-sglang", "H100 FP8 MTP, SGLang", "g-h100", false),
            ("h100-fp8-none-sglang", "H100 FP8 Off, SGLang", "g-h100", true),
            ("mi355x-fp8-none-sglang", "MI355X FP8 Off, SGLang", "g-mi355x", true),
            ("tpu9-fp8-mtp-saxml", "TPU FP8 MTP, Saxml", "g-other", false),
        ]);
        chart.Series.Sum(s => s.Knots.Count).ShouldBe(Few.Length);
        chart.Series.SelectMany(s => s.Knots).Count(k => !k.IsOnFrontier).ShouldBe(1);
        chart.IsCrowded.ShouldBeTrue();
    }

    [Fact]
    public void Against_interactivity_a_line_is_the_curve_of_the_comparison()
    {
        var line = ExplorerChart.Of(MadePoints.SplitView(Few)).Model.Series.Single(s => s.Key == "h100-fp8-mtp-sglang").Line;
        var curve = Curve.Of([.. Few.Where(p => p.Series is { Gpu: "h100", Precision.Key: "fp8", Method.IsOff: false }).Select(CurvePoint.Of)]);

        line.Count.ShouldBeGreaterThan(20);
        foreach (var place in line)
            place.Y.ShouldBe(curve.ThroughputAt(place.X)!.Value);
        (line[0].X, line[^1].X).ShouldBe((60, 140));
    }

    [Theory]
    [InlineData("x=e2e")]
    [InlineData("y=ttft")]
    public void Elsewhere_straight_pieces_join_the_frontier(string query)
    {
        foreach (var series in ExplorerChart.Of(MadePoints.SplitView(Few, query)).Model.Series)
        {
            var knots = series.Knots.Where(k => k.IsOnFrontier).Select(k => (k.X, k.Y)).ToList();
            series.Line.Select(p => (p.X, p.Y)).ShouldBe(knots.Count > 1 ? knots : []);
        }
    }

    [Fact]
    public void A_single_point_has_a_mark_and_no_line()
    {
        var series = ExplorerChart.Of(MadePoints.SplitView(Few)).Model.Series.Single(s => s.Key == "tpu9-fp8-mtp-saxml");

        series.Line.ShouldBeEmpty();
        series.Knots.ShouldHaveSingleItem();
    }

    /// <summary>How many points, how far the last, and whether the axis leaves it out.</summary>
    [Theory]
    [InlineData(20, 1.41, true)]
    [InlineData(20, 1.39, false)]
    [InlineData(19, 3, false)]
    public void A_far_point_is_left_out_of_the_axis_and_counted(int count, double stretch, bool isLeftOut)
    {
        var near = Enumerable.Range(1, count - 1).Select(i => MadePoints.Point("h100", SpecMethod.Mtp, 5 * i, 5000 - (100 * i)));
        var far = MadePoints.Point("h100", SpecMethod.Mtp, 5 * (count - 1) * stretch, 10);
        BenchmarkPoint[] points = [.. near, far];
        var drawing = ExplorerChart.Of(MadePoints.SplitView(points));

        (drawing.Beyond, drawing.IsWhole).ShouldBe(isLeftOut ? (1, false) : (0, true));
        (drawing.Range.High >= points[^1].Interactivity).ShouldBe(!isLeftOut);
        ExplorerChart.Of(MadePoints.SplitView(points, "zoom=all")).IsWhole.ShouldBeTrue();
        ExplorerChart.Of(MadePoints.SplitView(points, "xscale=log")).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Of_many_points_two_per_cent_may_be_far()
    {
        var points = Enumerable.Range(0, 98).Select(i => MadePoints.Point("h100", SpecMethod.Mtp, 20 + i, 5000 - (10 * i))).ToList();

        ExplorerChart.Of(MadePoints.SplitView(Far(2))).Beyond.ShouldBe(2);
        ExplorerChart.Of(MadePoints.SplitView(Far(3))).Beyond.ShouldBe(0);

        List<BenchmarkPoint> Far(int count) =>
        [
            .. points.Take(100 - count),
            .. Enumerable.Range(0, count).Select(i => MadePoints.Point("h100", SpecMethod.Mtp, 400 + i, 100 - (10 * i))),
        ];
    }

    [Fact]
    public void A_stretch_is_kept_within_the_points_and_one_that_misses_them_is_the_whole_axis()
    {
        var whole = ExplorerChart.Of(MadePoints.SplitView(Few)).Range;

        ExplorerChart.Of(MadePoints.SplitView(Few, "zoom=60-100")).Range.ShouldBe(new ShownRange(60, 100));
        ExplorerChart.Of(MadePoints.SplitView(Few, "zoom=0-100")).Range.ShouldBe(whole with { High = 100 });
        ExplorerChart.Of(MadePoints.SplitView(Few, "zoom=500-900")).Range.ShouldBe(whole);
    }

    [Fact]
    public void A_time_of_zero_is_no_end_of_a_logarithmic_axis()
    {
        var points = Few.Append(MadePoints.Point("b200", SpecMethod.Mtp, 77, 800) with { MedianTtftSeconds = 0 });

        foreach (var query in new[] { "y=ttft&scale=log&show=all", "x=ttft&xscale=log&show=all" })
        {
            var chart = ExplorerChart.Of(MadePoints.SplitView(points, query)).Model;
            (chart.X.IsLog && chart.Y.IsLog).ShouldBeFalse();
            chart.Series.SelectMany(s => s.Knots).Select(k => chart.X.Share(k.X) + chart.Y.Share(k.Y)).ShouldAllBe(share => double.IsFinite(share));
        }
    }

    [Theory]
    [InlineData(6, "")]
    [InlineData(40, "show=all")]
    [InlineData(40, "y=cost&x=e2e&xscale=log")]
    [InlineData(100, "zoom=50-90&scale=linear")]
    public void Names_of_lines_lie_over_no_other_name_and_no_mark(int each, string query)
    {
        var model = ExplorerChart.Of(MadePoints.SplitView(MadePoints.Many(each), query + "&usd=h100:1,b200:2,gb200:3,mi355x:1,tpu9:1")).Model;
        var labels = ChartLabels.OfLines(model, Height, LabelWidth);

        labels.Select(l => l.Text).ShouldBeUnique();
        var boxes = labels.Select(l => BoxOf(model, l)).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                var (a, b) = (boxes[i], boxes[k]);
                (a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom).ShouldBeFalse($"{labels[i].Text} and {labels[k].Text}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("scale=linear")]
    [InlineData("xscale=log&x=e2e&show=all")]
    public void The_script_gets_plotting_coordinates_and_finished_words(string query)
    {
        var view = MadePoints.SplitView(Few, query);
        var model = ExplorerChart.Of(view).Model;
        var json = JsonSerializer.Deserialize<JsonElement>(PlotJson.Of(model, Height));
        double Plotted(ChartAxis axis, double value) => axis.IsLog ? Math.Log10(value) : value;

        json.GetProperty("height").GetInt32().ShouldBe(Height);
        foreach (var (drawn, axis) in new[] { (json.GetProperty("frame").GetProperty("x"), model.X), (json.GetProperty("y"), model.Y) })
        {
            drawn.GetProperty("log").GetBoolean().ShouldBe(axis.IsLog);
            drawn.Number("low").ShouldNotBeNull().ShouldBe(Plotted(axis, axis.Low), 1e-5);
            drawn.Number("high").ShouldNotBeNull().ShouldBe(Plotted(axis, axis.High), 1e-5);
            drawn.Items("ticks").Select(t => t.Text("label")).ShouldBeSubsetOf(axis.Ticks.Select(t => t.Label));
            drawn.Items("ticks").Length.ShouldBeGreaterThan(1);
            drawn.Items("ticks").ShouldAllBe(t => t.Number("at") >= drawn.Number("low") - 1e-5 && t.Number("at") <= drawn.Number("high") + 1e-5);
        }

        var knots = model.Series.SelectMany(s => s.Knots).ToList();
        knots.Count.ShouldBe(view.Rows.Count());
        json.Items("series").Select(s => s.Text("key")).ShouldBe(view.Shown.Select(s => s.Key));
        json.Items("series").Select(s => s.Items("marks").Length).ShouldBe(model.Series.Select(s => s.Knots.Count));
        foreach (var (mark, knot) in json.Items("series").SelectMany(s => s.Items("marks")).Zip(knots))
        {
            var numbers = mark.EnumerateArray().Select(v => v.GetDouble()).ToArray();
            numbers[0].ShouldBe(Plotted(model.X, knot.X), 1e-5 * Math.Max(1, Math.Abs(numbers[0])));
            numbers[1].ShouldBe(Plotted(model.Y, knot.Y), 1e-5 * Math.Max(1, Math.Abs(numbers[1])));
            ((int)numbers[2] % 2 == 1).ShouldBe(knot.IsOnFrontier);
        }

        json.Items("labels").ShouldAllBe(l => l.Text("text") != "" && l.Text("ink")!.StartsWith("g-", StringComparison.Ordinal));
        json.Items("labels").Select(l => l.Text("text")).ShouldBeSubsetOf(model.Series.Select(s => s.LineLabel));
    }

    [Fact]
    public void What_is_said_of_the_points_stands_in_the_order_of_their_marks()
    {
        var model = ExplorerChart.Of(MadePoints.SplitView(Few, "show=all&x=interactivity")).Model;
        var said = JsonSerializer.Deserialize<JsonElement>(PlotJson.TipsOf(model));
        var (units, sources, tips) = (said.Items("units"), said.Items("sources"), said.Items("tips"));
        var knots = model.Series.SelectMany(s => s.Knots).ToList();

        tips.Length.ShouldBe(knots.Count);
        foreach (var (tip, knot) in tips.Zip(knots))
        {
            tip[0].GetString().ShouldBe(knot.Tip.Title);
            units[tip[1].GetInt32()].EnumerateArray().Select(u => u.GetString()).ShouldBe(knot.Tip.Figures.Select(f => f.Unit));
            sources[tip[2].GetInt32()].GetString().ShouldBe(knot.Tip.Source);
            tip[3].EnumerateArray().Select(v => v.GetString()).ShouldBe(knot.Tip.Figures.Select(f => f.Value));
        }
    }

    [Fact]
    public void Two_thousand_points_stay_small()
    {
        var view = MadePoints.SplitView(MadePoints.Many(100), "show=all");
        view.Rows.Count().ShouldBe(2000);

        PlotJson.Of(ExplorerChart.Of(view).Model, Height).Length.ShouldBeLessThan(150_000);
    }

    [Fact]
    public void Hidden_series_are_not_drawn_and_keep_no_place_in_the_count()
    {
        var drawing = ExplorerChart.Of(MadePoints.SplitView(Few, "hide=h100-fp8-mtp-sglang,h100-fp4-mtp-sglang"));

        drawing.Model.Series.Select(s => s.Key).ShouldBe(["h100-fp8-none-sglang", "mi355x-fp8-none-sglang", "tpu9-fp8-mtp-saxml"]);
        drawing.Model.Description.ShouldContain("3 series, 5 points");
    }

    // The box of a name as it is drawn: 7.4 px a character, from 11 px above its baseline to 4 below.
    private static (double Left, double Top, double Right, double Bottom) BoxOf(ChartModel model, ChartLabel label)
    {
        var (x, y) = ((LabelWidth * model.X.Share(label.X)) + label.Dx, (Height * (1 - model.Y.Share(label.Y))) + label.Dy);
        var size = 7.4 * label.Text.Length;
        var left = x - (label.Anchor == "end" ? size : label.Anchor == "middle" ? size / 2 : 0);
        return (left, y - 11, left + size, y + 4);
    }
}
