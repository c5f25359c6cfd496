using System.Net;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>Readers who ask for page after page. Each has to get every one of them.</summary>
internal sealed class Load : IDisposable
{
    private const int Readers = 4;

    private static readonly string[] Addresses = ["/", "/compare-spec-decode", "/api/v1/spec-decode", "/inference", "/healthz"];

    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client;
    private readonly Task<int>[] _readers;

    public Load(Uri site)
    {
        _client = new HttpClient { BaseAddress = site, Timeout = TimeSpan.FromMinutes(2) };
        _readers = [.. Enumerable.Range(0, Readers).Select(_ => Task.Run(ReadAsync))];
    }

    /// <summary>Ends it; how many pages were read.</summary>
    public async Task<int> StopAsync()
    {
        await _end.CancelAsync();
        return (await Task.WhenAll(_readers)).Sum();
    }

    public void Dispose()
    {
        _end.Cancel();
        _client.Dispose();
        _end.Dispose();
    }

    private async Task<int> ReadAsync()
    {
        var read = 0;
        for (; !_end.IsCancellationRequested; read++)
        {
            var address = Addresses[read % Addresses.Length];
            using var answer = await _client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
        }

        return read;
    }
}
