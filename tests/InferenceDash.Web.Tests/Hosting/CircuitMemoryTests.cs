using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Readers who type cost the server little memory each, and give it back when they go.</summary>
[Collection(Alone.Name)]
public sealed partial class CircuitMemoryTests
{
    private const int Readers = 1_000;
    private const double MostKilobytesEach = 300;

    [Fact]
    public async Task A_thousand_circuits_in_use_stay_small_and_give_their_memory_back()
    {
        await using var site = new RunningSite();
        var address = KnownAddresses.Page(KnownAddresses.Qwen);
        var page = await site.Client.GetStringAsync(address);
        var snapshot = Snapshot().Match(page).Groups["snapshot"].Value;
        await using (await OpenAsync(site, address, snapshot))
        {
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var circuits = new List<Circuit>();
        for (var i = 0; i < Readers; i++)
            circuits.Add(await OpenAsync(site, address, snapshot));
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1000.0 / Readers;
        each.ShouldBeInRange(1, MostKilobytesEach, "kB for each circuit, its client's end included");

        foreach (var circuit in circuits)
            await circuit.DisposeAsync();
        circuits.Clear();
        // Some are kept for a while, for a reader whose line was lost.
        await WaitAsync(() => (GC.GetTotalMemory(forceFullCollection: true) - before) / 1000.0 < each * Readers / 4);
    }

    private static Task<Circuit> OpenAsync(RunningSite site, string address, string snapshot) =>
        Circuit.OpenAsync(site.Server.BaseAddress, address, snapshot, site.Server.CreateWebSocketClient().ConnectAsync);

    private static async Task WaitAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            tries.ShouldBeLessThan(120, "the memory is not given back");
            await Task.Delay(250);
        }
    }

    [GeneratedRegex("data-live=\"comparison\" data-snapshot=\"(?<snapshot>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Snapshot();
}

/// <summary>Tests that measure the process run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
