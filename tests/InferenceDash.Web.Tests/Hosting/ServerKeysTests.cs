using System.Net;
using InferenceDash.Store;
using InferenceDash.Web.Tests.Bringing;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Two servers of one PostgreSQL store, each with a home of its own, as on two machines.</summary>
public sealed class ServerKeysTests
{
    [PostgresFact]
    public async Task A_form_of_one_server_is_accepted_by_the_other()
    {
        using var database = new OwnDatabase();
        using var first = await ServerProcess.StartAsync(database.ConnectionString);
        using var second = await ServerProcess.StartAsync(database.ConnectionString);
        // Cookies belong to a host, whatever its port.
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);

        using var response = await client.SendSweepAsync(second.Address, of: first.Address);
        using var forged = await client.SendSweepAsync(second.Address, of: first.Address, token: "forged");

        (response.StatusCode, forged.StatusCode).ShouldBe((HttpStatusCode.SeeOther, HttpStatusCode.BadRequest));
        var keys = await new BenchmarkStore(new StoreOptions { ConnectionString = database.ConnectionString }, TimeProvider.System).KeysAsync();
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(key => key.StartsWith("<key id="));
    }
}
