namespace InferenceDash.Store.Tests.Import.Formats.Csv;

public abstract class PublishedPointsCsvTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : PublishedPointsCsvTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : PublishedPointsCsvTests(StoreKind.Postgres);

    private const string Page = "qwen-3-5-h100-fp8-mtp-vs-none";

    [StoreFact]
    public async Task A_page_read_again_replaces_what_was_read_before()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.Published($"qwen-3-5,h100,fp8,1k/1k,mtp,84,11.6,1.00,,,,,table,{Page}"));

        var published = (await temporary.ReadAsync()).Published;

        published.Count.ShouldBe(222 - 6 + 1);
        var point = published.Single(point => point.Source.Page == Page);
        (point.ThroughputPerGpu, point.ThroughputDecimals, point.CostPerMillionTokens, point.CostDecimals).ShouldBe((11.6, 1, 1, 2));
    }

    [StoreFact]
    public async Task A_retracted_page_shows_what_was_read_before()
    {
        using var temporary = await BundledAsync();
        var import = await temporary.ImportSoundAsync(Definitions.Published($"qwen-3-5,h100,fp8,1k/1k,mtp,84,11.6,,,,,,table,{Page}"));

        await temporary.Store.RetractAsync(import);

        (await temporary.ReadAsync()).Published.Count(point => point.Source.Page == Page).ShouldBe(6);
    }

    [StoreTheory]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,60,,table,p", "band_high_tok_s_user", "is empty, and the other end of the band is not")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,,157,table,p", "band_low_tok_s_user", "is empty, and the other end of the band is not")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,157,60,table,p", "band_high_tok_s_user", "is below the low end of the band")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,,,guess,p", "digits", "is neither table nor narrative")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,,,,p", "digits", "is required and empty")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,,,,table,", "source", "is required and empty")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,,1,,,,,table,p", "throughput_tok_s_gpu", "is required and empty")]
    [InlineData(
        "qwen-3-5,h100,fp8,1k/1k,mtp,84,3.6e2,1,,,,,table,p", "throughput_tok_s_gpu",
        "is not written as the page prints it: write it without an exponent")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,NaN,1,,,,,table,p", "throughput_tok_s_gpu", "is not a finite number")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,0,360.9,1,,,,,table,p", "interactivity_tok_s_user", "is not above 0")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,-1,,,,,table,p", "cost_usd_per_mtok", "is not above 0")]
    [InlineData("qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,1,,1e308,,,table,p", "concurrency", "is above 1,000,000 requests: wrong unit?")]
    [InlineData(
        "qwen-3-5,h100,fp8,1k/1k,mtp,0.1,360.9,1,,,,,table,p", "interactivity_tok_s_user",
        "is below 0.2 tok/s/user: milliseconds labelled as seconds?")]
    public async Task A_point_that_cannot_be_read_is_rejected(string row, string field, string reason)
    {
        using var temporary = await BundledAsync();

        var rejected = (await temporary.ImportAsync(Definitions.Published(row))).Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Field, rejected.Reason).ShouldBe((2, field, reason));
    }

    [StoreFact]
    public async Task A_point_that_stands_twice_in_one_import_is_rejected()
    {
        using var temporary = await BundledAsync();
        const string Row = "qwen-3-5,h100,fp8,1k/1k,mtp,84,360.9,,,,,,table,p";
        var files = new[]
        {
            temporary.Write("a.csv", Definitions.Published(Row)),
            temporary.Write("b.csv", Definitions.Published(Row, Row.Replace(",84,", ",85,", StringComparison.Ordinal))),
        };

        var rejected = (await temporary.Store.ImportAsync(files, new ImportOptions())).Rejected.ShouldHaveSingleItem();

        (rejected.File, rejected.Line, rejected.Reason).ShouldBe((files[1], 2, "appears twice for this page and series in this import"));
    }
}
