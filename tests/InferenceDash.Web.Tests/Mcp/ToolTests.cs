using System.Text.Json;
using InferenceDash.Web.Tests.Commands;
using ModelContextProtocol.Client;

namespace InferenceDash.Web.Tests.Mcp;

/// <summary>The tools over HTTP, with the site in this process.</summary>
public sealed class ToolTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Names =
        ["find_comparisons", "compare_at_targets", "break_even", "rank_hardware", "size_fleet", "best_draft_length", "judge_results"];

    public static TheoryData<string> Asked => [.. RecordedQuestion.All.Select(q => q.Asks)];

    [Fact]
    public async Task There_is_a_tool_for_each_question_and_all_of_them_only_read()
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);

        var tools = await client.ListToolsAsync();

        tools.Select(t => t.Name).ShouldBe(Names);
        tools.ShouldAllBe(t => t.ProtocolTool.Annotations!.ReadOnlyHint == true && t.ProtocolTool.Annotations.DestructiveHint == false);
        tools.ShouldAllBe(t => t.Description.Length > 40 && t.Title!.Length > 0 && t.ReturnJsonSchema != null);
        client.ServerInfo!.Name.ShouldBe("inferencedash");
        client.ServerInstructions!.ShouldContain("pinned address");
    }

    [Fact]
    public async Task Every_input_says_what_it_is_and_within_which_limits()
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);

        foreach (var tool in await client.ListToolsAsync())
        {
            foreach (var input in tool.JsonSchema.GetProperty("properties").EnumerateObject())
            {
                input.Value.Text("description").ShouldNotBeNullOrWhiteSpace($"{tool.Name}.{input.Name}");
                string[] limits = ["maxLength", "maxItems", "maximum", "enum"];
                limits.Any(limit => input.Value.TryGetProperty(limit, out _)).ShouldBeTrue($"{tool.Name}.{input.Name} has no limit");
            }
        }
    }

    [Fact]
    public void Ten_questions_are_recorded() => RecordedQuestion.All.Select(q => q.Asks).Distinct().Count().ShouldBe(10);

    [Theory]
    [MemberData(nameof(Asked))]
    public void The_recorded_figure_is_the_one_that_plain_arithmetic_gives(string asks)
    {
        var question = RecordedQuestion.All.Single(q => q.Asks == asks);

        question.Recomputed().ShouldBe(question.Value, Math.Abs(question.Value) * 1e-9);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task A_recorded_question_is_answered_with_its_figure_where_it_comes_from_and_an_address_that_keeps_it(string asks)
    {
        var question = RecordedQuestion.All.Single(q => q.Asks == asks);
        await using var client = await McpSession.OverHttpAsync(site.Client);

        var result = await client.CallAsync(question.Tool, question.Arguments);

        var answer = result.Structured();
        answer.Value(question.Figure)!.Value.ShouldBe(question.Value, Math.Abs(question.Value) * 1e-9);
        answer.Items("figures").ShouldAllBe(f => f.Text("unit")!.Length > 0);
        var provenance = answer.GetProperty("provenance");
        provenance.Text("source").ShouldNotBeNullOrWhiteSpace();
        provenance.Text("snapshot")!.Length.ShouldBe(8);
        var pinned = answer.Text("pinnedAddress")!;
        pinned.ShouldContain($"snap={provenance.Text("snapshot")}");
        await site.PageAsync(pinned);
        result.Text().ShouldContain($"Pinned address: {pinned}");
        answer.Items("caveats").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_a_search_finds_is_what_other_tools_take()
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);

        var found = (await client.CallAsync("find_comparisons", """{"query": "qwen h100 fp8"}""")).Structured();
        var address = found.Items("matches")[0].Text("address")!;
        var compared = (await client.CallToolAsync("compare_at_targets", new Dictionary<string, object?> { ["comparison"] = address })).Structured();

        address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen));
        compared.Items("figures").ShouldNotBeEmpty();
        (await client.CallAsync("find_comparisons", """{"query": "zebra"}""")).Structured().Items("matches").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "compare_at_targets", """{"comparison": "qwen-3-5-h10-fp8-mtp-vs-none"}""",
        "There is no comparison qwen-3-5-h10-fp8-mtp-vs-none. Near matches: qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("compare_at_targets", """{}""", "comparison is missing.")]
    [InlineData("compare_at_targets", """{"comparison": 7}""", "comparison has to be a text.")]
    [InlineData("compare_at_targets", """{"comparison": "a", "targets": "84"}""", "targets has to be a list of numbers.")]
    [InlineData("compare_at_targets", """{"comparison": "a", "targets": [84, "x"]}""", "targets has to be a list of numbers.")]
    [InlineData("compare_at_targets", """{"comparison": "a", "targets": [1,2,3,4,5,6,7]}""", "targets has more than 6 values.")]
    [InlineData("compare_at_targets", """{"comparison": "a", "targets": [-1]}""", "targets has to be from 0.000001 to 1,000,000.")]
    [InlineData("compare_at_targets", """{"comparison": "a", "price": "free"}""", "price has to be one of: hyperscaler, neocloud, rental.")]
    [InlineData("compare_at_targets", """{"comparison": "a", "colour": "red"}""", "colour is not an input of this tool.")]
    [InlineData(
        "compare_at_targets", """{"comparison": "qwen-3-5-h100-fp8-mtp-vs-none", "sequence": "long"}""",
        "sequence long: Enter input and output length")]
    [InlineData("compare_at_targets", """{"comparison": "qwen-3-5-h100-fp8-mtp-vs-none", "snapshot": "00000000"}""", "There is no snapshot 00000000.")]
    [InlineData("compare_at_targets", """{"comparison": "../../etc/passwd?snap=%00"}""", "There is no")]
    [InlineData("rank_hardware", """{"model": "gpt-9"}""", "There are no points of a model gpt-9.")]
    [InlineData("rank_hardware", """{"model": "qwen-3-5", "interactivity": 1e300}""", "interactivity has to be from 0.000001 to 1,000,000.")]
    [InlineData("size_fleet", """{"comparison": "qwen-3-5-h100-fp8-mtp-vs-none", "interactivity": 84}""", "exactly one of users")]
    [InlineData("best_draft_length", """{"comparison": "qwen-3-5-h100-fp8-mtp-vs-none"}""", "This is not a comparison of draft lengths.")]
    [InlineData("find_comparisons", """{"query": "b200", "limit": 2.5}""", "limit has to be a whole number.")]
    [InlineData("judge_results", """{"candidate": "hello"}""", "candidate: is not in a known format")]
    [InlineData("judge_results", """{"candidate": "a", "sequence": "x"}""", "sequence has to be an input and an output length")]
    public async Task What_cannot_be_answered_is_an_error_in_plain_words(string tool, string arguments, string says)
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);

        var result = await client.CallAsync(tool, arguments);

        result.IsError.ShouldBe(true);
        result.Text().ShouldContain(says);
        result.Text().ShouldNotContain("   at ");
        result.Text().ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_text_of_any_length_is_refused_before_it_is_read()
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);

        var long1 = await client.CallToolAsync("compare_at_targets", new Dictionary<string, object?> { ["comparison"] = new string('a', 200_000) });
        var long2 = await client.CallToolAsync("judge_results", new Dictionary<string, object?> { ["candidate"] = new string('a', 1_000_000) });

        long1.Text().ShouldBe("comparison is longer than 400 characters.");
        long2.Text().ShouldBe("candidate is longer than 900,000 characters.");
    }

    /// <summary>At 75 tok/s/user the line has 750, and 8 % less is 690.</summary>
    [Fact]
    public async Task A_result_is_judged_against_another_one_and_nothing_of_it_is_kept()
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);
        var before = (await site.Catalogs.NewestAsync()).Dataset.Snapshot;

        var worse = await JudgeAsync(client, GateFile.Of(0.92, day: "2026-06-12"));
        var equal = await JudgeAsync(client, GateFile.Of(0.99, day: "2026-06-12"));
        var other = await JudgeAsync(client, GateFile.Of(method: "none"));

        worse.Structured().Text("verdict").ShouldBe("failed");
        worse.Structured().Value(new AskedFigure("Loss against the baseline", null, 75))!.Value.ShouldBe(8, 1e-9);
        worse.Text().ShouldContain("FAILED");
        equal.Structured().Text("verdict").ShouldBe("passed");
        other.Structured().Text("verdict").ShouldBe("not-judged");
        (await site.Catalogs.NewestAsync()).Dataset.Snapshot.ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_can_be_imported_over_HTTP()
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);

        var refusal = await Should.ThrowAsync<Exception>(async () => await client.CallAsync("import_results", """{"text": "a"}"""));

        refusal.Message.ShouldContain("import_results");
    }

    [Fact]
    public async Task The_glossary_and_the_methodology_can_be_read()
    {
        await using var client = await McpSession.OverHttpAsync(site.Client);

        (await client.ListResourcesAsync()).Select(r => r.Uri).ShouldBe(["inferencedash://glossary", "inferencedash://methodology"], ignoreOrder: true);
        var glossary = await client.ReadResourceAsync("inferencedash://glossary");
        var methodology = await client.ReadResourceAsync("inferencedash://methodology");

        JsonSerializer.Serialize(glossary.Contents).ShouldContain("The output speed that one user sees");
        JsonSerializer.Serialize(methodology.Contents).ShouldContain("# Methodology");
    }

    private static ValueTask<ModelContextProtocol.Protocol.CallToolResult> JudgeAsync(McpClient client, string candidate) => client.CallToolAsync(
        "judge_results",
        new Dictionary<string, object?> { ["baseline"] = GateFile.Of(), ["candidate"] = candidate, ["targets"] = new[] { 60.0, 75.0 } });
}
