using System.Text;

namespace InferenceDash.Store.Tests.Import;

public abstract class CleanTextTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : CleanTextTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : CleanTextTests(StoreKind.Postgres);

    [StoreTheory]
    [InlineData("vLLM\n", "vLLM")]
    [InlineData("\r\n vLLM \t", "vLLM")]
    [InlineData("vLLM\nnightly", "vLLM nightly")]
    [InlineData("vLLM\u2028nightly\u0085", "vLLM nightly")]
    public async Task A_text_is_stored_on_one_line_without_white_space_around_it(string engine, string stored)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("engine", engine)));

        (await temporary.ReadAsync()).Measured[0].Configuration.Engine.ShouldBe(stored);
    }

    [StoreTheory]
    [InlineData("precision", "fp8\n")]
    [InlineData("spec_method", "mtp\r\n")]
    [InlineData("model", "qwen\n")]
    public async Task A_line_break_at_its_end_is_no_part_of_a_name(string column, string value)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With((column, value)));

        (await temporary.ReadAsync()).Measured[0].Series.ShouldBe(
            new SeriesKey("qwen-3-5", "h100", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp));
    }

    [StoreFact]
    public async Task A_label_has_no_line_break()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.Models("evil,\"Evil\n=HYPERLINK(1)\",,"));

        (await temporary.ReadAsync()).Models[^1].Label.ShouldBe("Evil =HYPERLINK(1)");
    }

    [StoreTheory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1")]
    public async Task A_text_that_a_spreadsheet_would_run_is_exported_with_an_apostrophe_and_comes_back_without(string image)
    {
        using var temporary = await BundledAsync();
        using var original = new MemoryStream();
        // Written by a tool that knows no apostrophes: what an import takes off is only what an export has put there.
        await temporary.ImportSoundAsync(Sweep.With(("image", image == "'=1" ? "''=1" : image)));
        (await temporary.ReadAsync()).Measured[0].Image.ShouldBe(image);

        await temporary.Store.ExportAsync(original, ExportSelection.Everything);

        var exported = Encoding.UTF8.GetString(original.ToArray());
        exported.ShouldContain($",'{image}");
        using var other = await BundledAsync();
        await other.ImportSoundAsync(exported);
        (await other.ReadAsync()).Measured[0].Image.ShouldBe(image);
    }
}
