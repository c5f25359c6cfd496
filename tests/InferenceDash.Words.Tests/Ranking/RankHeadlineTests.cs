namespace InferenceDash.Words.Tests.Ranking;

public sealed class RankHeadlineTests
{
    private static readonly RankScope Scope = new("DeepSeek R1", null, null, SpecMethod.Best);

    private static readonly Curve Hundred = Given.Curve((20, 130), (50, 100), (80, 70));
    private static readonly Curve TwoHundred = Given.Curve((20, 230), (50, 200), (80, 170));
    private static readonly Curve Faster = Given.Curve((60, 150), (70, 140), (80, 120));

    [Fact]
    public void A_leader_is_named_with_its_cost()
    {
        // $1 per hour and 200 tok/s: 1e6 / (3600 · 200).
        Answer(Metrics.Cost, Hundred, TwoHundred).ShouldBe("At 50 tok/s/user, GPU 1 is the cheapest hardware for DeepSeek R1: $1.389 per million tokens");
    }

    [Fact]
    public void A_leader_is_marked_with_the_method_it_runs_and_nobody_else_is()
    {
        RankHeadline.Answer(Ranking(Metrics.Cost, Hundred, TwoHundred), Scope).Where(run => run.Series is not null).ShouldBe([new TextRun("GPU 1", 0)]);
        RankHeadline.Answer(Ranking(Metrics.Cost, TwoHundred, Faster), Scope).ShouldAllBe(run => run.Series == null);
    }

    [Fact]
    public void A_leader_that_is_a_bound_costs_at_most_that()
    {
        Answer(Metrics.Cost, Hundred, Faster).ShouldBe("At 50 tok/s/user, GPU 1 is the cheapest hardware for DeepSeek R1: at most $1.852 per million tokens");
    }

    [Fact]
    public void Where_another_is_known_by_a_bound_alone_nobody_is_clearly_the_cheapest()
    {
        Answer(Metrics.Cost, TwoHundred, Faster)
            .ShouldBe("At 50 tok/s/user, no hardware is clearly the cheapest for DeepSeek R1: GPU 0 costs $1.389 per million tokens");
        RankAlso.Of(Ranking(Metrics.Cost, TwoHundred, Faster))
            .ShouldContain("GPU 1 is known only by a bound, set by faster points, and may cost less than that.");
    }

    [Fact]
    public void Where_flagged_runs_decide_nobody_is_named_and_both_orders_are_told()
    {
        // The cold run at 50 drags the first below the second, which is read between 20 and 80 without it.
        var cold = Sweep.Curve(Sweep.Point(20, 230), Sweep.Cold(50, 90), Sweep.Point(80, 85));

        Answer(Metrics.Throughput, Hundred, cold).ShouldBe("At 50 tok/s/user there is no verdict: who comes first depends on whether flagged runs count");
        RankAlso.Of(Ranking(Metrics.Throughput, Hundred, cold)).ShouldStartWith("With them, GPU 0 is first; without them, GPU 1 is.");
        RankWords.NoLeader(Ranking(Metrics.Throughput, Hundred, cold)).ShouldBe("No verdict: flagged runs decide");
        Ranking(Metrics.Throughput, Hundred, TwoHundred).LeadHolds.ShouldBeTrue();
    }

    [Fact]
    public void A_tie_names_all_who_share_it()
    {
        Answer(Metrics.Throughput, TwoHundred, Hundred, TwoHundred).Plain().ShouldBe(
            "At 50 tok/s/user, GPU 0 and GPU 2 deliver the highest throughput per GPU of all hardware for DeepSeek R1, "
            + "within 1 % of each other: 200.0 tok/s/GPU");
    }

    [Fact]
    public void The_filters_are_part_of_the_answer()
    {
        var scope = new RankScope("DeepSeek R1", "AMD", new Precision("fp8"), SpecMethod.Off);

        RankHeadline.Of(Ranking(Metrics.Throughput, Hundred, TwoHundred), scope).ShouldBe(
            "At 50 tok/s/user, GPU 1 delivers the highest throughput per GPU of all AMD FP8 hardware for DeepSeek R1 "
            + "without speculative decoding: 200.0 tok/s/GPU");
    }

    [Fact]
    public void A_single_figure_is_the_only_one_and_none_is_said_to_be_none()
    {
        Answer(Metrics.Throughput, Hundred).ShouldBe("At 50 tok/s/user, GPU 0 is the only hardware for DeepSeek R1 with a known throughput: 100.0 tok/s/GPU");
        Answer(Metrics.Throughput, Given.Curve((10, 20), (20, 10)), Curve.Empty).ShouldBe("No hardware is known to reach 50 tok/s/user for DeepSeek R1");
        Answer(Metrics.Throughput, Curve.Empty).ShouldBe("There are no points of hardware for DeepSeek R1 here");
    }

    [Fact]
    public void Below_the_answer_stand_the_recipe_and_who_comes_next()
    {
        RankAlso.Of(Ranking(Metrics.Throughput, Hundred, TwoHundred))
            .ShouldBe("GPU 1 runs MTP; its engine is not published. GPU 0 (100.0 tok/s/GPU) comes next.");
    }

    [Fact]
    public void A_first_place_on_few_points_names_the_first_that_is_well_founded()
    {
        RankAlso.Of(Ranking(Metrics.Throughput, Hundred, Given.Curve((40, 220), (60, 180)))).ShouldEndWith(
            "The figure of GPU 1 rests on fewer than three points. The highest without such limits is GPU 0, at 100.0 tok/s/GPU.");
    }

    [Fact]
    public void A_row_without_a_place_says_why()
    {
        var row = Ranking(Metrics.Cost, Given.Curve((10, 20), (37.66, 10))).Rows[0];

        RankWords.WhyNoPlace(Metrics.Cost, row).ShouldBe("MTP tops out at 37.7 tok/s/user.");
    }

    [Fact]
    public void A_row_without_a_price_says_so_and_what_it_delivers()
    {
        var rates = new GpuRates("2026-07", PriceBasis.Rental, UsdPerGpuHour: null, KwPerGpu: null);
        var row = HardwareRanking.Of([Candidate(TwoHundred, 0, rates)], 50, Metrics.Cost).Rows[0];

        RankWords.WhyNoPlace(Metrics.Cost, row).ShouldBe("Set 2026-07 has no rental price for this GPU. It delivers 200.0 tok/s/GPU.");
    }

    private static string Answer(Metric by, params Curve[] curves) => RankHeadline.Of(Ranking(by, curves), Scope);

    private static HardwareRanking Ranking(Metric by, params Curve[] curves)
    {
        var rates = new GpuRates("2026-07", PriceBasis.Hyperscaler, UsdPerGpuHour: 1, KwPerGpu: 1);
        return HardwareRanking.Of([.. curves.Select((curve, index) => Candidate(curve, index, rates))], 50, by);
    }

    private static RankCandidate Candidate(Curve curve, int index, GpuRates rates)
    {
        var spec = new SeriesSpec("a-model", $"gpu-{index}", new Precision("fp8"), SpecMethod.Best);
        var series = SeriesCurve.Of([new RecipeCurve(SpecMethod.Mtp, curve)]);
        return new RankCandidate(
            new ComparedSeries(spec, $"gpu-{index}-fp8", $"GPU {index}", series, rates),
            PointSource.Measured, series);
    }
}
