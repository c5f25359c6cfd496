using System.Net;
using InferenceDash.Store;
using InferenceDash.Web.Tests.Bringing;
using InferenceDash.Words.Deciding;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>
/// What no catalog holds, while the store does not answer: records of single requests and uploads that were asked for before are there,
/// the others are refused at once, and nothing of that is kept.
/// </summary>
public sealed class AwayStoreTests : IAsyncLifetime
{
    private const string Comparison = "deepseek-r1-h200-fp8-mtp-vs-none";
    private const string Query = "seq=1k-1k&good-ttft=";
    private const string LineUp = "draft/deepseek-r1-h200-fp8-mtp/3-vs-0";

    // Of the explorer and of both kinds of comparison.
    private static readonly string[] OwnAddresses =
    [
        "/compare-spec-decode/qwen-3-5-h100-bf16-mtp-vs-none?own=", "/api/v1/spec-decode/qwen-3-5-h100-bf16-mtp-vs-none?own=",
        "/compare/draft/deepseek-r1-h200-fp8-mtp/3-vs-0?own=", "/inference?model=qwen-3-5&own=", "/bring/",
    ];

    private readonly FragileSite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Records_that_were_read_are_there_and_are_not_read_again()
    {
        await ShareAsync("1");
        _site.Reads.ShouldBe(1);

        _site.Break(Fails);

        (await _site.TextAsync(KnownAddresses.Page(Comparison, Query + "2"))).ShouldNotContain(GoodputWords.Unread);
        (await _site.TextAsync(KnownLineUps.Page(LineUp, Query + "2"))).ShouldNotContain(GoodputWords.Unread);
        await ShareAsync("2");
        _site.Reads.ShouldBe(1);
    }

    [Theory]
    [InlineData($"/compare-spec-decode/{Comparison}", $"/api/v1/spec-decode/{Comparison}/goodput")]
    [InlineData($"/compare/{LineUp}", $"/api/v2/compare/{LineUp}/goodput")]
    public async Task What_needs_records_that_cannot_be_read_says_so_and_is_kept_nowhere(string page, string api)
    {
        (page, api) = ($"{page}?{Query}1", $"{api}?{Query}1");
        _site.Break(Fails);
        using (var answer = await _site.Client.GetAsync(page))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsStringAsync()).ShouldContain(GoodputWords.Unread);
            answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        }

        using (var answer = await _site.Client.GetAsync(api))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter.ShouldNotBeNull();
        }

        _site.Mend();

        (await _site.TextAsync(page)).ShouldNotContain(GoodputWords.Unread);
        (await _site.JsonAsync(api)).Items("targets").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Once_it_is_known_nobody_waits_for_a_store_that_hangs()
    {
        await _site.TextAsync("/");
        _site.Break(Hangs);
        await NoticedAsync();

        (await _site.TextAsync(KnownAddresses.Page(Comparison, Query + "1"))).ShouldContain(GoodputWords.Unread);
        await _site.ProblemAsync(KnownAddresses.Api(Comparison + "/goodput", Query + "1"), HttpStatusCode.ServiceUnavailable);
        await _site.ProblemAsync(KnownAddresses.Api(Comparison, "own=another"), HttpStatusCode.ServiceUnavailable);
        _site.Reads.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_that_was_looked_at_is_there_until_its_time_is_over(bool isNoticed)
    {
        var id = await _site.BringSweepAsync();
        var before = await _site.JsonAsync(OwnAddresses[1] + id);
        _site.Break(isNoticed ? Hangs : Fails);
        if (isNoticed)
            await NoticedAsync();

        foreach (var address in OwnAddresses)
            await _site.TextAsync(address + id);
        (await _site.TextAsync($"/bring/{id}/points.csv")).ShouldContain("qwen-3-5,h100,bf16,");
        (await _site.JsonAsync(OwnAddresses[1] + id)).ToString().ShouldBe(before.ToString());
        foreach (var address in OwnAddresses)
        {
            using var other = await _site.Client.GetAsync(address + "another");
            other.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, address);
            other.Headers.RetryAfter.ShouldNotBeNull();
        }

        _site.Clock.Skip(TimeSpan.FromHours(24));
        await _site.TextAsync("/bring/" + id, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_upload_that_its_reader_deleted_is_not()
    {
        var id = await _site.BringSweepAsync();
        var page = await _site.PageAsync("/bring/" + id);
        using var form = new FormUrlEncodedContent([new(Visits.Token, page.QuerySelector($"input[name={Visits.Token}]")!.GetAttribute("value"))]);
        using (var deleted = await _site.Client.PostAsync($"/bring/{id}/delete", form))
            deleted.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        _site.Break(Fails);

        await _site.TextAsync("/bring/" + id, HttpStatusCode.ServiceUnavailable);
    }

    // At another address each time: what was answered once is in memory.
    private async Task ShareAsync(string ttft) =>
        (await _site.JsonAsync(KnownAddresses.Api(Comparison + "/goodput", Query + ttft))).Items("targets").Length.ShouldBe(3);

    private async Task NoticedAsync()
    {
        await _site.Catalogs.LookAsync();
        await _site.Catalogs.LookAsync();
        _site.Catalogs.AsOf.ShouldNotBeNull();
    }

    // Nobody knows yet that it does not answer.
    private static readonly Func<Task> Fails = static () => Task.FromException(new StoreException("The database is down."));

    private static readonly Func<Task> Hangs = static () => new TaskCompletionSource().Task;

    /// <summary>A site whose store fails or hangs when more is asked for than its newest snapshot.</summary>
    private sealed class FragileSite : OwnSite
    {
        private readonly Fault _fault;

        public FragileSite()
            : this(new Fault())
        {
        }

        private FragileSite(Fault fault)
            : base(new RunningSite(host => host.ConfigureTestServices(services => services.AddSingleton(fault.Of)), "goodput.csv")) => _fault = fault;

        /// <summary>How often records were read.</summary>
        public int Reads => _fault.Reads;

        public void Break(Func<Task> how) => _fault.How = how;

        public void Mend() => _fault.How = null;
    }

    private sealed class Fault
    {
        public Func<Task>? How { get; set; }

        public int Reads { get; private set; }

        public CatalogReads Of(IServiceProvider services)
        {
            var sound = CatalogReads.From(services.GetRequiredService<BenchmarkStore>(), services.GetRequiredService<UploadArea>());
            return sound with
            {
                // Whoever looks for the newest snapshot is not made to wait, so that no test waits.
                LatestAsync = cancellation => How == Hangs ? throw new StoreException("The database is down.") : sound.LatestAsync(cancellation),
                RequestsAsync = async (records, cancellation) =>
                {
                    await FailAsync();
                    Reads++;
                    return await sound.RequestsAsync(records, cancellation);
                },
                OwnAsync = async (id, cancellation) =>
                {
                    await FailAsync();
                    return await sound.OwnAsync(id, cancellation);
                },
            };
        }

        private Task FailAsync() => How?.Invoke() ?? Task.CompletedTask;
    }
}
