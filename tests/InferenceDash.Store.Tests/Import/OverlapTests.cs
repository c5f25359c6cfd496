namespace InferenceDash.Store.Tests.Import;

public abstract class OverlapTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : OverlapTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : OverlapTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_measurement_in_two_imports_counts_once_as_the_newest_has_it()
    {
        using var temporary = await BundledAsync();
        var first = await temporary.ImportSoundAsync(Sweep.File(
            [("concurrency", "1"), ("throughput_tok_s_gpu", "100")],
            [("concurrency", "2"), ("throughput_tok_s_gpu", "200")]));
        var second = await temporary.ImportSoundAsync(Sweep.File(
            [("concurrency", "2"), ("throughput_tok_s_gpu", "222")],
            [("concurrency", "3"), ("throughput_tok_s_gpu", "300")]));

        (await ThroughputsAsync(temporary)).ShouldBe([100, 222, 300]);
        (await ThroughputsAsync(temporary, first)).ShouldBe([100, 200]);

        await temporary.Store.RetractAsync(second);
        (await ThroughputsAsync(temporary)).ShouldBe([100, 200]);
    }

    [StoreTheory]
    [InlineData("run", "run-2")]
    [InlineData("concurrency", "9")]
    [InlineData("gpus", "8")]
    [InlineData("engine", "SGLang")]
    [InlineData("spec_method", "none")]
    [InlineData("sequence", "8k/1k")]
    public async Task Measurements_that_differ_in_what_was_measured_both_count(string column, string value)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With());
        await temporary.ImportSoundAsync(Sweep.With((column, value)));

        (await temporary.ReadAsync()).Measured.Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task Repetitions_within_one_import_all_count()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.File([("throughput_tok_s_gpu", "240")], [("throughput_tok_s_gpu", "250")]));
        await temporary.ImportSoundAsync(Sweep.With(("concurrency", "99"), ("throughput_tok_s_gpu", "2600")));

        (await ThroughputsAsync(temporary)).ShouldBe([240, 250, 2600]);
    }

    private static async Task<IEnumerable<double>> ThroughputsAsync(TemporaryStore temporary, string? snapshot = null) =>
        (await temporary.ReadAsync(snapshot)).Measured.Select(point => point.ThroughputPerGpu).ToList();
}
