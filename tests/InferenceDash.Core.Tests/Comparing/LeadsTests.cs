using FsCheck;
using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Comparing;

public class LeadsTests
{
    [Fact]
    public void Three_series_lead_one_after_the_other()
    {
        // Straight lines: 400 − 10x', 300 − 5x', 200 − x' from 10 on; they cross at 30 and at 35.
        var leads = Leads.Of(Metrics.Throughput, LineOf.Series(
            Given.Curve((10, 400), (45, 50)), Given.Curve((10, 300), (45, 125)), Given.Curve((10, 200), (45, 165))));
        leads.Compared.Select(s => s.Leader).ShouldBe([0, 1, 2]);
        leads.Crossings[0].ShouldBe(30, 1e-9);
        leads.Crossings[1].ShouldBe(35, 1e-9);
    }

    [Fact]
    public void Costs_cross_where_throughput_per_price_does()
    {
        // 400 − 10x at $2 and 190 − x at $1, x from 10 on: throughput meets at x = 210 / 9, throughput per $ at x = 2.5.
        ComparedSeries[] series =
        [
            LineOf.Priced(Given.Curve((10, 400), (40, 100)), 0, usdPerGpuHour: 2),
            LineOf.Priced(Given.Curve((10, 190), (40, 160)), 1, usdPerGpuHour: 1),
        ];
        Leads.Of(Metrics.Throughput, series).Crossings.ShouldHaveSingleItem().ShouldBe(10 + (210 / 9.0), 1e-9);
        Leads.Of(Metrics.Cost, series).Crossings.ShouldHaveSingleItem().ShouldBe(12.5, 1e-9);
    }

    [Fact]
    public void A_series_that_ends_leaves_the_lead_to_those_that_reach_further()
    {
        var stretches = Leads.Of(Metrics.Throughput, LineOf.Series(Given.Curve((10, 400), (20, 300)), Given.Curve((10, 200), (40, 100)))).Stretches;
        stretches.Count.ShouldBe(2);
        stretches[0].ShouldBe(new LeadStretch(new InteractivityRange(10, 20), 0, LeadBasis.Compared));
        stretches[1].ShouldBe(new LeadStretch(new InteractivityRange(20, 40), 1, LeadBasis.Alone));
    }

    [Fact]
    public void A_bound_below_the_leader_leaves_the_lead_open_and_a_bound_above_it_takes_it()
    {
        var leader = Given.Curve((10, 400), (40, 100));
        Leads.Of(Metrics.Throughput, LineOf.Series(leader, Given.Curve((30, 150), (40, 120)))).Stretches[0]
            .ShouldBe(new LeadStretch(new InteractivityRange(10, 30), null, LeadBasis.Unknown));
        Leads.Of(Metrics.Throughput, LineOf.Series(leader, Given.Curve((30, 900), (40, 800)))).Stretches[0]
            .ShouldBe(new LeadStretch(new InteractivityRange(10, 30), 1, LeadBasis.Bound));
    }

    [Fact]
    public void Where_slower_points_were_measured_and_are_worse_the_lowest_knot_is_a_value()
    {
        // The second collapses below 30: 60 at 10 is what it has there, and so 150.
        var collapsing = Given.Curve((10, 60), (30, 150), (40, 120));
        Leads.Of(Metrics.Throughput, LineOf.Series(Given.Curve((10, 400), (40, 200)), collapsing)).Stretches
            .ShouldHaveSingleItem().ShouldBe(new LeadStretch(new InteractivityRange(10, 40), 0, LeadBasis.Compared));
    }

    [Fact]
    public void Neighbours_of_one_leader_are_one_stretch_whatever_the_lead_rests_on()
    {
        LeadStretch[] stretches =
        [
            Lead(10, 20, 0, LeadBasis.Bound), Lead(20, 30, 0, LeadBasis.Compared), Lead(30, 40, 1, LeadBasis.Alone), Lead(50, 60, 1, LeadBasis.Alone),
        ];

        Leads.ByLeader(stretches).ShouldBe([Lead(10, 30, 0, LeadBasis.Bound), stretches[2], stretches[3]]);
    }

    [Fact]
    public void A_series_without_a_price_does_not_compete_for_cost()
    {
        ComparedSeries[] series = [LineOf.Priced(Given.Curve((10, 400), (40, 100)), 0, null), LineOf.Priced(Given.Curve((10, 200), (40, 90)), 1, 1)];
        Leads.Of(Metrics.Cost, series).Stretches.ShouldHaveSingleItem().Leader.ShouldBe(1);
        Leads.Of(Metrics.Throughput, series).Stretches.ShouldHaveSingleItem().Leader.ShouldBe(0);
    }

    [Fact]
    public void A_stretch_within_a_tie_does_not_change_the_leader()
    {
        // The second is ahead by less than 1 % between two crossings around 25.
        var leads = Leads.Of(Metrics.Throughput, LineOf.Series(
            Given.Curve((10, 200), (40, 200 - 30)), Given.Curve((10, 199), (25, 185.05), (40, 160))));
        leads.Compared.ShouldHaveSingleItem().Leader.ShouldBe(0);
    }

