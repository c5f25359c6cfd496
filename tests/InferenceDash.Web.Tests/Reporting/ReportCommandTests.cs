using System.Text.RegularExpressions;
using InferenceDash.Web.Tests.Commands;

namespace InferenceDash.Web.Tests.Reporting;

/// <summary>One view as a file that stands by itself: what its page says, in three formats.</summary>
public sealed partial class ReportCommandTests(Site site) : IClassFixture<Site>
{
    private const string Pair = "/compare-spec-decode/" + KnownAddresses.Qwen;
    private const string LineUp = "/compare/gpu/deepseek-r1-fp4-best/b200-vs-mi355x";
    private const string Ranking = "/rank/deepseek-r1";

    // Where the figures of the page stand.
    public static TheoryData<string, string> Pages => new()
    {
        { Pair + "?t=90,110", "#figures table tbody td:not(.rests)" }, { LineUp, ".cmp .op .v, .cmp .op .r" },
        { Ranking, "table.rank .cost b, table.rank .cost .unit, table.rank .name" }, { "/", ".map .cell b" },
    };

    [PdfTheory]
    [MemberData(nameof(Pages))]
    public async Task Every_figure_of_the_page_stands_in_all_three_formats(string address, string figures)
    {
        var page = await site.PageAsync(address);
        var expected = page.QuerySelectorAll(figures).SelectMany(cell => FiguresOf(cell.TextContent)).Distinct(StringComparer.Ordinal).ToList();
        using var run = new CommandRun();

        var (html, markdown) = (await TextAsync(run, address, "a.html"), await TextAsync(run, address, "a.md"));
        await TextAsync(run, address, "a.pdf");
        var pdf = await PdfTools.TextOfAsync(run.PathOf("a.pdf"));

        expected.Count.ShouldBeGreaterThan(6);
        foreach (var (format, text) in new[] { ("HTML", WithoutDrawings(html)), ("Markdown", markdown), ("PDF", pdf) })
            expected.Except(FiguresOf(text), StringComparer.Ordinal).ShouldBeEmpty($"{format} of {address}");
    }

    [PdfTheory]
    [MemberData(nameof(Pages))]
    public async Task A_report_says_what_its_page_answers_whose_data_it_is_and_where_it_is_found(string address, string figures)
    {
        _ = figures;
        var page = await site.PageAsync(address);
        var answer = Spaced((address == "/" ? page.One("#map-heading") : page.One("h1.answer")).TextContent).TrimEnd('.');
        using var run = new CommandRun();

        var (html, markdown) = (await TextAsync(run, address, "a.html"), await TextAsync(run, address, "a.md"));
        await TextAsync(run, address, "a.pdf");
        var pdf = Spaced(await PdfTools.TextOfAsync(run.PathOf("a.pdf")));

        var said = Html.Parse(html);
        answer.ShouldEndWith(Spaced(said.One(".answer").TextContent).TrimEnd('.'));
        foreach (var text in new[] { Spaced(said.Body!.TextContent), Spaced(markdown), pdf })
        {
            text.ShouldContain(Spaced(said.One(".answer").TextContent));
            foreach (var part in new[] { "Method", "Provenance", "Snapshot", "snap=", "InferenceDash 0." })
                text.ShouldContain(part);
        }

        said.Title.ShouldBe(said.One("h1").TextContent);
        (await PdfTools.FactsOfAsync(run.PathOf("a.pdf"))).ShouldSatisfyAllConditions(
            facts => Spaced(facts).ShouldContain($"Title: {Spaced(said.Title!)}"), facts => facts.ShouldContain("(A4)"),
            facts => int.Parse(PagesOf().Match(facts).Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(2, 4));
    }

    [Fact]
    public async Task One_pinned_address_gives_the_same_bytes_and_a_new_store_changes_nothing_of_them()
    {
        using var run = new CommandRun();
        using var later = new CommandRun();
        var written = await run.RunAsync("report", Pair, "--out", run.PathOf("a.pdf"));
        var pinned = written.Output.Split("It shows ")[1].Trim();

        foreach (var format in new[] { "html", "pdf", "md" })
        {
            await WriteAsync(run, Pair, $"a.{format}");
            await WriteAsync(later, pinned, $"b.{format}");
            (await File.ReadAllBytesAsync(later.PathOf($"b.{format}"))).ShouldBe(await File.ReadAllBytesAsync(run.PathOf($"a.{format}")), format);
        }
    }

    [Fact]
    public async Task Html_needs_nothing_but_itself()
    {
        using var run = new CommandRun();

        var page = Html.Parse(await TextAsync(run, Ranking, "a.html"));

        page.QuerySelectorAll("script, img, iframe, object, link[rel=stylesheet], [onclick]").ShouldBeEmpty();
        page.QuerySelectorAll("figure > svg").Length.ShouldBe(1);
        page.QuerySelectorAll("svg style").ShouldBeEmpty("a drawing takes its colours from the page");
        page.One("style").TextContent.ShouldSatisfyAllConditions(
            css => css.ShouldContain("@page { size: A4"), css => css.ShouldContain("prefers-color-scheme:dark"), css => css.ShouldNotContain("url("),
            css => css.ShouldNotContain("@import"));
        page.One("meta[http-equiv=Content-Security-Policy]").GetAttribute("content").ShouldBe("default-src 'none'; style-src 'unsafe-inline'");
    }

    [Fact]
    public async Task A_file_that_exists_stays_unless_it_is_to_be_replaced()
    {
        using var run = new CommandRun();
        var path = run.Write("kept.md", "mine");

        var refused = await run.RunAsync("report", Pair, "--out", path);

        (refused.ExitCode, await File.ReadAllTextAsync(path)).ShouldBe((1, "mine"));
        refused.Complaints.ShouldContain("--force");
        (await run.RunAsync("report", Pair, "--out", path, "--force")).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(path)).ShouldStartWith("# Qwen 3.5");
    }

