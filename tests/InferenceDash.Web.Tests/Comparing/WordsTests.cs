using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Comparing;

public sealed partial class WordsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Every_page_answers_first_then_explains(string slug)
    {
        var page = await site.PageAsync(KnownAddresses.Page(slug));

        page.Title.ShouldNotBeNull().ShouldContain("InferenceDash");
        page.One(".subject").Words().ShouldMatch(@" on \w+( NVL72)? (FP4|FP8|BF16): MTP vs Off$");
        page.One("h1.answer").Words().ShouldMatch("delivers|leads|within 1 %");
        page.One("meta[name=description]").GetAttribute("content").ShouldNotBeNullOrWhiteSpace();
        page.Paragraphs().Length.ShouldBe(3);
        page.Paragraphs().ShouldAllBe(p => p.Length > 80);
        page.Paragraphs().ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task No_text_claims_a_saving_of_all_the_cost(string slug)
    {
        // With targets between and beyond the published ones too.
        var targets = PublishedPages.Targets(slug);
        foreach (var query in new[] { "", $"t={targets[0] / 2},{(targets[0] + targets[1]) / 2},{targets[2] - 0.1},{targets[2] + 1}&price=rental" })
        {
            var text = (await site.PageAsync(KnownAddresses.Page(slug, query))).Body!.Words();
            foreach (Match saving in Saving().Matches(text))
                double.Parse(saving.Groups["percent"].Value, CultureInfo.InvariantCulture).ShouldBeLessThan(100, saving.Value);
        }
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task No_number_that_is_none_reaches_a_page(string slug)
    {
        foreach (var query in new[] { "", "t=0.5,99999&y=cost&scale=log", "y=concurrency&scale=log" })
            Comment().Replace(await site.TextAsync(KnownAddresses.Page(slug, query)), "").ShouldNotMatch(@"\b(NaN|Infinity|null)\b|∞");
    }

    [Fact]
    public async Task The_page_whose_curves_cross_names_both_break_evens()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.DeepSeek));

        page.One(".answer").Words().ShouldStartWith("Off leads below 31 tok/s/user, MTP above: ");
        page.One(".also").Words().ShouldContain("Throughput crosses at 30.6, the published costs at 29.7.");
        page.One(".also").Words().ShouldContain("At 26, Off delivers 10 % more and is 8 % cheaper per token.");
    }

    [Fact]
    public async Task A_page_without_a_crossing_says_who_leads_where_and_by_how_much()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));

        page.One(".answer").Words()
            .ShouldBe("At 108 tok/s/user MTP delivers 1.8× the throughput per GPU; 1.7× to 2.0× over the middle half of the common range");
        page.One(".also").Words().ShouldContain("No break-even within the published range.");
    }

    [Fact]
    public async Task The_narrative_names_the_band_and_where_each_target_lies_in_it()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "t=70,84,108,150"));

        page.QuerySelectorAll("section[aria-labelledby=in-words] h3 .quiet").Select(q => q.Words()).ShouldBe(
            ["· lower part of the band 60–157", "· lower part of the band 60–157", "· middle of the band 60–157", "· upper part of the band 60–157"]);
        page.Paragraphs()[1].ShouldContain("360.9");
        page.Paragraphs()[1].ShouldContain("213.9");
        page.Paragraphs()[1].ShouldContain("$1.005");
        page.Paragraphs()[1].ShouldContain("$1.677");
    }

    [Fact]
    public async Task The_heading_says_what_is_compared_and_where_the_figures_come_from()
    {
        var prose = (await site.PageAsync(KnownAddresses.Page(KnownAddresses.DeepSeek))).One(".title .prose").Words();

        prose.ShouldContain("Speculative decoding on and off at the same interactivity.");
        prose.ShouldContain("published operating points of InferenceX by SemiAnalysis");
        prose.ShouldContain("assumption set 2026-04");
    }

    [Fact]
    public async Task Under_other_rates_the_page_names_them()
    {
        var foot = (await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "rates=2026-07&price=neocloud"))).One("footer").Words();

        foot.ShouldContain("2026-07");
        foot.ShouldContain("neocloud");
        foot.ShouldContain("$1.55/GPU-hour");
        foot.ShouldContain("1.37 kW");
    }

    [Fact]
    public async Task Notes_warn_that_engines_differ_and_say_what_the_address_pins()
    {
        var notes = (await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelectorAll(".notice").Select(n => n.Words()).ToArray();

        notes.ShouldContain(n =>
            n.StartsWith("Engine not published.", StringComparison.Ordinal) && n.Contains("not directly comparable", StringComparison.Ordinal));
        notes.ShouldContain(n =>
            n.Contains("This page is for FP8 at 1k/1k.", StringComparison.Ordinal) && n.Contains("added to the chart only", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<percent>\d[\d.,]*) % cheaper", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Saving();

    // Blazor's own marks, which hold encrypted text.
    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Comment();
}
