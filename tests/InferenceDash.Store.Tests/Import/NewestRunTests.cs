namespace InferenceDash.Store.Tests.Import;

public abstract class NewestRunTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : NewestRunTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : NewestRunTests(StoreKind.Postgres);

    private const string SameDay = "2026-06-11";

    [StoreTheory]
    [InlineData("321.25")]
    [InlineData("322.5")]
    [InlineData("323.75")]
    [InlineData("325")]
    [InlineData("326.25")]
    public async Task A_corrected_file_of_the_same_day_counts_whatever_its_hash(string corrected)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Nameless("8", "320"), "a.csv");

        var result = await temporary.ImportAsync(Nameless("8", corrected), "b.csv");

        (await CountingAsync(temporary)).ShouldBe([double.Parse(corrected)]);
        var superseded = result.Superseded.ShouldHaveSingleItem();
        (superseded.Run.Points, superseded.Counting!.Date).ShouldBe((1, new DateOnly(2026, 6, 11)));
        result.NotCounting.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_sweep_imported_file_by_file_stays_one_run_where_the_option_names_it()
    {
        using var temporary = await BundledAsync();
        foreach (var concurrency in new[] { "1", "2", "4" })
        {
            var file = temporary.Write($"c{concurrency}.csv", Nameless(concurrency, $"{concurrency}00"));
            var result = await temporary.Store.ImportAsync([file], new ImportOptions { Run = "nightly" });
            result.Superseded.ShouldBeEmpty();
            result.NotCounting.ShouldBeEmpty();
        }

        (await CountingAsync(temporary)).ShouldBe([100, 200, 400]);
    }

    [StoreFact]
    public async Task A_sweep_imported_file_by_file_without_a_name_says_which_points_no_longer_count()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Nameless("1", "100"), "a.csv");
        var second = await temporary.ImportAsync(Nameless("2", "200"), "b.csv");
        var third = await temporary.ImportAsync(Nameless("4", "400"), "c.csv");

        (await CountingAsync(temporary)).ShouldBe([400]);
        var runs = (await temporary.ReadAsync()).Measured.Select(point => point.Run).ToList();
        second.Superseded.Select(s => (s.Run.Name, s.Counting!.Name)).ShouldBe([(runs[0], runs[1])]);
        third.Superseded.Select(s => (s.Run.Name, s.Counting!.Name)).ShouldBe([(runs[1], runs[2])]);
    }

    [StoreFact]
    public async Task An_import_of_an_older_run_says_that_it_does_not_count()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("run", "june"), ("date", SameDay)));

        var result = await temporary.ImportAsync(Sweep.File(
            [("run", "may"), ("date", "2026-05-30")],
            [("run", "may"), ("date", "2026-05-30"), ("concurrency", "16"), ("throughput_tok_s_gpu", "400")]));

        result.Superseded.ShouldBeEmpty();
        var set = result.NotCounting.ShouldHaveSingleItem();
        (set.Run.Name, set.Run.Points, set.Counting!.Name).ShouldBe(("may", 2, "june"));
    }

    [StoreFact]
    public async Task An_engine_spelled_otherwise_is_the_same_configuration()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("run", "may"), ("date", "2026-05-30"), ("engine", "vllm")));
        var result = await temporary.ImportAsync(Sweep.With(("run", "june"), ("engine", "vLLM"), ("throughput_tok_s_gpu", "250")));

        (await CountingAsync(temporary)).ShouldBe([250]);
        result.Superseded.ShouldHaveSingleItem().Run.Name.ShouldBe("may");
        (await temporary.ReadAsync()).Measured.Select(point => point.Configuration.Engine).ShouldBe(["vllm", "vllm"]);
    }

    [StoreFact]
    public async Task Measurements_that_an_import_has_anew_are_counted()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.File(
            [("concurrency", "1"), ("throughput_tok_s_gpu", "100")],
            [("concurrency", "2"), ("throughput_tok_s_gpu", "200")]));

        var result = await temporary.ImportAsync(Sweep.File(
            [("concurrency", "2"), ("throughput_tok_s_gpu", "222"), ("run", "RUN-1")],
            [("concurrency", "4"), ("throughput_tok_s_gpu", "300"), ("run", "RUN-1")]));

        (result.Replaced, result.Superseded.Count, result.NotCounting.Count).ShouldBe((1, 0, 0));
        (await CountingAsync(temporary)).ShouldBe([100, 222, 300]);
    }

    [StoreFact]
    public async Task A_first_import_has_nothing_to_tell()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(Sweep.File([("concurrency", "1")], [("concurrency", "2")]));

        (result.Replaced, result.Superseded.Count, result.NotCounting.Count).ShouldBe((0, 0, 0));
    }

    [StoreFact]
    public async Task A_retracted_run_supersedes_nothing()
    {
        using var temporary = await BundledAsync();
        var first = await temporary.ImportSoundAsync(Nameless("1", "100"), "a.csv");
        await temporary.Store.RetractAsync(first);

        (await temporary.ImportAsync(Nameless("2", "200"), "b.csv")).Superseded.ShouldBeEmpty();
    }

    private static string Nameless(string concurrency, string throughput) =>
        Sweep.With(("run", ""), ("date", SameDay), ("concurrency", concurrency), ("throughput_tok_s_gpu", throughput));

    private static async Task<IEnumerable<double>> CountingAsync(TemporaryStore temporary) =>
        [.. CountingRuns.Of((await temporary.ReadAsync()).Measured).Points.Select(point => point.ThroughputPerGpu)];
}
