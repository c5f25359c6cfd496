using System.Text.Json;

namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

/// <summary>Single requests that files list: kept with the point where they are exactly those of its figures, else left out aloud.</summary>
public sealed class RequestListTests
{
    private static readonly GoodputLimits Limits = new(0.2, 0.01);

    // 80 completed requests with the medians of the fixture, 125 ms and 6.25 ms, and two that failed. Of the completed ones 20 start
    // after 200 ms, 10 of them and 8 others take more than 10 ms a token.
    private static readonly (double Ttft, double Tpot)[] Requests =
    [
        .. Enumerable.Range(0, 80).Select(i => (i < 20 ? 0.4 : i < 40 ? 0.126 : 0.124, i is >= 10 and < 28 ? 0.012 : 0.00625)),
    ];

    private static readonly GoodRequests Expected = new(52, 60, 62, 82);

    public static string Detailed(string fixture, int tokens = 101, Func<int, bool>? isOfFile = null)
    {
        var of = Requests.Where((_, i) => isOfFile?.Invoke(i) ?? true).ToList();
        var gaps = tokens - 1;
        return Fixture.With(
            fixture,
            ("failed", "2"),
            ("output_lens", JsonSerializer.Serialize(of.Select(_ => tokens).Append(0).Append(0))),
            ("ttfts", JsonSerializer.Serialize(of.Select(r => r.Ttft).Append(0).Append(0))),
            ("itls", JsonSerializer.Serialize(of.Select(r => Enumerable.Repeat(r.Tpot, gaps)).Append([]).Append([]))),
            ("errors", JsonSerializer.Serialize(of.Select(_ => "").Append("Traceback: \"timeout\"").Append(""))));
    }

    [Fact]
    public async Task Lists_of_vLLM_are_kept_and_a_request_without_an_answer_failed() =>
        await ShouldCountAsync(Expected, Reading.Given with { Engine = null, Date = null }, 64, Detailed(Fixture.Vllm));

    [Fact]
    public async Task Lists_of_SGLang_are_kept_although_its_medians_are_in_milliseconds() => await ShouldCountAsync(
        Expected, Reading.Given with { Engine = null }, 64, Detailed(Fixture.With(Fixture.Sglang, ("median_ttft_ms", "125"))));

    [Fact]
    public async Task A_request_of_one_token_keeps_every_limit_on_the_time_per_token()
    {
        var single = Detailed(Fixture.With(Fixture.Vllm, ("median_tpot_ms", "6.25")), tokens: 1);

        await ShouldCountAsync(new GoodRequests(60, 60, 80, 82), Reading.Given with { Engine = null, Date = null }, 64, single);
    }

    [Fact]
    public async Task Lists_of_GuideLLM_are_kept_with_what_it_cut_off()
    {
        var successful = string.Join(',', Requests.Select(r =>
            $$"""{"time_to_first_token_ms": {{Text(r.Ttft * 1000)}}, "inter_token_latency_ms": {{Text(r.Tpot * 1000)}}, """
            + "\"output_tokens\": 101, \"info\": {\"output_tokens\": 1}}"));
        var file = Fixture.GuideLlm
            .Replace("""[{"output": "text", "n": [1, 2]}]""", $"[{successful}]", StringComparison.Ordinal)
            .Replace("\"errored\": []", "\"errored\": [{\"a\": 1}, {\"a\": 2}]", StringComparison.Ordinal)
            .Replace("\"errored\": 0", "\"errored\": 2", StringComparison.Ordinal);

        var latencies = await ShouldCountAsync(Expected, Reading.Given with { Date = null }, 64, file);

        latencies.CutOff.ShouldBe(2);
    }

    [Fact]
    public async Task Records_beside_a_summary_of_AIPerf_are_kept_without_its_warm_up()
    {
        var records = string.Join('\n', Requests.Select(r => Record(r.Ttft, r.Tpot)).Concat(
        [
            """{"metadata": {"benchmark_phase": "profiling", "was_cancelled": false}, "metrics": {}, "error": {"code": 500, "message": "no"}}""",
            """{"metadata": {"benchmark_phase": "profiling", "was_cancelled": false}, "metrics": {}, "error": {"code": 500, "message": "no"}}""",
            """{"metadata": {"benchmark_phase": "profiling", "was_cancelled": true}, "metrics": {}, "error": {"code": 499, "message": "cancelled"}}""",
            Record(9, 9).Replace("profiling", "warmup", StringComparison.Ordinal),
        ]));
        var summary = Fixture.With(Fixture.AiPerf, ("inter_token_latency", """{"unit": "ms", "avg": 6.5, "p50": 6.25, "p90": 8.0, "p99": 10.0}"""));

        var latencies = await ShouldCountAsync(Expected, Reading.Given with { Date = null }, 64, summary, records);

        latencies.CutOff.ShouldBe(1);

        static string Record(double ttft, double tpot) =>
            """{"metadata": {"benchmark_phase": "profiling", "was_cancelled": false}, "metrics": {"time_to_first_token": """
            + $$"""{"value": {{Text(ttft * 1000)}}, "unit": "ms"}, "inter_token_latency": {"value": {{Text(tpot * 1e6)}}, "unit": "us"} }, "error": null}""";
    }

