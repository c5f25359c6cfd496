using System.Text.Json;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The site with a sweep over draft lengths in which Off wins at the highest load, and a dynamic run beside it.</summary>
public sealed class DraftScheduleSite() : Site(RunningSite.Shared("draft-schedule.csv"));

/// <summary>The schedule of draft lengths on the page, from the API and on the command line.</summary>
public sealed class DraftScheduleTests(DraftScheduleSite site) : IClassFixture<DraftScheduleSite>
{
    private const string LineUp = "draft/qwen-3-5-h200-bf16-mtp";

    [Fact]
    public async Task The_answer_has_the_best_draft_length_of_each_concurrency_and_what_it_gains()
    {
        var answer = await site.JsonAsync(KnownLineUps.Api($"{LineUp}/schedule"));

        answer.Items("byConcurrency").Select(p => (p.Number("concurrency"), p.Number("draftTokens")))
            .ShouldBe([(1, 4), (4, 4), (16, 4), (64, 2), (256, 0)]);
        answer.Items("byConcurrency")[3].Numbers("withinTie").ShouldBe([1, 2]);
        answer.Items("byConcurrency")[0].Number("gain").ShouldNotBeNull().ShouldBe(426.0 / 198, 0.02);
        answer.Items("byConcurrency")[^1].Number("gain").ShouldBe(1);
        answer.Items("steps").Select(s => s.Number("draftTokens")).ShouldBe([4, 2, 1, 0]);
        (answer.Items("steps")[0].Number("first"), answer.Items("steps")[^1].Number("last")).ShouldBe((1, 256));
        answer.Items("byInteractivity").ShouldNotBeEmpty();
        answer.Items("byInteractivity").Zip(answer.Items("byInteractivity").Skip(1)).ShouldAllBe(p => p.First.Number("high") == p.Second.Number("low"));
        answer.Items("flat").ShouldAllBe(f => f.GetProperty("draftTokens").GetArrayLength() > 1 && f.Number("low") <= f.Number("high"));
        answer.GetProperty("deployment").Text("engine").ShouldBe("vLLM");
    }

    [Fact]
    public async Task A_gain_is_throughput_over_off_at_the_same_concurrency_and_at_the_same_interactivity()
    {
        var schedule = await site.JsonAsync(KnownLineUps.Api($"{LineUp}/schedule", "seq=1k-1k"));
        var series = (await site.JsonAsync(KnownLineUps.Api(LineUp))).Items("series");

        foreach (var place in schedule.Items("byConcurrency"))
        {
            var c = place.Number("concurrency")!.Value;
            place.Number("gain").ShouldNotBeNull().ShouldBe(At($"{place.Number("draftTokens")}", c) / At("0", c), 1e-9);
        }

        var gains = schedule.Items("byInteractivity").Where(s => s.Number("gain") is not null).ToList();
        gains.ShouldNotBeEmpty();
        foreach (var stretch in gains)
        {
            var middle = (stretch.Number("low")!.Value + stretch.Number("high")!.Value) / 2;
            var row = (await site.JsonAsync(KnownLineUps.Api(LineUp, FormattableString.Invariant($"t={Math.Round(middle, 6)}")))).Targets()[0];
            var ahead = Array.FindIndex(series, s => s.Text("key") == $"{stretch.Number("draftTokens")}");
            stretch.Number("gain")!.Value.ShouldBe(row.Items("ratios")[ahead].Number("throughput")!.Value, 1e-4);
        }

        double At(string key, double concurrency) => series.Single(s => s.Text("key") == key).Items("curve")
            .Single(p => p.Number("concurrency") == concurrency).Number("throughputPerGpu")!.Value;
    }

    [Fact]
    public async Task The_file_has_the_rows_of_the_answer()
    {
        var answer = await site.JsonAsync(KnownLineUps.Api($"{LineUp}/schedule"));
        var lines = (await site.TextAsync(KnownLineUps.Api($"{LineUp}/schedule.csv"))).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').ToList();

        lines[0].ShouldStartWith("by,low,high,draft_tokens,gain_over_off,");
        Rows("concurrency").Select(r => (r[1], r[3])).ShouldBe(
            answer.Items("byConcurrency").Select(p => (p.GetProperty("concurrency").GetRawText(), p.GetProperty("draftTokens").GetRawText())));
        Rows("requests").Select(r => (r[1], r[2], r[3])).ShouldBe(answer.Items("steps")
            .Select(s => (s.GetProperty("first").GetRawText(), s.GetProperty("last").GetRawText(), s.GetProperty("draftTokens").GetRawText())));
        Rows("interactivity").Count.ShouldBe(answer.Items("byInteractivity").Length);
        var page = await site.PageAsync(KnownLineUps.Page(LineUp));
        page.Hrefs("#schedule .head a").ShouldContain(href => href.Contains("/schedule.csv?", StringComparison.Ordinal));

        List<string[]> Rows(string by) => [.. lines.Select(line => line.Split(',')).Where(cells => cells[0] == by)];
    }

