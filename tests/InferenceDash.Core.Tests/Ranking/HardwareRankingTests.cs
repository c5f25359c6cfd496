using InferenceDash.Core.Tests.Comparing;

namespace InferenceDash.Core.Tests.Ranking;

public sealed class HardwareRankingTests
{
    private const double Target = 50;

    // Straight lines through 50: 100, 200 and 150 there.
    private static readonly Curve Hundred = Given.Curve((20, 130), (50, 100), (80, 70));
    private static readonly Curve TwoHundred = Given.Curve((20, 230), (50, 200), (80, 170));
    private static readonly Curve HundredFifty = Given.Curve((20, 180), (50, 150), (80, 120));

    [Theory]
    [InlineData("throughput", new[] { 1, 2, 0 })]
    [InlineData("cost", new[] { 0, 1, 2 })]
    [InlineData("per-mw", new[] { 2, 1, 0 })]
    public void Each_metric_has_its_own_order(string metric, int[] order)
    {
        var by = Comparison.Leading.Single(m => m == metric switch { "throughput" => Metrics.Throughput, "cost" => Metrics.Cost, _ => Metrics.PerMegawatt });

        // $ per token ∝ price / throughput: 1/100, 3/200, 3/150. Per MW: 100, 200/2, 150.
        var ranking = Ranked(by, LineOf.Priced(Hundred, 0, 1, 1.5), LineOf.Priced(TwoHundred, 1, 3, 2), LineOf.Priced(HundredFifty, 2, 3, 1));

        Order(ranking).ShouldBe(order);
        ranking.Ranked.Select(r => r.Rank).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_leader_is_named_where_every_figure_is_a_value()
    {
        var ranking = Ranked(Metrics.Throughput, LineOf.Series(Hundred, TwoHundred));

        ranking.Leader.ShouldBe(ranking.Ranked[0]);
        ranking.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void A_bound_ranks_by_what_it_guarantees()
    {
        var ranking = Ranked(Metrics.Cost, LineOf.Series(Hundred, Given.Curve((60, 150), (80, 120)), TwoHundred));

        Order(ranking).ShouldBe([2, 1, 0]);
        ranking.Ranked[1].Point.IsBound.ShouldBeTrue();
        ranking.Ranked[1].SlowestPoint.ShouldBe(60);
    }

    [Fact]
    public void A_bound_of_another_leaves_the_lead_open_and_is_the_doubt()
    {
        var ranking = Ranked(Metrics.Cost, LineOf.Series(TwoHundred, Given.Curve((60, 150), (80, 120))));

        ranking.Leader.ShouldBeNull();
        ranking.Standing.IsTie.ShouldBeFalse();
        ranking.Doubts.ShouldHaveSingleItem().Series.Key.ShouldBe("gpu-1");
    }

    [Fact]
    public void A_bound_leads_where_it_guarantees_more_than_every_value()
    {
        var ranking = Ranked(Metrics.Cost, LineOf.Series(Hundred, Given.Curve((60, 300), (80, 200))));

        ranking.Leader.ShouldNotBeNull().Series.Key.ShouldBe("gpu-1");
        ranking.Leader.ShouldNotBeNull().Point.IsBound.ShouldBeTrue();
    }

    [Fact]
    public void Equal_figures_share_a_rank_and_the_next_one_counts_them()
    {
        var ranking = Ranked(Metrics.Throughput, LineOf.Series(Hundred, TwoHundred, TwoHundred));

        Order(ranking).ShouldBe([1, 2, 0]);
        ranking.Ranked.Select(r => r.Rank).ShouldBe([1, 1, 3]);
        ranking.Leader.ShouldBeNull();
        ranking.Standing.IsTie.ShouldBeTrue();
    }

    [Fact]
    public void Of_equal_figures_the_value_goes_before_the_bound()
    {
        var ranking = Ranked(Metrics.Throughput, LineOf.Series(Given.Curve((60, 100), (80, 70)), Hundred));

        Order(ranking).ShouldBe([1, 0]);
    }

    [Fact]
    public void Figures_within_one_per_cent_are_a_tie()
    {
        var ranking = Ranked(Metrics.Throughput, LineOf.Series(TwoHundred, Given.Curve((20, 230), (50, 201), (80, 170))));

        ranking.Ranked.Select(r => r.Rank).ShouldBe([1, 2]);
        ranking.Standing.IsTie.ShouldBeTrue();
    }

    [Fact]
    public void What_does_not_reach_the_target_comes_last_the_nearest_first()
    {
        var ranking = Ranked(Metrics.Cost, LineOf.Series(Given.Curve((10, 900), (30.6, 800)), Given.Curve((10, 500), (44.5, 400)), Hundred));

        Order(ranking).ShouldBe([2, 1, 0]);
        ranking.Rows.Skip(1).ShouldAllBe(r => r.Status == RankStatus.NotReached && r.Rank == null);
        ranking.Rows[1].NearestInteractivity.ShouldBe(44.5);
        ranking.Rows[1].NearestTarget.ShouldBe(44);
        ranking.Leader.ShouldNotBeNull().Series.Key.ShouldBe("gpu-2");
    }

    [Fact]
    public void Without_a_price_there_is_no_rank_by_cost_but_one_by_throughput()
    {
        ComparedSeries[] series = [LineOf.Priced(TwoHundred, 0, usdPerGpuHour: null), LineOf.Priced(Hundred, 1, usdPerGpuHour: 1)];

        var byCost = Ranked(Metrics.Cost, series);
        Order(byCost).ShouldBe([1, 0]);
        byCost.Rows[1].Status.ShouldBe(RankStatus.NoRate);
        byCost.Rows[1].Rank.ShouldBeNull();
        Order(Ranked(Metrics.Throughput, series)).ShouldBe([0, 1]);
    }

    [Fact]
    public void Every_candidate_has_a_row_even_without_points()
    {
        var ranking = Ranked(Metrics.Cost, LineOf.Series(Curve.Empty, Given.Curve((10, 500), (44.5, 400)), Hundred));

        ranking.Rows.Select(r => r.Status).ShouldBe([RankStatus.Ranked, RankStatus.NotReached, RankStatus.NoPoints]);
    }

    [Fact]
    public void What_may_be_published_further_is_not_said_to_miss_the_target_and_leaves_the_lead_open()
    {
        var ranking = Ranked(Metrics.Throughput, LineOf.Series(Hundred, Given.PublishedCurve((20, 300, null), (40, 200, null))));

        ranking.Rows[1].Status.ShouldBe(RankStatus.NotPublished);
        ranking.Leader.ShouldBeNull();
        ranking.Doubts.ShouldHaveSingleItem().ShouldBe(ranking.Rows[1]);
    }

    [Fact]
    public void The_best_stands_beside_off_and_off_beside_the_best_of_the_others()
    {
        var faster = Ranked(Metrics.Cost, LineOf.Best(0, 1, 1, new RecipeCurve(SpecMethod.Mtp, TwoHundred), new RecipeCurve(SpecMethod.Off, Hundred))).Rows[0];
        faster.Point.Method.ShouldBe(SpecMethod.Mtp);
        faster.Beside.ShouldNotBeNull().Method.ShouldBe(SpecMethod.Off);
        faster.Beside.ShouldNotBeNull().Point.ThroughputPerGpu.ShouldNotBeNull().ShouldBe(100, 1e-9);

        var slower = Ranked(Metrics.Cost, LineOf.Best(0, 1, 1, new RecipeCurve(SpecMethod.Mtp, Hundred), new RecipeCurve(SpecMethod.Off, TwoHundred))).Rows[0];
        slower.Point.Method.ShouldBe(SpecMethod.Off);
        slower.Beside.ShouldNotBeNull().Method.ShouldBe(SpecMethod.Mtp);
    }

    [Fact]
    public void Marks_look_at_one_row_alone_and_the_first_row_without_any_is_named()
    {
        var sparse = Given.Curve((20, 400), (50, 300));
        var ranking = Ranked(Metrics.Throughput, LineOf.Series(sparse, Hundred, TwoHundred));

        ranking.Ranked[0].Point.Marks.ShouldContain(EvidenceMark.Sparse);
        ranking.FirstWellFounded.ShouldNotBeNull().Series.Key.ShouldBe("gpu-2");
    }

    [Fact]
    public void A_quantity_orders_nothing()
    {
        Should.Throw<ArgumentException>(() => Ranked(Metrics.Concurrency, LineOf.Series(Hundred)));
    }

    private static HardwareRanking Ranked(Metric by, params ComparedSeries[] series) =>
        HardwareRanking.Of([.. series.Select(s => new RankCandidate(s, PointSource.Measured, s.Curve))], Target, by);

    private static int[] Order(HardwareRanking ranking) => [.. ranking.Rows.Select(r => r.Series.Key[^1] - '0')];
}
