namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>Whatever is sent, there is an answer, and the server goes on. 100,000 and more: tests/InferenceDash.Benchmarks, fuzz.</summary>
public sealed class FuzzTests(FuzzTests.FuzzedSite fuzzed) : IClassFixture<FuzzTests.FuzzedSite>
{
    private const int Requests = 600;

    private const int MostForgotten = 50;

    // Nobody holds it any more.
    private const string TimeWait = "06";

    [Theory]
    [InlineData(1)]
    [InlineData(20_261_127)]
    [InlineData(-5)]
    public async Task Requests_made_by_chance_are_all_answered_below_500_with_all_headers(int seed)
    {
        var site = fuzzed.Site;
        var fuzzer = new Fuzzer(site.Server, seed);
        await fuzzer.RunAsync(Requests, 20);
        var open = OpenFiles();

        await fuzzer.RunAsync(0, Requests);

        fuzzer.Faults.ShouldBeEmpty();
        site.Log.Complaints.ShouldBeEmpty();
        fuzzer.Statuses.Values.Sum().ShouldBeGreaterThanOrEqualTo(Requests);
        // Sockets that are just closing are given a moment; what was forgotten would stay.
        for (var i = 0; OpenFiles() - open >= MostForgotten && i < 600; i++)
            await Task.Delay(50);
        (OpenFiles() - open).ShouldBeLessThan(MostForgotten);
        (await RawAnswer.ToAsync(site.Server, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray())).Status.ShouldBe(200);
    }

    // Files of the site alone: other tests of this process have their own. Connections are counted by the system, at the server's port.
    private int OpenFiles() => !OperatingSystem.IsLinux() ? 0
        : Directory.GetFileSystemEntries("/proc/self/fd").Count(entry => TargetOf(entry).StartsWith(fuzzed.Site.Folder, StringComparison.Ordinal))
        + File.ReadLines("/proc/net/tcp").Concat(File.ReadLines("/proc/net/tcp6")).Count(IsOpen);

    private bool IsOpen(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var local, _, var state, ..]
        && local.EndsWith($":{fuzzed.Site.Server.Port:X4}", StringComparison.Ordinal) && state is not TimeWait;

    private static string TargetOf(string entry)
    {
        try
        {
            return new FileInfo(entry).LinkTarget ?? "";
        }
        catch (IOException)
        {
            return "";
        }
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
