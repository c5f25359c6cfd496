using System.Text.Json;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Mcp;

/// <summary>The tools over standard input and output, with the program in a process of its own.</summary>
public sealed class McpCommandTests : IDisposable
{
    private const string Ping = """{"jsonrpc":"2.0","id":3,"method":"ping"}""";
    private const string Client = """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""";
    private const string Greeting = $$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{{Client}} }""";

    private readonly CommandRun _run = new();

    public McpCommandTests() => PreparedStore.CopyTo(_run.Store);

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Every_recorded_question_is_answered_as_over_HTTP()
    {
        await using var client = await McpSession.OverStdioAsync(_run);

        foreach (var question in RecordedQuestion.All)
        {
            var answer = (await client.CallAsync(question.Tool, question.Arguments)).Structured();
            answer.Value(question.Figure)!.Value.ShouldBe(question.Value, Math.Abs(question.Value) * 1e-9, question.Asks);
        }
    }

    [Fact]
    public async Task Results_are_imported_only_where_that_was_allowed()
    {
        await using (var reading = await McpSession.OverStdioAsync(_run))
        {
            (await reading.ListToolsAsync()).ShouldNotContain(t => t.Name == "import_results");
            await Should.ThrowAsync<Exception>(async () => await reading.CallAsync("import_results", """{"text": "a"}"""));
        }

        await using var client = await McpSession.OverStdioAsync(_run, "--allow-import");
        var tool = (await client.ListToolsAsync()).Single(t => t.Name == "import_results");
        var text = JsonSerializer.Serialize(new { text = GateFile.Of() + GateFile.Of(0.5, method: "none").Split('\n', 2)[1] });
        var imported = (await client.CallAsync("import_results", text)).Structured();
        var again = (await client.CallAsync("import_results", text)).Structured();
        var flawed = await client.CallAsync("import_results", """{"text": "model,gpu\nqwen-3-5,h100\n"}""");
        const string Compare = $$"""{"comparison": "{{KnownAddresses.Qwen}}", "targets": [75], "source": "measured"}""";
        var compared = (await client.CallAsync("compare_at_targets", Compare)).Structured();

        tool.ProtocolTool.Annotations!.ReadOnlyHint.ShouldBe(false);
        imported.Items("figures")[0].Number("value").ShouldBe(6);
        again.Text("answer")!.ShouldStartWith("Already imported as snapshot ");
        flawed.IsError.ShouldBe(true);
        compared.Value(new AskedFigure("Throughput per GPU", "MTP", 75)).ShouldBe(750);
        compared.GetProperty("provenance").Text("dataDate").ShouldBe("2026-06-11");
        compared.GetProperty("provenance").Text("snapshot").ShouldBe(imported.GetProperty("provenance").Text("snapshot"));
    }

    /// <summary>A new store is filled first, which a person is told of.</summary>
    [Fact]
    public async Task Standard_output_has_messages_of_the_protocol_and_nothing_else()
    {
        using var run = new CommandRun();

        var (output, errors, exitCode) = await TalkAsync(run, [], answers: 3, """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""", "no message at all", Ping);

        exitCode.ShouldBe(0, errors);
        foreach (var line in output)
            JsonSerializer.Deserialize<JsonElement>(line).Text("jsonrpc").ShouldBe("2.0");
        errors.ShouldContain("note: new store");
    }

    [Fact]
    public async Task The_pinned_address_is_absolute_where_the_site_has_one()
    {
        const string Rank = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"rank_hardware","arguments":{"model":"qwen-3-5"}}}""";

        var (output, _, _) = await TalkAsync(_run, [("PublicAddress", "https://dash.example.org")], answers: 2, Rank);

        output[^1].ShouldContain("\"pinnedAddress\":\"https://dash.example.org/rank/qwen-3-5?");
    }

    // Says these messages after the greeting, waits for so many answers, and leaves.
    private static async Task<(string[] Output, string Errors, int ExitCode)> TalkAsync(
        CommandRun run, (string Name, string Value)[] environment, int answers, params string[] messages)
    {
        using var process = run.Start(environment, "mcp", "--db", run.Store);
        var errors = process.StandardError.ReadToEndAsync();
        foreach (var message in messages.Prepend("""{"jsonrpc":"2.0","method":"notifications/initialized"}""").Prepend(Greeting))
            await process.StandardInput.WriteLineAsync(message);
        await process.StandardInput.FlushAsync();
        var lines = new List<string>();
        while (lines.Count < answers && await process.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        process.StandardInput.Close();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ([.. lines, .. rest.Split('\n', StringSplitOptions.RemoveEmptyEntries)], await errors, process.ExitCode);
    }
}
