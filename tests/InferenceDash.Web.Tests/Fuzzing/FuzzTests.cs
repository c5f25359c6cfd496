namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>Whatever is sent, there is an answer, and the server goes on. 100,000 and more: tests/InferenceDash.Benchmarks, fuzz.</summary>
public sealed class FuzzTests(FuzzTests.FuzzedSite fuzzed) : IClassFixture<FuzzTests.FuzzedSite>
{
    private const int Requests = 600;

    [Theory]
    [InlineData(1)]
    [InlineData(20_261_127)]
    [InlineData(-5)]
    public async Task Requests_made_by_chance_are_all_answered_below_500_with_all_headers(int seed)
    {
        var site = fuzzed.Site;
        var fuzzer = new Fuzzer(site.Server, seed);

        await fuzzer.RunAsync(0, Requests);

        fuzzer.Faults.ShouldBeEmpty();
        site.Log.Complaints.ShouldBeEmpty();
        fuzzer.Statuses.Values.Sum().ShouldBeGreaterThanOrEqualTo(Requests);
        (await RawAnswer.ToAsync(site.Server, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray())).Status.ShouldBe(200);
    }

    [Fact]
    public void A_request_is_the_same_whenever_its_seed_and_number_are()
    {
        var (one, other) = (new FuzzedRequests(3, "localhost:1", token: null), new FuzzedRequests(3, "localhost:1", token: null));

        one[812].Bytes.ShouldBe(other[812].Bytes);
        Enumerable.Range(0, 100).Select(number => Convert.ToHexString(one[number].Bytes)).Distinct().Count().ShouldBeGreaterThan(90);
    }

    /// <summary>A site that takes whatever is brought, however often.</summary>
    public sealed class FuzzedSite : IAsyncDisposable
    {
        internal ListeningSite Site { get; } = new(("Uploads:UploadsPerMinute", "100000"));

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
