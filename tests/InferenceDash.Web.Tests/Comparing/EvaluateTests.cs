using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Many comparisons asked for at once are answered as each is by itself.</summary>
public sealed class EvaluateTests(Site site) : IClassFixture<Site>
{
    private const string Address = "/api/v2/evaluate";

    [Fact]
    public async Task A_thousand_questions_have_the_figures_of_a_thousand_requests_from_one_snapshot()
    {
        var slugs = (await site.JsonAsync("/api/v1/spec-decode")).EnumerateArray().Select(c => c.Text("slug")!).ToList();
        var questions = Enumerable.Range(0, 1_000).Select(i => new { slug = slugs[i % slugs.Count], t = new[] { 30 + (i / slugs.Count) + 0.5 } }).ToList();

        var answer = await AskAsync(new { questions });

        answer.Number("answered").ShouldBe(1_000);
        var results = answer.Items("results");
        results.ShouldAllBe(r => r.GetProperty("status").GetInt32() == 200);
        results.Select(r => r.GetProperty("comparison").Text("slug")).ShouldBe(questions.Select(q => q.slug));
        // Every tenth one, from the first comparison to the last.
        for (var i = 0; i < questions.Count; i += 9)
        {
            var single = await site.ComparisonAsync(questions[i].slug, FormattableString.Invariant($"t={questions[i].t[0]}"));
            Raw(results[i].GetProperty("comparison"), "targets").ShouldBe(Raw(single, "targets"), questions[i].slug);
            Raw(results[i].GetProperty("comparison"), "breakEven").ShouldBe(Raw(single, "breakEven"));
            single.Text("snapshot").ShouldBe(answer.Text("snapshot"));
        }
    }

    [Theory]
    [InlineData(
        """{ "by": "gpu", "common": "deepseek-r1-fp4-best", "values": "b200-vs-mi355x", "t": [60, 90] }""",
        "gpu/deepseek-r1-fp4-best/b200-vs-mi355x?t=60,90")]
    [InlineData("""{ "by": "gpu", "common": "deepseek-r1-fp4-best", "t": "60" }""", "gpu/deepseek-r1-fp4-best?t=60")]
    [InlineData(
        """{ "address": "/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x?t=60&price=rental" }""",
        "gpu/deepseek-r1-fp4-best/b200-vs-mi355x?t=60&price=rental")]
    [InlineData("""{ "address": "https://dash.example/compare/gpu/deepseek-r1-fp4-best.csv?t=60" }""", "gpu/deepseek-r1-fp4-best?t=60")]
    [InlineData("""{ "address": "/api/v2/compare/gpu/deepseek-r1-fp4-best?t=60" }""", "gpu/deepseek-r1-fp4-best?t=60")]
    public async Task Any_series_are_named_by_an_address_or_its_parts(string question, string single)
    {
        var series = (await AskAsync($$"""{ "questions": [{{question}}] }""")).Items("results").Single().GetProperty("series");
        var itself = await site.JsonAsync($"/api/v2/compare/{single}");

        Raw(series, "targets").ShouldBe(Raw(itself, "targets"));
        series.Texts("keys").ShouldBe(itself.Items("series").Select(s => s.Text("key")));
        series.Number("baseline").ShouldBe(itself.Number("baseline"));
    }

    [Theory]
    [InlineData("""{ "slug": "qwen-3-5-h100-fp8-mtp-vs-none", "t": [84, 108.5], "usd": { "h100": 2.1 } }""", "t=84,108.5&usd=h100:2.1")]
    [InlineData(
        """{ "slug": "Qwen-3-5-H100-FP8-mtp-vs-none", "t": "84", "seq": "1k-1k", "rates": "2026-04", "engine": null }""",
        "t=84&seq=1k-1k&rates=2026-04")]
    [InlineData("""{ "address": "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none.json?t=84" }""", "t=84")]
    [InlineData("""{ "address": "/api/v1/spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?t=84" }""", "t=84")]
    [InlineData("""{ "slug": "qwen-3-5-h100-fp8-mtp-vs-none", "t": [8.4e1] }""", "t=84")]
    public async Task A_pair_is_named_by_an_address_or_its_parts(string question, string query)
    {
        var result = (await AskAsync($$"""{ "questions": [{{question}}] }""")).Items("results").Single();

        Raw(result.GetProperty("comparison"), "targets").ShouldBe(Raw(await site.ComparisonAsync(KnownAddresses.Qwen, query), "targets"));
        // Its own address answers the same.
        Raw(await site.JsonAsync(result.Text("address")!), "targets").ShouldBe(Raw(result.GetProperty("comparison"), "targets"));
    }

