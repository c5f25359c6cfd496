using System.Text;

namespace InferenceDash.Store.Tests.Import.Formats.Csv;

public abstract class BenchmarkCsvTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : BenchmarkCsvTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : BenchmarkCsvTests(StoreKind.Postgres);

    private static readonly (string Column, string Value)[] Full =
    [
        ("output_throughput_tok_s_gpu", "98.9883650269406"), ("input_throughput_tok_s_gpu", "99.95643343100151"),
        ("median_ttft_s", "0.10217383736744523"), ("p99_ttft_s", "0.8231137297395617"), ("median_e2el_s", "9.040930901188403"),
        ("median_tpot_s", "0.009618676175431115"), ("p90_tpot_s", "0.009700189354334428"), ("p99_tpot_s", "0.009744551632824465"),
        ("joules_per_token", "1.25"), ("acceptance_length_tool", "vLLM"), ("acceptance_length", "2.71"),
        ("acceptance", "synthetic: golden lengths"), ("draft_tokens", "3"), ("engine_version", "0.21.1"),
        ("image", "registry/engine:v1"), ("disaggregated", "true"), ("multinode", "TRUE"),
        ("gpus", "48"), ("prefill_tp", "4"), ("prefill_ep", "8"), ("prefill_dp_attention", "true"), ("prefill_workers", "2"),
        ("prefill_gpus", "16"), ("decode_tp", "32"), ("decode_ep", "16"), ("decode_dp_attention", "false"), ("decode_workers", "1"),
        ("decode_gpus", "32"),
    ];

    [StoreFact]
    public async Task Every_column_comes_back_as_it_stood_in_the_file()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(
        [.. Full, ("interactivity_tok_s_user", "103.64816793368249"), ("throughput_tok_s_gpu", "198.9447984579421"), ("concurrency", "1.5")]));

        var point = (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem();

        point.SourceFile.ShouldBe("sweep.csv");
        (point with { SourceFile = null }).ShouldBe(new BenchmarkPoint(
            new SeriesKey("qwen-3-5", "h100", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
            new Configuration("vLLM", true, true, new Parallelism(4, 8, true, 2, 16), new Parallelism(32, 16, false, 1, 32)) { DraftTokens = 3 },
            "run-1",
            new DateOnly(2026, 6, 11),
            1.5,
            103.64816793368249,
            198.9447984579421)
        {
            ImportOrder = 2,
            OutputThroughputPerGpu = 98.9883650269406,
            InputThroughputPerGpu = 99.95643343100151,
            MedianTtftSeconds = 0.10217383736744523,
            P99TtftSeconds = 0.8231137297395617,
            MedianE2eLatencySeconds = 9.040930901188403,
            MedianTpotSeconds = 0.009618676175431115,
            P90TpotSeconds = 0.009700189354334428,
            P99TpotSeconds = 0.009744551632824465,
            JoulesPerTotalToken = 1.25,
            AcceptanceLength = 2.71,
            AcceptanceLengthTool = "vLLM",
            AcceptanceOrigin = "synthetic: golden lengths",
            EngineVersion = "0.21.1",
            Image = "registry/engine:v1",
        });
    }

    [StoreTheory]
    [InlineData("100", 100)]
    [InlineData("100.0", 100)]
    [InlineData("1e2", 100)]
    [InlineData("0.1", 0.1)]
    [InlineData("5E-324", double.Epsilon)]
    [InlineData("999999.99999999988", 999999.99999999988)]
    public async Task A_number_is_stored_to_the_last_bit(string text, double number)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("median_e2el_s", text)));

        (await temporary.ReadAsync()).Measured[0].MedianE2eLatencySeconds.ShouldBe(number);
    }

    [StoreFact]
    public async Task What_the_file_leaves_out_is_unknown_and_not_zero()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("median_ttft_s", "")));

        var point = (await temporary.ReadAsync()).Measured[0];

        (point.MedianTtftSeconds, point.P99TtftSeconds, point.AcceptanceLength, point.Image).ShouldBe((null, null, null, null));
        point.Configuration.Decode.ShouldBe(new Parallelism(null, null, null, null, 4));
    }

    [StoreTheory]
    [InlineData("synthetic", true)]
    [InlineData("Synthetic: qwen3.5, thinking off", true)]
    [InlineData("measured", false)]
    [InlineData("", null)]
    public async Task An_acceptance_length_is_synthetic_where_the_file_says_so(string acceptance, bool? isSynthetic)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("acceptance_length", "2.7"), ("acceptance", acceptance)));

        (await temporary.ReadAsync()).Measured[0].AcceptanceIsSynthetic.ShouldBe(isSynthetic);
    }

    [StoreTheory]
    [InlineData("mtp", "3", 3)]
    [InlineData("mtp", "", null)]
    [InlineData("none", "0", null)]
    [InlineData("none", "", null)]
    public async Task Drafted_tokens_are_part_of_the_configuration_and_Off_has_none(string method, string text, int? drafted)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("spec_method", method), ("draft_tokens", text)));

        (await temporary.ReadAsync()).Measured[0].Configuration.DraftTokens.ShouldBe(drafted);
    }

    [StoreFact]
    public async Task Points_know_the_order_of_their_imports()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With());
        await temporary.ImportSoundAsync(Sweep.With(("run", "run-2")));

        (await temporary.ReadAsync()).Measured.Select(point => (point.Run, point.ImportOrder)).ShouldBe([("run-1", 2), ("run-2", 3)]);
    }

    [StoreFact]
    public async Task Aggregated_serving_has_the_same_parallelism_on_both_sides()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("decode_tp", "4"), ("decode_ep", "1"), ("prefill_tp", "4")));

        var configuration = (await temporary.ReadAsync()).Measured[0].Configuration;

        configuration.Prefill.ShouldBe(new Parallelism(4, 1, null, null, 4));
        configuration.Decode.ShouldBe(configuration.Prefill);
    }

    [StoreTheory]
    [InlineData("qwen-3-5")]
    [InlineData("Qwen 3.5 397B-A17B")]
    [InlineData("qwen3.5")]
    [InlineData("QWEN")]
    public async Task A_model_may_be_named_by_slug_label_source_key_or_alias(string name)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("model", name)));

        (await temporary.ReadAsync()).Measured[0].Series.Model.ShouldBe("qwen-3-5");
    }

    [StoreFact]
    public async Task GPU_precision_and_method_do_not_depend_on_case()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("gpu", "GB200 nvl72"), ("precision", "FP8"), ("spec_method", "MTP")));

        var series = (await temporary.ReadAsync()).Measured[0].Series;

        (series.Gpu, series.Precision.Key, series.Method.Key).ShouldBe(("gb200", "fp8", "mtp"));
    }

    [StoreTheory]
    [InlineData("8k/1k", 8192, 1024)]
    [InlineData("2048/512", 2048, 512)]
    public async Task A_sequence_is_an_input_and_an_output_length(string text, int input, int output)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("sequence", text)));

        (await temporary.ReadAsync()).Measured[0].Series.Sequence.ShouldBe(new Sequence(input, output));
    }

    [StoreTheory]
    [InlineData(false, "\n")]
    [InlineData(false, "\r\n")]
    [InlineData(true, "\n")]
    [InlineData(true, "\r\n")]
    public async Task Byte_order_mark_and_line_ends_make_no_difference(bool mark, string lineEnd)
    {
        using var temporary = await BundledAsync();
        var text = Sweep.File([("concurrency", "1")], [("concurrency", "2")]).ReplaceLineEndings(lineEnd);
        var file = temporary.Write("sweep.csv", [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);

        (await temporary.Store.ImportAsync([file], new ImportOptions())).Rejected.ShouldBeEmpty();

        (await temporary.ReadAsync()).Measured.Select(point => (point.Series.Model, point.Concurrency)).ShouldBe([("qwen-3-5", 1), ("qwen-3-5", 2)]);
    }

    [StoreFact]
    public async Task Columns_may_stand_in_any_order_and_case_with_spaces_and_empty_lines()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(
            """
            Throughput_tok_s_gpu, gpus,engine,model,gpu,precision,sequence,spec_method,date,concurrency,interactivity_tok_s_user

             240.5 ,4,vLLM,qwen,h100,fp8,1k/1k,none,2026-06-11,8,133

            """);

        (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem().ThroughputPerGpu.ShouldBe(240.5);
    }

    [StoreFact]
    public async Task Quoted_fields_may_hold_commas_quotes_and_line_breaks_which_are_stored_as_blanks()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("image", "one, \"two\"\nthree")));

        (await temporary.ReadAsync()).Measured[0].Image.ShouldBe("one, \"two\" three");
    }

    [StoreFact]
    public async Task Rows_without_a_run_belong_to_a_run_named_after_the_import()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.Without("run"), "a.csv");
        await temporary.ImportSoundAsync(Sweep.With(("run", ""), ("concurrency", "2")), "b.csv");

        var runs = (await temporary.ReadAsync()).Measured.Select(point => point.Run).ToList();

        runs.ForEach(run => run.ShouldMatch("^import-[0-9a-f]{8}$"));
        runs.Distinct().Count().ShouldBe(2);
    }

    [StoreFact]
    public async Task A_run_in_the_file_stands_whatever_the_option_says()
    {
        using var temporary = await BundledAsync();
        await temporary.Store.ImportAsync([temporary.Write("a.csv", Sweep.With())], new ImportOptions { Run = "nightly" });

        (await temporary.ReadAsync()).Measured[0].Run.ShouldBe("run-1");
    }

    [StoreFact]
    public async Task Rows_of_one_series_and_configuration_share_them_in_memory()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.File([("concurrency", "1")], [("concurrency", "2")]));

        var measured = (await temporary.ReadAsync()).Measured;

        measured[1].Series.ShouldBeSameAs(measured[0].Series);
        measured[1].Configuration.ShouldBeSameAs(measured[0].Configuration);
    }
}
