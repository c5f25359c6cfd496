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

        var form = Html.Parse(await client.GetStringAsync(new Uri(first.Address, "/bring"))).One("form[data-drop]");
        using var response = await SendAsync(form.One($"input[name={Visits.Token}]").GetAttribute("value")!);
        using var forged = await SendAsync("forged");

        (response.StatusCode, forged.StatusCode).ShouldBe((HttpStatusCode.SeeOther, HttpStatusCode.BadRequest));
        var keys = await new BenchmarkStore(new StoreOptions { ConnectionString = database.ConnectionString }, TimeProvider.System).KeysAsync();
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(key => key.StartsWith("<key id="));

        async Task<HttpResponseMessage> SendAsync(string token)
        {
            using var content = new MultipartFormDataContent { { new StringContent(token), Visits.Token } };
            foreach (var (name, text) in Visits.Sweep)
                content.Add(new StringContent(text), form.One("input[type=file]").GetAttribute("name")!, name);
            return await client.PostAsync(new Uri(second.Address, form.GetAttribute("action")), content);
        }
    }
}
