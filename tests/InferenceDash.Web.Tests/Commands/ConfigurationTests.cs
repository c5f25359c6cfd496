using Microsoft.Extensions.Configuration;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>A command works on the store that the server would serve, whichever source of the configuration names it.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public async Task Command_and_server_read_the_settings_of_the_environment()
    {
        using var run = new CommandRun();
        var environment = $"Test{Guid.NewGuid():N}";
        var settings = Path.Combine(AppContext.BaseDirectory, $"appsettings.{environment}.json");
        var store = Path.Combine(run.Folder, "of-the-environment.db");
        await File.WriteAllTextAsync(settings, $$"""{ "Store": { "Path": "{{store}}" } }""");
        try
        {
            using var command = run.Start([("ASPNETCORE_ENVIRONMENT", environment)], "snapshots");
            await command.WaitForExitAsync();

            command.ExitCode.ShouldBe(0);
            File.Exists(store).ShouldBeTrue();
            using var server = SiteBuilder.Create(["--environment", environment]).Configuration;
            server["Store:Path"].ShouldBe(store);
        }
        finally
        {
            File.Delete(settings);
        }
    }
}
