using InferenceDash.Store.Database.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace InferenceDash.Store;

public static class StoreRegistration
{
    /// <summary>
    /// Registers <see cref="BenchmarkStore"/> and its options: from the configuration section <c>Store</c>, then from
    /// <paramref name="configure"/>, which wins; validated when the host starts.
    /// </summary>
    public static IServiceCollection AddBenchmarkStore(this IServiceCollection services, Action<StoreOptions>? configure = null)
    {
        services.AddOptions<StoreOptions>()
            .Configure<IConfiguration>(Bind)
            .Configure(configure ?? (_ => { }))
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "Store:Path is empty: name the SQLite file of the store.")
            .Validate(
                options => string.IsNullOrWhiteSpace(options.ConnectionString) || PostgresDatabase.Understands(options.ConnectionString),
                PostgresDatabase.ConnectionStringUnreadable)
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.BundledDataFolder),
                "Store:BundledDataFolder is empty: name the folder of the bundled data.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new BenchmarkStore(
            provider.GetRequiredService<IOptions<StoreOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    // Four keys, read by hand: the configuration binder would be one more package.
    private static void Bind(StoreOptions options, IConfiguration configuration)
    {
        var section = configuration.GetSection(StoreOptions.Section);
        options.ConnectionString = section[nameof(StoreOptions.ConnectionString)] ?? options.ConnectionString;
        options.Path = section[nameof(StoreOptions.Path)] ?? options.Path;
        options.BundledDataFolder = section[nameof(StoreOptions.BundledDataFolder)] ?? options.BundledDataFolder;
        if (section["Database"] is { } chosen)
            options.Choose(chosen);
    }
}
