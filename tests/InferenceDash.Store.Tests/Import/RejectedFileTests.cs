using System.Text;

namespace InferenceDash.Store.Tests.Import;

public abstract class RejectedFileTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : RejectedFileTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : RejectedFileTests(StoreKind.Postgres);

    [StoreTheory]
    [InlineData("name,age\nAda,36\n", "is not in a known format")]
    [InlineData("", "is not in a known format")]
    [InlineData("model;gpu;engine;gpus\n", "is not in a known format")]
    [InlineData("engine,gpus,cost_usd_per_mtok,source\n", "could be published-points-csv or benchmark-csv; name the format")]
    public async Task A_file_of_no_or_of_two_formats_is_rejected(string content, string reason)
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(content);

        result.IsRefused.ShouldBeTrue();
        var rejected = result.Rejected.ShouldHaveSingleItem();
        (rejected.File, rejected.Line).ShouldBe((Path.Combine(temporary.Folder, "sweep.csv"), null));
        rejected.Reason.ShouldStartWith(reason);
    }

    [StoreFact]
    public async Task A_header_without_rows_is_rejected()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(Sweep.With().Split('\n')[0]);

        result.Rejected.ShouldHaveSingleItem().Reason.ShouldBe("has a header and no rows");
    }

    [StoreFact]
    public async Task An_unknown_format_name_is_rejected_with_the_known_ones()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.With());

        var rejected = (await temporary.Store.ImportAsync([file], new ImportOptions { Format = "xlsx" })).Rejected.ShouldHaveSingleItem();

        rejected.Value.ShouldBe("xlsx");
        rejected.Reason.ShouldStartWith("is no format; the formats are models-csv, gpu-assumptions-csv, published-points-csv, benchmark-csv, ");
    }

    [StoreFact]
    public async Task A_file_that_does_not_exist_and_a_folder_without_benchmarks_are_rejected()
    {
        using var temporary = await BundledAsync();
        var missing = Path.Combine(temporary.Folder, "missing.csv");
        var empty = Directory.CreateDirectory(Path.Combine(temporary.Folder, "empty")).FullName;

        (await temporary.Store.ImportAsync([missing], new ImportOptions())).Rejected
            .ShouldBe([new RejectedRow(missing, null, null, null, "does not exist")]);
        (await temporary.Store.ImportAsync([empty], new ImportOptions())).Rejected
            .ShouldBe([new RejectedRow(empty, null, null, null, "holds no file in a known format")]);
    }

    [StoreFact]
    public async Task Text_that_is_not_UTF_8_is_rejected_with_its_line()
    {
        using var temporary = await BundledAsync();
        var latin = temporary.Write("latin.csv", Encoding.Latin1.GetBytes(Sweep.With(("engine", "Môteur"))));
        var wide = temporary.Write("wide.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sweep.With())]);

        var result = await temporary.Store.ImportAsync([latin, wide], new ImportOptions());

        result.Rejected.Select(row => (row.File, row.Line)).ShouldBe([(latin, 2), (wide, 1)]);
        result.Rejected.ShouldAllBe(row => row.Reason.StartsWith("is not UTF-8 text"));
    }
}
