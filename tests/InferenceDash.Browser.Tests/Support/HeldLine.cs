using System.Text;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>A connection on which the server's messages wait until they are let through: the test decides what overtakes what.</summary>
internal sealed class HeldLine
{
    public const string Navigation = "navigationManager.navigateTo";
    public const string Answer = "EndInvokeJSFromDotNet";

    private readonly Lock _lock = new();
    private readonly Queue<IWebSocketFrame> _waiting = new();
    private readonly List<string> _told = [];
    private IWebSocketRoute _browser = default!;
    private bool _isHeld;

    public static async Task<HeldLine> OnAsync(IPage page)
    {
        var line = new HeldLine();
        await page.RouteWebSocketAsync(_ => true, line.Connect);
        return line;
    }

    /// <summary>From now on what the server says waits.</summary>
    public void Hold()
    {
        lock (_lock)
        {
            _isHeld = true;
            _told.Clear();
        }
    }

    /// <summary>Lets through all that waits, and all that comes.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _isHeld = false;
            while (_waiting.TryDequeue(out var frame))
                Send(frame);
        }
    }

    /// <summary>Lets through what the server says up to the message with these words, and that one too.</summary>
    public async Task PassAsync(string words)
    {
        await PassUntilAsync(words);
        lock (_lock)
            Send(_waiting.Dequeue());
    }

    /// <summary>Lets through what the server says before the message with these words, once that one has come.</summary>
    public Task PassUntilAsync(string words) => Eventually.HoldsAsync(
        () =>
        {
            lock (_lock)
            {
                while (_waiting.TryPeek(out var frame) && !Text(frame).Contains(words, StringComparison.Ordinal))
                    Send(_waiting.Dequeue());
                return Task.FromResult(_waiting.Count > 0);
            }
        },
        () => $"The server never says {words}.");

    /// <summary>Waits until the browser has said these words so often since the line is held.</summary>
    public Task ToldAsync(string words, int times) => Eventually.HoldsAsync(
        () =>
        {
            lock (_lock)
                return Task.FromResult(_told.Count(t => t.Contains(words, StringComparison.Ordinal)) >= times);
        },
        () => $"The browser does not say {words} {times} times.");

    /// <summary>A method's name as it stands in a message, with its length before it.</summary>
    public static string Call(string method) => (char)(0xA0 + method.Length) + method;

    private void Connect(IWebSocketRoute socket)
    {
        _browser = socket;
        var server = socket.ConnectToServer();
        server.OnMessage(frame =>
        {
            lock (_lock)
            {
                if (_isHeld)
                    _waiting.Enqueue(frame);
                else
                    Send(frame);
            }
        });
        socket.OnMessage(frame =>
        {
            lock (_lock)
                _told.Add(Text(frame));
            if (frame.Binary is { } bytes)
                server.Send(bytes);
            else
                server.Send(frame.Text!);
        });
    }

    private void Send(IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes)
            _browser.Send(bytes);
        else
            _browser.Send(frame.Text!);
    }

    private static string Text(IWebSocketFrame frame) => frame.Binary is { } bytes ? Encoding.Latin1.GetString(bytes) : frame.Text!;
}
