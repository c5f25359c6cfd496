using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using InferenceDash.Store;
using InferenceDash.Web.Tests.Serving;

namespace InferenceDash.Benchmarks;

/// <summary>Those who use a server for as long as this object lives, each in a turn of its own.</summary>
internal sealed partial class SoakVisitors : IAsyncDisposable
{
    private const int LivePages = 20;
    private const int Rows = 200;
    private const string Comparison = "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none";
    private const string Header = "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu";

    private static readonly string[] Pages =
        [$"{Comparison}?t=", "/compare/gpu/deepseek-r1-fp8-best?t=", "/?interactivity=", "/rank/qwen-3-5?at=", "/inference?model=qwen-3-5&q=", "/search?q="];

    private static readonly string[] Answers =
    [
        "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?t=", "/api/v2/compare/gpu/deepseek-r1-fp8-best?t=",
        "/api/v1/search?q=", "/api/v1/points?model=qwen-3-5&q=",
    ];

    private readonly ServerProcess _server;
    private readonly BenchmarkStore _store;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _all;
    private readonly ConcurrentQueue<Circuit> _live = [];
    private readonly ConcurrentQueue<string> _failures = [];
    private SoakCounts _counts = new();

    public SoakVisitors(ServerProcess server)
    {
        _server = server;
        _store = new BenchmarkStore(new StoreOptions { Path = server.Store }, TimeProvider.System);
        _all = Task.WhenAll(
            AgainAndAgainAsync(SoakLoad.NewPages, 20, i => ReadAsync(Pages[i % Pages.Length] + Number(i))),
            AgainAndAgainAsync(SoakLoad.SamePages, 20, i => ReadAsync(i % 2 == 0 ? "/" : Comparison)),
            AgainAndAgainAsync(SoakLoad.Answers, 20, i => ReadAsync(Answers[i % Answers.Length] + Number(i))),
            AgainAndAgainAsync(SoakLoad.PinnedPages, 100, async i =>
            {
                var all = await _store.SnapshotsAsync();
                await ReadAsync($"{Comparison}?snap={all[i % all.Count].Id}");
            }),
            AgainAndAgainAsync(SoakLoad.Uploads, 5_000, BringAsync),
            AgainAndAgainAsync(SoakLoad.Imports, 15_000, ImportAsync),
            AgainAndAgainAsync(SoakLoad.LivePages, 500, OpenAsync));
    }

    /// <summary>What failed, in words.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>What was counted since the last time.</summary>
    public SoakCounts Take() => Interlocked.Exchange(ref _counts, new SoakCounts());

    /// <summary>Waits until each has ended the turn that it is in; each has had one.</summary>
    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _all;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        foreach (var circuit in _live)
            await circuit.DisposeAsync();
        _end.Dispose();
    }

    private async Task AgainAndAgainAsync(SoakLoad load, int pauseMilliseconds, Func<int, Task> act)
    {
        for (var i = 0; i == 0 || !_end.IsCancellationRequested; i++)
        {
            try
            {
                await act(i);
                _counts.Did(load);
            }
            catch (Exception exception)
            {
                _failures.Enqueue($"{load}: {exception.Message}");
                _counts.DidFail();
            }

            await Task.Delay(pauseMilliseconds, _end.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    // Another one for a long time, so that answers are made and not only sent.
    private static string Number(int i) => (20 + i % 4_000 / 17.0).ToString("0.##", CultureInfo.InvariantCulture);

    private async Task<string> ReadAsync(string address)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await _server.Client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{(int)answer.StatusCode} for {address}");
        var text = await answer.Content.ReadAsStringAsync();
        _counts.Answered(watch.Elapsed);
        return text;
    }

    // A file, its page, and its end.
    private async Task BringAsync(int i)
    {
        var token = Token().Match(await ReadAsync("/bring")).Groups["value"].Value;
        var sweep = string.Join('\n', Sweep(i, rows: 20, "mtp").Concat(Sweep(i, rows: 20, "none").Skip(1)));
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        form.Add(new StringContent(sweep), "files", "sweep.csv");
        // The client follows to the page of the upload.
        using var brought = await _server.Client.PostAsync("/bring", form);
        var page = brought.RequestMessage!.RequestUri!.AbsolutePath;
        if (brought.StatusCode != HttpStatusCode.OK || !page.StartsWith("/bring/", StringComparison.Ordinal))
            throw new InvalidOperationException($"{(int)brought.StatusCode} for an upload");
        await ReadAsync($"{Comparison}?own={page["/bring/".Length..]}");
        token = Token().Match(await ReadAsync(page)).Groups["value"].Value;
        using var deletion = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var deleted = await _server.Client.PostAsync($"{page}/delete", deletion);
        deleted.EnsureSuccessStatusCode();
    }

    // Each is taken back by the next, so that what pages show does not grow.
    private async Task ImportAsync(int i)
    {
        if (i % 2 == 1)
        {
            await _store.RetractAsync((await _store.LatestSnapshotAsync())!);
            return;
        }

        var file = Path.Combine(Path.GetDirectoryName(_server.Store)!, "sweep.csv");
        await File.WriteAllLinesAsync(file, Sweep(i, Rows, "mtp"));
        var result = await _store.ImportAsync([file], new ImportOptions());
        if (result.SnapshotId is null)
            throw new InvalidOperationException("An import was refused.");
    }

    private async Task OpenAsync(int i)
    {
        var snapshot = Snapshot().Match(await ReadAsync(Comparison)).Groups["id"].Value;
        // Pinned: a page that an import overtakes on its way would be loaded again instead of becoming live.
        _live.Enqueue(await Circuit.OpenAsync(_server.Address, $"{Comparison}?snap={snapshot}", snapshot));
        if (_live.Count > LivePages && _live.TryDequeue(out var oldest))
            await oldest.DisposeAsync();
    }

    // Half of what Little's law allows, and another run each time.
    private static IEnumerable<string> Sweep(int run, int rows, string method) => Enumerable.Range(1, rows)
        .Select(i => string.Create(CultureInfo.InvariantCulture,
            $"qwen-3-5,h100,fp8,1k/1k,{method},vLLM,2026-06-11,soak-{run},{i},4,{200.0 / i + 1:0.####},{i * (200.0 / i + 1) * 0.25:0.####}"))
        .Prepend(Header);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Token();

    [GeneratedRegex("data-live=\"comparison\" data-snapshot=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Snapshot();
}
