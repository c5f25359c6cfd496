using System.Diagnostics;
using System.Text.Json;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Tests that build what is delivered: one after the other, for they write to the same folders.</summary>
[CollectionDefinition(Name)]
public sealed class DeliveredBuild
{
    public const string Name = "delivered";
}

/// <summary>The program as a .NET tool: packed, installed from a folder as from a feed, and run by its name.</summary>
[Collection(DeliveredBuild.Name)]
public sealed class ToolPackageTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task It_is_installed_from_a_feed_and_answers_and_serves_by_its_own_name()
    {
        await DotnetAsync(Sources.Root, "pack", "src/InferenceDash.Web", "-c", "Release", "-o", _run.PathOf("feed"), "--disable-build-servers");
        _run.Write("nuget.config", """<configuration><packageSources><clear /><add key="here" value="feed" /></packageSources></configuration>""");
        await DotnetAsync(_run.Folder, "tool", "install", "InferenceDash", "--tool-path", "tools", "--configfile", "nuget.config");

        var version = await ToolAsync("--version");
        var answer = await ToolAsync("compare", KnownAddresses.Qwen, "--at", "84", "--json", "--db", _run.Store);

        version.ShouldStartWith("0.1.0");
        using var json = JsonDocument.Parse(answer);
        json.RootElement.First("method").Number("throughputPerGpu").ShouldBe(360.9);

        using var server = await ServerProcess.StartAsync(Start(_run.Folder, Tool, "--db", _run.Store, "--urls", "http://127.0.0.1:0"));
        await server.IsAsync("healthy");
        using var client = new HttpClient { BaseAddress = server.Address };
        Html.Parse(await client.GetStringAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelectorAll("table.ops tbody tr").ShouldNotBeEmpty();
        (await client.GetStringAsync("/docs/mcp")).ShouldContain("compare_at_targets");
        (await client.GetStringAsync("/css/site.css")).Length.ShouldBeGreaterThan(10_000);
    }

    private string Tool => _run.PathOf(Path.Combine("tools", OperatingSystem.IsWindows() ? "inferencedash.exe" : "inferencedash"));

    private Task<string> ToolAsync(params string[] arguments) => OutputAsync(Start(_run.Folder, Tool, arguments));

    private Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = Start(folder, "dotnet", arguments);
        // Packages that are unpacked here are nobody else's.
        if (arguments[0] == "tool")
            start.Environment["NUGET_PACKAGES"] = _run.PathOf("packages");
        return OutputAsync(start);
    }

    private static ProcessStartInfo Start(string folder, string program, params string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    };

    private static async Task<string> OutputAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await output + await errors);
        return await output;
    }
}
