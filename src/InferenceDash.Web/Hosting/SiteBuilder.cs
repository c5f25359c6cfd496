namespace InferenceDash.Web.Hosting;

/// <summary>The one place where the configuration is put together: what the server reads, a command reads too.</summary>
internal static class SiteBuilder
{
    // Short names of configuration keys.
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--db"] = "Store:Database",
    };

    /// <summary>
    /// appsettings.json, appsettings.{Environment}.json, environment variables and the arguments, later ones over earlier ones.
    /// The files stand beside the program, whatever folder it is started in.
    /// </summary>
    public static WebApplicationBuilder Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddCommandLine(args, Switches);
        // A build would look for changed files on each request, and send them without compression and without a life in the cache.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        return builder;
    }
}