    [Fact]
    public void Published_costs_beside_derived_ones_are_not_compared_as_curves()
    {
        ComparedSeries[] series =
        [
            LineOf.Series(Given.PublishedCurve((10, 400, 1.0), (40, 100, 3.0)))[0] with { Rates = Given.PublishedRates },
            LineOf.Series(Given.PublishedCurve((10, 300, null), (40, 100, null)))[0] with { Rates = Given.PublishedRates },
        ];
        Leads.Of(Metrics.Cost, series).Stretches.ShouldBeEmpty();
    }

    [Fact]
    public void Concurrency_has_no_leads() =>
        Should.Throw<ArgumentException>(() => Leads.Of(Metrics.Concurrency, LineOf.Series(Given.Curve((10, 400), (20, 300)))));

    [Fact]
    public void The_named_leader_is_ahead_at_every_place_of_its_stretch_up_to_a_tie() =>
        Always.For(SomePricedCurves, static series =>
        {
            foreach (var metric in Comparison.Leading)
            {
                foreach (var stretch in Leads.Of(metric, series).Stretches)
                    Check(metric, series, stretch);
            }
        });

    [Fact]
    public void Stretches_follow_each_other_without_a_gap_from_the_slowest_to_the_fastest_point() =>
        Always.For(SomePricedCurves, static series =>
        {
            var stretches = Leads.Of(Metrics.Cost, series).Stretches.Where(s => s.Range.Low < s.Range.High).ToList();
            stretches[0].Range.Low.ShouldBe(series.Min(s => s.Curve.Range!.Value.Low));
            stretches[^1].Range.High.ShouldBe(series.Max(s => s.Curve.Range!.Value.High));
            stretches.Zip(stretches.Skip(1)).ShouldAllBe(p => p.First.Range.High == p.Second.Range.Low);
        });

    [Fact]
    public void No_place_belongs_to_two_stretches_even_where_a_recipe_has_a_single_point() =>
        Always.For(SomeBestOf, static series =>
        {
            foreach (var metric in Comparison.Leading)
            {
                var stretches = Leads.Of(metric, series).Stretches;
                stretches.Zip(stretches.Skip(1)).ShouldAllBe(p => p.First.Range.High <= p.Second.Range.Low);
            }
        });

    // By plain arithmetic at many places: the figure of each series there, or its bound.
    private static void Check(Metric metric, ComparedSeries[] series, LeadStretch stretch)
    {
        for (var k = 1; k < 40; k++)
        {
            var x = stretch.Range.Low + ((stretch.Range.High - stretch.Range.Low) * k / 40);
            var scores = series.Select(s => Score(metric, s, x)).ToList();
            var anyBound = series.Where((s, i) => i != stretch.Leader && s.Curve.Range!.Value.Low > x).Any();
            if (stretch.Basis == LeadBasis.Unknown || stretch is { Basis: LeadBasis.Bound, Leader: null })
            {
                anyBound.ShouldBeTrue();
                continue;
            }

            anyBound.ShouldBeFalse();
            var best = scores.Max()!.Value;
            if (stretch.Leader is { } leader)
                scores[leader]!.Value.ShouldBeGreaterThanOrEqualTo(best / 1.0100001);
            else
                scores.OfType<double>().Order().TakeLast(2).First().ShouldBeGreaterThanOrEqualTo(best / 1.0100001);
        }
    }

    private static double? Score(Metric metric, ComparedSeries series, double x)
    {
        var range = series.Curve.Range!.Value;
        if (x > range.High)
            return null;
        var throughput = x < range.Low ? series.Curve.Single.Knots[0].ThroughputPerGpu : series.Curve.Single.ThroughputAt(x)!.Value;
        return metric == Metrics.Throughput ? throughput
            : metric == Metrics.Cost ? throughput / series.Rates.UsdPerGpuHour
            : throughput / series.Rates.KwPerGpu;
    }

    private static LeadStretch Lead(double low, double high, int leader, LeadBasis basis) => new(new InteractivityRange(low, high), leader, basis);

    // Each the best of a curve and of a recipe that was measured at one place only.
    private static Gen<ComparedSeries[]> SomeBestOf { get; } =
        from count in Gen.Choose(2, 3)
        from curves in Always.AnyCurve.ArrayOf(count)
        from places in Gen.Choose(100, 900).ArrayOf(count)
        from heights in Gen.Choose(100, 6000).ArrayOf(count)
        select curves.Select((c, i) => LineOf.Best(
            i, 1, 1, new RecipeCurve(SpecMethod.Mtp, Given.Curve((places[i] / 10.0, heights[i] / 10.0))), new RecipeCurve(SpecMethod.Off, c))).ToArray();

    private static Gen<ComparedSeries[]> SomePricedCurves { get; } =
        from count in Gen.Choose(2, 6)
        from curves in Always.AnyCurve.ArrayOf(count)
        from prices in Gen.Choose(50, 500).ArrayOf(count)
        from powers in Gen.Choose(50, 300).ArrayOf(count)
        select curves.Select((c, i) => LineOf.Priced(c, i, prices[i] / 100.0, powers[i] / 100.0)).ToArray();
}
