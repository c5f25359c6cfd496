using FsCheck.Fluent;

namespace InferenceDash.Core.Tests.Deciding;

/// <summary>Inverse questions, by hand, against plain scans, and by asking forward again.</summary>
public class InverseQuestionTests
{
    [Fact]
    public void On_a_straight_line_the_speed_of_a_cost_is_found_by_hand()
    {
        // At 17 the line from (10, 400) to (20, 300) has 330 tok/s/GPU: 1.17e6 / (3600 × 330) $/M tok.
        var solutions = InverseQuestions.FastestWithinCost(Given.Curve((10, 400), (20, 300)), Given.Rates, 1.17e6 / (3600 * 330.0));
        solutions.Status.ShouldBe(OperatingPointStatus.Interpolated);
        solutions.All.ShouldHaveSingleItem().Interactivity.ShouldBe(17, 1e-12);
        solutions.Note.ShouldBeNull();
    }

    [Fact]
    public void The_cost_of_a_knot_is_answered_with_that_knot()
    {
        var curve = Given.Curve((10, 400), (20, 300), (30, 50));
        var solution = InverseQuestions.FastestWithinCost(curve, Given.Rates, curve.At(20, Given.Rates).CostPerMillionTokens!.Value).All.ShouldHaveSingleItem();
        solution.Interactivity.ShouldBe(20);
        solution.Status.ShouldBe(OperatingPointStatus.Measured);
    }

    [Fact]
    public void A_budget_that_the_fastest_knot_meets_is_answered_with_it_and_a_note()
    {
        var solutions = InverseQuestions.FastestWithinCost(Given.Curve((10, 400), (20, 300)), Given.Rates, 1e6);
        solutions.All.ShouldHaveSingleItem().Interactivity.ShouldBe(20);
        solutions.Status.ShouldBe(OperatingPointStatus.Measured);
        solutions.Note.ShouldBe(new SolutionNote.NothingFasterKnown(20));
    }

    [Fact]
    public void A_budget_that_even_the_slowest_knot_exceeds_has_no_answer_in_the_range()
    {
        var solutions = InverseQuestions.FastestWithinCost(Given.Curve((10, 390), (20, 300)), Given.Rates, 0.8);
        solutions.Status.ShouldBe(OperatingPointStatus.BelowRange);
        solutions.All.ShouldBeEmpty();
        var note = solutions.Note.ShouldBeOfType<SolutionNote.SlowestExceedsCost>();
        note.Interactivity.ShouldBe(10);
        note.Point.CostPerMillionTokens!.Value.ShouldBe(1.17e6 / (3600 * 390.0), 1e-12);
    }

    [Fact]
    public void Without_points_or_without_a_price_there_is_no_answer()
    {
        InverseQuestions.FastestWithinCost(Curve.Empty, Given.Rates, 1).ShouldSatisfyAllConditions(
            s => s.Status.ShouldBe(OperatingPointStatus.NoData),
            s => s.Note.ShouldBe(new SolutionNote.NoPoints()));
        InverseQuestions.FastestWithinCost(Given.Curve((10, 400), (20, 300)), Given.NoRates, 1).ShouldSatisfyAllConditions(
            s => s.Status.ShouldBe(OperatingPointStatus.NoData),
            s => s.Note.ShouldBe(new SolutionNote.NoPrice()));
    }

    [Fact]
    public void A_single_knot_answers_for_itself_only()
    {
        InverseQuestions.FastestWithinCost(Given.Curve((10, 400)), Given.Rates, 1).All.ShouldHaveSingleItem().Interactivity.ShouldBe(10);
        InverseQuestions.FastestWithinCost(Given.Curve((10, 400)), Given.Rates, 0.5).Status.ShouldBe(OperatingPointStatus.BelowRange);
        InverseQuestions.AtConcurrency(Given.CurveWithConcurrency((10, 400, 8)), Given.Rates, 8).All.ShouldHaveSingleItem().Interactivity.ShouldBe(10);
    }

