using System.IO.Compression;
using System.Text.Json;
using InferenceDash.Benchmarks;
using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>A store of 60,000 points of every model on every GPU: pages stay small, and the API sends as it reads.</summary>
public sealed class WideStoreTests(WideStoreTests.WideSite site) : IClassFixture<WideStoreTests.WideSite>
{
    private const int Rows = 60_000;

    // Whatever page it is, as every browser accepts it.
    [Theory]
    [InlineData("/")]
    [InlineData("/compare-spec-decode")]
    [InlineData($"/compare-spec-decode/{WideDump.LargeComparison}")]
    [InlineData("/data")]
    [InlineData("/inference")]
    [InlineData("/inference?model=qwen-3-5&prec=bf16&show=all")]
    [InlineData("/rank/deepseek-r1")]
    [InlineData("/changes")]
    public async Task A_page_is_below_150_kB_as_it_is_sent(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await site.Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var sent = await answer.Content.ReadAsByteArrayAsync();

        sent.Length.ShouldBeLessThan(150_000);
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var plain = new GZipStream(new MemoryStream(sent), CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        (await reader.ReadToEndAsync()).ShouldContain("</html>");
    }

    [Fact]
    public async Task The_api_has_all_points_of_a_comparison_and_is_sent_while_it_is_written()
    {
        using var answer = await site.Client.GetAsync("/api/v1/points?model=qwen-3-5&prec=bf16", HttpCompletionOption.ResponseHeadersRead);

        answer.Content.Headers.ContentLength.ShouldBeNull();
        using var points = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        points.RootElement.GetProperty("points").GetArrayLength().ShouldBeGreaterThanOrEqualTo(WideDump.LargePoints);
    }

    /// <summary>A site with such a dump.</summary>
    public sealed class WideSite : OwnSite
    {
        public WideSite() => FillAsync().GetAwaiter().GetResult();

        private async Task FillAsync()
        {
            var store = new BenchmarkStore(new StoreOptions { Path = StorePath }, TimeProvider.System);
            await store.OpenAsync();
            var files = WideDump.Write(Path.Combine(Path.GetDirectoryName(StorePath)!, "wide"), Rows);
            (await store.ImportAsync(files, new ImportOptions())).Rejected.ShouldBeEmpty();
        }
    }
}
