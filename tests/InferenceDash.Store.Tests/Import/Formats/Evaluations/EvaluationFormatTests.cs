namespace InferenceDash.Store.Tests.Import.Formats.Evaluations;

public abstract class EvaluationFormatTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : EvaluationFormatTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : EvaluationFormatTests(StoreKind.Postgres);

    private const string Csv = """
        model,gpu,precision,spec_method,draft_tokens,engine,evaluation,metric,score,samples,stderr,date,run,source
        qwen-3-5,h100,fp8,mtp,3,vLLM,gsm8k,"exact_match,strict-match",0.9121,1319,0.0078,2026-06-02,nightly,ours
        qwen-3-5,,fp8,off,,,gsm8k,,0.95,1319,,2026-06-02,,

        """;

    private const string Harness = """
        {"results": {"gsm8k": {"alias": "gsm8k", "exact_match,strict-match": 0.9121, "exact_match_stderr,strict-match": 0.0078,
            "exact_match,flexible-extract": 0.92, "exact_match_stderr,flexible-extract": "N/A"},
          "wikitext": {"word_perplexity,none": 8.1, "word_perplexity_stderr,none": "N/A", "loss,none": 0.4, "loss_stderr,none": 0.1},
          "mmlu": {"acc,none": 0.5, "acc_stderr,none": 0.02, "alias": "mmlu"}},
         "group_subtasks": {"mmlu": ["a", "b"]}, "higher_is_better": {"wikitext": {"loss": false}},
         "n-samples": {"gsm8k": {"original": 1319, "effective": 1319}, "wikitext": {"effective": 62}, "a": {"effective": 200}, "b": {"effective": 300}},
         "config": {"model": "local-completions", "model_args": "model=Qwen/Qwen3.5-397B-A17B-FP8,base_url=http://127.0.0.1:8000"},
         "date": 1781170200.5, "lm_eval_version": "0.4.9"}
        """;

    private const string Collected = """
        [{"is_multinode": false, "model_prefix": "qwen3.5", "model": "m", "hw": "H100-NV", "framework": "sglang", "precision": "fp8", "spec_decoding": "mtp",
          "tp": 8, "ep": 1, "conc": 64, "isl": 1024, "osl": 1024, "task": "gsm8k", "em_strict": 0.9121, "em_strict_se": 0.0078, "em_flexible": 0.92,
          "em_flexible_se": null, "n_eff": 1319, "score": 0.9121, "score_name": "em_strict", "score_se": 0.0078}]
        """;

    private static readonly ImportOptions Given = new() { Precision = "fp8", SpecMethod = "mtp", DraftTokens = 3, Gpu = "h100", Engine = "vLLM" };

    [StoreFact]
    public async Task Rows_of_our_own_csv_are_scores_of_a_side()
    {
        var scores = await ScoresAsync(Csv, new ImportOptions());

        scores[0].ShouldBe(Strict with { Run = "nightly", Source = "ours" });
        scores[1].ShouldBe(new MeasuredEvaluation(
            "qwen-3-5", new Precision("fp8"), SpecMethod.Off, "gsm8k", "score", 0.95, 1319, null, new DateOnly(2026, 6, 2)));
    }

    [StoreFact]
    public async Task Results_of_the_harness_are_read_by_metric_and_filter()
    {
        var scores = await ScoresAsync(Harness, Given);

        var strict = Strict with { Date = new DateOnly(2026, 6, 11), Source = "lm-evaluation-harness" };
        scores.ShouldBe(
        [
            strict,
            strict with { Metric = "exact_match,flexible-extract", Score = 0.92, StandardError = null },
            // A group has the samples of its tasks together.
            strict with { Evaluation = "mmlu", Metric = "acc", Score = 0.5, StandardError = 0.02, Samples = 500 },
        ]);
    }

    [StoreFact]
    public async Task What_cannot_be_compared_is_left_out_aloud()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.Store.ImportAsync([temporary.Write("results.json", Harness)], Given);

        result.Notes.ShouldContain(
            note => note.StartsWith("1 figure of an evaluation was left out: it is not a share and has no standard error", StringComparison.Ordinal));
        result.Notes.ShouldContain(note => note.StartsWith("1 figure of an evaluation was left out: lower is better", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task What_served_the_model_is_asked_for_by_option()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.Store.ImportAsync([temporary.Write("results.json", Harness)], new ImportOptions { SpecMethod = "mtp" });

        result.Rejected.ShouldHaveSingleItem().Reason.ShouldContain("--precision");
    }

    [StoreFact]
    public async Task Rows_that_InferenceX_collects_say_their_deployment_themselves()
    {
        var scores = await ScoresAsync(Collected, new ImportOptions { Date = new DateOnly(2026, 6, 2), Run = "ci" });

        scores.Select(s => (s.Model, s.Gpu, s.Engine, s.Method.Key, s.Metric, s.Score, s.StandardError, s.Samples)).ShouldBe(
        [
            ("qwen-3-5", "h100", "SGLang", "mtp", "em_strict", 0.9121, 0.0078, 1319),
            ("qwen-3-5", "h100", "SGLang", "mtp", "em_flexible", 0.92, null, 1319),
        ]);
    }

    [StoreTheory]
    [InlineData("0.9121", "91.21", "score", "write 0.842 for 84.2 %")]
    [InlineData("0.0078", "0", "stderr", "is not above 0")]
    [InlineData("0.9121,1319", "0.9121,0", "samples", "is not a whole number of at least 1")]
    [InlineData("qwen-3-5,h100", "no-such-model,h100", "model", "no-such-model")]
    public async Task A_row_that_cannot_be_is_refused(string of, string by, string field, string reason)
    {
        using var temporary = await BundledAsync();
        var content = Csv.Replace(of, by, StringComparison.Ordinal).Replace(field == "score" ? ",0.0078" : "\0", ",", StringComparison.Ordinal);

        var result = await temporary.Store.ImportAsync([temporary.Write("scores.csv", content)], new ImportOptions());

        var row = result.Rejected.First(r => r.Field == field);
        $"{row.Value} {row.Reason}".ShouldContain(reason);
    }

    [StoreFact]
    public async Task Evaluations_are_carried_by_backups_and_taken_back_by_retractions()
    {
        using var temporary = await BundledAsync();
        var import = await temporary.ImportSoundAsync(Csv, "scores.csv");
        var backup = Path.Combine(temporary.Folder, "backup.db");
        await temporary.Store.BackupAsync(backup);
        using var other = Unopened();
        await other.Store.RestoreAsync(backup);

        (await other.ReadAsync()).Evaluations.ShouldBe((await temporary.ReadAsync()).Evaluations);
        (await other.Another().CheckAsync()).ShouldBeEmpty();
        (await temporary.Store.RetractAsync(import)).IsRefused.ShouldBeFalse();
        (await temporary.ReadAsync()).Evaluations.ShouldBeEmpty();
        (await temporary.ReadAsync(import)).Evaluations.Count.ShouldBe(2);
        (await temporary.Store.CheckAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_check_finds_an_evaluation_of_no_model()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Csv, "scores.csv");
        await temporary.ExecuteAsync("UPDATE evaluations SET \"Model\" = 'gone' WHERE \"Method\" = 'mtp'");

        (await temporary.Store.CheckAsync()).ShouldHaveSingleItem().Problem.ShouldBe("The table evaluations has a row of a model that is not defined.");
    }

    private static MeasuredEvaluation Strict { get; } =
        new("qwen-3-5", new Precision("fp8"), SpecMethod.Mtp, "gsm8k", "exact_match,strict-match", 0.9121, 1319, 0.0078, new DateOnly(2026, 6, 2))
        {
            Gpu = "h100", DraftTokens = 3, Engine = "vLLM",
        };

    private async Task<IReadOnlyList<MeasuredEvaluation>> ScoresAsync(string content, ImportOptions options)
    {
        using var temporary = await BundledAsync();
        var result = await temporary.Store.ImportAsync([temporary.Write("scores.txt", content)], options);
        result.Rejected.ShouldBeEmpty();
        var scores = (await temporary.ReadAsync()).Evaluations;
        result.Stored.Evaluations.ShouldBe(scores.Count);
        return scores;
    }
}
