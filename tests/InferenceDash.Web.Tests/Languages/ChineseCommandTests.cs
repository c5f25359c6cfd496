using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InferenceDash.Web.Tests.Commands;
using InferenceDash.Web.Tests.Reporting;

namespace InferenceDash.Web.Tests.Languages;

/// <summary>Commands speak the language that they are asked in, or that of the address that they are given.</summary>
public sealed partial class ChineseCommandTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const string Slug = KnownAddresses.Qwen;

    private readonly CommandRun _run = Prepared();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("compare", Slug, "--at", "84,108", "--lang", "zh")]
    [InlineData("compare", Slug, "--at", "84,108", "--lang=zh")]
    [InlineData("compare", "/compare-spec-decode/" + Slug + "?t=84,108&lang=zh")]
    [InlineData("rank", "deepseek-r1", "--at", "60", "--lang", "zh")]
    [InlineData("fleet", Slug, "--users", "2000", "--at", "108", "--lang", "zh")]
    [InlineData("map", "--at", "60", "--lang", "zh")]
    public async Task A_command_answers_in_Chinese(params string[] command)
    {
        var answer = await _run.RunAsync(command);

        answer.ExitCode.ShouldBe(0, answer.Errors);
        Chinese.IsMatch(answer.Output).ShouldBeTrue(answer.Output);
        EnglishSentence.IsMatch(answer.Output).ShouldBeFalse(answer.Output);
        answer.Output.ShouldContain("lang=zh");
    }

    [Fact]
    public async Task As_JSON_it_is_the_answer_of_the_API_in_that_language()
    {
        var answer = await _run.RunAsync("rank", "qwen-3-5", "--at", "84", "--lang", "zh", "--json");

        var expected = JsonNode.Parse(await site.TextAsync("/api/v2/rank/qwen-3-5?at=84&lang=zh"));
        JsonNode.DeepEquals(JsonNode.Parse(answer.Output), expected).ShouldBeTrue(answer.Output);
    }

    [Fact]
    public async Task Its_help_is_in_that_language_and_after_it_commands_speak_English_again()
    {
        (await _run.RunAsync("compare", "--help", "--lang", "zh")).Output.ShouldContain("命令使用的语言");
        (await _run.RunAsync("compare", "--help")).Output.ShouldContain("The language that the command speaks");
    }

    [Fact]
    public async Task A_language_that_there_is_not_is_refused()
    {
        var answer = await _run.RunAsync("map", "--lang", "fr");

        (answer.ExitCode, answer.Output).ShouldBe((2, ""));
        answer.Errors.ShouldContain("'zh'");
    }

    [PdfTheory]
    [InlineData("/compare-spec-decode/" + Slug + "?lang=zh")]
    [InlineData("/rank/deepseek-r1?lang=zh")]
    public async Task A_report_is_in_the_language_of_its_address_in_all_formats(string address)
    {
        foreach (var name in new[] { "a.html", "a.md", "a.pdf" })
            (await _run.RunAsync("report", address, "--out", _run.PathOf(name))).ExitCode.ShouldBe(0, name);

        var (html, markdown) = (await File.ReadAllTextAsync(_run.PathOf("a.html")), await File.ReadAllTextAsync(_run.PathOf("a.md")));
        html.ShouldContain("<html lang=\"zh-Hans\">");
        foreach (var text in new[] { html, markdown, await PdfTools.TextOfAsync(_run.PathOf("a.pdf")) })
            text.ShouldContain("方法");
        EnglishSentence.IsMatch(markdown).ShouldBeFalse();
    }

    private static CommandRun Prepared()
    {
        var run = new CommandRun();
        PreparedStore.CopyTo(run.Store);
        return run;
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese { get; }

    [GeneratedRegex(@"\b[a-z]{3,} [a-z]{2,} [a-z]{2,}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishSentence { get; }
}
