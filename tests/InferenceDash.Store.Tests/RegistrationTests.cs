using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace InferenceDash.Store.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task The_store_lives_where_the_configuration_says()
    {
        using var temporary = new TemporaryStore();
        var path = Path.Combine(temporary.Folder, "configured.db");
        await using var services = Services(("Store:Path", path));

        await services.GetRequiredService<BenchmarkStore>().OpenAsync();

        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_string_in_the_configuration_chooses_PostgreSQL()
    {
        const string Connection = "Host=127.0.0.1;Port=1;Database=dash;Username=app";
        await using var services = Services(("Store:ConnectionString", Connection));

        services.GetRequiredService<IOptions<StoreOptions>>().Value.ConnectionString.ShouldBe(Connection);
        (await Should.ThrowAsync<StoreException>(() => services.GetRequiredService<BenchmarkStore>().OpenAsync())).Message.ShouldContain("127.0.0.1:1");
    }

    [Theory]
    [InlineData("other.db", "other.db", null)]
    [InlineData("Host=b;Database=dash", "configured.db", "Host=b;Database=dash")]
    [InlineData("server=b;database=dash", "configured.db", "server=b;database=dash")]
    [InlineData("postgresql://b/dash", "configured.db", "postgresql://b/dash")]
    public async Task A_store_chosen_on_the_command_line_wins_over_a_configured_one(string chosen, string path, string? connection)
    {
        await using var services = Services(
            ("Store:Path", "configured.db"), ("Store:ConnectionString", "Host=a;Database=dash"), ("Store:Database", chosen));

        // Bound only: the last of these cannot be opened.
        var options = new StoreOptions();
        foreach (var configure in services.GetServices<IConfigureOptions<StoreOptions>>())
            configure.Configure(options);

        (options.Path, options.ConnectionString).ShouldBe((path, connection));
    }

    [Fact]
    public async Task Code_wins_over_configuration()
    {
        await using var services = Services(options => options.Path = "chosen.db", ("Store:Path", "configured.db"));

        services.GetRequiredService<IOptions<StoreOptions>>().Value.Path.ShouldBe("chosen.db");
    }

    [Fact]
    public async Task Without_configuration_the_store_lives_in_the_users_data_folder()
    {
        await using var services = Services();

        var options = services.GetRequiredService<IOptions<StoreOptions>>().Value;

        Path.IsPathRooted(options.Path).ShouldBeTrue();
        options.Path.ShouldEndWith(Path.Combine("InferenceDash", "inferencedash.db"));
        options.BundledDataFolder.ShouldBe(Path.Combine(AppContext.BaseDirectory, "data"));
    }

    [Theory]
    [InlineData("Store:Path", " ")]
    [InlineData("Store:BundledDataFolder", " ")]
    [InlineData("Store:ConnectionString", "postgres://db.example/dash")]
    public async Task A_setting_that_is_no_use_stops_the_host_at_its_start(string key, string value)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new(key, value)]);
        builder.Services.AddBenchmarkStore();
        using var host = builder.Build();

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message.ShouldContain(key);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => Services(null, settings);

    private static ServiceProvider Services(Action<StoreOptions>? configure, params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
                .Build())
            .AddBenchmarkStore(configure)
            .BuildServiceProvider();
}
