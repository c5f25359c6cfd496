using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A server that was told to keep an impossible amount in memory does not start.</summary>
public sealed class CatalogOptionsTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    public async Task Room_for_pinned_snapshots_is_a_positive_number_of_megabytes(string megabytes)
    {
        await using var site = new RunningSite(host => host.UseSetting("Catalogs:PinnedMegabytes", megabytes), "gpt-oss.csv");

        Should.Throw<OptionsValidationException>(() => site.Client).Message.ShouldContain("PinnedMegabytes");
    }
}
