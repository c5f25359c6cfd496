using System.Net;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>Readers who ask for page after page. Each has to get every one of them.</summary>
internal sealed class Load : IDisposable
{
    private const int Readers = 4;

    private static readonly string[] Addresses = ["/", "/compare-spec-decode", "/api/v1/spec-decode", "/inference", "/healthz"];

    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client;
    private readonly Task[] _readers;
    private int _read;

    public Load(Uri site)
    {
        _client = new HttpClient { BaseAddress = site, Timeout = TimeSpan.FromMinutes(2) };
        _readers = [.. Enumerable.Range(0, Readers).Select(_ => Task.Run(ReadAsync))];
    }

    /// <summary>How many pages were read so far.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>Ends it; how many pages were read.</summary>
    public async Task<int> StopAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_readers);
        return _read;
    }

    /// <summary>Waits until so many pages were read.</summary>
    public async Task UntilReadAsync(int pages)
    {
        while (Volatile.Read(ref _read) < pages && _readers.All(reader => !reader.IsCompleted))
            await Task.Delay(10);
    }

    public void Dispose()
    {
        _end.Cancel();
        _client.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync()
    {
        for (var next = 0; !_end.IsCancellationRequested; next++)
        {
            var address = Addresses[next % Addresses.Length];
            using var answer = await _client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
            Interlocked.Increment(ref _read);
        }
    }
}
