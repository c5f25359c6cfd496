using System.Net;
using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Accepting;

public sealed class AcceptancePageTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/acceptance";
    private const string Api = "/api/v1/acceptance";

    [Fact]
    public async Task Every_length_of_the_file_stands_in_the_table_as_it_is_printed()
    {
        var page = await site.PageAsync(Page);

        // Independent of the importer: the file, line by line, in the order of its lines.
        page.QuerySelectorAll("tbody td.n:not(.first)").Select(cell => cell.TextContent.Trim()).Where(text => text.Length == 4)
            .ShouldBe(Lengths());
    }

    [Fact]
    public async Task The_answer_comes_first_with_how_far_the_independent_model_is_off()
    {
        var page = await site.PageAsync(Page);

        page.One("h1").TextContent.ShouldBe("One verification step yields 1.78 to 5.21 tokens");
        var findings = page.QuerySelectorAll(".hero .prose").Select(p => p.TextContent).ToList();
        findings[0].ShouldBe("The most is qwen3.5-397b-a17b-nvfp4 with MTP, thinking on, with 8 draft tokens.");
        findings[1].ShouldEndWith(
            "at worst 112\u00a0% too high: 6.60 for deepseek-v4-pro with MTP, thinking off with 8 draft tokens, where 3.11 was measured.");
    }

    [Fact]
    public async Task One_model_can_be_chosen_and_an_unknown_one_is_said()
    {
        var one = await site.PageAsync($"{Page}?model=minimax-m3");
        one.QuerySelectorAll("tbody tr:not(.model)").Length.ShouldBe(4);
        one.One("nav[aria-label=Model] a[aria-current]").TextContent.ShouldBe("MiniMax M3 428B");

        var unknown = await site.PageAsync($"{Page}?model=nobody");
        unknown.QuerySelectorAll("tbody tr:not(.model)").Length.ShouldBe(14);
        unknown.Body!.TextContent.ShouldContain("No acceptance lengths of this model. Showing all.");
    }

    [Fact]
    public async Task Each_served_model_has_a_chart_that_says_its_lengths_in_words()
    {
        var page = await site.PageAsync(Page);

        var charts = page.QuerySelectorAll("figure svg[role=img] > title").Select(title => title.TextContent).ToList();
        charts.Count.ShouldBe(7);
        charts.ShouldContain(text =>
            text.StartsWith("deepseek-v4-pro: acceptance length by draft tokens. MTP, thinking on: 1.79 with 1, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_api_gives_each_curve_with_its_lengths()
    {
        var answer = await site.JsonAsync($"{Api}?model=deepseek-v4");

        answer.Items("curves").Length.ShouldBe(3);
        var off = answer.Items("curves").Single(curve => curve.Text("thinking") == "off");
        off.Number("independentRate")!.Value.ShouldBe(0.92, 1e-12);
        off.Items("lengths").Select(length => length.Number("draftTokens")).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
        off.Items("lengths")[^1].Number("independentLength")!.Value.ShouldBe((1 - Math.Pow(0.92, 9)) / 0.08, 1e-12);
    }

    [Fact]
    public async Task The_csv_is_the_file_that_was_imported()
    {
        var csv = await site.TextAsync($"{Api}.csv");

        // A number is written with the digits that it needs: 3.10 is 3.1, and 3.00 is 3.
        var file = string.Join('\n', Lines().Prepend(Header())) + "\n";
        csv.ShouldBe(file.Replace(".00,", ",", StringComparison.Ordinal).Replace("0,SPEED", ",SPEED", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("model=nobody")]
    [InlineData("k=3")]
    public async Task A_program_that_asks_for_what_is_not_there_is_told_so(string query) =>
        await site.ProblemAsync($"{Api}?{query}", HttpStatusCode.BadRequest);

    private static string File => Path.Combine(AppContext.BaseDirectory, "data", "03-acceptance-lengths", "acceptance-lengths.csv");

    private static string Header() => System.IO.File.ReadLines(File).First();

    private static IEnumerable<string> Lines() => System.IO.File.ReadLines(File).Skip(1).Where(line => line.Length > 0);

    // Fields with commas are quoted; none of them stands after the length.
    private static IEnumerable<string> Lengths() => Lines().Select(line => line.Split(',')).Select(fields => fields[^7]);
}
