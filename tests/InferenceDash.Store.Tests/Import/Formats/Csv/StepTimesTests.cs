namespace InferenceDash.Store.Tests.Import.Formats.Csv;

/// <summary>Times of single steps, composed to points of a series.</summary>
public abstract class StepTimesTests(StoreKind kind) : StoreTests(kind)
{
    private const string Header = "run,batch,draft_tokens,verify_ms,draft_ms,verify_ms_min,verify_ms_max,context_tokens\n";

    private static readonly ImportOptions Given = new()
    {
        Model = "qwen-3-5", Gpu = "h200", Precision = "bf16", SpecMethod = "mtp", Sequence = new Sequence(1024, 1024), PrefillMilliseconds = 25,
        Date = new DateOnly(2026, 11, 26), Acceptance = "1.5",
    };

    private static readonly string Measured = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "step-times-h200.csv"));

    public sealed class OnSqlite() : StepTimesTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : StepTimesTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_row_is_a_composed_point_at_as_many_requests_as_its_batch()
    {
        var points = await PointsAsync(Header + "run-1,4,0,5,0,4.9,5.2,1536\nrun-1,4,1,8,2,,,1536\n", Given);

        points.Select(p => (p.Concurrency, p.Series.Method, p.Configuration.DraftTokens, p.IsComposed, p.Configuration.TotalGpus, p.Configuration.Engine))
            .ShouldBe([(4, SpecMethod.Off, null, true, 1, "step model"), (4, SpecMethod.Mtp, 1, true, 1, "step model")]);
        // 4 prefills of 25 ms, and 1023 / 1.5 steps of 10 ms.
        points[1].MedianE2eLatencySeconds!.Value.ShouldBe(0.1 + 6.82, 1e-9);
        points[1].MedianTtftSeconds.ShouldBe(0.025);
        points[1].Interactivity.ShouldBe(1023 / (6.92 - 0.025), 1e-9);
        points[1].ThroughputPerGpu.ShouldBe(4 * 2048 / 6.92, 1e-9);
        (points[1].AcceptanceLength, points[1].AcceptanceOrigin).ShouldBe((1.5, "synthetic: given as 1.5"));
        (points[0].AcceptanceLength, points[0].AcceptanceOrigin).ShouldBe((null, null));
    }

    [StoreFact]
    public async Task Runs_of_a_file_are_repeats_of_one_run()
    {
        var points = await PointsAsync(Header + "run-1,4,0,5,0,,,\nrun-2,4,0,5.1,0,,,\n", Given with { Run = "my-gpu" });

        points.Select(p => p.Run).ShouldBe(["my-gpu", "my-gpu"]);
        points[0].ThroughputPerGpu.ShouldBeGreaterThan(points[1].ThroughputPerGpu);
    }

    [StoreFact]
    public async Task What_options_say_the_file_may_say_itself()
    {
        var points = await PointsAsync(
            "model,gpu,precision,spec_method,date,isl,osl,prefill_ms,batch,draft_tokens,verify_ms,draft_ms,acceptance_length,gpus\n"
                + "qwen-3-5,h200,bf16,eagle3,2026-11-26,1000,500,20,2,2,9,1,2.2,2\n",
            new ImportOptions());

        var point = points.ShouldHaveSingleItem();
        (point.Series.Sequence.Label, point.Series.Method.Key, point.AcceptanceLength, point.Configuration.TotalGpus).ShouldBe(("1k/500", "eagle3", 2.2, 2));
        point.AcceptanceOrigin.ShouldBe("synthetic: given with the step");
        point.MedianE2eLatencySeconds!.Value.ShouldBe(0.04 + (499 / 2.2 * 0.01), 1e-9);
        point.ThroughputPerGpu.ShouldBe(2 * 1524 / point.MedianE2eLatencySeconds.Value / 2, 1e-9);
    }

    [StoreFact]
    public async Task The_acceptance_of_a_model_is_that_of_the_store()
    {
        using var temporary = await WholeAsync();

        (await ImportAsync(temporary, Measured, Given with { SpecMethod = null, Acceptance = "qwen-3-5:off" })).Rejected.ShouldBeEmpty();

        var points = (await temporary.ReadAsync()).Measured.Where(p => p.IsComposed).ToList();
        points.Count.ShouldBe(176);
        points.Where(p => p.Concurrency == 1 && p.Configuration.DraftTokens == 3).Select(p => (p.AcceptanceLength, p.AcceptanceOrigin, p.Series.Method.Key))
            .ShouldBe(Enumerable.Repeat(((double?)3.33, (string?)"synthetic: qwen3.5-397b-a17b-nvfp4, thinking off", "mtp"), 2));
        (await temporary.Store.SeriesAsync()).Where(s => s.Source == PointSource.Composed).Sum(s => s.Points).ShouldBe(176);
    }

    [StoreFact]
    public async Task Without_an_answer_it_is_that_of_the_model_itself()
    {
        using var temporary = await WholeAsync();

        var open = await ImportAsync(temporary, Measured, Given with { Acceptance = null });
        var answered = await ImportAsync(temporary, Measured, Given with { Acceptance = null, Thinking = "on" });

        open.Rejected.ShouldHaveSingleItem().Reason.ShouldBe(
            "could be qwen3.5-397b-a17b-nvfp4, thinking on (mtp); qwen3.5-397b-a17b-nvfp4, thinking off (mtp); say which with --acceptance MODEL:on or "
            + "MODEL:off and --spec-method, or give a file with one of them (so in 154 of 176 rows)");
        answered.Rejected.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_file_of_lengths_is_read_beside_the_import_and_not_stored()
    {
        using var temporary = await BundledAsync();
        var lengths = temporary.Write("mine.csv", "served_model,spec_method,draft_tokens,acceptance_length\nours-9b,mtp,1,1.7\n");
        var steps = Header + "run-1,1,1,8,2,,,\n";

        var first = await ImportAsync(temporary, steps, Given with { Acceptance = lengths });
        var again = await ImportAsync(temporary, steps, Given with { Acceptance = lengths });
        temporary.Write("mine.csv", "served_model,spec_method,draft_tokens,acceptance_length\nours-9b,mtp,1,1.8\n");
        var other = await ImportAsync(temporary, steps, Given with { Acceptance = lengths });

        first.Rejected.ShouldBeEmpty();
        (again.AlreadyImported, other.AlreadyImported).ShouldBe((true, false));
        var data = await temporary.ReadAsync();
        data.Acceptance.ShouldBeEmpty();
        // The same steps composed anew are the same points, known better.
        data.Measured.Select(p => (p.AcceptanceLength, p.AcceptanceOrigin)).ShouldBe([(1.8, "synthetic: ours-9b")]);
    }

    [StoreFact]
    public async Task A_flaw_in_that_file_is_told_by_its_own_line()
    {
        using var temporary = await BundledAsync();
        var lengths = temporary.Write("mine.csv", "served_model,spec_method,draft_tokens,acceptance_length\nours-9b,mtp,1,2.7\n");

        var refused = await ImportAsync(temporary, Header + "run-1,1,1,8,2,,,\n", Given with { Acceptance = lengths });

        refused.IsRefused.ShouldBeTrue();
        var flaw = refused.Rejected[0];
        (flaw.File, flaw.Line, flaw.Field, flaw.Reason).ShouldBe((lengths, 2, "acceptance_length", "is more than 1 draft tokens can yield: at most 2"));
    }

    [StoreFact]
    public async Task A_share_of_accepted_tokens_gives_a_length_to_every_draft_length()
    {
        var points = await PointsAsync(Header + "run-1,1,1,8,2,,,\nrun-1,1,2,8,2,,,\n", Given with { Acceptance = "0.5" });

        points.Select(p => p.AcceptanceLength).ShouldBe([1.5, 1.75]);
        points[0].AcceptanceOrigin.ShouldBe("synthetic: 0.5 of the drafted tokens, each by itself");
    }

    [StoreTheory]
    [InlineData("run-1,0,0,5,0,,,", "batch", "is not a whole number of at least 1")]
    [InlineData("run-1,1,,5,0,,,", "draft_tokens", "is required and empty; a step without drafts has 0")]
    [InlineData("run-1,1,0,-5,0,,,", "verify_ms", "is not above 0")]
    [InlineData("run-1,1,0,5,1,,,", "draft_ms", "is above 0, though nothing is drafted")]
    [InlineData("run-1,1,1,5,,,,", "draft_ms", "is required where tokens are drafted, and empty; drafts that cost nothing are 0")]
    [InlineData("run-1,1,0,5,0,6,,", "verify_ms_min", "is above the median, verify_ms")]
    [InlineData("run-1,1,0,5,0,,4,", "verify_ms_max", "is below the median, verify_ms")]
    [InlineData("run-1,1,1,5,1,,,x", "context_tokens", "is not a whole number of at least 1")]
    public async Task A_row_that_cannot_be_is_told_by_line_and_field(string row, string field, string reason)
    {
        using var temporary = await BundledAsync();

        var refused = await ImportAsync(temporary, Header + row + "\n", Given);

        var flaw = refused.Rejected.ShouldHaveSingleItem();
        (flaw.Line, flaw.Field, flaw.Reason).ShouldBe((2, field, reason));
    }

    [StoreTheory]
    [InlineData("3", "draft_tokens", "cannot yield the acceptance length of 3 tokens a step: at most 2")]
    [InlineData("0", "acceptance", "is neither a length of at least 1 token nor a share of accepted tokens between 0 and 1")]
    [InlineData("nobody-9b", "acceptance", "is no number, no file and no model with acceptance lengths of this method and thinking; the models are ")]
    [InlineData("deepseek-v4:maybe", "acceptance", "is thinking neither on nor off")]
    public async Task An_acceptance_that_cannot_be_is_refused(string acceptance, string field, string reason)
    {
        using var temporary = await WholeAsync();

        var refused = await ImportAsync(temporary, Header + "run-1,1,1,8,2,,,\n", Given with { Acceptance = acceptance });

        var flaw = refused.Rejected.ShouldHaveSingleItem();
        flaw.Field.ShouldBe(field);
        flaw.Reason.ShouldStartWith(reason);
    }

    [StoreFact]
    public async Task A_draft_length_without_an_acceptance_length_names_those_that_have_one()
    {
        using var temporary = await WholeAsync();

        var refused = await ImportAsync(temporary, Header + "run-1,1,12,8,2,,,\n", Given with { Acceptance = "qwen-3-5:off" });

        refused.Rejected.ShouldHaveSingleItem().Reason.ShouldBe(
            "has no acceptance length: qwen3.5-397b-a17b-nvfp4, thinking off has them with 1, 2, 3, 4, 5, 6, 7, 8 draft tokens");
    }

    [StoreFact]
    public async Task The_same_step_twice_in_a_run_and_steps_without_a_prefill_are_refused()
    {
        using var temporary = await BundledAsync();

        var twice = await ImportAsync(temporary, Header + "run-1,1,0,5,0,,,\nrun-1,1,0,6,0,,,\n", Given);
        var open = await ImportAsync(temporary, Header + "run-1,1,0,5,0,,,\n", Given with { PrefillMilliseconds = null });

        twice.Rejected.ShouldHaveSingleItem().Line.ShouldBe(3);
        open.Rejected.ShouldHaveSingleItem().Reason.ShouldBe("is a required column, and the header does not have it; needs --prefill-ms or a sidecar");
    }

    [StoreFact]
    public async Task Steps_timed_at_another_context_than_the_requests_have_are_warned_of()
    {
        using var temporary = await BundledAsync();

        var result = await ImportAsync(
            temporary, Header + "run-1,1,0,5,0,,,1536\nrun-1,2,0,6,0,,,1536\n", Given with { Sequence = new Sequence(8192, 1024) });

        result.Rejected.ShouldBeEmpty();
        result.Warnings.ShouldHaveSingleItem().Reason.ShouldBe(
            "is far from the 8704 tokens that a request of 8k/1k has behind it on average, so the steps of a server take longer or shorter");
    }

    [StoreFact]
    public async Task Only_an_import_takes_them_because_they_are_no_measurement()
    {
        using var temporary = await BundledAsync();
        var steps = temporary.Write("steps.csv", Header + "run-1,1,0,5,0,,,\n");
        var composed = temporary.Write("composed.csv", Sweep.With(("composed", "true")));

        var read = await temporary.Store.ReadFilesAsync([[steps], [composed]], Given with { Acceptance = null });

        read.ShouldAllBe(files => files.IsRefused);
        read.Select(files => files.Issues.Rejected.ShouldHaveSingleItem().Reason).ShouldBe(
        [
            "holds times of steps, which only the command import takes: what is composed of them is no measurement of a server",
            "is a point composed of times of steps, which only the command import takes: what is composed of them is no measurement of a server",
        ]);
    }

    private async Task<IReadOnlyList<BenchmarkPoint>> PointsAsync(string content, ImportOptions options)
    {
        using var temporary = await BundledAsync();
        (await ImportAsync(temporary, content, options)).Rejected.ShouldBeEmpty();
        return (await temporary.ReadAsync()).Measured;
    }

    private static Task<ImportResult> ImportAsync(TemporaryStore temporary, string content, ImportOptions options) =>
        temporary.Store.ImportAsync([temporary.Write("steps.csv", content)], options);
}
