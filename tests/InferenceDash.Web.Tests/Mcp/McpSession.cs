using System.Text.Json;
using InferenceDash.Web.Tests.Commands;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace InferenceDash.Web.Tests.Mcp;

/// <summary>Clients of the tools, made with the SDK of the protocol.</summary>
internal static class McpSession
{
    // A client gives its first message up after five seconds, which says nothing on a busy machine.
    private static McpClientOptions Patient => new() { DiscoverProbeTimeout = TimeSpan.FromMinutes(5), InitializationTimeout = TimeSpan.FromMinutes(5) };

    /// <summary>A client of the site.</summary>
    public static Task<McpClient> OverHttpAsync(HttpClient http) => McpClient.CreateAsync(
        new HttpClientTransport(
            new HttpClientTransportOptions { Endpoint = new Uri("http://localhost/mcp"), TransportMode = HttpTransportMode.StreamableHttp },
            http, ownsHttpClient: false),
        Patient);

    /// <summary>A client of the program as it is built, in a process of its own.</summary>
    public static Task<McpClient> OverStdioAsync(CommandRun run, params string[] options) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "InferenceDash.Web.dll"), "mcp", "--db", run.Store, .. options],
            WorkingDirectory = run.Folder,
            ShutdownTimeout = TimeSpan.FromMinutes(1),
        }),
        Patient);

    /// <summary>Calls a tool with arguments as JSON has them.</summary>
    public static ValueTask<CallToolResult> CallAsync(this McpClient client, string tool, JsonElement arguments) => client.CallToolAsync(
        tool, arguments.EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value.Clone(), StringComparer.Ordinal));

    /// <summary>The same with JSON as text.</summary>
    public static ValueTask<CallToolResult> CallAsync(this McpClient client, string tool, string arguments) =>
        client.CallAsync(tool, JsonSerializer.Deserialize<JsonElement>(arguments));

    /// <summary>The text of an answer.</summary>
    public static string Text(this CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    /// <summary>What an answer says to programs.</summary>
    public static JsonElement Structured(this CallToolResult result)
    {
        result.IsError.ShouldNotBe(true, result.Text());
        return JsonSerializer.SerializeToElement(result.StructuredContent);
    }

    /// <summary>The value of a figure of an answer.</summary>
    public static double? Value(this JsonElement answer, AskedFigure asked) => answer.Items("figures").First(f =>
        f.Text("name") == asked.Name && (asked.Of is null || f.Text("of") == asked.Of) && (asked.At is null || f.Number("at") == asked.At)).Number("value");
}
