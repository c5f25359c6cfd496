using System.Text;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>Sockets by chance: what the script of a page sends, the same damaged, and frames that no client may send.</summary>
internal static class FuzzedSockets
{
    private static readonly string[] Methods =
    [
        "StartCircuit", "ConnectCircuit", "BeginInvokeDotNetFromJS", "EndInvokeJSFromDotNet", "OnRenderCompleted", "OnLocationChanged", "OnLocationChanging",
        "UpdateRootComponents", "ReceiveJSDataChunk", "SendDotNetStreamToJS", "ResumeCircuit", "PauseCircuit", "Nothing", "", "startcircuit", "Dispose",
    ];

    private static readonly byte[] Opcodes = [0x82, 0x81, 0x02, 0x00, 0x80, 0x83, 0x8b, 0xc2, 0xf2, 0x88, 0x89, 0x8a, 0x08];

    /// <summary>One of them, as the request that opens it and what is sent then.</summary>
    public static FuzzedRequest Request(Dice dice, string authority)
    {
        var isOpened = dice.In100(85);
        var key = isOpened ? "dGhlIHNhbXBsZSBub25jZQ==" : dice.Of(["", "x", "AAAA"]);
        var query = isOpened ? "" : dice.Of(["?id=x", "?id=", "?negotiateVersion=9", "?transport=x"]);
        var head = $"GET /_blazor{query} HTTP/1.1\r\nHost: {authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
            $"Sec-WebSocket-Key: {key}\r\n{(dice.In100(30) ? "Sec-WebSocket-Extensions: permessage-deflate\r\n" : "")}\r\n";
        return new FuzzedRequest(Encoding.ASCII.GetBytes(head)) { IsCut = true, Frames = [.. Frames(dice, authority)] };
    }

    private static IEnumerable<byte[]> Frames(Dice dice, string authority)
    {
        if (dice.In100(90))
            yield return Pack.Frame(Pack.Handshake, 0x81);
        if (dice.In100(70))
            yield return Pack.Frame(Pack.Message(Started(authority)));
        for (var i = dice.Below(6); i > 0; i--)
            yield return dice.In100(85) ? Pack.Frame(Message(dice)) : OddFrame(dice);
        if (dice.In100(50))
            yield return Pack.Frame([0x03, 0xe8], 0x88);
    }

    private static byte[] Started(string authority) => Pack.Call(
        "StartCircuit", $"http://{authority}/", $"http://{authority}/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none", "[]", "");

    private static byte[] Message(Dice dice) => dice.Below(10) switch
    {
        < 4 => Pack.Message(Pack.Call(dice.Of(Methods), [.. Enumerable.Range(0, dice.Below(7)).Select(_ => Argument(dice))])),
        < 7 => Pack.Message(Attached(dice)),
        < 8 => Pack.Message(dice.Changed(Attached(dice), 1 + dice.Below(5))),
        < 9 => dice.Bytes(1 + dice.Below(300)),
        _ => Pack.Message(Pack.Value(new object?[] { dice.Below(12), null, Argument(dice) })),
    };

    // What attaches an island, with an address that may be any.
    private static byte[] Attached(Dice dice) => dice.Below(3) switch
    {
        0 => Pack.Call("BeginInvokeDotNetFromJS", "1", null, "AddRootComponent", (long)dice.Below(4), $"[\"{dice.Of(["comparison", "series", "x"])}\",\"1\"]"),
        1 => Pack.Call(
            "BeginInvokeDotNetFromJS", "2", null, "SetRootComponentParameters", (long)dice.Below(4),
            $"[0,2,{{\"address\":\"/compare-spec-decode/{dice.Of(FuzzedWords.Values)}?t={dice.Of(FuzzedWords.Values)}\",\"snapshot\":\"x\"}}]"),
        _ => Pack.Call("OnRenderCompleted", (long)dice.Below(5), null),
    };

    private static object? Argument(Dice dice) => dice.Below(8) switch
    {
        0 => null,
        1 => dice.Below(2) == 0,
        2 => dice.Below(5),
        3 => (long)dice.Below(5) - 2,
        4 => dice.Bytes(dice.Below(200)),
        5 => new string('x', dice.In100(5) ? dice.Below(60_000) : dice.Below(40)),
        6 => "[{\"a\":[]}]",
        _ => dice.Of(FuzzedWords.OddValues),
    };

    private static byte[] OddFrame(Dice dice) => dice.Below(4) switch
    {
        0 => Pack.Frame(dice.Bytes(dice.Below(200)), dice.Of(Opcodes)),
        1 => Pack.Frame(dice.Bytes(dice.Below(200)), isMasked: false),
        2 => [0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, .. dice.Bytes(8)],
        _ => dice.Changed(Pack.Frame(Pack.Message(Pack.Call("OnRenderCompleted", 1L, null))), 1 + dice.Below(4)),
    };
}
