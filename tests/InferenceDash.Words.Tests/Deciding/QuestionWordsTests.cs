namespace InferenceDash.Words.Tests.Deciding;

public sealed class QuestionWordsTests
{
    private static readonly Curve Fast = Given.CurveWithConcurrency((30, 900, 16), (60, 700, 4));
    private static readonly Curve Slow = Given.CurveWithConcurrency((10, 950, 32), (40, 200, 8));

    [Fact]
    public void Of_several_methods_the_one_that_answers_is_named()
    {
        var best = LineOf.Best(0, 1, 1, new RecipeCurve(SpecMethod.Mtp, Fast), new RecipeCurve(SpecMethod.Off, Slow));

        QuestionWords.Why(SeriesQuestions.AtConcurrency(best, 4), best.Curve).ShouldBe("MTP measured");
        QuestionWords.Why(SeriesQuestions.AtConcurrency(best, 8), best.Curve).ShouldBe("MTP interpolated 30–60");
        QuestionWords.Why(SeriesQuestions.AtConcurrency(best, 1), best.Curve)
            .ShouldBe("Every point has more requests in flight; fewer would be faster than any known point.");
    }

    [Fact]
    public void Of_one_method_how_the_answer_is_known_is_enough()
    {
        var one = LineOf.Priced(Fast, 0, 1);

        QuestionWords.Why(SeriesQuestions.AtConcurrency(one, 16), one.Curve).ShouldBe("measured");
        QuestionWords.Why(SeriesQuestions.AtConcurrency(LineOf.Priced(Curve.Empty, 0, 1), 16), SeriesCurve.Empty).ShouldBe("This side has no points.");
    }
}
