using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Every GPU pair and every precision pair of real rows against a plain computation that shares no code with the product.</summary>
public sealed class LineUpAgreementTests(InferenceXSite site) : IClassFixture<InferenceXSite>
{
    private const double Tolerance = 1e-9;

    private static readonly string[] Metrics = ["throughput", "cost", "power"];

    [SampleFact(SampleData.InferenceX)]
    public async Task Figures_of_every_gpu_pair_agree() => await FiguresAgreeAsync("gpu", atLeast: 250);

    [SampleFact(SampleData.InferenceX)]
    public async Task Figures_of_every_precision_pair_agree() => await FiguresAgreeAsync("precision", atLeast: 30);

    [SampleFact(SampleData.InferenceX)]
    public async Task Ratios_and_leaders_of_every_gpu_pair_agree() => await LeadersAgreeAsync("gpu");

    [SampleFact(SampleData.InferenceX)]
    public async Task Ratios_and_leaders_of_every_precision_pair_agree() => await LeadersAgreeAsync("precision");

    [SampleFact(SampleData.InferenceX)]
    public async Task Evidence_marks_of_every_pair_agree()
    {
        foreach (var pair in await AllAsync())
        {
            foreach (var (x, row) in pair.Targets.Zip(pair.Answer.Targets()))
            {
                var at = pair.Series.Select(s => s.At(x)).ToList();
                var engines = at.SelectMany(a => a.Figure.Bracket).Select(r => r.Engine).Distinct(StringComparer.OrdinalIgnoreCase).Count();
                foreach (var ((figure, _, knots), point) in at.Zip(row.Items("points")))
                {
                    string[] flagged = point.Items("bracket").Any(k => k.Items("quality").Length > 0) ? ["flagged"] : [];
                    point.Texts("marks").ShouldBe([.. Marks(figure, knots, engines), .. flagged], $"{pair.Address} at {x}");
                }
            }
        }
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task Some_pair_has_another_leader_by_cost_than_by_throughput_and_some_by_power()
    {
        var rows = (await AllAsync()).SelectMany(p => p.Answer.Targets()).Select(r => r.GetProperty("leaders")).ToList();

        rows.ShouldContain(l => Differ(l, "throughput", "cost"));
        rows.ShouldContain(l => Differ(l, "throughput", "power"));
        rows.ShouldContain(l => Differ(l, "cost", "power"));
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task Every_status_and_every_kind_of_lead_is_among_the_pairs()
    {
        var points = (await AllAsync()).SelectMany(p => p.Answer.Targets()).SelectMany(r => r.Items("points")).ToList();
        var stretches = (await AllAsync()).SelectMany(p => Metrics.SelectMany(m => p.Answer.GetProperty("leads").Items(m))).ToList();

        points.Select(p => p.Text("status")).Distinct().Order().ShouldBe(["above-range", "below-range", "interpolated", "measured", "no-data"]);
        points.ShouldContain(p => p.Text("status") == "below-range" && !p.GetProperty("isBound").GetBoolean());
        stretches.Select(s => s.Text("basis")).Distinct().Order().ShouldBe(["alone", "bound", "compared", "unknown"]);
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task Best_is_never_below_one_of_its_methods()
    {
        foreach (var common in new[] { "deepseek-r1-fp4", "deepseek-r1-fp8" })
        {
            var query = "src=measured&seq=8k-1k&t=12,25,40,70,110,160";
            var best = await site.JsonAsync($"/api/v2/compare/gpu/{common}-best/mi355x-vs-b200?{query}");
            foreach (var method in new[] { "mtp", "none" })
            {
                var one = await site.JsonAsync($"/api/v2/compare/gpu/{common}-{method}/mi355x-vs-b200?{query}");
                foreach (var (whole, part) in Points(best).Zip(Points(one)).Where(p => p.Second.Number("throughputPerGpu") is not null))
                    whole.Number("throughputPerGpu").ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(part.Number("throughputPerGpu")!.Value);
            }
        }
    }

    private async Task FiguresAgreeAsync(string by, int atLeast)
    {
        var pairs = await site.PairsAsync(by);
        pairs.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var pair in pairs)
        {
            pair.Answer.Interactivities().ShouldBe(pair.Targets, pair.Address);
            foreach (var (series, answered) in pair.Series.Zip(pair.Answer.Items("series")))
            {
                answered.GetProperty("rates").Text("set").ShouldBe("2026-07");
                answered.GetProperty("pointCount").GetInt32().ShouldBe(series.Rows.Count());
            }

            foreach (var (x, row) in pair.Targets.Zip(pair.Answer.Targets()))
            {
                foreach (var (series, point) in pair.Series.Zip(row.Items("points")))
                    Agree(series, x, point, $"{pair.Address} at {x}");
            }
        }
    }

    private static void Agree(PlainSeries series, double x, JsonElement point, string what)
    {
        var (figure, method, _) = series.At(x);
        point.Text("status").ShouldBe(figure.Status, what);
        point.GetProperty("isBound").GetBoolean().ShouldBe(figure.IsBound, what);
        point.Text("method").ShouldBe(method, what);
        Close(point.Number("throughputPerGpu"), figure.Throughput, what);
        Close(point.Number("costPerMillionTokens"), series.Cost(figure), what);
        Close(point.Number("tokensPerSecondPerMegawatt"), series.PerMegawatt(figure), what);
        Close(point.Number("concurrency"), figure.Concurrency, what);
        point.Items("bracket").Select(k => (k.Number("interactivity"), k.Number("throughputPerGpu")))
            .ShouldBe(figure.Bracket.Select(r => ((double?)r.X, (double?)r.Y)), what);
    }

    private async Task LeadersAgreeAsync(string by)
    {
        foreach (var pair in await site.PairsAsync(by))
        {
            pair.Answer.GetProperty("baseline").GetInt32().ShouldBe(1);
            foreach (var (x, row) in pair.Targets.Zip(pair.Answer.Targets()))
            {
                var what = $"{pair.Address} at {x}";
                var (a, b) = (pair.Series[0].At(x).Figure, pair.Series[1].At(x).Figure);
                foreach (var metric in Metrics)
                {
                    ((int?)row.GetProperty("leaders").Number(metric)).ShouldBe(PlainLead.Of(metric, pair.Series, x).Leader, $"{metric}, {what}");
                    var ratio = pair.Series[0].Score(metric, a) / pair.Series[1].Score(metric, b);
                    var expected = !(a.IsValue && b.IsValue) ? null : metric == "cost" ? 1 / ratio : ratio;
                    Close(row.Items("ratios")[0].Number(metric), expected, $"{metric}, {what}");
                    Close(row.Items("ratios")[1].Number(metric), b.IsValue ? 1 : null, $"{metric}, {what}");
                }
            }
        }
    }

    private async Task<IEnumerable<AnsweredPair>> AllAsync() => [.. await site.PairsAsync("gpu"), .. await site.PairsAsync("precision")];

    private static IEnumerable<string?> Marks(PlainFigure figure, int knots, int engines)
    {
        if (figure.Throughput is null)
            yield break;
        if (figure.IsBound)
            yield return "bound";
        if (knots < 3)
            yield return "sparse";
        if (figure.Bracket is [var low, var high] && (low.Y > 3 * high.Y || high.X > 2 * low.X))
            yield return "steep";
        if (engines > 1)
            yield return "mixed-engines";
    }

    private static bool Differ(JsonElement leaders, string one, string other) =>
        leaders.Number(one) is { } a && leaders.Number(other) is { } b && a != b;

    private static IEnumerable<JsonElement> Points(JsonElement answer) => answer.Targets().SelectMany(t => t.Items("points"));

    private static void Close(double? actual, double? expected, string what)
    {
        if (expected is not { } number)
            actual.ShouldBeNull(what);
        else
            (Math.Abs(actual.ShouldNotBeNull(what) - number) / number).ShouldBeLessThan(Tolerance, what);
    }
}