    [Fact]
    public async Task Lists_of_genai_bench_are_kept_in_the_unit_of_their_file()
    {
        var individual = JsonSerializer.Serialize(Requests.Select(r => new
        {
            ttft = r.Ttft, e2e_latency = r.Ttft + (100 * r.Tpot), num_output_tokens = 101, error_code = (int?)null,
        }));
        var file = Fixture.With(ToolFixture.GenAiBench, ("individual_request_metrics", individual));

        await ShouldCountAsync(Expected with { Requests = 80 }, Reading.Given, 64, file);
    }

    [Fact]
    public async Task Responses_beside_a_summary_of_LLMPerf_are_kept()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var responses = JsonSerializer.Serialize(Requests.Select(r => new
        {
            error_code = (int?)null, ttft_s = r.Ttft, end_to_end_latency_s = r.Ttft + (100 * r.Tpot), number_output_tokens = 101, number_input_tokens = 1001,
        }));
        string[] files = [temporary.Write("m_summary.json", ToolFixture.LlmPerf), temporary.Write("m_individual_responses.json", responses)];

        var result = await temporary.Store.ImportAsync(files, Reading.Given with { Date = null });

        result.Rejected.ShouldBeEmpty();
        (await LatenciesAsync(temporary)).Within(Limits).ShouldBe(Expected with { Requests = 80 });
    }

    [Theory]
    [InlineData("a sample", "it does not have exactly the requests that completed, so it may be a sample")]
    [InlineData("other requests", "its times give other medians than the file states")]
    [InlineData("no times", "it has requests without a time to first token")]
    public async Task Lists_that_are_not_those_of_the_figures_are_left_out_aloud(string flaw, string reason)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var file = flaw switch
        {
            "a sample" => Detailed(Fixture.Vllm, isOfFile: i => i % 2 == 0),
            "other requests" => Fixture.With(Detailed(Fixture.Vllm), ("median_ttft_ms", "250")),
            _ => Detailed(Fixture.Vllm).Replace("0.124", "null", StringComparison.Ordinal),
        };

        var result = await temporary.Store.ImportAsync([temporary.Write("a.json", file)], Reading.Given with { Engine = null, Date = null });

        result.Rejected.ShouldBeEmpty();
        result.Notes.ShouldContain(note => note.StartsWith($"1 list of single requests was left out: {reason}", StringComparison.Ordinal));
        (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem().Requests.ShouldBeNull();
        (await temporary.QueryAsync("SELECT count(*) FROM request_records")).ShouldBe(["0"]);
    }

    [Fact]
    public async Task Records_without_their_summary_are_told_what_they_are()
    {
        var records = """{"metadata": {"benchmark_phase": "profiling"}, "metrics": {"request_latency": {"value": 1, "unit": "ms"}}, "error": null}""";

        var rejected = await Reading.RejectedAsync(Reading.Given, records);

        rejected.ShouldHaveSingleItem().Reason.ShouldContain("import it together with the run’s profile_export_aiperf.json");
    }

    private static async Task<RequestLatencies> ShouldCountAsync(GoodRequests expected, ImportOptions options, double seconds, params string[] contents)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var result = await temporary.Store.ImportAsync([.. contents.Select((content, i) => temporary.Write($"file-{i}.json", content))], options);
        result.Rejected.ShouldBeEmpty();
        result.Notes.ShouldBeEmpty();
        var latencies = await LatenciesAsync(temporary);
        latencies.Within(Limits).ShouldBe(expected);
        latencies.DurationSeconds.ShouldBe(seconds);
        return latencies;
    }

    private static async Task<RequestLatencies> LatenciesAsync(TemporaryStore temporary)
    {
        var record = (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem().Requests.ShouldNotBeNull();
        record.Latencies.ShouldBeNull();
        return (await temporary.Store.RequestsAsync([record]))[record];
    }

    private static string Text(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
