namespace InferenceDash.Words.Tests.Deciding;

public sealed class DraftScheduleWordsTests
{
    private static readonly Parallelism OneGpu = new(1, 1, DataParallelAttention: false, Workers: 1, Gpus: 1);

    [Fact]
    public void Steps_are_said_from_the_smallest_load_up()
    {
        Says((2, [(1, 30), (4, 80), (16, 100)]), (1, [(1, 20), (4, 60), (16, 110)]), (0, [(1, 10), (4, 40), (16, 160)]))
            .ShouldBe("Draft 2 tokens up to 9 requests in flight and none beyond. Measured from 1 to 16 requests in flight.");
    }

    [Fact]
    public void A_single_step_is_said_as_one()
    {
        Says((1, [(1, 30), (4, 80)]), (0, [(1, 10), (4, 40)])).ShouldBe("Draft 1 token at every measured load, 1 to 4 requests in flight.");
        Says((1, [(1, 10), (4, 40)]), (0, [(1, 30), (4, 80)])).ShouldBe("Do not draft at any measured load, 1 to 4 requests in flight.");
        Says((1, [(1, 10)]), (0, [(4, 80)])).ShouldStartWith("There is no schedule by requests in flight: ");
    }

    [Fact]
    public void A_schedule_that_rises_or_drafts_nothing_has_reasons_instead_of_settings()
    {
        var rising = Settings(SpecMethod.Mtp, OneGpu, (3, [(1, 10), (16, 200)]), (1, [(1, 20), (16, 100)]));
        var off = Settings(SpecMethod.Mtp, OneGpu, (3, [(1, 10), (16, 100)]), (0, [(1, 20), (16, 200)]));

        rising.Select(s => s.Text is null).ShouldBe([false, false, true]);
        rising[2].Remark.ShouldBe("The schedule of TensorRT-LLM has to begin with its longest draft, and this one does not.");
        off.ShouldAllBe(s => s.Text == null && s.Remark.StartsWith("Leave speculative decoding off", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_model_is_named_and_a_method_that_an_engine_cannot_change_is_not()
    {
        var eagle = Settings(new SpecMethod("eagle3"), OneGpu, Falling);
        var ngram = Settings(new SpecMethod("ngram"), OneGpu, Falling);

        eagle.ShouldAllBe(s => s.Text!.Contains("DRAFT_MODEL", StringComparison.Ordinal));
        eagle[1].Text.ShouldNotBeNull().ShouldContain("--speculative-algorithm EAGLE3 ");
        ngram.Select(s => s.Text is null).ShouldBe([false, true, false]);
    }

    [Fact]
    public void Data_parallel_attention_leaves_the_engines_that_cannot_follow_it_without_a_setting()
    {
        var settings = Settings(SpecMethod.Mtp, OneGpu with { DataParallelAttention = true }, Falling);

        settings.Select(s => s.Text is null).ShouldBe([true, true, false]);
    }

    [Fact]
    public void A_load_that_was_not_measured_is_named_where_the_setting_covers_it()
    {
        var settings = Settings(SpecMethod.Mtp, OneGpu, (3, [(4, 20), (16, 100)]), (1, [(4, 10), (16, 200)]));

        settings[0].Text.ShouldNotBeNull().ShouldContain("[1, ");
        settings.ShouldAllBe(s => s.Remark.Contains(" Fewer than 4 requests are outside the schedule; the setting uses 3 there.", StringComparison.Ordinal));
    }

    private static (int, (double, double)[])[] Falling => [(3, [(1, 20), (16, 100)]), (1, [(1, 10), (16, 200)])];

    private static string Says(params (int DraftTokens, (double N, double X)[] Points)[] series) =>
        DraftScheduleWords.Says(ScheduleOf(SpecMethod.Mtp, OneGpu, series).ByConcurrency);

    private static IReadOnlyList<EngineSetting> Settings(
        SpecMethod method, Parallelism parallelism, params (int DraftTokens, (double N, double X)[] Points)[] series) =>
        EngineSetting.Of(ScheduleOf(method, parallelism, series).ByConcurrency.ShouldNotBeNull(), method);

    private static DraftSchedule ScheduleOf(SpecMethod method, Parallelism parallelism, (int DraftTokens, (double N, double X)[] Points)[] series) =>
        DraftSchedule.Of(Comparison.Of(
            [.. series.Select(s => SeriesOf(s.DraftTokens == 0 ? SpecMethod.Off : method, parallelism, s.DraftTokens, s.Points))], series.Length - 1, [10]));

    private static ComparedSeries SeriesOf(SpecMethod method, Parallelism parallelism, int draftTokens, (double N, double X)[] points)
    {
        var key = new SeriesKey("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), method);
        var configuration = new Configuration("vLLM", Disaggregated: false, Multinode: false, parallelism, parallelism)
        {
            DraftTokens = draftTokens == 0 ? null : draftTokens,
        };
        var curve = Curve.Of([.. points.Select(p => CurvePoint.Of(
            new BenchmarkPoint(key, configuration, "a run", new DateOnly(2026, 6, 11), p.N, Interactivity: p.X / p.N, p.X)))]);
        var spec = new SeriesSpec("a-model", "h200", new Precision("fp8"), method) { DraftTokens = draftTokens };
        return new ComparedSeries(
            spec, "k", "k", SeriesCurve.Of([new RecipeCurve(method, curve)]), new GpuRates("2026-07", PriceBasis.Hyperscaler, null, null));
    }
}
