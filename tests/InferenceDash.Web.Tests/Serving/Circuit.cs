using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>What the script of a page does on the socket: opens a circuit, attaches an island to it and acknowledges what is drawn.</summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly HubConnection _hub;
    private readonly TaskCompletionSource<long> _manager = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, TaskCompletionSource<string?>> _calls = [];
    private int _bytes;

    private Circuit(HubConnection hub)
    {
        _hub = hub;
        hub.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", BeginJsAsync);
        hub.On<string, bool, string?>("JS.EndInvokeDotNet", EndDotNet);
        hub.On<int, string>("JS.AttachComponent", static (_, _) => { });
        hub.On<int, byte[]>("JS.RenderBatch", DrawAsync);
    }

    /// <summary>Bytes of all that was drawn so far.</summary>
    public int Drawn => Volatile.Read(ref _bytes);

    /// <summary>Opens one with the figures of a comparison.</summary>
    /// <param name="site">Where it is.</param>
    /// <param name="address">Path and query of the page.</param>
    /// <param name="snapshot">The snapshot that the page shows.</param>
    /// <param name="connect">How a socket is opened; null: over the network.</param>
    public static async Task<Circuit> OpenAsync(
        Uri site, string address, string snapshot, Func<Uri, CancellationToken, Task<WebSocket>>? connect = null)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(site, "_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            if (connect is not null)
                options.WebSocketFactory = async (context, cancel) => await connect(context.Uri, cancel);
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var circuit = new Circuit(builder.Build());
        await circuit._hub.StartAsync();
        await circuit._hub.InvokeAsync<string>("StartCircuit", site.ToString(), new Uri(site, address).ToString(), "[]", "");
        var component = await circuit.CallAsync("AddRootComponent", LiveComparison.Name, "1");
        await circuit.CallAsync(
            "SetRootComponentParameters", int.Parse(component!, CultureInfo.InvariantCulture), 2, new { address, snapshot });
        await circuit._drawn.Task.WaitAsync(Patience);
        return circuit;
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private async Task<string?> CallAsync(string method, params object[] arguments)
    {
        var call = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        string id;
        lock (_calls)
        {
            id = _calls.Count.ToString(CultureInfo.InvariantCulture);
            _calls.Add(id, call);
        }

        await _hub.SendAsync("BeginInvokeDotNetFromJS", id, null, method, await _manager.Task.WaitAsync(Patience), JsonSerializer.Serialize(arguments));
        return await call.Task.WaitAsync(Patience);
    }

    private Task BeginJsAsync(long call, string identifier, string? arguments, int resultType, long instance, int callType)
    {
        if (arguments is not null && Manager().Match(arguments) is { Success: true } match)
            _manager.TrySetResult(long.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture));
        return call == 0 ? Task.CompletedTask : _hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,null]");
    }

    private void EndDotNet(string call, bool isDone, string? result)
    {
        lock (_calls)
        {
            if (isDone)
                _calls[call].TrySetResult(result);
            else
                _calls[call].TrySetException(new InvalidOperationException(result));
        }
    }

    private async Task DrawAsync(int batch, byte[] drawn)
    {
        Interlocked.Add(ref _bytes, drawn.Length);
        await _hub.SendAsync("OnRenderCompleted", (long)batch, null);
        // The first ones hold no figures yet.
        if (Drawn > 1_000)
            _drawn.TrySetResult();
    }

    [GeneratedRegex("\"__dotNetObject\":(?<id>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Manager();

    // MessagePack under the name that Blazor's hub knows; the types that it sends are the same.
    private sealed class BlazorPack : IHubProtocol
    {
        private readonly MessagePackHubProtocol _pack = new();

        public string Name => "blazorpack";

        public int Version => 1;

        public TransferFormat TransferFormat => TransferFormat.Binary;

        public bool IsVersionSupported(int version) => version == Version;

        public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _pack.GetMessageBytes(message);

        public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _pack.WriteMessage(message, output);

        public bool TryParseMessage(
            ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
            _pack.TryParseMessage(ref input, binder, out message);
    }
}
