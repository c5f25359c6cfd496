namespace InferenceDash.Store.Tests.Import.Formats.Acceptance;

public abstract class AcceptanceFormatTests(StoreKind kind) : StoreTests(kind)
{
    private const string Header =
        "served_model,model,spec_method,variant,thinking,draft_tokens,acceptance_length,workload,output_tokens,gpu,engine,run,source\n";

    private static readonly ImportOptions Mtp = new() { SpecMethod = "mtp" };

    public sealed class OnSqlite() : AcceptanceFormatTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : AcceptanceFormatTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_row_of_our_own_format_keeps_every_field()
    {
        var length = (await LengthsAsync(Header + "Qwen3.5-NVFP4,qwen-3-5,EAGLE3,GQA draft head,on,3,2.78,SPEED-Bench coding,4096,b300,vLLM,4711,some.yaml\n"))
            .ShouldHaveSingleItem();

        length.ShouldBe(new MeasuredAcceptance(
            new AcceptanceKey("Qwen3.5-NVFP4", "qwen-3-5", new SpecMethod("eagle3"))
            {
                Variant = "GQA draft head", IsThinking = true, Workload = "SPEED-Bench coding", Gpu = "b300", Engine = "vLLM",
            },
            3,
            2.78) { OutputTokens = 4096, Run = "4711", Source = "some.yaml" });
    }

    [StoreFact]
    public async Task What_a_file_leaves_open_options_say()
    {
        var length = (await LengthsAsync(
            "served_model,acceptance_length\norg/Qwen3.5-397B-A17B-FP8,2.9\n",
            new ImportOptions { SpecMethod = "mtp", DraftTokens = 3, Thinking = "off", Gpu = "h200", Engine = "SGLang" })).ShouldHaveSingleItem();

        (length.DraftTokens, length.Key.IsThinking, length.Key.Gpu, length.Key.Engine).ShouldBe((3, false, "h200", "SGLang"));
        // By its name on a hub, which is not said to be of any model.
        length.Key.Model.ShouldBe("qwen-3-5");
    }

    [StoreFact]
    public async Task A_checkpoint_of_no_known_model_is_kept_under_its_own_name()
    {
        var length = (await LengthsAsync("served_model,spec_method,draft_tokens,acceptance_length\nnobody/knows-9b,mtp,2,1.5\n")).ShouldHaveSingleItem();

        (length.Key.ServedModel, length.Key.Model).ShouldBe(("nobody/knows-9b", null));
    }

    [StoreTheory]
    [InlineData("m,,none,,on,3,2.5,,,,,,", "spec_method", "drafts nothing of its own, so nothing is accepted")]
    [InlineData("m,,mtp,,on,3,4.5,,,,,,", "acceptance_length", "is more than 3 draft tokens can yield: at most 4")]
    [InlineData("m,,mtp,,on,3,0.8,,,,,,", "acceptance_length", "is below 1 tokens per step: every verification step yields one")]
    [InlineData("m,,mtp,,perhaps,3,2.5,,,,,,", "thinking", "is neither on nor off")]
    [InlineData("m,,mtp,,on,0,1,,,,,,", "draft_tokens", "is not a whole number of at least 1")]
    public async Task A_row_that_cannot_be_is_refused(string row, string field, string reason)
    {
        using var temporary = await BundledAsync();

        var refused = await temporary.ImportAsync(Header + row + "\n");

        refused.IsRefused.ShouldBeTrue();
        refused.Rejected.Select(flaw => (flaw.Field, flaw.Reason)).ShouldContain((field, reason));
    }

    [StoreFact]
    public async Task The_same_length_twice_in_an_import_is_refused()
    {
        using var temporary = await BundledAsync();

        var refused = await temporary.ImportAsync(Header + "m,,mtp,,on,3,2.5,,,,,,\nm,,mtp,,on,3,2.6,,,,,,\n");

        refused.Rejected.ShouldHaveSingleItem().Reason.ShouldBe("appears twice for this model, method and workload in this import");
    }

