using System.Text.Json;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>What the program and its deployments tell the runtime about memory, without which the soak is not flat.</summary>
public sealed class RuntimeSettingsTests
{
    [Fact]
    public void The_collector_has_one_heap_and_makes_it_smaller_when_half_of_it_is_empty()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "InferenceDash.Web.runtimeconfig.json");
        using var settings = JsonDocument.Parse(File.ReadAllText(file));

        var properties = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        properties.GetProperty("System.GC.Server").GetBoolean().ShouldBeFalse();
        properties.GetProperty("System.GC.ConserveMemory").GetInt32().ShouldBe(5);
    }

    [Theory]
    [InlineData("deploy/Containerfile")]
    [InlineData("deploy/inferencedash@.service")]
    public void The_C_library_keeps_what_is_given_back_in_two_places(string file) => Sources.Read(file).ShouldContain("MALLOC_ARENA_MAX=2");
}
