using System.Globalization;
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
            .Configure<IConfiguration>(static (options, configuration) => Bind(options, configuration))
            .Configure(configure ?? (_ => { }))
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "Store:Path is empty: name the SQLite file of the store.")
            .Validate(
                options => string.IsNullOrWhiteSpace(options.ConnectionString) || PostgresDatabase.Understands(options.ConnectionString),
                PostgresDatabase.ConnectionStringUnreadable)
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.BundledDataFolder),
                "Store:BundledDataFolder is empty: name the folder of the bundled data.")
            .ValidateOnStart();
        services.AddOptions<UploadOptions>()
            .Configure<IConfiguration>(static (options, configuration) => Bind(options, configuration))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<UploadOptions>, UploadLimits>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new BenchmarkStore(
            provider.GetRequiredService<IOptions<StoreOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ShortLinks(
            provider.GetRequiredService<IOptions<StoreOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new UploadArea(
            provider.GetRequiredService<IOptions<StoreOptions>>().Value,
            provider.GetRequiredService<IOptions<UploadOptions>>().Value,
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

    private static void Bind(UploadOptions options, IConfiguration configuration)
    {
        var section = configuration.GetSection(UploadOptions.Section);
        if (section[nameof(UploadOptions.Enabled)] is { } enabled)
            options.Enabled = bool.TryParse(enabled, out var isEnabled) ? isEnabled : throw NeitherTrueNorFalse(enabled);
        options.Hours = (int)Number(nameof(UploadOptions.Hours), options.Hours);
        options.MostUploads = (int)Number(nameof(UploadOptions.MostUploads), options.MostUploads);
        options.MostBytes = Number(nameof(UploadOptions.MostBytes), options.MostBytes);
        options.UploadsPerMinute = (int)Number(nameof(UploadOptions.UploadsPerMinute), options.UploadsPerMinute);
        options.BytesPerUpload = Number(nameof(UploadOptions.BytesPerUpload), options.BytesPerUpload);
        options.UnpackedBytesPerUpload = Number(nameof(UploadOptions.UnpackedBytesPerUpload), options.UnpackedBytesPerUpload);
        options.FilesPerUpload = (int)Number(nameof(UploadOptions.FilesPerUpload), options.FilesPerUpload);
        options.RowsPerUpload = (int)Number(nameof(UploadOptions.RowsPerUpload), options.RowsPerUpload);

        // What is no number is no limit either, and is told as one that is not above 0.
        long Number(string key, long usual) => section[key] is not { } text ? usual
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, int.MaxValue * 4096L) : 0;
    }

    private static OptionsValidationException NeitherTrueNorFalse(string value) => new(
        "", typeof(UploadOptions), [$"{UploadOptions.Section}:{nameof(UploadOptions.Enabled)} is {value}: write true or false."]);

    private sealed class UploadLimits : IValidateOptions<UploadOptions>
    {
        public ValidateOptionsResult Validate(string? name, UploadOptions options) =>
            options.Flaw is { } flaw ? ValidateOptionsResult.Fail(flaw) : ValidateOptionsResult.Success;
    }
}
