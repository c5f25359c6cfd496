using InferenceDash.Store;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace InferenceDash.Web.Mcp;

/// <summary>The tools as a client meets them: over HTTP at an address of the site, or over standard input and output.</summary>
internal static class McpRegistration
{
    /// <summary>The tools over HTTP, without sessions: any server of a site answers any request.</summary>
    public static void AddTools(this IServiceCollection services)
    {
        services.AddSingleton(SourcesOf);
        services.AddMcpServer().WithHttpTransport(static http => http.Stateless = true);
        services.AddOptions<McpServerOptions>().Configure<ToolSources>(static (options, sources) => Describe(options, sources, canImport: false));
    }

    /// <summary>Maps the address of the tools.</summary>
    public static void MapTools(this WebApplication app)
    {
        var isAllowed = OriginCheck.Of(app.Configuration);
        app.MapMcp(SiteUrls.Mcp).ExcludeFromDescription().Add(endpoint =>
        {
            var answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => isAllowed(context)
                ? AnswerAsync(context, answer)
                : Problems.Of(StatusCodes.Status403Forbidden, Say.Of("Other origin"), ToolAnswerWords.OtherOrigin).ExecuteAsync(context);
        });
    }

    // The server stops reading a body that is too long or too slow; nobody else says so.
    private static async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        try
        {
            await answer(context);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await Problems.Of(exception.StatusCode, Say.Of("Unreadable message"), ToolAnswerWords.Unreadable).ExecuteAsync(context);
        }
    }

    /// <summary>What a server tells of itself, and its tools: once for all callers, and so in English.</summary>
    /// <param name="options">Where it stands.</param>
    /// <param name="sources">What tools answer from.</param>
    /// <param name="canImport">Whether the store may be written to.</param>
    public static void Describe(McpServerOptions options, ToolSources sources, bool canImport)
    {
        var results = new ResultTools(sources);
        options.ServerInfo = new Implementation { Name = CommandExamples.Program, Title = PageWords.Site, Version = ProgramVersion.Current.Version };
        options.ServerInstructions = ToolWords.Instructions;
        options.ToolCollection = Language.English.In<McpServerPrimitiveCollection<McpServerTool>>(() =>
            [.. new QuestionTools(sources).All(), results.Judge(), .. canImport ? [results.Import()] : Array.Empty<McpServerTool>()]);
        options.ResourceCollection = Language.English.In<McpServerResourceCollection>(() => [.. ToolResources.All()]);
    }

    /// <summary>What tools answer from, of the services of a server.</summary>
    public static ToolSources SourcesOf(IServiceProvider services) => new(
        services.GetRequiredService<CatalogCache>(), services.GetRequiredService<SearchIndexes>(), services.GetRequiredService<BenchmarkStore>(),
        PublicAddress.Of(services.GetRequiredService<IConfiguration>()), services.GetRequiredService<ILogger<AnswerTool>>());
}
