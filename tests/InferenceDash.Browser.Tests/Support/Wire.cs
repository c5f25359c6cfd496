using System.Collections.Concurrent;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>What goes over the line between a page and its server: requests, and the characters of the circuit's messages.</summary>
internal sealed class Wire
{
    private readonly ConcurrentQueue<string> _requests = [];
    private int _sockets, _characters, _frames;

    public Wire(IPage page)
    {
        page.Request += (_, request) => _requests.Enqueue($"{request.Method} {request.Url}");
        page.WebSocket += (_, socket) =>
        {
            Interlocked.Increment(ref _sockets);
            socket.FrameReceived += (_, frame) => Count(frame);
            socket.FrameSent += (_, frame) => Count(frame);
        };
    }

    public int Sockets => Volatile.Read(ref _sockets);

    /// <summary>Requests so far, in their order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Characters of all messages in both directions so far.</summary>
    public int Characters => Volatile.Read(ref _characters);

    public override string ToString() => $"{_requests.Count} requests, {_sockets} sockets, {_characters} characters in {_frames} messages";

    private void Count(IWebSocketFrame frame)
    {
        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _characters, frame.Binary?.Length ?? frame.Text?.Length ?? 0);
    }
}
