using InferenceDash.Store;
using Microsoft.Extensions.Configuration;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>What a command prints can be opened as it stands.</summary>
public sealed class SiteAddressTests
{
    [Theory]
    [InlineData(null, null, "http://localhost:5000")]
    [InlineData("urls", "http://127.0.0.1:8080;https://127.0.0.1:8443", "http://127.0.0.1:8080")]
    [InlineData("urls", "http://*:80", "http://localhost")]
    [InlineData("urls", "http://0.0.0.0:5001", "http://localhost:5001")]
    [InlineData("urls", "https://+:8443", "https://localhost:8443")]
    [InlineData("urls", "http://[::]:5001", "http://localhost:5001")]
    [InlineData("urls", "http://unix:/run/dash.sock", "http://localhost:5000")]
    [InlineData("http_ports", "8080;8081", "http://localhost:8080")]
    [InlineData("Kestrel:Endpoints:Main:Url", "http://dash.internal:7000", "http://dash.internal:7000")]
    [InlineData("PublicAddress", "https://dash.example.org/", "https://dash.example.org")]
    [InlineData("PublicAddress", "", "http://localhost:5000")]
    public void The_address_is_the_public_one_or_the_one_that_the_server_listens_on(string? key, string? value, string address) =>
        SiteAddress.Of(With((key ?? "unused", value))).ShouldBe(address);

    [Fact]
    public void The_public_address_goes_before_those_of_the_server() =>
        SiteAddress.Of(With(("urls", "http://127.0.0.1:8080"), ("PublicAddress", "https://dash.example.org"))).ShouldBe("https://dash.example.org");

    [Theory]
    [InlineData("dash.example.org")]
    [InlineData("ftp://dash.example.org")]
    public void One_that_is_no_address_is_refused_with_an_example(string value) =>
        Should.Throw<StoreException>(() => SiteAddress.Of(With(("PublicAddress", value)))).Message
            .ShouldBe($"PublicAddress is “{value}”: write an address such as https://dash.example.org.");

    [Fact]
    public async Task An_import_prints_whole_addresses()
    {
        using var run = new CommandRun();
        run.Write("mtp.csv", SweepFile.Of("mtp"));

        var answer = await run.RunProcessAsync(
            Stream.Null, [("PublicAddress", "https://dash.example.org"), ("ASPNETCORE_URLS", "")], "import", "mtp.csv", "--db", "store.db");

        answer.ExitCode.ShouldBe(0, answer.Errors);
        answer.Output.ShouldContain("\nhttps://dash.example.org/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none\n");
    }

    private static IConfiguration With(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value)))
        .Build();
}
