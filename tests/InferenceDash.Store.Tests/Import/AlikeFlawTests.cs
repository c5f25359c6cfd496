using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Import;

/// <summary>One cause is one flaw, however many rows it is in.</summary>
public sealed class AlikeFlawTests
{
    private static readonly ImportOptions Nothing = new();

    [Fact]
    public async Task An_option_that_all_rows_of_a_file_lack_is_one_flaw_of_the_file()
    {
        var result = await ImportAsync(Nothing, Lines("8", "16", "32"));

        result.Rejected.Select(row => (row.Line, row.Field)).ShouldBe(
            [(null, "gpus"), (null, "spec_method"), (null, "gpu"), (null, "precision")], ignoreOrder: true);
        (result.RejectedCount, result.RejectedRowCount, result.RejectedFileCount).ShouldBe((4, 3, 0));
    }

    [Fact]
    public async Task Each_file_says_what_it_lacks()
    {
        var result = await ImportAsync(Reading.Given with { Gpus = null }, Lines("8", "16"), Lines("32", "64"));

        result.Rejected.Select(row => (Path.GetFileName(row.File), row.Line, row.Field)).ShouldBe([("file-0.txt", null, "gpus"), ("file-1.txt", null, "gpus")]);
        result.RejectedRowCount.ShouldBe(4);
    }

    [Fact]
    public async Task What_only_some_rows_lack_is_one_flaw_that_says_how_many()
    {
        var lines = Lines("8", "16", "32").Split('\n');
        lines[1] = Fixture.With(lines[1], ("date", null));
        lines[2] = Fixture.With(lines[2], ("date", null));

        var result = await ImportAsync(Reading.Given with { Date = null }, string.Join('\n', lines));

        result.Rejected.ShouldHaveSingleItem().ShouldBe(result.Rejected[0] with
        {
            Line = 2, Field = "date", Reason = "is not in the file; needs --date or a sidecar (so in 2 of 3 rows)",
        });
        (result.RejectedCount, result.RejectedRowCount).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Flaws_of_one_row_are_counted_apart_from_the_row()
    {
        var result = await ImportAsync(Nothing, Sweep.File([("concurrency", "0"), ("date", "today")], []));

        (result.RejectedCount, result.RejectedRowCount).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Rows_and_not_flaws_are_left_out_on_request()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.File([("concurrency", "0"), ("date", "today")], [], [("gpu", "h10")], [("gpu", "h10")]));
        var log = Path.Combine(temporary.Folder, "rejects.csv");

        var result = await temporary.Store.ImportAsync([file], new ImportOptions { SkipBadRows = true, RejectLog = log });

        (result.Stored.BenchmarkPoints, result.RejectedCount, result.RejectedRowCount).ShouldBe((1, 3, 3));
        (await temporary.Store.SnapshotsAsync())[^1].RejectedCount.ShouldBe(3);
        // The log has every row.
        (await File.ReadAllLinesAsync(log)).Length.ShouldBe(1 + 4);
    }

    private static async Task<ImportResult> ImportAsync(ImportOptions options, params string[] contents)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        return await temporary.Store.ImportAsync([.. contents.Select((content, i) => temporary.Write($"file-{i}.txt", content))], options);
    }

    private static string Lines(params string[] concurrencies) =>
        string.Join('\n', concurrencies.Select(concurrency => Fixture.With(Fixture.Vllm, ("max_concurrency", concurrency))));
}
