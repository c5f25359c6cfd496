using InferenceDash.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A server that was told to keep an impossible amount in memory does not start.</summary>
public sealed class CatalogOptionsTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    public void Room_for_pinned_snapshots_is_a_positive_number_of_megabytes(string megabytes) =>
        Should.Throw<OptionsValidationException>(() => Validate(megabytes)).Message.ShouldContain("PinnedMegabytes");

    [Fact]
    public void Any_other_is_taken() => Should.NotThrow(() => Validate("64"));

    // What a host does when it starts.
    private static void Validate(string megabytes)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Catalogs:PinnedMegabytes"] = megabytes }).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddInferenceDash().BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
