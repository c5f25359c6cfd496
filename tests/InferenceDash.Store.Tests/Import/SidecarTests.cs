namespace InferenceDash.Store.Tests.Import;

public abstract class SidecarTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : SidecarTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : SidecarTests(StoreKind.Postgres);

    private const string Measures = "concurrency,interactivity_tok_s_user,throughput_tok_s_gpu\n8,133,240.5\n";

    private const string Complete = """
        {"model": "qwen", "gpu": "h100", "gpus": 4, "precision": "FP8", "spec-method": "mtp", "engine": "vLLM",
         "sequence": "1k/1k", "date": "2026-06-11"}
        """;

    [StoreFact]
    public async Task A_sidecar_says_what_the_file_does_not()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Measures);
        temporary.Write("sweep.csv.meta.json", Complete);

        (await temporary.Store.ImportAsync([file], new ImportOptions())).Rejected.ShouldBeEmpty();

        var point = (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem();
        (point.Series.Model, point.Series.Gpu, point.Series.Precision.Key, point.Series.Method.Key, point.Series.Sequence.Label)
            .ShouldBe(("qwen-3-5", "h100", "fp8", "mtp", "1k/1k"));
        (point.Configuration.Engine, point.Configuration.TotalGpus, point.Date).ShouldBe(("vLLM", 4, new DateOnly(2026, 6, 11)));
    }

    [StoreFact]
    public async Task Options_win_over_the_files_sidecar_and_that_over_the_folders()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Measures);
        temporary.Write("inferencedash.json", Complete);
        temporary.Write("sweep.csv.meta.json", """{"gpu": "h200", "engine": "SGLang"}""");

        await temporary.Store.ImportAsync([file], new ImportOptions { Engine = "TRT-LLM" });

        var point = (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem();
        (point.Series.Model, point.Series.Gpu, point.Configuration.Engine).ShouldBe(("qwen-3-5", "h200", "TRT-LLM"));
    }

    [StoreFact]
    public async Task A_line_that_ends_after_a_value_is_no_part_of_it()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Measures);
        temporary.Write("sweep.csv.meta.json", Complete.Replace("FP8", @"FP8\n", StringComparison.Ordinal));

        await temporary.Store.ImportAsync([file], new ImportOptions { Engine = "vLLM\n", Run = "x\n" });

        var point = (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem();
        (point.Series.Precision.Key, point.Configuration.Engine, point.Run).ShouldBe(("fp8", "vLLM", "x"));
    }

    [StoreFact]
    public async Task What_the_file_says_wins_over_everything()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.With());
        temporary.Write("sweep.csv.meta.json", """{"gpu": "h200"}""");

        await temporary.Store.ImportAsync([file], new ImportOptions { Engine = "SGLang" });

        var point = (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem();
        (point.Series.Gpu, point.Configuration.Engine).ShouldBe(("h100", "vLLM"));
    }

    [StoreFact]
    public async Task Another_sidecar_makes_another_import()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Measures);
        temporary.Write("sweep.csv.meta.json", Complete);
        await temporary.Store.ImportAsync([file], new ImportOptions());
        (await temporary.Store.ImportAsync([file], new ImportOptions())).AlreadyImported.ShouldBeTrue();

        temporary.Write("sweep.csv.meta.json", Complete.Replace("h100", "h200", StringComparison.Ordinal));

        (await temporary.Store.ImportAsync([file], new ImportOptions())).AlreadyImported.ShouldBeFalse();
        (await temporary.ReadAsync()).Measured.Select(point => point.Series.Gpu).ShouldBe(["h100", "h200"]);
    }

    [StoreFact]
    public async Task The_same_file_under_two_sidecars_counts_twice()
    {
        using var temporary = await BundledAsync();
        var files = new[] { temporary.Write("a.csv", Measures), temporary.Write("b.csv", Measures) };
        temporary.Write("inferencedash.json", Complete);
        temporary.Write("b.csv.meta.json", """{"spec_method": "none"}""");

        await temporary.Store.ImportAsync(files, new ImportOptions());

        (await temporary.ReadAsync()).Measured.Select(point => point.Series.Method.Key).ShouldBe(["mtp", "none"]);
    }

    [StoreTheory]
    [InlineData("""{"gpuz": "h100"}""", "gpuz is not known in a sidecar; the names are model, gpu, gpus,")]
    [InlineData("""{"gpu": "h100", "gpu": "h200"}""", "gpu appears twice in the sidecar")]
    [InlineData("""{"gpus": "many"}""", "gpus is not a whole number of at least 1")]
    [InlineData("""{"gpus": 0}""", "gpus is not a whole number of at least 1")]
    [InlineData("""{"gpus": true}""", "gpus is neither a text nor a number")]
    [InlineData("""{"date": "11.6.2026"}""", "date is not a date like 2026-04-30")]
    [InlineData("""{"sequence": "long"}""", "sequence is not an input and an output length")]
    [InlineData("""["gpu"]""", "is not one JSON object of names and values")]
    [InlineData("gpu: h100", "is not JSON")]
    [InlineData("", "is not JSON")]
    public async Task A_flawed_sidecar_refuses_the_import(string sidecar, string reason)
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.With());
        var beside = temporary.Write("sweep.csv.meta.json", sidecar);

        var result = await temporary.Store.ImportAsync([file], new ImportOptions { SkipBadRows = true });

        result.IsRefused.ShouldBeTrue();
        var rejected = result.Rejected.ShouldHaveSingleItem();
        rejected.File.ShouldBe(beside);
        rejected.Reason.ShouldStartWith(reason);
    }

    [StoreFact]
    public async Task A_missing_value_names_the_option_that_gives_it()
    {
        using var temporary = await BundledAsync();
        var options = new ImportOptions
        {
            Model = "qwen",
            Gpu = "h100",
            Precision = "fp8",
            SpecMethod = "mtp",
            Engine = "vLLM",
            Date = new DateOnly(2026, 6, 11),
        };

        var result = await temporary.Store.ImportAsync([temporary.Write("sweep.csv", Measures)], options);

        result.Rejected.Select(row => (row.Field, row.Reason)).ShouldBe(
        [
            ("sequence", "is a required column, and the header does not have it; needs --sequence or a sidecar"),
            ("gpus", "is a required column, and the header does not have it; needs --gpus or a sidecar"),
        ]);
    }

    [StoreFact]
    public async Task An_unknown_model_among_the_options_is_one_flaw_and_not_one_a_row()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.File([("concurrency", "1")], [("concurrency", "2")]));

        var rejected = (await temporary.Store.ImportAsync([file], new ImportOptions { Model = "qwn" })).Rejected.ShouldHaveSingleItem();

        (rejected.Value, rejected.Reason).ShouldBe(("qwn", "Unknown model “qwn”. Did you mean qwen-3-5? Otherwise add it with `model add qwn --label LABEL`."));
    }

    [StoreFact]
    public async Task Sidecars_of_a_folder_are_no_files_to_import()
    {
        using var temporary = await BundledAsync();
        var folder = Directory.CreateDirectory(Path.Combine(temporary.Folder, "runs")).FullName;
        File.WriteAllText(Path.Combine(folder, "sweep.csv"), Measures);
        File.WriteAllText(Path.Combine(folder, "inferencedash.json"), Complete);

        var result = await temporary.Store.ImportAsync([folder], new ImportOptions());

        (result.Stored.BenchmarkPoints, result.Notes.Count).ShouldBe((1, 0));
    }

    [StoreFact]
    public async Task Options_are_part_of_the_snapshot()
    {
        using var temporary = await BundledAsync();

        await temporary.Store.ImportAsync([temporary.Write("a.csv", Sweep.With())], new ImportOptions { Gpus = 8, Run = "a; b" });

        (await temporary.Store.SnapshotsAsync())[^1].Options.ShouldBe("gpus=8; run=\"a; b\"");
    }
}
