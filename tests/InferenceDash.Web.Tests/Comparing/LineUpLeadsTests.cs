using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Who leads along interactivity, of every pair of real rows, held against plain arithmetic at many places.</summary>
public sealed class LineUpLeadsTests(InferenceXSite site) : IClassFixture<InferenceXSite>
{
    private const int Places = 40;

    [SampleFact(SampleData.InferenceX)]
    public async Task The_named_leader_is_ahead_everywhere_up_to_a_tie()
    {
        foreach (var (pair, metric, stretches) in await StretchesAsync())
        {
            foreach (var stretch in stretches)
            {
                for (var k = 1; k < Places; k++)
                    Check(pair, metric, stretch, stretch.Low + ((stretch.High - stretch.Low) * k / Places));
            }
        }
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task Stretches_reach_from_the_slowest_to_the_fastest_point_without_a_gap()
    {
        foreach (var (pair, metric, all) in await StretchesAsync())
        {
            var (stretches, known) = (all.Where(s => s.Low < s.High).ToList(), pair.Series.Where(s => s.HasRows).ToList());
            var what = $"{metric}, {pair.Address}";
            all.Zip(all.Skip(1)).ShouldAllBe(p => p.First.High <= p.Second.Low, what);
            if (known.Sum(s => s.Rows.Count()) < 2)
                continue;
            stretches[0].Low.ShouldBe(known.Min(s => s.Slowest), what);
            stretches[^1].High.ShouldBe(known.Max(s => s.Fastest), what);
            foreach (var (before, next) in stretches.Zip(stretches.Skip(1)))
                next.Low.ShouldBe(before.High, what);
        }
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task Where_the_lead_changes_the_curves_cross_or_one_of_them_begins_or_ends()
    {
        var crossings = 0;
        foreach (var (pair, metric, stretches) in await StretchesAsync())
        {
            foreach (var (before, next) in stretches.Zip(stretches.Skip(1)).Where(p => p.First is { Basis: "compared" } && p.Second is { Basis: "compared" }))
            {
                var x = next.Low;
                if (pair.Series.SelectMany(s => s.Ends).Contains(x))
                    continue;
                var (a, b) = (Score(0), Score(1));
                (Math.Abs(a - b) / a).ShouldBeLessThan(1e-9, $"{metric}, {pair.Address} at {x}");
                crossings++;

                double Score(int i) => pair.Series[i].Score(metric, pair.Series[i].At(x).Figure)!.Value;
            }
        }

        crossings.ShouldBeGreaterThan(20);
    }

    [SampleFact(SampleData.InferenceX)]
    public async Task Cost_and_throughput_change_the_lead_at_different_places_on_different_gpus_and_at_the_same_on_one()
    {
        var gpus = (await site.PairsAsync("gpu")).Select(p => (By("throughput", p.Answer), By("cost", p.Answer))).ToList();

        gpus.ShouldContain(p => p.Item1.Length > 0 && p.Item2.Length > 0 && !p.Item1.SequenceEqual(p.Item2));
        foreach (var pair in await site.PairsAsync("precision"))
            By("cost", pair.Answer).ShouldBe(By("throughput", pair.Answer), pair.Address);

        static (double, double, double?)[] By(string metric, JsonElement answer) =>
            [.. answer.GetProperty("leads").Items(metric).Where(s => s.Text("basis") == "compared")
                .Select(s => (s.Number("low")!.Value, s.Number("high")!.Value, s.Number("leader")))];
    }

    private static void Check(AnsweredPair pair, string metric, Stretch stretch, double x)
    {
        var what = $"{metric}, {pair.Address}: {stretch} at {x}";
        var standing = PlainLead.Of(metric, pair.Series, x);
        stretch.Basis.ShouldBe(
            standing.IsOpen ? "unknown" : standing.IsAlone ? "alone" : pair.Series[standing.Best!.Value].At(x).Figure.IsBound ? "bound" : "compared", what);
        if (standing.IsOpen)
            stretch.Leader.ShouldBeNull(what);
        else if (!standing.IsTie)
            stretch.Leader.ShouldBe(standing.Best, what);
    }

    private async Task<IEnumerable<(AnsweredPair Pair, string Metric, IReadOnlyList<Stretch> Stretches)>> StretchesAsync() =>
        from pair in (await site.PairsAsync("gpu")).Concat(await site.PairsAsync("precision"))
        from metric in new[] { "throughput", "cost", "power" }
        select (pair, metric, (IReadOnlyList<Stretch>)[.. pair.Answer.GetProperty("leads").Items(metric).Select(Stretch.Of)]);

    private sealed record Stretch(double Low, double High, int? Leader, string Basis)
    {
        public static Stretch Of(JsonElement s) => new(s.Number("low")!.Value, s.Number("high")!.Value, (int?)s.Number("leader"), s.Text("basis")!);
    }
}
