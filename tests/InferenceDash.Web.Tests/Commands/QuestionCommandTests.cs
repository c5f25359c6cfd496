using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>The commands that ask what pages show: <c>compare</c>, <c>rank</c>, <c>map</c>, <c>solve</c>, <c>fleet</c>.</summary>
public sealed class QuestionCommandTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const string Slug = KnownAddresses.Qwen;
    private const string Api = "/api/v1/spec-decode/" + Slug;

    private readonly CommandRun _run = Prepared();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(Api + "?t=108,84", "compare", Slug, "--at", "108,84")]
    [InlineData(
        Api + "?t=84&price=neocloud&rates=2026-07&usd=h100:2.10",
        "compare", Slug, "--at", "84", "--price", "neocloud", "--rates", "2026-07", "--usd", "h100:2.10")]
    [InlineData(
        Api + "?seq=1k-1k&src=published&kw=h100:1.5",
        "compare", "QWEN-3-5-H100-FP8-MTP-VS-NONE", "--seq", "1k/1k", "--source", "published", "--kw", "h100:1.5")]
    [InlineData(
        "/api/v2/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x?t=60&lead=power",
        "compare", "gpu/deepseek-r1-fp4-best/b200-vs-mi355x", "--at", "60", "--lead", "power")]
    [InlineData("/api/v2/compare/draft/glm-5-1-b200-fp8-mtp", "compare", "https://a.site/compare/draft/glm-5-1-b200-fp8-mtp")]
    [InlineData(Api + "?t=84", "compare", "/compare-spec-decode/" + Slug + "?t=84#figures")]
    [InlineData("/api/v2/rank/qwen-3-5?at=84", "rank", "qwen-3-5", "--at", "84")]
    [InlineData(
        "/api/v2/rank/deepseek-r1?at=60&by=power&prec=fp4&vendor=nvidia&spec=mtp",
        "rank", "deepseek-r1", "--at", "60", "--by", "power", "--precision", "fp4", "--vendor", "nvidia", "--method", "mtp")]
    [InlineData("/api/v1/map", "map")]
    [InlineData("/api/v1/map?interactivity=60&q=b200", "map", "--at", "60", "--filter", "b200")]
    [InlineData("/api/v1/map?speed=high&src=published", "map", "--speed", "high", "--source", "published")]
    [InlineData(Api + "/solve?cost=1.6", "solve", Slug, "--cost", "1.6")]
    [InlineData(Api + "/solve?concurrency=8", "solve", Slug, "--concurrency", "8")]
    [InlineData(Api + "/fleet?users=2000&interactivity=108", "fleet", Slug, "--users", "2000", "--at", "108")]
    [InlineData(
        Api + "/fleet?tokensPerSecond=50000&interactivity=84&price=rental",
        "fleet", Slug, "--tokens-per-second", "50000", "--at", "84", "--price", "rental")]
    public async Task As_JSON_it_is_the_answer_of_the_API_at_the_same_address(string address, params string[] command)
    {
        var answer = await _run.RunAsync([.. command, "--json"]);

        answer.ExitCode.ShouldBe(0, answer.Errors);
        var expected = JsonNode.Parse(await site.TextAsync(address));
        JsonNode.DeepEquals(JsonNode.Parse(answer.Output), expected).ShouldBeTrue($"{answer.Output}\n{expected}");
        answer.Complaints.ShouldStartWith("Pinned address: http://localhost:5000/");
    }

    [Fact]
    public async Task The_pinned_address_is_one_that_the_command_takes_and_answers_the_same()
    {
        var first = await _run.RunAsync("compare", Slug, "--at", "84,108", "--price", "neocloud", "--json");
        var pinned = first.Complaints.Split(": ", 2)[1].Trim();

        var again = await _run.RunAsync("compare", pinned, "--json");

        pinned.ShouldContain("snap=");
        again.Output.ShouldBe(first.Output);
    }

    [Fact]
    public async Task An_option_goes_before_what_the_address_says()
    {
        var answer = await _run.RunAsync("compare", $"https://a.site{KnownAddresses.Page(Slug, "t=133&price=neocloud")}", "--at", "84", "--json");

        using var json = JsonDocument.Parse(answer.Output);
        json.RootElement.Interactivities().ShouldBe([84]);
        json.RootElement.GetProperty("assumptions").Text("price").ShouldBe("neocloud");
    }

    [Fact]
    public async Task In_words_it_is_a_table_with_a_row_for_each_series_and_the_pinned_address_below()
    {
        var answer = await _run.RunAsync("compare", Slug, "--at", "84,500");

        var lines = answer.Output.Split('\n');
        lines[0].ShouldBe("Qwen 3.5 397B-A17B on H100 FP8: MTP vs Off, 1k/1k, published points");
        lines[2].ShouldContain("84  MTP");
        lines[2].ShouldContain("360.9    1.005   208,590");
        lines[3].ShouldContain("213.9    1.677   123,652");
        lines[4].ShouldContain("not reached (max 157)");
        // Figures of one column end where its heading ends.
        (lines[1].IndexOf("tok/s/GPU", StringComparison.Ordinal) + "tok/s/GPU".Length).ShouldBe(lines[2].IndexOf("360.9", StringComparison.Ordinal) + 5);
        lines[^2].ShouldStartWith($"Pinned address: http://localhost:5000/compare-spec-decode/{Slug}?");
    }

    [Theory]
    [InlineData("MTP serves 2,000 users at 108 tok/s/user", "fleet", Slug, "--users", "2000", "--at", "108")]
    [InlineData("cost ≤ $1.6  MTP            133", "solve", Slug, "--cost", "1.6")]
    [InlineData("GB200 NVL72 FP4     0.05", "rank", "deepseek-r1", "--at", "60")]
    [InlineData("DeepSeek R1           GB200 NVL72  FP4        MTP     1k/1k             60  1.61×  MTP", "map", "--at", "60", "--filter", "b200")]
    public async Task Each_has_a_text_of_its_own(string says, params string[] command) =>
        (await _run.RunAsync(command)).Output.Replace('\u00a0', ' ').ShouldContain(says);

    [Theory]
    [InlineData(1, "There is no comparison qwen-3-5-h10-fp8-mtp-vs-none. Near matches: " + Slug, "compare", "qwen-3-5-h10-fp8-mtp-vs-none")]
    [InlineData(1, "There is no comparison gpu/none/a-vs-b.", "compare", "gpu/none/a-vs-b")]
    [InlineData(1, "There are no points of a model qwen-3. Near matches: qwen-3-5", "rank", "qwen-3")]
    [InlineData(1, "is not a comparison of a method with Off", "solve", "gpu/deepseek-r1-fp4-best/b200-vs-mi355x", "--cost", "1")]
    [InlineData(1, "There is no snapshot 00000000.", "map", "--snap", "00000000")]
    [InlineData(2, "--at fast: “fast” is not a number.", "compare", Slug, "--at", "fast")]
    [InlineData(2, "--usd b9: Unknown GPU.", "compare", Slug, "--usd", "b9:1,h100:x")]
    [InlineData(2, "--by speed: Use one of: throughput, cost, power.", "rank", "qwen-3-5", "--by", "speed")]
    [InlineData(2, "--speed fast: Use one of: low, middle, high.", "map", "--speed", "fast")]
    [InlineData(2, "exactly one of cost", "solve", Slug)]
    [InlineData(2, "exactly one of users", "fleet", Slug, "--users", "10", "--tokens-per-second", "5", "--at", "84")]
    [InlineData(2, "utm_source: Unknown parameter.", "compare", Slug + "?utm_source=x")]
    public async Task What_cannot_be_answered_is_refused_with_the_name_of_the_option(int exitCode, string says, params string[] command)
    {
        var answer = await _run.RunAsync(command);

        (answer.ExitCode, answer.Output).ShouldBe((exitCode, ""));
        answer.Errors.ShouldContain(says);
    }

    private static CommandRun Prepared()
    {
        var run = new CommandRun();
        PreparedStore.CopyTo(run.Store);
        return run;
    }
}
