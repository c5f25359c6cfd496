using InferenceDash.Web.Tests.Exploring;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>What version 1 of the API says of two series, made from a row that knows no method and no Off.</summary>
public sealed class VersionOneTests
{
    private static readonly GpuRates Rates = new("2026-07", PriceBasis.Hyperscaler, UsdPerGpuHour: 1, KwPerGpu: 1);
    private static readonly Curve Fast = CurveOf((20, 900), (60, 500), (80, 100));
    private static readonly Curve Slow = CurveOf((20, 600), (60, 500), (80, 300), (100, 200));

    [Theory]
    [InlineData(25, Verdict.Method, Verdict.Off)]
    [InlineData(80, Verdict.Off, Verdict.Method)]
    [InlineData(60, Verdict.Tie, Verdict.Tie)]
    [InlineData(90, Verdict.OnlyOff, Verdict.OnlyMethod)]
    [InlineData(10, Verdict.Unknown, Verdict.Unknown)]
    [InlineData(110, Verdict.Unknown, Verdict.Unknown)]
    public void The_verdict_follows_from_the_row(double target, Verdict verdict, Verdict exchanged)
    {
        VerdictOf(Fast, Slow, target).ShouldBe(verdict);
        VerdictOf(Slow, Fast, target).ShouldBe(exchanged);
    }

    [Fact]
    public void A_series_without_points_leaves_it_to_the_other()
    {
        VerdictOf(Fast, Curve.Empty, 30).ShouldBe(Verdict.OnlyMethod);
        VerdictOf(Curve.Empty, Fast, 30).ShouldBe(Verdict.OnlyOff);
        VerdictOf(Curve.Empty, Curve.Empty, 30).ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void The_first_series_is_the_method_and_the_second_off()
    {
        VersionOne.SideOf(0).ShouldBe(Side.Method);
        VersionOne.SideOf(1).ShouldBe(Side.Off);
        VersionOne.SideOf(null).ShouldBeNull();
    }

    [Fact]
    public void A_figure_names_the_spec_method_that_answers_whichever_it_is()
    {
        var eagle = new SpecMethod("eagle");
        var catalog = new Catalog(new Dataset(
            "ab12cd34", DateTimeOffset.UnixEpoch, [new Model("a-model", "A model", [], [])], MadePoints.Gpus, [], [],
            [
                MadePoints.Point("h100", eagle, 20, 900), MadePoints.Point("h100", eagle, 60, 500),
                MadePoints.Point("h100", SpecMethod.Off, 20, 600), MadePoints.Point("h100", SpecMethod.Off, 60, 300),
            ]));
        var view = ComparisonView.Of(catalog, catalog.Find("a-model-h100-fp8-eagle-vs-none").ShouldNotBeNull(), QueryParser.Parse("t=30"));

        var target = ComparisonResponse.Of(view).Targets.ShouldHaveSingleItem();
        (target.Method.Method, target.Off.Method, target.Verdict).ShouldBe(("eagle", "none", Verdict.Method));
    }

    private static Verdict VerdictOf(Curve method, Curve off, double target)
    {
        var comparison = Comparison.Of([SeriesOf(SpecMethod.Mtp, method), SeriesOf(SpecMethod.Off, off)], 1, [target]);
        return VersionOne.VerdictOf(comparison.Rows[0], comparison);
    }

    private static ComparedSeries SeriesOf(SpecMethod method, Curve curve) => new(
        new SeriesSpec("a-model", "h200", new Precision("fp8"), method), method.Key, method.Label, SeriesCurve.Of([new RecipeCurve(method, curve)]), Rates);

    private static Curve CurveOf(params (double Interactivity, double Throughput)[] points) =>
        Curve.Of(Array.ConvertAll(points, static p => new CurvePoint(p.Interactivity, p.Throughput)));
}