    [Theory]
    [InlineData(1.2, 10, 20)] // 2.0 and 1.5 at the next knots exceed it, so the answer is before them
    [InlineData(1.75, 30, 40)] // met again after 2.0 was too much: the fastest counts
    [InlineData(0.9, double.NaN, double.NaN)]
    public void Published_costs_that_fall_again_are_answered_with_the_fastest_speed(double budget, double low, double high)
    {
        var curve = Given.PublishedCurve((10, 400, 1.0), (20, 300, 2.0), (30, 200, 1.5), (40, 150, 3.0));
        var solutions = InverseQuestions.FastestWithinCost(curve, Given.PublishedRates, budget);
        if (double.IsNaN(low))
        {
            solutions.Status.ShouldBe(OperatingPointStatus.BelowRange);
            return;
        }

        var solution = solutions.All.ShouldHaveSingleItem();
        solution.Interactivity.ShouldBeInRange(low, high);
        solution.Point.CostPerMillionTokens!.Value.ShouldBe(budget, 1e-12);
        solution.Interactivity.ShouldBe(Scan(10, 40).Last(x => curve.At(x, Given.PublishedRates).CostPerMillionTokens <= budget), 0.016);
    }

    [Fact]
    public void A_printed_cost_gives_back_the_published_point()
    {
        var curve = Given.PublishedCurve((10, 400, 1.005), (20, 300, 2.29));
        var solution = InverseQuestions.FastestWithinCost(curve, Given.PublishedRates, 1.005).All.ShouldHaveSingleItem();
        solution.Interactivity.ShouldBe(10);
        solution.Status.ShouldBe(OperatingPointStatus.Published);
    }