    [StoreFact]
    public async Task A_matrix_of_SPEED_Bench_has_a_length_for_each_category_that_was_run()
    {
        var lengths = await LengthsAsync(
            "Model,coding,math,writing,Overall\nQwen/Qwen3.5-397B-A17B,3.42,3.60,-,3.51\n", Mtp with { DraftTokens = 3, Thinking = "on" });

        lengths.Select(l => (l.Key.Workload, l.Length)).ShouldBe(
            [("SPEED-Bench coding", 3.42), ("SPEED-Bench math", 3.6), ("SPEED-Bench, all categories", 3.51)]);
        lengths.ShouldAllBe(l => l.DraftTokens == 3 && l.Key.Model == "qwen-3-5" && l.Key.IsThinking == true);
    }

    [StoreFact]
    public async Task A_matrix_of_rates_is_not_taken_for_one_of_lengths()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("rates.csv", "Model,coding,Overall\nm,0.74,0.74\n");

        var refused = await temporary.Store.ImportAsync([file], Mtp with { DraftTokens = 3 });

        refused.Rejected[0].Reason.ShouldEndWith("a report of lengths is expected, not one of rates (--metric accept_length)");
    }

    [StoreFact]
    public async Task A_matrix_needs_to_be_told_method_and_draft_length()
    {
        using var temporary = await BundledAsync();

        var refused = await temporary.ImportAsync("Model,coding,Overall\nm,2.5,2.5\n");

        refused.Rejected.Select(flaw => flaw.Field).ShouldBe(["draft_tokens", "spec_method"]);
        refused.Rejected.ShouldAllBe(flaw => flaw.Reason.Contains("--", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task Reference_lengths_of_InferenceX_are_read_in_both_modes()
    {
        const string Yaml = """
            # Acceptance lengths measured with SPEED-Bench.
            _metadata:
              draft-model: org/head
            minimax-m3:
              thinking_on:
                1: 1.78
                2: "2.38"
              thinking_off:
                1: 1.84
            """;

        var lengths = await LengthsAsync(Yaml, Mtp with { SpecMethod = "eagle3" });

        lengths.Select(l => (l.Key.ServedModel, l.Key.Model, l.Key.IsThinking, l.DraftTokens, l.Length)).ShouldBe(
        [
            ("minimax-m3", "minimax-m3", true, 1, 1.78), ("minimax-m3", "minimax-m3", true, 2, 2.38), ("minimax-m3", "minimax-m3", false, 1, 1.84),
        ]);
    }

    [StoreFact]
    public async Task Metrics_of_NeMo_Skills_have_the_benchmark_and_the_categories_with_a_length()
    {
        const string Json = """
            { "speed-bench": { "specdec": { "num_entries": 880, "acceptance_length": 2.71, "acceptance_rate": 57.0,
                "category_breakdown": { "coding": { "num_entries": 80, "acceptance_length": 3.1 }, "qa": { "num_entries": 80 } } } } }
            """;

        var lengths = await LengthsAsync(Json, Mtp with { Model = "qwen-3-5", DraftTokens = 3 });

        lengths.Select(l => (l.Key.Workload, l.Length)).ShouldBe([("speed-bench", 2.71), ("speed-bench coding", 3.1)]);
        lengths.ShouldAllBe(l => l.Key.Model == "qwen-3-5");
    }

    [StoreFact]
    public async Task A_retracted_import_takes_its_lengths_with_it_and_a_pinned_snapshot_keeps_them()
    {
        using var temporary = await BundledAsync();
        var import = await temporary.ImportSoundAsync(Header + "m,,mtp,,on,3,2.5,,,,,,\n");

        await temporary.Store.RetractAsync(import);

        (await temporary.ReadAsync()).Acceptance.ShouldBeEmpty();
        (await temporary.ReadAsync(import)).Acceptance.ShouldHaveSingleItem();
    }

    private async Task<IReadOnlyList<MeasuredAcceptance>> LengthsAsync(string content, ImportOptions? options = null)
    {
        using var temporary = await BundledAsync();
        var result = await temporary.Store.ImportAsync([temporary.Write("lengths.txt", content)], options ?? new ImportOptions());
        result.Rejected.ShouldBeEmpty();
        var lengths = (await temporary.ReadAsync()).Acceptance;
        result.Stored.AcceptanceLengths.ShouldBe(lengths.Count);
        return lengths;
    }
}
