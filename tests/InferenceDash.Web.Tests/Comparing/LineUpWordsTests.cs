using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>What a comparison of any series says at each target, in its first HTML and in the API.</summary>
public sealed partial class LineUpWordsTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    public static TheoryData<string> Views =>
    [
        KnownLineUps.Page(KnownLineUps.Gpus), KnownLineUps.Page(KnownLineUps.Gpus, "t=20,55,80,130,205,9999&lead=cost"),
        KnownLineUps.Page("gpu/gemma-4-31b-fp8-best", "seq=8k-1k&lead=power"), KnownLineUps.Page(KnownLineUps.Precisions),
        KnownLineUps.Page(KnownLineUps.Engines, "t=1,60,90"), KnownLineUps.Page(KnownLineUps.Drafts), KnownLineUps.Page(KnownLineUps.Dates),
        KnownLineUps.Page(KnownLineUps.Published, "t=1,84,90,9999"), KnownLineUps.Page(KnownLineUps.Gpus, "ttft=0.01"),
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_target_has_a_paragraph_and_the_api_the_same(string address)
    {
        var paragraphs = (await site.PageAsync(address)).Paragraphs();
        var answer = await site.JsonAsync(KnownLineUps.ApiOf(address));

        paragraphs.Length.ShouldBe(answer.Targets().Length);
        paragraphs.ShouldBe(answer.Texts("narrative"));
        paragraphs.ShouldAllBe(p =>
            (p.EndsWith('.') || p.EndsWith('?')) && !p.Contains("..", StringComparison.Ordinal) && !p.Contains("  ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_figure_of_a_paragraph_stands_in_the_column_of_its_target(string address)
    {
        var page = await site.PageAsync(address);
        var rows = page.QuerySelectorAll("table.cmp tbody tr").Select(r => r.QuerySelectorAll("td")).ToList();

        foreach (var (paragraph, target) in page.Paragraphs().Select((p, i) => (p.Replace('\u00A0', ' '), i)))
        {
            var column = rows.SelectMany(r => r[target].QuerySelectorAll(".v")).Select(v => Number().Match(v.Words()).Value).ToHashSet();
            var money = paragraph.Contains('$', StringComparison.Ordinal);
            foreach (Match figure in money ? Money().Matches(paragraph) : Decimal().Matches(paragraph))
                column.ShouldContain(figure.Groups["figure"].Value, $"{paragraph} ({address})");
        }
    }

    [Fact]
    public async Task The_paragraphs_follow_the_metric_of_the_answer()
    {
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "t=60&lead=cost"))).Paragraphs().ShouldHaveSingleItem().ShouldContain("per million tokens");
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "t=60&lead=throughput"))).Paragraphs()[0].ShouldContain("tok/s per GPU");
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "t=60&lead=power"))).Paragraphs()[0].ShouldContain("tok/s per megawatt");
    }

    // A figure in money, and one of throughput: what follows "with", "delivers", "least" and the like.
    [GeneratedRegex(@"\$(?<figure>\d[\d.,]*\d)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"(with|delivers|least|most:|more:|reaches [\d.]+ tok/s/user:) (?<figure>\d[\d.,]*\d)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\d[\d.,]*\d|\d", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
