namespace InferenceDash.Core.Tests.Deciding;

/// <summary>The fastest speed of a series under a ceiling on TTFT.</summary>
public class SeriesQuestionTests
{
    [Fact]
    public void Within_a_ttft_ceiling_the_fastest_is_the_highest_knot_of_the_points_that_meet_it()
    {
        CurvePoint[] points = [WithTtft(20, 900, 1.5), WithTtft(30, 1000, 2.5), WithTtft(40, 500, 2), WithTtft(50, 300, null)];
        var solution = SeriesQuestions.FastestUnderCeiling(Under(2, points)).All.ShouldHaveSingleItem();
        solution.Interactivity.ShouldBe(40);
        solution.Status.ShouldBe(OperatingPointStatus.Measured);
        SeriesQuestions.FastestUnderCeiling(Under(1, points)).ShouldSatisfyAllConditions(
            s => s.Status.ShouldBe(OperatingPointStatus.NoData),
            s => s.Note.ShouldBe(new SolutionNote.NoneMeetsCeiling(Points: 4, Unknown: 1)));
        SeriesQuestions.FastestUnderCeiling(Under(2)).Note.ShouldBe(new SolutionNote.NoPoints());
    }

    [Fact]
    public void Of_several_recipes_under_a_ceiling_the_fastest_answers()
    {
        var series = Under(2, WithTtft(20, 900, 1.5)) with
        {
            Curve = SeriesCurve.Of(
                [new RecipeCurve(SpecMethod.Mtp, Given.Curve((20, 900), (60, 100))), new RecipeCurve(SpecMethod.Off, Given.Curve((10, 950), (40, 200)))]),
        };
        SeriesQuestions.FastestUnderCeiling(series).All.ShouldHaveSingleItem().Interactivity.ShouldBe(60);
    }

    [Fact]
    public void At_a_concurrency_a_recipe_answers_where_it_is_the_best()
    {
        // The first is ahead up to about 31 tok/s/user, where it has more requests in flight than 3.
        var series = Best(
            Given.CurveWithConcurrency((10, 1000, 32), (20, 700, 16), (50, 100, 4)),
            Given.CurveWithConcurrency((10, 500, 40), (25, 450, 12), (60, 350, 2)));

        var only = SeriesQuestions.AtConcurrency(series, 16).All.ShouldHaveSingleItem();
        (only.Interactivity, only.Point.Method, only.Status).ShouldBe((20, SpecMethod.Mtp, OperatingPointStatus.Measured));
        var beyond = SeriesQuestions.AtConcurrency(series, 3).All.ShouldHaveSingleItem();
        beyond.Point.Method.ShouldBe(SpecMethod.Off);
        beyond.Point.Concurrency!.Value.ShouldBe(3, 1e-9);
    }

    [Fact]
    public void A_concurrency_that_is_met_only_where_another_recipe_leads_has_no_answer()
    {
        var series = Best(Given.CurveWithConcurrency((10, 1000, 32), (50, 800, 16)), Given.CurveWithConcurrency((10, 500, 8), (50, 300, 2)));
        var none = SeriesQuestions.AtConcurrency(series, 4);

        none.All.ShouldBeEmpty();
        (none.Status, none.Note).ShouldBe((OperatingPointStatus.NoData, new SolutionNote.OnlyWhereAnotherLeads()));
    }

    [Theory]
    [InlineData(64, OperatingPointStatus.BelowRange, typeof(SolutionNote.AllHaveFewerInFlight))]
    [InlineData(12, OperatingPointStatus.NoData, typeof(SolutionNote.SomeHaveFewerOthersMore))]
    [InlineData(1, OperatingPointStatus.AboveRange, typeof(SolutionNote.AllHaveMoreInFlight))]
    public void Without_an_answer_of_any_recipe_the_note_speaks_of_all(double concurrency, OperatingPointStatus status, Type note)
    {
        var series = Best(Given.CurveWithConcurrency((10, 1000, 32), (50, 800, 16)), Given.CurveWithConcurrency((10, 500, 8), (50, 300, 2)));
        var none = SeriesQuestions.AtConcurrency(series, concurrency);

        (none.All.Count, none.Status, none.Note!.GetType()).ShouldBe((0, status, note));
    }

    [Fact]
    public void Where_the_concurrency_of_a_recipe_is_not_known_nobody_can_say_that_there_is_no_answer()
    {
        var series = Best(Given.Curve((10, 1000), (50, 800)), Given.CurveWithConcurrency((10, 500, 8), (50, 300, 2)));

        SeriesQuestions.AtConcurrency(series, 64).Note.ShouldBe(new SolutionNote.ConcurrencyUnknown());
        SeriesQuestions.AtConcurrency(Best(), 64).Note.ShouldBe(new SolutionNote.NoPoints());
    }

    [Fact]
    public void Every_passage_that_a_scan_of_the_envelope_sees_is_an_answer_and_every_answer_has_the_concurrency()
    {
        var series = Best(
            Given.CurveWithConcurrency((10, 1000, 60), (20, 700, 20), (35, 420, 24), (50, 100, 4)),
            Given.CurveWithConcurrency((12, 600, 44), (25, 500, 12), (40, 380, 18), (60, 350, 2)),
            Given.CurveWithConcurrency((30, 460, 30), (45, 365, 9), (80, 200, 1)));
        var places = Enumerable.Range(0, 7001).Select(i => series.At(10 + (i / 100.0))).ToList();

        foreach (var concurrency in Enumerable.Range(1, 120).Select(n => (n / 2.0) + 0.013))
        {
            var all = SeriesQuestions.AtConcurrency(series, concurrency).All;
            all.ShouldAllBe(s => Math.Abs(s.Point.Concurrency!.Value - concurrency) <= 1e-9 * concurrency);
            all.Select(s => s.Interactivity).ShouldBeInOrder();

            // Within one recipe a change of sign is a passage; where the recipe changes it is a jump, which is no answer.
            var passages = places.Zip(places.Skip(1)).Select((p, i) => (p.First, p.Second, From: 10 + (i / 100.0)))
                .Where(p => p.First.Method == p.Second.Method && (p.First.Concurrency - concurrency) * (p.Second.Concurrency - concurrency) < 0).ToList();
            passages.ShouldAllBe(p => all.Any(s => s.Interactivity >= p.From - 1e-9 && s.Interactivity <= p.From + 0.01 + 1e-9), $"{concurrency}");
            all.Count.ShouldBeGreaterThanOrEqualTo(passages.Count);
        }
    }

    private static ComparedSeries Best(params Curve[] curves) => Given.Series(SpecMethod.Best, Curve.Empty, Given.Rates) with
    {
        Curve = SeriesCurve.Of(curves.Zip([SpecMethod.Mtp, SpecMethod.Off, new SpecMethod("eagle")], static (c, m) => new RecipeCurve(m, c))),
    };

    private static ComparedSeries Under(double seconds, params CurvePoint[] points) =>
        Given.Series(SpecMethod.Mtp, Curve.Of([.. points.Where(p => p.P99TtftSeconds <= seconds)]), Given.Rates) with
        {
            Ceiling = TtftCeiling.Of(points, seconds),
        };

    private static CurvePoint WithTtft(double interactivity, double throughput, double? seconds)
    {
        var point = Given.Measured(interactivity, throughput, 8, "vLLM", new DateOnly(2026, 6, 11));
        return point with { Measured = point.Measured! with { P99TtftSeconds = seconds } };
    }
}
