using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>
/// The steps of the container file, without a container: its program is published, and started as its entry point says, with what
/// stands in the image's environment. Only its folders are others, and it listens on the loopback address.
/// </summary>
[Collection(DeliveredBuild.Name)]
public sealed class PublishedProgramTests : IDisposable
{
    private const string Publish = "RUN dotnet ";

    private static readonly string[] Lines = Sources.Read("deploy/Containerfile").Split('\n');

    private readonly string _root = Scratch.NewFolder();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task It_serves_pages_and_keeps_its_store_where_the_volume_is()
    {
        foreach (var folder in Lines.Where(line => line.StartsWith("RUN mkdir ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]))
            Directory.CreateDirectory(In(folder));
        await PublishAsync();

        using var server = await ServerProcess.StartAsync(Start());
        await server.IsAsync("healthy");

        using var client = new HttpClient { BaseAddress = server.Address };
        var page = Html.Parse(await client.GetStringAsync("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none"));
        page.QuerySelectorAll("table.ops tbody tr").ShouldNotBeEmpty();
        foreach (var file in page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src"))))
            (await client.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.OK, file);
        File.Exists(In("/data/inferencedash.db")).ShouldBeTrue();
        Directory.EnumerateFiles(In("/data"), "key-*.xml", SearchOption.AllDirectories).ShouldNotBeEmpty("keys outlive the container");
    }

    [Fact]
    public void The_manual_publishes_it_in_the_same_way() =>
        Sources.Read("docs/deployment.md").ShouldContain(Published()["RUN ".Length..].Replace("-o /app", "-o /opt/inferencedash", StringComparison.Ordinal));

    private static string Published() => Lines.Single(line => line.StartsWith(Publish, StringComparison.Ordinal));

    private static string Of(string instruction) =>
        Lines.Last(line => line.StartsWith(instruction + " ", StringComparison.Ordinal))[(instruction.Length + 1)..];

    private string In(string folder) => _root + folder;

    private async Task PublishAsync()
    {
        // Build servers would outlive the test and hold its output open.
        string[] arguments = [.. Published()[Publish.Length..].Split(' ').Select(word => word == "/app" ? In(word) : word), "--disable-build-servers"];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Sources.Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, string.Concat(said));
    }

    private ProcessStartInfo Start()
    {
        var command = JsonSerializer.Deserialize<string[]>(Of("ENTRYPOINT"))!;
        var start = new ProcessStartInfo(command[0], [.. command[1..], "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = In(Of("WORKDIR")),
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in Of("ENV").Split(' ').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])))
            start.Environment[name] = value.StartsWith("/data", StringComparison.Ordinal) ? In(value) : value;
        return start;
    }
}