    [Theory]
    [InlineData("""{ "slug": "no-such-thing" }""", 404, "Unknown comparison", "Near matches")]
    [InlineData("""{ "slug": "qwen-3-5-h100-fp8-mtp-vs-none", "t": [-3] }""", 400, "Unusable query", "t=-3")]
    [InlineData("""{ "slug": "qwen-3-5-h100-fp8-mtp-vs-none", "tt": 3 }""", 400, "Unusable query", "tt: ")]
    [InlineData("""{ "slug": "qwen-3-5-h100-fp8-mtp-vs-none", "snap": "00000000" }""", 400, "Unusable question", "Give snap once")]
    [InlineData("""{ "slug": "qwen-3-5-h100-fp8-mtp-vs-none", "own": "abc" }""", 400, "Unusable question", "Uploaded points")]
    [InlineData("""{ "slug": "qwen-3-5-h100-fp8-mtp-vs-none", "t": [[84]] }""", 400, "Unusable question", "t: give")]
    [InlineData("""{ "slug": "a", "by": "gpu", "common": "b" }""", 400, "Unusable question", "Name one comparison")]
    [InlineData("""{ "address": "/compare-spec-decode/a", "t": 84 }""", 400, "Unusable question", "everything in itself")]
    [InlineData("""{ "address": "/docs/api" }""", 400, "Unusable question", "leads to no comparison")]
    [InlineData("""{ "by": "colour", "common": "deepseek-r1-fp4-best" }""", 404, "Unknown dimension", "gpu")]
    [InlineData("{ }", 400, "Unusable question", "Name a comparison")]
    [InlineData("84", 400, "Unusable question", "as an object")]
    public async Task A_bad_question_has_its_own_problem_and_takes_nothing_from_those_around_it(string bad, int status, string title, string detail)
    {
        const string Good = """{ "slug": "qwen-3-5-h100-fp8-mtp-vs-none", "t": [84] }""";

        var answer = await AskAsync($$"""{ "questions": [{{Good}}, {{bad}}, {{Good}}] }""");

        var results = answer.Items("results");
        results.Select(r => r.GetProperty("status").GetInt32()).ShouldBe([200, status, 200]);
        (answer.Number("answered"), answer.Number("refused")).ShouldBe((2, 1));
        results[1].GetProperty("problem").Text("title").ShouldBe(title);
        results[1].GetProperty("problem").Text("detail")!.ShouldContain(detail);
        Raw(results[2], "comparison").ShouldBe(Raw(results[0], "comparison"));
    }

    [Fact]
    public async Task All_are_answered_from_the_snapshot_that_is_named_once()
    {
        var oldest = (await site.JsonAsync("/api/v1/data")).Items("imports")[0].Text("snapshot");
        var question = new { slug = KnownAddresses.Qwen, t = 84 };

        (await AskAsync(new { snap = oldest, questions = new[] { question } })).Text("snapshot").ShouldBe(oldest);
        (await RefusedAsync("""{ "snap": "00000000", "questions": [{ "slug": "a" }] }""", HttpStatusCode.NotFound)).Text("title").ShouldBe("Unknown snapshot");
    }

    [Theory]
    [InlineData("", "Send a JSON object")]
    [InlineData("[]", "Send a JSON object")]
    [InlineData("{ \"questions\": [", "Send a JSON object")]
    [InlineData("{ }", "Send at least one question")]
    [InlineData("""{ "questions": [] }""", "Send at least one question")]
    [InlineData("""{ "questions": {} }""", "Send at least one question")]
    [InlineData("""{ "questions": [{ "slug": "a" }], "snap": 3 }""", "Give the id of a snapshot")]
    public async Task What_asks_nothing_is_refused_with_what_to_send(string body, string detail) =>
        (await RefusedAsync(body, HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain(detail);

    [Fact]
    public async Task More_than_a_thousand_questions_are_refused()
    {
        var body = $$"""{ "questions": [{{string.Join(',', Enumerable.Repeat("1", 1_001))}}] }""";

        (await RefusedAsync(body, HttpStatusCode.BadRequest)).Text("detail").ShouldBe("The request has 1,001 questions. Send at most 1,000 at once.");
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_not_read()
    {
        var problem = await RefusedAsync(new string(' ', (1024 * 1024) + 1), HttpStatusCode.RequestEntityTooLarge);

        problem.Text("detail")!.ShouldContain("1,048,576 bytes");
    }

    [Fact]
    public async Task Questions_are_sent_and_not_asked_by_an_address() => await site.ProblemAsync(Address, HttpStatusCode.MethodNotAllowed);

    private Task<JsonElement> AskAsync(object body) => AskAsync(JsonSerializer.Serialize(body));

    [Theory]
    [InlineData("""{ "questions": [{ "slug": "\ud800" }] }""")]
    [InlineData("""{ "questions": [{ "slug": "a", "\ud800": "b" }] }""")]
    [InlineData("""{ "snap": "\ud800", "questions": [{ "slug": "a" }] }""")]
    public async Task Half_a_character_is_no_text(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await site.Client.PostAsync(Address, content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Values_may_be_a_list()
    {
        string[] values = ["b200", "mi355x"];
        var listed = await AskAsync(new { questions = new[] { new { by = "gpu", common = "deepseek-r1-fp4-best", values, t = 60 } } });

        listed.Items("results").Single().GetProperty("series").Texts("keys").ShouldBe(values);
    }

    private async Task<JsonElement> AskAsync(string body)
    {
        using var answer = await SendAsync(body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> RefusedAsync(string body, HttpStatusCode status)
    {
        using var answer = await SendAsync(body);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<HttpResponseMessage> SendAsync(string body) => site.Client.PostAsync(Address, new StringContent(body, Encoding.UTF8, "application/json"));

    private static string Raw(JsonElement element, string property) => element.GetProperty(property).GetRawText();
}
