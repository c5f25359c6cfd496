using InferenceDash.Store;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Hosting;

/// <summary>What the web project adds to the services.</summary>
public static class WebRegistration
{
    public static IServiceCollection AddInferenceDash(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            // A circuit is cheap to rebuild: the address holds its whole state.
            options.DisconnectedCircuitMaxRetained = 50;
            options.RootComponents.RegisterForJavaScript<LiveComparison>(LiveComparison.Name);
            options.RootComponents.RegisterForJavaScript<LiveSeries>(LiveSeries.Name);
        });
        ServerKeys.Add(services);
        // Pages hold no secret that a compressed length could give away: there is no login, and the token of a form that posts is
        // encrypted anew for every page.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.AddProblemDetails(options => options.CustomizeProblemDetails = static context =>
        {
            // A title of its own stays.
            if (context.ProblemDetails.Title == ReasonPhrases.GetReasonPhrase(context.ProblemDetails.Status ?? 0))
                context.ProblemDetails.Title = RequestWords.Status(context.ProblemDetails.Status) ?? context.ProblemDetails.Title;
            context.ProblemDetails.Detail ??= context.HttpContext.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound => Say.Of("There is nothing at this address."),
                StatusCodes.Status405MethodNotAllowed when SiteUrls.IsMcp(context.HttpContext.Request.Path.Value) => ToolAnswerWords.PostHere,
                StatusCodes.Status405MethodNotAllowed => RequestWords.OtherMethodOfApi,
                _ => Say.Of("The server could not answer; its log says why. Asking again may be enough."),
            };
        });
        services.AddCatalogs();
        services.AddSingleton<KnownLinks>();
        services.AddHealth();
        services.AddSingleton<ServerFacts>();
        services.AddHostedService<CatalogWatch>();
        services.AddHostedService<ExpiredUploads>();
        services.AddOptions<AnswerMemoryOptions>()
            .Configure<IConfiguration>(static (options, configuration) => options.Bind(configuration))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AnswerMemoryOptions>, AnswerLimits>();
        services.AddSingleton<AnswerMemory>();
        services.AddLimits();
        services.AddApiDocument(ProgramVersion.Current.Version);
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        return services;
    }

    /// <summary>The data, kept in memory, and what can be found in it.</summary>
    internal static IServiceCollection AddCatalogs(this IServiceCollection services)
    {
        services.AddSingleton(static services => CatalogReads.From(
            services.GetRequiredService<BenchmarkStore>(), services.GetRequiredService<UploadArea>()));
        services.AddOptions<CatalogOptions>().BindConfiguration("Catalogs").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CatalogCache>();
        services.AddSingleton<DocumentShelf>();
        services.AddSingleton(static services => new SearchIndexes(() => PlacesOf(services.GetRequiredService<DocumentShelf>())));
        return services;
    }

    private sealed class AnswerLimits : IValidateOptions<AnswerMemoryOptions>
    {
        public ValidateOptionsResult Validate(string? name, AnswerMemoryOptions options) =>
            options.Flaw is { } flaw ? ValidateOptionsResult.Fail(flaw) : ValidateOptionsResult.Success;
    }

    // The search knows nothing of documents: what of them can be found is told here.
    private static IEnumerable<DocumentPlace> PlacesOf(DocumentShelf shelf) => shelf.All.SelectMany(d => d.Headings
            .Select(h => new DocumentPlace(h.Text, h.Url, d.Title)).Prepend(new DocumentPlace(d.Title, d.Url, null)))
        .Append(new DocumentPlace(ReferenceWords.Title, SiteUrls.Spoken(SiteUrls.Reference), null))
        .Append(new DocumentPlace(GlossaryWords.Title, SiteUrls.Spoken(SiteUrls.Glossary), null))
        .Concat(GlossaryTerms.All.SelectMany(term => term.AlsoCalled.Prepend(term.Name)
            .Select(name => new DocumentPlace(name, SiteUrls.Term(term.Key), GlossaryWords.Title))));
}
