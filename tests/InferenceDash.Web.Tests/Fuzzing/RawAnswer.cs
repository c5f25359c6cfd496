using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>What a server answers to bytes as they are sent: no client makes them sound on the way.</summary>
/// <param name="Status">The status; 0: the connection was closed without an answer.</param>
/// <param name="Headers">The headers by name, the last of each.</param>
/// <param name="Body">The body as it was sent.</param>
/// <param name="After">The time until the connection was closed.</param>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body, TimeSpan After)
{
    /// <summary>Only what never answers takes so long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Always =
    [
        "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy",
    ];

    // What the server refuses before the site is asked.
    private static readonly int[] BareStatuses = [400, 405, 408, 413, 414, 431, 501, 505];

    /// <summary>The headers that every answer of the site has and this one has not.</summary>
    public IReadOnlyList<string> Missing => [.. Always.Where(name => !Headers.ContainsKey(name))];

    /// <summary>Whether the server refused by itself, without the site: nothing but a status, and the connection is closed.</summary>
    public bool IsBare => BareStatuses.Contains(Status) && Body.Length == 0 && Missing.Count == Always.Length
        && Headers.GetValueOrDefault("Content-Length") == "0" && Headers.GetValueOrDefault("Connection") == "close";

    /// <summary>Sends bytes and reads until the server closes the connection; a cancelled task: it does not.</summary>
    /// <param name="server">Where it listens.</param>
    /// <param name="bytes">The request. One that is complete has to ask for the connection to be closed.</param>
    /// <param name="isCut">Whether the client stops sending after it, as for a request that is not complete.</param>
    public static async Task<RawAnswer> ToAsync(IPEndPoint server, byte[] bytes, bool isCut = false)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var clock = Stopwatch.StartNew();
        var answer = new MemoryStream();
        try
        {
            await socket.ConnectAsync(server, patience.Token);
            await SendAsync(socket, bytes, patience.Token);
            if (isCut)
                socket.Shutdown(SocketShutdown.Send);
            var buffer = new byte[64 * 1024];
            while (await socket.ReceiveAsync(buffer, patience.Token) is var read and > 0)
                answer.Write(buffer, 0, read);
        }
        catch (SocketException)
        {
            // Closed with something unread: what was answered until then counts.
        }

        return Parse(Encoding.Latin1.GetString(answer.GetBuffer(), 0, (int)answer.Length), clock.Elapsed);
    }

    /// <summary>Reads the head of an answer, and takes what follows for its body.</summary>
    public static RawAnswer Parse(string text, TimeSpan after)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string[] lines = end < 0 ? [] : text[..end].Split("\r\n");
        if (lines.Length == 0 || !lines[0].StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            return new RawAnswer(0, new Dictionary<string, string>(StringComparer.Ordinal), text, after);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines[1..])
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return new RawAnswer(int.Parse(lines[0].AsSpan(9, 3), CultureInfo.InvariantCulture), headers, text[(end + 4)..], after);
    }

    // A server that has read enough answers and closes while more is sent.
    private static async Task SendAsync(Socket socket, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;)
                sent += await socket.SendAsync(bytes.AsMemory(sent), cancellation);
        }
        catch (SocketException)
        {
            // Its answer may be there.
        }
    }
}