    [Fact]
    public void A_knot_whose_published_cost_exceeds_the_budget_that_the_curve_before_it_meets_is_not_reached()
    {
        // One cost is missing, so between the knots costs are derived: at most 1.41e6 / (3600 × 300) = 1.306 up to the last knot.
        var curve = Given.PublishedCurve((10, 400, null), (20, 300, 5.0));
        var solution = InverseQuestions.FastestWithinCost(curve, Given.PublishedRates, 2).All.ShouldHaveSingleItem();
        solution.Interactivity.ShouldBeLessThan(20);
        solution.Interactivity.ShouldBe(20, 1e-12);
        solution.Point.CostPerMillionTokens!.Value.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void The_speed_of_a_cost_that_was_read_off_a_curve_is_the_speed_it_was_read_at() => Always.For(Always.AnyCurveWithATargetInRange, given =>
    {
        var cost = given.Curve.At(given.Target, Given.Rates).CostPerMillionTokens!.Value;
        var solution = InverseQuestions.FastestWithinCost(given.Curve, Given.Rates, cost).All.ShouldHaveSingleItem();
        solution.Interactivity.ShouldBe(given.Target, 1e-9 * given.Target);
        solution.Point.CostPerMillionTokens!.Value.ShouldBe(cost, 1e-12 * cost);
    });

    [Fact]
    public void The_cost_of_any_knot_is_answered_with_exactly_that_knot() => Always.For(Always.AnyCurve, curve =>
    {
        foreach (var knot in curve.Knots)
        {
            var cost = curve.At(knot.Interactivity, Given.Rates).CostPerMillionTokens!.Value;
            InverseQuestions.FastestWithinCost(curve, Given.Rates, cost).All.ShouldHaveSingleItem().Interactivity.ShouldBe(knot.Interactivity);
        }
    });

    [Fact]
    public void Nothing_faster_than_the_answer_is_within_the_budget() => Always.For(CurvesWithABudget, given =>
    {
        var (curve, budget) = given;
        var solutions = InverseQuestions.FastestWithinCost(curve, Given.Rates, budget);
        var scanned = Scan(curve.Range!.Value.Low, curve.Range.Value.High).Where(x => curve.At(x, Given.Rates).CostPerMillionTokens <= budget).ToList();
        if (solutions.All.Count == 0)
            scanned.ShouldBeEmpty();
        else
            scanned.ShouldAllBe(x => x <= solutions.All[0].Interactivity * (1 + 1e-9));
    });

    [Fact]
    public void A_concurrency_that_was_read_off_a_curve_is_found_again_and_every_answer_has_it() => Always.For(CurvesOfAnyConcurrency, given =>
    {
        var (curve, target) = given;
        var concurrency = curve.At(target, Given.Rates).Concurrency!.Value;
        var solutions = InverseQuestions.AtConcurrency(curve, Given.Rates, concurrency).All;
        solutions.ShouldAllBe(s => Math.Abs(s.Point.Concurrency!.Value - concurrency) <= 1e-9 * concurrency);
        solutions.Select(s => s.Interactivity).ShouldBeInOrder();

        // Where concurrency is stationary, the speed is known to half the digits only.
        solutions.ShouldContain(s => Math.Abs(s.Interactivity - target) <= 1e-6 * target, $"{concurrency} at {target}");
    });

    [Fact]
    public void Every_passage_of_a_concurrency_that_a_scan_sees_is_an_answer() => Always.For(CurvesOfAnyConcurrency, given =>
    {
        var (curve, target) = given;
        var concurrency = 1.01 * curve.At(target, Given.Rates).Concurrency!.Value;
        var solutions = InverseQuestions.AtConcurrency(curve, Given.Rates, concurrency).All;
        var places = Scan(curve.Range!.Value.Low, curve.Range.Value.High).ToList();
        for (var i = 1; i < places.Count; i++)
        {
            if (Above(places[i - 1]) * Above(places[i]) < 0)
                solutions.ShouldContain(s => s.Interactivity >= places[i - 1] && s.Interactivity <= places[i]);
        }

        double Above(double place) => curve.At(place, Given.Rates).Concurrency!.Value - concurrency;
    });

    [Fact]
    public void A_concurrency_may_have_several_answers()
    {
        // 8 requests on two GPUs of one deployment and again on more of another.
        var curve = Given.CurveWithConcurrency((10, 400, 32), (20, 300, 4), (30, 200, 16), (40, 100, 2));
        InverseQuestions.AtConcurrency(curve, Given.Rates, 8).All.Count.ShouldBe(3);
        InverseQuestions.AtConcurrency(curve, Given.Rates, 16).All.Select(s => s.Interactivity).ShouldContain(30);
    }

    [Fact]
    public void More_requests_than_anywhere_lie_below_the_range_and_fewer_above_it()
    {
        var curve = Given.CurveWithConcurrency((10, 400, 32), (20, 300, 4));
        InverseQuestions.AtConcurrency(curve, Given.Rates, 64).Status.ShouldBe(OperatingPointStatus.BelowRange);
        InverseQuestions.AtConcurrency(curve, Given.Rates, 64).Note.ShouldBe(new SolutionNote.AllHaveFewerInFlight());
        InverseQuestions.AtConcurrency(curve, Given.Rates, 2).Status.ShouldBe(OperatingPointStatus.AboveRange);
        InverseQuestions.AtConcurrency(curve, Given.Rates, 2).Note.ShouldBe(new SolutionNote.AllHaveMoreInFlight());
        InverseQuestions.AtConcurrency(Given.Curve((10, 400), (20, 300)), Given.Rates, 2).Status.ShouldBe(OperatingPointStatus.NoData);
        InverseQuestions.AtConcurrency(Curve.Empty, Given.Rates, 2).Status.ShouldBe(OperatingPointStatus.NoData);
    }

    [Fact]
    public void Where_a_knot_has_no_concurrency_its_two_pieces_have_no_answer()
    {
        var curve = Given.CurveWithConcurrency((10, 400, 32), (20, 300, null), (30, 200, 4));
        InverseQuestions.AtConcurrency(curve, Given.Rates, 8).Status.ShouldBe(OperatingPointStatus.NoData);
        InverseQuestions.AtConcurrency(curve, Given.Rates, 8).Note.ShouldBe(new SolutionNote.ConcurrencyUnknown());
        InverseQuestions.AtConcurrency(curve, Given.Rates, 4).All.ShouldHaveSingleItem().Interactivity.ShouldBe(30);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_asked_for_is_a_finite_number_above_zero(double asked)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => InverseQuestions.FastestWithinCost(Curve.Empty, Given.Rates, asked));
        Should.Throw<ArgumentOutOfRangeException>(() => InverseQuestions.AtConcurrency(Curve.Empty, Given.Rates, asked));
    }

    private static FsCheck.Gen<(Curve Curve, double Budget)> CurvesWithABudget { get; } =
        from curve in Always.AnyCurve
        from cents in Gen.Choose(5, 2000)
        select (curve, cents / 100.0);

    /// <summary>Concurrency rises and falls along the frontier as it likes.</summary>
    private static FsCheck.Gen<(Curve Curve, double Target)> CurvesOfAnyConcurrency { get; } =
        from given in Always.AnyCurveWithATargetInRange
        from concurrency in Gen.Choose(1, 300).ArrayOf(given.Curve.Knots.Count)
        select (Curve.Of([.. given.Curve.Knots.Select((k, i) => k with { Concurrency = concurrency[i] })]), given.Target);

    private static IEnumerable<double> Scan(double low, double high) =>
        Enumerable.Range(0, 2_001).Select(i => i == 2_000 ? high : low + (i / 2_000.0 * (high - low)));
}