    [Fact]
    public async Task Only_a_comparison_of_draft_lengths_has_its_schedule_among_the_sections()
    {
        const string other = "method/qwen-3-5-h200-bf16/mtp_dynamic-vs-mtp-vs-none";

        (await site.PageAsync(KnownLineUps.Page(LineUp))).Hrefs("nav.secbar a").ShouldContain($"{KnownLineUps.Page(LineUp)}#schedule");
        (await site.PageAsync(KnownLineUps.Page(other))).Hrefs("nav.secbar a").ShouldAllBe(href => !href.EndsWith("#schedule", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_lengths_that_a_comparison_has_no_room_for_are_named()
    {
        using var run = new CommandRun();
        var rows = Enumerable.Range(0, 10).SelectMany(k => new[] { 1, 4 }.Select(c => FormattableString.Invariant(
            $"qwen-3-5,h200,bf16,1k/1k,{(k == 0 ? "none" : "mtp")},{k},vLLM,2026-06-11,drafts,{c},1,{200 - (20 * c) - k},{400 * c - k}")));
        await run.RunAsync("import", run.Write("ten.csv", string.Join('\n', rows.Prepend((await File.ReadAllLinesAsync(Sweep))[0]))));

        var answer = await run.RunAsync("schedule", "qwen-3-5-h200-bf16-mtp");
        var chosen = await run.RunAsync("schedule", "/compare/draft/qwen-3-5-h200-bf16-mtp/2-vs-0");

        answer.Output.ShouldContain("A comparison takes 8 series, so k = 2 and k = 1 do not compete. Name others in the address to compare them.");
        chosen.Output.ShouldNotContain("do not compete");
    }

    [Fact]
    public async Task Named_values_alone_compete()
    {
        var answer = await site.JsonAsync(KnownLineUps.Api($"{LineUp}/2-vs-0/schedule"));

        answer.Items("byConcurrency").Select(p => p.Number("draftTokens")).Distinct().ShouldBe([2, 0]);
    }

    [Fact]
    public async Task Settings_hold_the_steps_of_the_schedule()
    {
        var answer = await site.JsonAsync(KnownLineUps.Api($"{LineUp}/schedule"));
        var steps = answer.Items("steps")
            .Select(s => (s.GetProperty("first").GetInt32(), s.GetProperty("last").GetInt32(), s.GetProperty("draftTokens").GetInt32())).ToList();
        var settings = answer.Items("settings").ToDictionary(s => s.Text("engine")!, s => s.Text("text")!);

        using var vllm = JsonDocument.Parse(settings["vllm"].Split('\'')[1]);
        vllm.RootElement.GetProperty("num_speculative_tokens").GetInt32().ShouldBe(4);
        vllm.RootElement.GetProperty("num_speculative_tokens_per_batch_size").EnumerateArray()
            .Select(e => (e[0].GetInt32(), e[1].GetInt32(), e[2].GetInt32())).ShouldBe(steps);

        using var sglang = JsonDocument.Parse(settings["sglang"].Split("'END'")[1].Split("END")[0]);
        sglang.RootElement.EnumerateObject().Select(s => (s.Name, s.Value.GetProperty("candidate_steps")[0].GetInt32()))
            .ShouldBe(steps.Select(s => ($"{s.Item1}", s.Item3)));
        settings["sglang"].ShouldContain("--speculative-num-steps 4 \\\n--speculative-num-draft-tokens 5 \\\n");

        // Above the last key nothing is drafted, so the step that drafts nothing is left out.
        settings["trt-llm"].ShouldEndWith($"draft_len_schedule:\n    {string.Join("\n    ", steps.SkipLast(1).Select(s => $"{s.Item2}: {s.Item3}"))}");
        settings["trt-llm"].ShouldContain("max_draft_len: 4");
    }

    [Fact]
    public async Task A_dynamic_run_is_read_against_off_where_the_schedule_drafts_nothing()
    {
        var run = (await site.JsonAsync(KnownLineUps.Api($"{LineUp}/schedule"))).Items("dynamic").ShouldHaveSingleItem();

        (run.Text("run"), run.Number("concurrency"), run.GetProperty("equalsOff").GetBoolean()).ShouldBe(("MTP dynamic", 256, false));
        run.Number("throughputRatio").ShouldNotBeNull().ShouldBe(1 / 1.06, 0.01);

        var page = await site.PageAsync(KnownLineUps.Page(LineUp));
        page.QuerySelectorAll("#schedule .notice").Select(n => n.Words()).ShouldHaveSingleItem().ShouldBe(
            "At 256 requests in flight, where the schedule drafts nothing, MTP dynamic has 6 % less throughput and 6 % less interactivity than Off. "
                + "Drafting nothing is not free there.");
    }

    [Fact]
    public async Task The_page_answers_in_a_sentence_two_tables_and_three_settings()
    {
        var schedule = (await site.PageAsync(KnownLineUps.Page(LineUp))).QuerySelector("#schedule").ShouldNotBeNull();
        var answer = await site.JsonAsync(KnownLineUps.Api($"{LineUp}/schedule"));

        schedule.QuerySelector(".says")!.Words().ShouldBe(answer.Text("says"));
        answer.Text("says")!.ShouldMatch(
            @"^Draft 4 tokens up to \d+ requests in flight, 2 up to \d+, 1 up to \d+ and none beyond\. Measured from 1 to 256 requests in flight\.$");
        schedule.QuerySelectorAll("table").Length.ShouldBe(2);
        schedule.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr td:nth-child(2)").Select(c => c.Words()).ShouldBe(["4", "2", "1", "Off"]);
        schedule.QuerySelectorAll("pre").Select(p => p.TextContent).ShouldBe(answer.Items("settings").Select(s => s.Text("text")!));
        schedule.QuerySelectorAll("[data-copy-text]").Select(b => b.GetAttribute("data-copy-text"))
            .ShouldBe(schedule.QuerySelectorAll("pre").Select(p => p.Id));
    }

    [Fact]
    public async Task Other_comparisons_have_no_schedule()
    {
        (await site.PageAsync(KnownLineUps.Page("method/qwen-3-5-h200-bf16/mtp_dynamic-vs-mtp-vs-none"))).QuerySelector("#schedule").ShouldBeNull();

        var answer = await site.Client.GetAsync(new Uri(KnownLineUps.Api("method/qwen-3-5-h200-bf16/schedule"), UriKind.Relative));
        ((int)answer.StatusCode).ShouldBe(404);
    }

    [Theory]
    [InlineData("qwen-3-5-h200-bf16-mtp")]
    [InlineData("/compare/draft/qwen-3-5-h200-bf16-mtp")]
    [InlineData("http://localhost:5000/compare/draft/qwen-3-5-h200-bf16-mtp/4-vs-2-vs-1-vs-0?seq=1k-1k")]
    public async Task The_command_says_what_the_API_says(string address)
    {
        using var run = new CommandRun();
        await run.RunAsync("import", Sweep);

        var answer = await run.RunAsync("schedule", address, "--seq", "1k-1k", "--json");

        (answer.ExitCode, answer.Complaints).ShouldBe((0, ""));
        using var own = JsonDocument.Parse(answer.Output);
        var api = await site.JsonAsync(KnownLineUps.Api($"{LineUp}/schedule"));
        foreach (var part in new[] { "says", "byConcurrency", "steps", "byInteractivity", "flat", "settings", "dynamic" })
            JsonElement.DeepEquals(own.RootElement.GetProperty(part), api.GetProperty(part)).ShouldBeTrue(part);
    }

    [Fact]
    public async Task The_command_prints_words_or_one_setting_or_says_what_is_wrong()
    {
        using var run = new CommandRun();
        await run.RunAsync("import", Sweep);
        var api = await site.JsonAsync(KnownLineUps.Api($"{LineUp}/schedule"));

        (await run.RunAsync("schedule", "qwen-3-5-h200-bf16-mtp")).Output.Split('\n')[1].ShouldBe(api.Text("says"));
        var setting = await run.RunAsync("schedule", "qwen-3-5-h200-bf16-mtp", "--engine", "trt-llm");
        (setting.ExitCode, setting.Output.TrimEnd('\n')).ShouldBe((0, api.Items("settings")[2].Text("text")));
        (await run.RunAsync("schedule", "qwen-3-5-h200-bf16-mtp", "--engine", "llama")).ExitCode.ShouldBe(2);
        (await run.RunAsync("schedule", "qwen-3-5-h200-bf16-mtp", "--seq", "9")).ExitCode.ShouldBe(2);
        var unknown = await run.RunAsync("schedule", "qwen-3-5-h200-bf16-eagle");
        (unknown.ExitCode, unknown.Output).ShouldBe((1, ""));
        unknown.Complaints.ShouldContain("qwen-3-5-h200-bf16-mtp");
    }

    private static string Sweep => Path.Combine(AppContext.BaseDirectory, "sweeps", "draft-schedule.csv");
}