    [Theory]
    [InlineData(Pair, "a.docx", 2, "end its name with .html, .pdf or .md")]
    [InlineData(Pair + "?t=nothing", "a.md", 2, "nothing")]
    [InlineData(Pair + "?own=0123456789abcdef", "a.md", 2, "what is stored")]
    [InlineData("/rank/no-such-model", "a.md", 1, "There is no ranking of “no-such-model”")]
    [InlineData("/compare/gpu/no-such-thing", "a.md", 1, "no-such-thing")]
    [InlineData("no-such-comparison", "a.md", 1, "no-such-comparison")]
    [InlineData(Pair + "?snap=00000000", "a.md", 1, "There is no snapshot 00000000")]
    public async Task What_cannot_be_written_is_refused_and_leaves_no_file(string address, string file, int exitCode, string says)
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("report", address, "--out", run.PathOf(file));

        answer.ExitCode.ShouldBe(exitCode, answer.Errors);
        answer.Complaints.ShouldContain(says);
        File.Exists(run.PathOf(file)).ShouldBeFalse();
    }

    [Fact]
    public async Task Markdown_goes_to_a_terminal_with_its_columns_aligned_and_links_to_the_site_of_the_address()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("report", $"https://dash.example.org{Ranking}?at=60", "--out", "-");

        answer.ExitCode.ShouldBe(0);
        answer.Output.ShouldContain("https://dash.example.org/rank/deepseek-r1?at=60&");
        answer.Output.ShouldContain("(https://dash.example.org/docs/methodology#ranking)");
        var table = answer.Output.Split("\n\n").First(part => part.StartsWith("|   # |", StringComparison.Ordinal)).TrimEnd().Split('\n');
        table.Select(line => line.Length).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_long_table_goes_on_over_pages_with_its_heading_on_each()
    {
        if (PdfTools.ReasonToSkip is not null)
            return;
        using var run = new CommandRun();
        await TextAsync(run, "/", "a.pdf");

        var pages = (await PdfTools.TextOfAsync(run.PathOf("a.pdf"))).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        pages.Count(page => page.Contains("Model, GPU, precision", StringComparison.Ordinal)).ShouldBeGreaterThan(1);
        for (var i = 0; i < pages.Length; i++)
            pages[i].ShouldContain($"Page {i + 1} of {pages.Length}");
    }

    private static async Task WriteAsync(CommandRun run, string address, string file)
    {
        var answer = await run.RunAsync("report", address, "--out", run.PathOf(file), "--force");
        answer.ExitCode.ShouldBe(0, answer.Errors);
    }

    private static async Task<string> TextAsync(CommandRun run, string address, string file)
    {
        await WriteAsync(run, address, file);
        return await File.ReadAllTextAsync(run.PathOf(file));
    }

    // The figures of a chart are no table.
    private static string WithoutDrawings(string html)
    {
        var page = Html.Parse(html);
        foreach (var figure in page.QuerySelectorAll("figure, style"))
            figure.Remove();
        return string.Join(' ', page.QuerySelectorAll("td, th").Select(cell => cell.TextContent));
    }

    private static IEnumerable<string> FiguresOf(string text) => Number().Matches(text).Select(m => m.Value);

    private static string Spaced(string text) => Gap().Replace(text.Replace("\\", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\s ]+", RegexOptions.None, 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"Pages:\s+(?<n>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PagesOf();
}
