using System.CommandLine;
using InferenceDash.Store;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Commands;

/// <summary>Which store a command works on.</summary>
internal static class StoreOption
{
    public static readonly Option<string?> Database = new("--db")
    {
        Description = CommandHelp.Database,
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>Opens the store that the command names, else the one of the configuration that the server uses too.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<BenchmarkStore> OpenAsync(ParseResult command, CancellationToken cancellation)
    {
        var store = Unopened(command);
        await store.OpenAsync(command.InvocationConfiguration.Error, cancellation);
        return store;
    }

    /// <summary>The same store as it is found: not made, not brought up to date, not filled.</summary>
    /// <exception cref="StoreException">The configuration names none.</exception>
    public static BenchmarkStore Unopened(ParseResult command)
    {
        using var configuration = SiteBuilder.Create([]).Configuration;
        var chosen = command.GetValue(Database);
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddBenchmarkStore(options =>
            {
                if (chosen is not null)
                    options.Choose(chosen);
            })
            .BuildServiceProvider();
        try
        {
            return services.GetRequiredService<BenchmarkStore>();
        }
        catch (OptionsValidationException exception)
        {
            throw new StoreException(string.Join(' ', exception.Failures), exception);
        }
    }
}
