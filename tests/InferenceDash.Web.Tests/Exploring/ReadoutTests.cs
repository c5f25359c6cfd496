namespace InferenceDash.Web.Tests.Exploring;

/// <summary>All lines of the explorer are read at one interactivity, and of very many lines a dozen are in colour.</summary>
public sealed class ReadoutTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    private static readonly BenchmarkPoint[] Points =
    [
        MadePoints.Point("h100", SpecMethod.Off, 20, 1000), MadePoints.Point("h100", SpecMethod.Off, 80, 400),
        MadePoints.Point("b200", SpecMethod.Off, 20, 3000), MadePoints.Point("b200", SpecMethod.Off, 80, 1000),
        MadePoints.Point("mi355x", SpecMethod.Off, 70, 900), MadePoints.Point("mi355x", SpecMethod.Off, 90, 700),
        MadePoints.Point("gb200", SpecMethod.Off, 20, 9000), MadePoints.Point("gb200", SpecMethod.Off, 40, 8000),
    ];

    [Fact]
    public void Lines_stand_in_order_and_say_what_the_curve_says_there()
    {
        var view = MadePoints.View(Points, "at=50");
        var lines = ReadoutLine.Of(view);

        lines.Select(l => l.Series.Key).ShouldBe(["b200", "mi355x", "h100", "gb200"]);
        // Halfway along a curve of two points.
        lines[0].Value.ShouldBe(2000);
        lines[2].Value.ShouldBe(700);
        foreach (var line in lines)
            line.Value.ShouldBe(view.Y.Value(line.Series.Curve.At(50, view.Rates[line.Series.Gpu.Key])));
    }

    [Fact]
    public void Below_the_slowest_point_a_line_has_a_bound_and_above_the_fastest_nothing()
    {
        var lines = ReadoutLine.Of(MadePoints.View(Points, "at=50")).ToDictionary(l => l.Series.Key);

        (lines["mi355x"].Point.IsBound, lines["mi355x"].Value).ShouldBe((true, 900));
        lines["gb200"].Value.ShouldBeNull();
    }

    [Fact]
    public void Where_less_is_better_the_least_stands_first() =>
        ReadoutLine.Of(MadePoints.View(Points, "at=50&y=cost&usd=h100:2,b200:2,mi355x:2,gb200:2")).Select(l => l.Series.Key)
            .ShouldBe(["b200", "mi355x", "h100", "gb200"]);

    [Theory]
    [InlineData("")]
    [InlineData("at=50&x=e2e")]
    [InlineData("at=50&y=ttft")]
    public void Without_an_interactivity_or_on_other_axes_nothing_is_read(string query) =>
        ReadoutLine.Of(MadePoints.View(Points, query)).ShouldBeEmpty();

    [Fact]
    public async Task It_stands_in_the_first_html_with_its_field_and_in_the_address_of_every_control()
    {
        var page = await site.PageAsync(KnownAddresses.Explorer("at=90"));

        page.One("#read-at").GetAttribute("value").ShouldBe("90");
        page.QuerySelectorAll("[data-readout] li").Length.ShouldBe(page.QuerySelectorAll("[data-series] a.key").Length);
        page.QuerySelectorAll("[data-plot] > svg line.read").ShouldHaveSingleItem();
        page.Hrefs(".metricbar .seg a").ShouldAllBe(h => h.Contains("at=90", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_lines_a_dozen_are_in_colour_and_they_are_those_ahead_in_the_middle()
    {
        var view = MadePoints.SplitView(MadePoints.Many(8));
        var middle = view.Shown.SelectMany(s => s.Rows).Select(r => r.X!.Value).Order().ToList() is var xs ? xs[xs.Count / 2] : 0;
        double? At(ExplorerSeries s) => s.Curve.At(middle, view.Rates[s.Gpu.Key]).ThroughputPerGpu;

        view.Shown.Count().ShouldBe(20);
        view.QuietCount.ShouldBe(8);
        var worst = view.Shown.Where(s => !view.IsQuiet(s)).Min(At);
        view.Shown.Where(view.IsQuiet).Select(At).OfType<double>().ShouldAllBe(value => value <= worst);
        ExplorerChart.Of(view).Model.Series.Count(s => s.IsQuiet).ShouldBe(8);
    }

    [Fact]
    public void A_dozen_lines_or_fewer_are_all_in_colour() => MadePoints.View(MadePoints.Many(8)).QuietCount.ShouldBe(0);
}
