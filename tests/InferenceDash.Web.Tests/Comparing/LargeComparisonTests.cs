using System.Globalization;
using System.Text;
using System.Text.Json;
using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>A comparison of 20,000 points: its page sends what is drawn and says so, its API has them all.</summary>
public sealed class LargeComparisonTests(LargeComparisonTests.LargeSite site) : IClassFixture<LargeComparisonTests.LargeSite>
{
    private const int Points = 20_000;
    private const string Slug = "qwen-3-5-h100-int4-mtp-vs-none";

    [Theory]
    [InlineData($"/compare-spec-decode/{Slug}")]
    [InlineData("/inference?model=qwen-3-5&prec=int4")]
    [InlineData("/inference?model=qwen-3-5&prec=int4&show=all")]
    public async Task The_page_is_below_150_kB(string address)
    {
        var page = await site.Client.GetByteArrayAsync(address);

        page.Length.ShouldBeLessThan(150_000);
    }

    [Fact]
    public async Task The_page_says_how_many_points_are_not_drawn() =>
        (await site.Client.GetStringAsync($"/compare-spec-decode/{Slug}")).ShouldContain("more points are not drawn");

    [Fact]
    public async Task The_api_has_them_all()
    {
        using var answer = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/points?model=qwen-3-5&prec=int4"));

        answer.RootElement.GetProperty("points").GetArrayLength().ShouldBe(Points);
    }

    [Fact]
    public async Task The_csv_has_them_all_and_is_sent_while_it_is_written()
    {
        using var answer = await site.Client.GetAsync("/api/v1/points.csv?model=qwen-3-5&prec=int4", HttpCompletionOption.ResponseHeadersRead);

        answer.Content.Headers.ContentLength.ShouldBeNull();
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        (await answer.Content.ReadAsStringAsync()).Split('\n').Count(line => line.Contains(",h100,int4,", StringComparison.Ordinal)).ShouldBe(Points);
    }

    /// <summary>A site with such a sweep: half of it with MTP, half of it without, mostly off the frontier.</summary>
    public sealed class LargeSite : OwnSite
    {
        public LargeSite() => ImportAsync().GetAwaiter().GetResult();

        private async Task ImportAsync()
        {
            var file = new StringBuilder(
                "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu\n");
            for (var i = 0; i < Points; i++)
            {
                var (isOff, concurrency) = (i % 2 == 0, 1 + (i / 2));
                var interactivity = (isOff ? 120 : 160) - (0.01 * concurrency);
                var throughput = 20 + (0.9 * concurrency * 0.04) - (concurrency % 7);
                file.Append(CultureInfo.InvariantCulture,
                    $"qwen-3-5,h100,int4,1k/1k,{(isOff ? "none" : "mtp")},vLLM,2026-06-11,large,{concurrency},8,{interactivity},{throughput + 7}\n");
            }

            var path = Path.Combine(Path.GetDirectoryName(StorePath)!, "large.csv");
            await File.WriteAllTextAsync(path, file.ToString());
            var store = new BenchmarkStore(new StoreOptions { Path = StorePath }, TimeProvider.System);
            await store.OpenAsync();
            var result = await store.ImportAsync([path], new ImportOptions());
            result.Rejected.ShouldBeEmpty();
        }
    }
}
