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
