using System.Text.Json.Nodes;

namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

/// <summary>
/// Reports in which one value is not what it should be: each is a point or is refused with a reason, and none stops the
/// import of the others.
/// </summary>
public sealed class OddValueTests
{
    private static readonly string?[] Odd = [null, "null", "\"text\"", "\"8\"", "true", "[]", "{}", "[[1]]", "0", "-1", "0.5", "1e300", "@NaN@", "@-Infinity@"];

    [Fact]
    public async Task In_a_summary_of_AIPerf()
    {
        const string phases = """
            [{"name": "warmup", "concurrency": 4, "type": "concurrency"}, {"name": "profiling", "concurrency": 8, "type": "poisson", "rate": 2.5}]
            """;
        var rows = Mutants(Fixture.With(
            Fixture.AiPerf,
            ("aiperf_version", "\"0.10.0\""), ("request_count", """{"unit": "requests", "avg": 80}"""), ("input_config.phases", phases),
            ("telemetry_data", """{"endpoints": {"h:9400": {"gpus": {"g": {"gpu_uuid": "G", "metrics": {"gpu_utilization": {"max": 9}}}}}}}"""),
            ("spec_decode_acceptance_length", """{"unit": "ratio", "avg": 2.5}"""),
            ("spec_decode_overall_draft_acceptance_rate", """{"unit": "%", "avg": 75.0}"""),
            ("total_draft_tokens", """{"unit": "tokens", "avg": 2000}"""), ("total_spec_decode_steps", """{"unit": "count", "avg": 1000}"""),
            ("pooled_spec_decode_acceptance_histogram", """{"0": 100, "1": 300, "2": 600}""")));

        await AreReadOrRefusedAsync("aiperf", rows.Count, string.Join('\n', rows), Reading.Given with { Gpus = 1 });
    }

    [Fact]
    public async Task In_a_summary_of_GenAI_Perf()
    {
        var rows = Mutants(Fixture.GenAiPerf);

        await AreReadOrRefusedAsync("genai-perf", rows.Count, string.Join('\n', rows), Reading.Given);
    }

    [Fact]
    public async Task In_a_report_of_GuideLLM()
    {
        var benchmark = JsonNode.Parse(Fixture.With(
            Fixture.GuideLlm,
            ("benchmarks.0.metrics.request_totals.incomplete", "20"), ("benchmarks.0.warmup_duration", "2.0"), ("benchmarks.0.requests", "{}")));
        var rows = Mutants(benchmark!["benchmarks"]![0]!.ToJsonString());

        await AreReadOrRefusedAsync("guidellm", rows.Count, $"{{\"benchmarks\": [{string.Join(',', rows)}]}}", Reading.Given);
    }

    // One after the other, so that what a tool writes into several files is not looked for.
    [Theory]
    [InlineData("llm-d-report", ToolFixture.LlmdReport, 0)]
    [InlineData("llmperf", ToolFixture.LlmPerf, 0)]
    [InlineData("genai-bench", ToolFixture.GenAiBench, 0)]
    [InlineData("trtllm-bench", ToolFixture.TrtLlmBench, 0)]
    [InlineData("evalscope", ToolFixture.EvalScope, 0)]
    // Without a load that was asked for, a stage is a summary.
    [InlineData("inference-perf", ToolFixture.InferencePerfStage, 14)]
    public async Task In_a_run_of_another_tool(string format, string run, int leftOut)
    {
        var rows = Mutants(run);

        await AreReadOrRefusedAsync(format, rows.Count, string.Join('\n', rows), Reading.Given, leftOut);
    }

    private static async Task AreReadOrRefusedAsync(string format, int rows, string content, ImportOptions options, int leftOut = 0)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        // Where all of it is refused, nothing would be stored.
        var result = await temporary.Store.ImportAsync(
            [temporary.Write("odd.json", content)], options with { Format = format, SkipBadRows = true });

        result.IsRefused.ShouldBeFalse();
        var points = (await temporary.ReadAsync()).Measured;
        var refused = result.Rejected.Select(row => row.Line).Distinct().Count();
        (points.Count + refused + leftOut).ShouldBe(rows);
        points.Count.ShouldBeGreaterThan(rows / 4);
        refused.ShouldBeGreaterThan(rows / 20);
        points.ShouldAllBe(point => double.IsFinite(point.ThroughputPerGpu) && point.ThroughputPerGpu > 0 && point.Interactivity > 0 && point.Concurrency > 0);
        result.Rejected.ShouldAllBe(row => row.Reason.Length > 5);
    }

    // The object once for each of its fields, at any depth, and each odd value in its place.
    private static List<string> Mutants(string json)
    {
        var paths = new List<string[]>();
        Collect(JsonNode.Parse(json)!, [], paths);
        return [.. paths.SelectMany(path => Odd.Select(odd => Mutant(json, path, odd)))];
    }

    private static void Collect(JsonNode node, string[] path, List<string[]> paths)
    {
        var children = node is JsonObject names ? names.Select(child => (child.Key, child.Value))
            : node is JsonArray list ? list.Select((child, i) => ($"{i}", child))
            : [];
        foreach (var (name, child) in children)
        {
            paths.Add([.. path, name]);
            if (child is not null)
                Collect(child, [.. path, name], paths);
        }
    }

    private static string Mutant(string json, string[] path, string? odd)
    {
        var root = JsonNode.Parse(json)!;
        var parent = path[..^1].Aggregate(root, (node, name) => node is JsonArray list ? list[int.Parse(name)]! : node[name]!);
        var value = odd is null ? null : odd[0] == '@' ? JsonValue.Create(odd) : JsonNode.Parse(odd);
        if (parent is JsonArray list)
            list[int.Parse(path[^1])] = value;
        else if (odd is null)
            ((JsonObject)parent).Remove(path[^1]);
        else
            parent[path[^1]] = value;
        return root.ToJsonString().Replace("\"@", "", StringComparison.Ordinal).Replace("@\"", "", StringComparison.Ordinal);
    }
}
