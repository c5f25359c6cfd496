using System.Net;
using InferenceDash.Store;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The smallest throughput that is accepted, and one that no import would accept, make pages and files like any other.</summary>
public sealed class TinyFiguresTests(TinyFiguresTests.TinySite site) : IClassFixture<TinyFiguresTests.TinySite>
{
    private const string Slug = "qwen-3-5-h100-int4-mtp-vs-none";
    private const string Dear = "usd=h100:10000";

    private static readonly string[] Addresses =
    [
        KnownAddresses.Page(Slug, Dear), $"/inference?model=qwen-3-5&prec=int4&y=cost&scale=log&{Dear}", KnownAddresses.Api(Slug, Dear),
        $"/api/v1/points?model=qwen-3-5&prec=int4&{Dear}", $"/api/v1/points.csv?model=qwen-3-5&prec=int4&{Dear}",
        $"/api/v1/points.svg?model=qwen-3-5&prec=int4&y=cost&scale=log&{Dear}",
        KnownAddresses.Api(Slug + ".csv", Dear), KnownAddresses.Api(Slug + ".svg", Dear),
    ];

    [Fact]
    public async Task The_smallest_one_is_shown_and_no_figure_is_infinite()
    {
        foreach (var address in Addresses)
        {
            using var answer = await site.Client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldNotContain("Infinity", Case.Sensitive, address);
            text.ShouldNotContain("NaN", Case.Sensitive, address);
            text.ShouldNotContain("∞", Case.Sensitive, address);
        }
    }

    [Fact]
    public async Task One_that_got_into_the_file_past_all_checks_fails_no_page()
    {
        await using var broken = new TinySite();
        await broken.ChangeAsync("UPDATE benchmark_points SET ThroughputPerGpu = 1e-307 WHERE ThroughputPerGpu < 0.01");

        foreach (var address in Addresses)
        {
            using var answer = await broken.Client.GetAsync(address);
            ((int)answer.StatusCode).ShouldBeLessThan(500, address);
        }
    }

    /// <summary>A site with a point of 0.001 tok/s/GPU beside one of 90.</summary>
    public sealed class TinySite : OwnSite, IAsyncDisposable
    {
        private const string Header =
            "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu";

        public TinySite()
            : base(new RunningSite("qwen-3-5.csv")) => FillAsync().GetAwaiter().GetResult();

        /// <summary>Changes its file before anything was read.</summary>
        public async Task ChangeAsync(string sql)
        {
            await using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=false");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            (await command.ExecuteNonQueryAsync()).ShouldBePositive();
        }

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

        private async Task FillAsync()
        {
            var store = new BenchmarkStore(new StoreOptions { Path = StorePath, BundledDataFolder = PreparedStore.FirstStep }, TimeProvider.System);
            await store.OpenAsync();
            var file = Path.Combine(Path.GetDirectoryName(StorePath)!, "tiny.csv");
            await File.WriteAllLinesAsync(file, Rows().Prepend(Header));
            (await store.ImportAsync([file], new ImportOptions())).Rejected.ShouldBeEmpty();
        }

        private static IEnumerable<string> Rows() =>
            from method in new[] { "mtp", "none" }
            from point in new[] { (1, "0.25", "0.001"), (8, "90", "90") }
            select $"qwen-3-5,h100,int4,1k/1k,{method},vLLM,2026-06-11,tiny,{point.Item1},8,{point.Item2},{point.Item3}";
    }
}
