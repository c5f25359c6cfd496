using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>
/// Sends requests that are made by chance and looks at what comes back: an answer, in time, below 500, with all headers. A fault names the
/// seed and the number, with which the request can be sent again.
/// </summary>
/// <param name="server">Where the server listens.</param>
/// <param name="seed">The seed.</param>
internal sealed class Fuzzer(IPEndPoint server, int seed)
{
    private const int Clients = 4;
    private const int Full = 503;
    private const string Upload = "/bring/";
    private static readonly TimeSpan AfterFrames = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentBag<(int Number, string Fault)> _faults = [];
    private readonly ConcurrentBag<double> _times = [];
    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private readonly Lazy<Task<FormToken?>> _token = new(() => FormToken.FromAsync(server));

    /// <summary>What went wrong, by number.</summary>
    public IReadOnlyList<string> Faults => [.. _faults.OrderBy(fault => fault.Number).Select(fault => $"seed {seed}, number {fault.Number}: {fault.Fault}")];

    /// <summary>How often each status was answered; 0: closed without an answer, as a request without end may be.</summary>
    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    /// <summary>Times of the answers in ms, the shortest first.</summary>
    public IReadOnlyList<double> Times => [.. _times.Order()];

    /// <summary>Sends the requests of some numbers, several at a time.</summary>
    public async Task RunAsync(int first, int count)
    {
        var requests = new FuzzedRequests(seed, server.ToString(), await _token.Value);
        var next = first - 1;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < first + count)
                await TryAsync(number, requests[number]);
        })));
    }

    private async Task TryAsync(int number, FuzzedRequest request)
    {
        try
        {
            var answer = request.Frames.Count > 0 ? await ConverseAsync(request) : await RawAnswer.ToAsync(server, request.Bytes, request.IsCut);
            Look(number, request, answer);
            if (UploadIn(answer) is { } upload && await _token.Value is { } token)
                await FollowAsync(number, token, upload);
        }
        catch (OperationCanceledException)
        {
            _faults.Add((number, $"no answer within {RawAnswer.Patience.TotalSeconds} s to {Shown(request)}"));
        }
    }

    private static string? UploadIn(RawAnswer answer) =>
        answer.Status == (int)HttpStatusCode.SeeOther && answer.Headers["Location"].StartsWith(Upload, StringComparison.Ordinal)
            ? answer.Headers["Location"]
            : null;

    // What was taken is looked at as its reader would.
    private async Task FollowAsync(int number, FormToken token, string upload)
    {
        var id = upload[Upload.Length..];
        string[] targets =
            [upload, $"{upload}/points.csv", $"/inference?own={id}", $"/api/v1/points?model=qwen-3-5&own={id}", $"/api/v1/spec-decode?own={id}"];
        foreach (var target in targets)
        {
            var asked = new FuzzedRequest(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n")) { IsSound = true };
            Look(number, asked, await RawAnswer.ToAsync(server, asked.Bytes));
        }

        var given = FuzzedForms.Given(new Dice(~seed, number), server.ToString(), token, upload);
        Look(number, given, await RawAnswer.ToAsync(server, given.Bytes));
    }

    private void Look(int number, FuzzedRequest request, RawAnswer answer)
    {
        _statuses.AddOrUpdate(answer.Status, 1, static (_, before) => before + 1);
        _times.Add(answer.After.TotalMilliseconds);
        if (FaultOf(request, answer) is { } fault)
            _faults.Add((number, $"{fault} to {Shown(request)}"));
    }

    // What keeps to no protocol may be refused before the site is asked. A server that is full says when to ask again.
    private static string? FaultOf(FuzzedRequest request, RawAnswer answer) =>
        answer.Status == 0 ? request.IsSound ? "no answer" : null
        : answer.IsBare && !request.IsSound ? null
        : answer.Status >= 500 && (answer.Status != Full || !answer.Headers.ContainsKey("Retry-After")) ? $"{answer.Status}"
        : answer.Missing.Count > 0 ? $"{answer.Status} without {string.Join(", ", answer.Missing)}"
        : null;

    // Opens a socket, sends frames, and does not care for what is said to them.
    private async Task<RawAnswer> ConverseAsync(FuzzedRequest request)
    {
        using var patience = new CancellationTokenSource(RawAnswer.Patience);
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var clock = Stopwatch.StartNew();
        var (text, buffer) = ("", new byte[16 * 1024]);
        try
        {
            await socket.ConnectAsync(server, patience.Token);
            await socket.SendAsync(request.Bytes, patience.Token);
            while (!text.Contains("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(buffer, patience.Token) is var read and > 0)
                text += Encoding.Latin1.GetString(buffer, 0, read);
            var answer = RawAnswer.Parse(text, clock.Elapsed);
            if (answer.Status != (int)HttpStatusCode.SwitchingProtocols)
                return answer;
            foreach (var frame in request.Frames)
                await socket.SendAsync(frame, patience.Token);
            using var enough = new CancellationTokenSource(AfterFrames);
            while (await socket.ReceiveAsync(buffer, enough.Token) > 0)
            {
            }

            return answer;
        }
        catch (Exception exception) when (exception is SocketException || (exception is OperationCanceledException && !patience.IsCancellationRequested))
        {
            return RawAnswer.Parse(text, clock.Elapsed);
        }
    }

    private static string Shown(FuzzedRequest request)
    {
        var text = Encoding.Latin1.GetString(request.Bytes);
        return (text.Length > 400 ? text[..400] + "…" : text).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }
}
