using System.Net;
using System.Text.Json;
using InferenceDash.Web.Tests.Addresses;

namespace InferenceDash.Web.Tests.Searching;

/// <summary>The search as programs and the suggestions ask it.</summary>
public sealed class SearchApiTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    [Fact]
    public async Task Results_come_in_groups_with_their_totals_and_addresses_that_are_there()
    {
        var answer = await AnswerAsync("q=gemma+b200");

        answer.Items("groups").Select(g => g.Text("kind")).ShouldBe(["comparisons"]);
        answer.Items("groups").Sum(g => (int)g.Number("total")!).ShouldBe((int)answer.Number("total")!);
        var urls = answer.Items("groups").SelectMany(g => g.Items("results")).Select(r => r.Text("url")!).ToList();
        urls.ShouldContain("/compare-spec-decode/gemma-4-31b-b200-fp8-mtp-vs-none");
        foreach (var url in urls)
            await site.TextAsync(url);
    }

    [Theory]
    [InlineData("gemma", "models", "Gemma 4 31B", "/inference?model=gemma-4-31b")]
    [InlineData("gemma4", "models", "Gemma 4 31B", "/inference?model=gemma-4-31b")]
    [InlineData("qwen", "models", "Qwen 3.5 397B-A17B", "/inference?model=qwen-3-5")]
    [InlineData("B200", "gpus", "B200", "/inference?model=deepseek-v4&gpu=b200")]
    [InlineData("gb300 nvl72", "gpus", "GB300 NVL72", "/inference?model=deepseek-v4&gpu=gb300")]
    [InlineData("rank gemma", "comparisons", "Cheapest hardware for Gemma 4 31B", "/rank/gemma-4-31b")]
    [InlineData("qwen h100 fp8 mtp", "comparisons", "Qwen 3.5 397B-A17B, H100 FP8: MTP vs Off", "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none")]
    [InlineData("gemma b200 fp8 draft length", "comparisons", "Gemma 4 31B B200 FP8, MTP: by draft length", "/compare/draft/gemma-4-31b-b200-fp8-mtp")]
    [InlineData("gemma fp8 b200 mi355x", "comparisons", "Gemma 4 31B FP8, Best: by GPU", "/compare/gpu/gemma-4-31b-fp8-best/b200-vs-mi355x")]
    [InlineData("break-even", "documents", "Break-even", "/docs/methodology#break-even")]
    [InlineData("methodology", "documents", "Methodology", "/docs/methodology")]
    public async Task The_first_of_its_group_is_what_was_meant(string typed, string kind, string title, string url)
    {
        var group = (await AnswerAsync($"q={Uri.EscapeDataString(typed)}")).Items("groups").Single(g => g.Text("kind") == kind);

        var first = group.Items("results")[0];
        (first.Text("title"), first.Text("url")).ShouldBe((title, url));
    }

    [Fact]
    public async Task A_question_with_a_target_leads_to_the_ranking_at_that_target()
    {
        var answer = await AnswerAsync("q=" + Uri.EscapeDataString("Which GPU is cheapest at 60 tok/s/user for DeepSeek R1?"));

        answer.Number("interactivity").ShouldBe(60);
        answer.Items("groups").ShouldHaveSingleItem().Items("results").ShouldHaveSingleItem().Text("url").ShouldBe("/rank/deepseek-r1?at=60");
    }

    [Fact]
    public async Task A_group_holds_no_more_than_the_limit_and_says_how_many_there_are()
    {
        foreach (var (query, most) in new[] { ("q=fp8", 5), ("q=fp8&limit=2", 2), ("q=fp8&limit=50", 50) })
        {
            var group = (await AnswerAsync(query)).Items("groups").Single(g => g.Text("kind") == "comparisons");
            group.Items("results").Length.ShouldBe(Math.Min(most, (int)group.Number("total")!));
        }

        var only = await AnswerAsync("q=fp8&in=comparisons&limit=1");
        only.Items("groups").ShouldHaveSingleItem().Text("kind").ShouldBe("comparisons");
        only.GetProperty("more").Text("url").ShouldBe("/search?q=fp8");
    }

    [Fact]
    public async Task A_near_miss_says_what_was_probably_meant_and_leads_there()
    {
        var answer = await AnswerAsync("q=gema+b200");

        answer.Number("total").ShouldBe(0);
        answer.Text("didYouMean").ShouldBe("gemma b200");
        var more = answer.GetProperty("more");
        (more.Text("title"), more.Text("url")).ShouldBe(("Did you mean “gemma b200”?", "/search?q=gemma%20b200"));
        (await AnswerAsync("q=zzzzzzzz")).GetProperty("more").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task On_a_snapshot_every_address_keeps_it()
    {
        var snapshot = (await AnswerAsync("q=gemma")).Text("snapshot");
        var answer = await AnswerAsync($"q=gemma&snap={snapshot}");

        answer.Items("groups").SelectMany(g => g.Items("results")).Select(r => r.Text("url")!).Where(u => !u.StartsWith("/docs", StringComparison.Ordinal))
            .ShouldAllBe(u => u.Contains($"snap={snapshot}", StringComparison.Ordinal));
        answer.GetProperty("more").Text("url").ShouldBe($"/search?q=gemma&snap={snapshot}");
        await site.ProblemAsync("/api/v1/search?q=gemma&snap=ffffffff", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("q=", "q")]
    [InlineData("q=%20", "q")]
    [InlineData("q=b200&limit=0", "limit")]
    [InlineData("q=b200&limit=51", "limit")]
    [InlineData("q=b200&limit=2.5", "limit")]
    [InlineData("q=b200&in=people", "in")]
    [InlineData("q=b200&foo=1", "foo")]
    public async Task What_cannot_be_answered_is_refused(string query, string key) =>
        (await site.ProblemAsync($"/api/v1/search?{query}", HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain(key);

    [Fact]
    public async Task A_search_has_at_most_a_hundred_characters()
    {
        await AnswerAsync("q=" + new string('x', 100));
        (await site.ProblemAsync("/api/v1/search?q=" + new string('x', 101), HttpStatusCode.BadRequest))
            .Text("detail")!.ShouldContain("longer than 100 characters");
    }

    [Theory]
    [MemberData(nameof(HostileQueries.Odd), MemberType = typeof(HostileQueries))]
    [InlineData("q=<script>alert(1)</script>")]
    [InlineData("q=\"><img src=x onerror=alert(1)>")]
    [InlineData("q=%00%01%ff")]
    [InlineData("q=%F0%9F%92%A9")]
    [InlineData("q=((((((((((((")]
    [InlineData("q=1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1")]
    [InlineData("q=a&q=b&q=c")]
    [InlineData("q=İıſK")]
    public async Task No_query_makes_the_server_fail_and_none_becomes_markup(string query)
    {
        using var response = await site.Client.GetAsync($"/api/v1/search?{query}");
        ((int)response.StatusCode).ShouldBeLessThan(500, query);
        // Empty fields are no part of an address: the reader is led to it.
        using var asked = await site.Client.GetAsync($"/search?{query}");
        var page = await site.PageAsync(asked.Headers.Location?.ToString() ?? $"/search?{query}");
        page.QuerySelectorAll("main script, main img, [onerror]").ShouldBeEmpty();
        page.QuerySelectorAll("main h1").Length.ShouldBe(1);
    }

    private Task<JsonElement> AnswerAsync(string query) => site.JsonAsync($"/api/v1/search?{query}");
}
