using System.Diagnostics;
using System.Globalization;
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
    private const string Verifier = "/usr/bin/systemd-analyze";
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

    [Fact]
    public async Task The_unit_starts_it_where_the_manual_publishes_it_and_gives_it_time_to_end()
    {
        var unit = Path.Combine(Sources.Root, "deploy", "inferencedash@.service");
        var settings = (await File.ReadAllLinesAsync(unit)).Where(line => line.Contains('=') && line[0] != '#').Select(line => line.Split('=', 2))
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        settings["ExecStart"].ShouldHaveSingleItem().Split(' ')[1].ShouldBe("/opt/inferencedash/InferenceDash.Web.dll");
        Sources.Read("docs/deployment.md").ShouldContain("-o /opt/inferencedash\n");
        int.Parse(settings["TimeoutStopSec"].ShouldHaveSingleItem(), CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(new LimitOptions().DrainSeconds);
        if (File.Exists(Verifier))
            await IsSoundAsync(unit);
    }

    private static string Published() => Lines.Single(line => line.StartsWith(Publish, StringComparison.Ordinal));

    private static string Of(string instruction) =>
        Lines.Last(line => line.StartsWith(instruction + " ", StringComparison.Ordinal))[(instruction.Length + 1)..];

    // It looks for the program, too, which is not there.
    private async Task IsSoundAsync(string unit)
    {
        var copy = Path.Combine(_root, "inferencedash@5001.service");
        await File.WriteAllTextAsync(copy, (await File.ReadAllTextAsync(unit)).Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal));
        using var verify = Process.Start(new ProcessStartInfo(Verifier, ["verify", "--man=no", copy])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(verify.StandardOutput.ReadToEndAsync(), verify.StandardError.ReadToEndAsync());
        await verify.WaitForExitAsync();
        verify.ExitCode.ShouldBe(0, string.Concat(said));
        string.Concat(said).ShouldNotContain("inferencedash@", Case.Insensitive, "it has something to say of the unit");
    }

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
