using System.CommandLine;
using InferenceDash.Store;
using InferenceDash.Web.Mcp;
using ModelContextProtocol.Server;

namespace InferenceDash.Web.Commands;

/// <summary><c>mcp</c>: tools on standard input and output, which hold messages of the protocol and nothing else.</summary>
internal static class McpCommand
{
    private static readonly Option<bool> AllowImport = new("--allow-import") { Description = QuestionHelp.AllowImport };

    public static Command Create()
    {
        var command = new Command("mcp", QuestionHelp.Mcp) { AllowImport };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await StoreOption.OpenAsync(parsed, cancellation);
        using var configuration = SiteBuilder.Create([]).Configuration;
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(store)
            .AddBenchmarkStore()
            .AddLogging(static logging => logging
                .SetMinimumLevel(LogLevel.Warning)
                .AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddCatalogs()
            .BuildServiceProvider();
        var options = new McpServerOptions();
        McpRegistration.Describe(options, McpRegistration.SourcesOf(services), parsed.GetValue(AllowImport));
        var logs = services.GetRequiredService<ILoggerFactory>();
        await using var transport = new StdioServerTransport(options, logs);
        await using var server = McpServer.Create(transport, options, logs, services);
        await server.RunAsync(cancellation);
        return CommandLine.Done;
    }
}
