using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>The line between a browser and a server, which can be cut: sockets end on both sides at once, and no new one comes through.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private volatile Uri _server;
    private readonly Task _accepting;
    private volatile bool _isCut;

    public CutLine(Uri server)
    {
        _server = server;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    /// <summary>The server, as the browser sees it.</summary>
    public Uri Address { get; }

    public void Cut()
    {
        _isCut = true;
        while (_ends.TryTake(out var end))
            end.Dispose();
    }

    public void Mend() => _isCut = false;

    /// <summary>Where connections lead that come from now on, as a proxy leads them elsewhere when its server is gone.</summary>
    public void LeadTo(Uri server) => _server = server;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        var server = new TcpClient();
        _ends.Add(browser);
        _ends.Add(server);
        try
        {
            if (_isCut)
                return;
            await server.ConnectAsync(IPAddress.Loopback, _server.Port);
            var (one, other) = (browser.GetStream(), server.GetStream());
            await Task.WhenAny(one.CopyToAsync(other), other.CopyToAsync(one));
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or one end is gone.
        }
        finally
        {
            browser.Dispose();
            server.Dispose();
        }
    }
}
