namespace InferenceDash.Core.Tests.Evaluating;

/// <summary>Whether outputs hold: scores of a series beside those of the baseline, with the error of their difference.</summary>
public class OutputCheckTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Theory]
    // √(0.95 × 0.05 / 1319); two solved and two unsolved tasks more where all or none were solved.
    [InlineData(0.95, 1319, null, 0.0060010)]
    [InlineData(1, 96, null, 0.0140000)]
    [InlineData(0, 96, null, 0.0140000)]
    [InlineData(0.95, 1319, 0.02, 0.02)]
    public void The_error_of_a_score_is_that_of_a_share_unless_it_is_stated(double score, int samples, double? stated, double error) =>
        Score(SpecMethod.Mtp, score, samples, stated).Error.ShouldBe(error, 1e-7);

    [Theory]
    // The error of the difference of 0.95 and about 0.95 of 1,319 samples each is 0.0085: 1.66 points at 95 %.
    [InlineData(0.95, 0.952, 1319, OutputVerdict.Holds)]
    [InlineData(0.91, 0.95, 1319, OutputVerdict.Worse)]
    [InlineData(0.97, 0.95, 1319, OutputVerdict.Better)]
    // Not outside its error of 1.7 points, and a loss of 3 cannot be ruled out.
    [InlineData(0.935, 0.95, 1319, OutputVerdict.CannotTell)]
    [InlineData(0.95, 0.95, 100, OutputVerdict.CannotTell)]
    public void The_verdict_goes_by_the_error_of_the_difference(double method, double off, int samples, OutputVerdict verdict)
    {
        var check = Check(Score(SpecMethod.Mtp, method, samples), Score(SpecMethod.Off, off, samples));

        check.Verdict.ShouldBe(verdict);
        check.Difference!.Value.ShouldBe(method - off, 1e-12);
        check.Z!.Value.ShouldBe((method - off) / Math.Sqrt(((method * (1 - method)) + (off * (1 - off))) / samples), 1e-9);
        check.IsOutside.ShouldBe(Math.Abs(check.Z.Value) > 1.959964);
        check.Smallest!.Value.ShouldBe(1.959964 * check.Error!.Value, 1e-6);
    }

    [Fact]
    public void A_side_that_was_not_evaluated_is_said_and_gives_no_verdict()
    {
        var check = OutputCheck.Of([Score(SpecMethod.Off, 0.9, 100)], Compared()).ShouldHaveSingleItem();

        check.Own.ShouldBeNull();
        check.Verdict.ShouldBe(OutputVerdict.OneSide);
        (check.Difference, check.Error, check.Z).ShouldBe((null, null, null));
    }

    [Fact]
    public void The_most_specific_evaluation_counts_then_the_newest_and_the_others_are_set_aside()
    {
        var general = Score(SpecMethod.Mtp, 0.1, 100) with { Date = Day.AddDays(9) };
        var ofGpu = Score(SpecMethod.Mtp, 0.2, 100) with { Gpu = "h200" };
        var newer = ofGpu with { Score = 0.3, Date = Day.AddDays(1) };
        var withEngine = Score(SpecMethod.Mtp, 0.4, 100) with { Gpu = "h200", Engine = "VLLM" };

        Chosen(general, ofGpu).Counts.ShouldBe(ofGpu);
        Chosen(newer, general, ofGpu).Counts.ShouldBe(newer);
        var chosen = Chosen(newer, withEngine, general, ofGpu);
        chosen.Counts.ShouldBe(withEngine);
        chosen.SetAside.ShouldBe(3);
        // Of one day the later import.
        Chosen(ofGpu, ofGpu with { Score = 0.5 }).Counts.Score.ShouldBe(0.5);
    }

    [Fact]
    public void What_contradicts_a_series_does_not_belong_to_it()
    {
        var score = Score(SpecMethod.Mtp, 0.9, 100);
        MeasuredEvaluation[] others =
        [
            score with { Model = "another" }, score with { Precision = new Precision("fp4") },
            score with { Method = SpecMethod.Off }, score with { Gpu = "b200" }, score with { Engine = "SGLang" }, score with { DraftTokens = 2 },
        ];

        EvaluationChoice.Of(others, Compared().Series[0]).ShouldBeEmpty();
        EvaluationChoice.Of([score with { DraftTokens = 3 }], Compared().Series[0]).Count.ShouldBe(1);
    }

    [Fact]
    public void Names_that_differ_in_case_are_one_evaluation_and_those_outside_their_error_come_first()
    {
        MeasuredEvaluation[] scores =
        [
            Score(SpecMethod.Mtp, 0.95, 1319), Score(SpecMethod.Off, 0.95, 1319), Score(SpecMethod.Mtp, 0.5, 1000) with { Evaluation = "MMLU" },
            Score(SpecMethod.Off, 0.6, 1000) with { Evaluation = "mmlu" },
        ];

        OutputCheck.Of(scores, Compared()).Select(c => (c.Either.Evaluation, c.Verdict))
            .ShouldBe([("MMLU", OutputVerdict.Worse), ("gsm8k", OutputVerdict.Holds)]);
    }

    private static OutputCheck Check(MeasuredEvaluation method, MeasuredEvaluation off) => OutputCheck.Of([method, off], Compared()).ShouldHaveSingleItem();

    private static EvaluationChoice Chosen(params MeasuredEvaluation[] scores) =>
        EvaluationChoice.Of(scores, Compared().Series[0]).Values.ShouldHaveSingleItem();

    private static MeasuredEvaluation Score(SpecMethod method, double score, int samples, double? error = null) =>
        new("a-model", new Precision("fp8"), method, "gsm8k", "acc", score, samples, error, Day);

    // MTP with three draft tokens on vLLM, and Off.
    private static Comparison Compared()
    {
        var point = Given.Measured(50, 100, 4, "vLLM", Day).Measured!;
        var drafting = point with { Configuration = point.Configuration with { DraftTokens = 3 } };
        return Comparison.Of([Series(SpecMethod.Mtp, drafting), Series(SpecMethod.Off, point)], 1, []);
    }

    private static ComparedSeries Series(SpecMethod method, BenchmarkPoint point) => new(
        new SeriesSpec("a-model", "h200", new Precision("fp8"), method), method.Key, method.Label,
        SeriesCurve.Of([new RecipeCurve(method, Curve.Of([CurvePoint.Of(point)]))]), Given.Rates);
}
