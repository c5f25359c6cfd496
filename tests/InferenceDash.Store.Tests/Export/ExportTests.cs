using System.Text;

namespace InferenceDash.Store.Tests.Export;

public abstract class ExportTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : ExportTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : ExportTests(StoreKind.Postgres);

    private static readonly (string, string)[] Disaggregated =
    [
        ("disaggregated", "true"), ("multinode", "true"), ("gpus", "48"), ("prefill_gpus", "16"), ("decode_gpus", "32"),
        ("prefill_tp", "4"), ("decode_ep", "16"),
        ("decode_dp_attention", "false"), ("prefill_workers", "0"), ("median_tpot_s", "0.009618676175431115"), ("acceptance_length", "2.71"),
        ("acceptance_length_tool", "vLLM"), ("acceptance", "measured"), ("draft_tokens", "3"), ("engine_version", "0.21.1"),
        ("joules_per_token", "0.1"), ("image", "=one, \"two\" three"), ("run", "'=1"), ("engine", "@vLLM"),
        ("throughput_tok_s_gpu", "0.30000000000000004"),
    ];

    [StoreFact]
    public async Task An_export_imports_again_to_the_same_points()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(Disaggregated), "a.csv");
        await temporary.ImportSoundAsync(Sweep.File([("concurrency", "1.5"), ("throughput_tok_s_gpu", "98.9883650269406")], [("concurrency", "2")]), "b.csv");
        await temporary.ImportSoundAsync(Sweep.With(("composed", "true")), "c.csv");
        var exported = Path.Combine(temporary.Folder, "export.csv");

        (await temporary.Store.ExportAsync(exported, ExportSelection.Everything)).ShouldBe(4);

        using var other = await BundledAsync();
        (await other.Store.ImportAsync([exported], new ImportOptions())).Rejected.ShouldBeEmpty();
        (await FiguresAsync(other)).ShouldBe(await FiguresAsync(temporary));
        File.ReadLines(exported).First().ShouldStartWith("model,gpu,precision,sequence,spec_method,engine,date,concurrency,gpus,");
        Directory.GetFiles(temporary.Folder, "*.part").ShouldBeEmpty();

        // Its file is another one, and so is its import.
        static async Task<IReadOnlyList<BenchmarkPoint>> FiguresAsync(TemporaryStore store) =>
            [.. (await store.ReadAsync()).Measured.Select(p => p with { SourceFile = null, ImportOrder = 0 })];
    }

    [StoreFact]
    public async Task Only_what_counts_is_exported()
    {
        using var temporary = await BundledAsync();
        var first = await temporary.ImportSoundAsync(Sweep.With(("throughput_tok_s_gpu", "240")));
        await temporary.ImportSoundAsync(Sweep.With(("throughput_tok_s_gpu", "250")));
        var retracted = await temporary.ImportSoundAsync(Sweep.With(("throughput_tok_s_gpu", "260"), ("concurrency", "9")));
        await temporary.Store.RetractAsync(retracted);

        (await LinesAsync(temporary, ExportSelection.Everything)).ShouldHaveSingleItem().ShouldContain(",250,");
        (await LinesAsync(temporary, new ExportSelection { Snapshot = first })).ShouldHaveSingleItem().ShouldContain(",240,");
    }

    [StoreFact]
    public async Task A_selection_takes_a_comparison_with_both_sides()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.File(
            [("spec_method", "mtp"), ("image", "a")],
            [("spec_method", "none"), ("image", "b")],
            [("spec_method", "eagle"), ("image", "c")],
            [("gpu", "h200"), ("image", "d")]));
        var selection = new ExportSelection { Model = "qwen-3-5", Gpu = "h100", Precision = new Precision("fp8"), Method = SpecMethod.Mtp };

        (await LinesAsync(temporary, selection)).Select(line => line.Split(',')[4]).ShouldBe(["mtp", "none"]);
    }

    [StoreFact]
    public async Task A_store_without_benchmark_points_exports_the_header()
    {
        using var temporary = await BundledAsync();

        (await LinesAsync(temporary, ExportSelection.Everything)).ShouldBeEmpty();
        (await temporary.Store.ExportAsync(Stream.Null, new ExportSelection { Snapshot = "00000000" })).ShouldBeNull();
    }

    [StoreFact]
    public async Task Published_points_go_to_their_own_format_with_their_decimals()
    {
        using var temporary = await BundledAsync();
        var exported = Path.Combine(temporary.Folder, "published.csv");

        (await temporary.Store.ExportAsync(exported, new ExportSelection { Published = true })).ShouldBe(222);

        using var other = await BundledAsync();
        (await other.Store.ImportAsync([exported], new ImportOptions())).Rejected.ShouldBeEmpty();
        (await other.ReadAsync()).Published.ShouldBe((await temporary.ReadAsync()).Published);
    }

    [StoreFact]
    public async Task An_export_that_cannot_be_written_says_so_and_leaves_nothing()
    {
        using var temporary = await BundledAsync();

        (await Should.ThrowAsync<StoreException>(() => temporary.Store.ExportAsync(Path.Combine(temporary.Folder, "no", "x.csv"), ExportSelection.Everything)))
            .Message.ShouldContain("cannot be written");
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(TemporaryStore temporary, ExportSelection selection)
    {
        using var stream = new MemoryStream();
        await temporary.Store.ExportAsync(stream, selection);
        return [.. Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
