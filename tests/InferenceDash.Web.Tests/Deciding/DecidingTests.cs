using System.Globalization;
using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Deciding;

/// <summary>What a comparison rests on and what to make of it: after the charts, before the words, all of it in the address.</summary>
public sealed class DecidingTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    [Fact]
    public async Task A_page_tells_one_story_answer_figures_chart_fleet_evidence_words_data()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Sweep));

        page.QuerySelectorAll("main section[aria-labelledby]").Select(s => s.GetAttribute("aria-labelledby"))
            .ShouldBe(["ops", "chart-heading", "fleet-heading", "speed-heading", "day-heading", "evidence", "in-words", "data-heading", "own-heading"]);
        page.QuerySelectorAll(".part h3").Select(h => h.TextContent).ShouldBe(["Break-even", "Accuracy of the curves", "Engines"]);
        page.QuerySelectorAll(".folds summary b").Select(b => b.TextContent)
            .ShouldBe(["All points", "Gain from draft tokens", "Share, cite, embed", "Inference performance: all metrics and filters"]);
        // Of this page: addresses in it begin at the site's root.
        page.Hrefs(".secbar a").ShouldAllBe(link => link.StartsWith(KnownAddresses.Page(KnownAddresses.Sweep) + "#", StringComparison.Ordinal));
        page.Hrefs("a").ShouldAllBe(link => !link.StartsWith('#'));
        foreach (var link in page.Hrefs(".secbar a"))
            page.QuerySelectorAll(link[link.IndexOf('#', StringComparison.Ordinal)..]).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_break_even_shows_the_concurrencies_of_both_sides()
    {
        var part = await PartAsync(KnownAddresses.DeepSeek, "Break-even");

        part.QuerySelector("p")!.Words().ShouldBe("Off leads from 26 to 30.6 tok/s/user, MTP from 30.6 to 62.");
        var answer = await site.ComparisonAsync(KnownAddresses.DeepSeek);
        var crossing = answer.GetProperty("breakEven").Numbers("interactivity")[0];
        var there = (await site.ComparisonAsync(KnownAddresses.DeepSeek, $"t={crossing.ToString("F12", CultureInfo.InvariantCulture)}")).Targets()[0];
        Rows(part)[0].ShouldBe(["throughput", "30.6", About(there, "method"), About(there, "off")]);
        Rows(part)[1][..2].ShouldBe(["published cost", "29.7"]);

        static string About(System.Text.Json.JsonElement target, string side) => $"~{Math.Round(target.GetProperty(side).Number("concurrency")!.Value)}";
    }

    [Fact]
    public async Task A_one_sided_lead_says_where_one_side_is_alone() =>
        (await PartAsync(KnownAddresses.Sweep, "Break-even")).QuerySelector("p")!.Words()
            .ShouldBe("MTP leads over the whole common range, 41 to 98 tok/s/user. Below 41, only Off was measured. Above 98, only MTP was measured.");

    [Fact]
    public async Task A_published_page_is_quiet()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));

        Part(page, "Accuracy of the curves").QuerySelector("p")!.Words()
            .ShouldBe("Both curves are sparse: 3 published points each, too few to estimate their error.");
        page.QuerySelectorAll(".part h3").Select(h => h.TextContent).ShouldNotContain("Engines");
        page.QuerySelectorAll(".deciding table").ShouldBeEmpty();
        page.QuerySelectorAll("input[name=ttft]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_measured_page_names_the_knots_the_error_and_what_to_measure_next()
    {
        var part = await PartAsync(KnownAddresses.Sweep, "Accuracy of the curves", "t=55,84");
        var error = (await site.ComparisonAsync(KnownAddresses.Sweep)).GetProperty("confidence").GetProperty("off").Number("medianError")!.Value;

        Rows(part).ShouldBe([["55", "41–62, 1.32×", "47–60, 1.47×"], ["84", "80–100, 1.60×", "75–90, 3.33×"]]);
        part.Words().ShouldContain($"Off: leave-one-out error {error * 100:0} % (median), ");
        part.Words().ShouldContain("Measure next: Off at about 5 concurrent requests. Its throughput drops 3.8× between 90 and 98 tok/s/user");
    }

    [Fact]
    public async Task Engines_link_to_their_views_and_a_ratio_of_two_is_called_that()
    {
        var part = await PartAsync(KnownAddresses.Sweep, "Engines", "t=55,84");

        Rows(part).ShouldBe([["SGLang", "—", "4"], ["TRT-LLM", "6", "—"], ["vLLM", "—", "2"]]);
        part.Hrefs("a").ShouldBe([.. new[] { "SGLang", "TRT-LLM", "vLLM" }.Select(e => KnownAddresses.Page(KnownAddresses.Sweep, $"t=55,84&engine={e}"))]);
        part.One(".notice").Words().ShouldBe(
            "These ratios also mix engines. At 55 tok/s/user, MTP ran on TRT-LLM and Off on SGLang and vLLM. "
            + "At 84 tok/s/user, MTP ran on TRT-LLM and Off on SGLang.");
    }

    [Fact]
    public async Task The_gain_stands_beside_the_acceptance_length_and_both_concurrencies()
    {
        var rows = Rows(await PartAsync(KnownAddresses.Sweep, "Gain from draft tokens", "t=55,84"));

        rows.Select(r => r[..3]).ShouldBe([["55", "2.40", "1.87×"], ["84", "2.50", "3.27×"]]);
        rows[1][3].ShouldMatch(@"\A~\d+ / ~\d+\z");
    }

    [Fact]
    public async Task Questions_are_answered_beside_their_fields()
    {
        var part = await PartAsync(KnownAddresses.Sweep, "Speed for a budget", "cost=0.2&concurrency=64&ttft=2");
        var answer = await site.JsonAsync(KnownAddresses.Solve(KnownAddresses.Sweep, "cost=0.2"));
        var byCost = answer.GetProperty("method").Items("solutions")[0].Number("interactivity")!.Value;

        var rows = Rows(part);
        rows[0][0].ShouldBe("cost ≤ $0.2");
        rows[0][1].ShouldStartWith(byCost.ToString("0.0", CultureInfo.InvariantCulture));
        rows[1].ShouldBe(["p99 TTFT ≤ 2 s", "170 measured", "98 measured"]);
        rows[2][..2].ShouldBe(["64 in flight", "80 measured"]);
        rows[2][2].ShouldStartWith("— Every point has fewer requests in flight");
    }

    [Fact]
    public async Task A_fleet_is_that_of_the_api()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "users=1000&interactivity=108"));

        var rows = Rows(Part(page, "Fleet size and cost"));
        rows[0].ShouldBe(["GPUs", "740", "1,349", "609"]);
        rows[1].ShouldBe(["Power MW", "1.280", "2.334", "1.054"]);
        rows[2].ShouldBe(["Cost $/hour", "962", "1,754", "792"]);
        rows[3].ShouldBe(["Cost $/month", "702,260", "1,280,201", "577,941"]);
        Part(page, "Fleet size and cost").Words().ShouldContain("1,000 users at 108 tok/s/user: 108,000 output tok/s; 216,000 tok/s with the input at 1k/1k.");
        Part(page, "Fleet size and cost").Words().ShouldContain("An estimate of decoding alone");
    }

    [Fact]
    public async Task Without_a_speed_the_fleet_is_at_the_middle_target_and_bounds_are_marked()
    {
        var part = await PartAsync(KnownAddresses.Qwen, "Fleet size and cost", "t=70,84,96&users=10");
        part.Words().ShouldContain("10 users at 84 tok/s/user");
        part.One("#fleet-speed").GetAttribute("placeholder").ShouldBe("84");

        Rows(await PartAsync(KnownAddresses.Qwen, "Fleet size and cost", "users=1000&interactivity=70"))[0].ShouldBe(["GPUs", "≤ 388", "≤ 655", "—"]);
        Rows(await PartAsync(KnownAddresses.Qwen, "Fleet size and cost", "users=1000&interactivity=150"))[0].ShouldBe(["GPUs", "—", "—", "—"]);
    }

    [Theory]
    [InlineData("k=5&alpha=0.8&c=0.05", "2.95× at the same batch, 3.69 tokens per step.")]
    [InlineData("k=5&alpha=0.8", "Enter all three numbers to see the result.")]
    public async Task The_what_if_is_labelled_as_the_model_it_is(string query, string words)
    {
        var part = await PartAsync(KnownAddresses.Qwen, "Gain from draft tokens", query);
        part.Words().ShouldContain(words);
        if (query.Contains("c=", StringComparison.Ordinal))
            part.Words().ShouldContain("independent-acceptance model; it over-predicts");
    }

    [Fact]
    public async Task Without_javascript_one_form_sends_everything_once_and_returns_to_the_part()
    {
        const string query = "t=84&cost=1.2&concurrency=8&users=1000&interactivity=90&k=3&alpha=0.8&c=0.05&price=rental";
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, query));
        var form = page.One("form:has(table.ops)");

        var sent = page.QuerySelectorAll("input").Where(i => i.Closest("form") == form || i.GetAttribute("form") == form.Id)
            .Where(i => !string.IsNullOrEmpty(i.GetAttribute("value"))).Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}");
        sent.ShouldBe(query.Split('&'), ignoreOrder: true);
        page.QuerySelectorAll("main noscript button[formaction]").Select(b => (b.GetAttribute("form"), b.GetAttribute("formaction")))
            .ShouldBe([.. new[] { "fleet", "speed", "drafts" }.Select(part => (form.Id, $"{KnownAddresses.Page(KnownAddresses.Qwen)}#{part}"))]);
        page.QuerySelector("[data-copy]")!.GetAttribute("data-copy").ShouldNotBeNull()
            .ShouldContain("&cost=1.2&concurrency=8&users=1000&interactivity=90&k=3&alpha=0.8&c=0.05&");
    }

    [Fact]
    public async Task Every_field_has_a_label_and_a_number_that_cannot_be_read_is_named()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Sweep, "users=many&k=1.5"));

        foreach (var input in page.QuerySelectorAll("main input[type=text]"))
            page.QuerySelectorAll($"label[for={input.Id}]").ShouldHaveSingleItem().TextContent.ShouldNotBeNullOrWhiteSpace();
        page.One(".problems").Words().ShouldContain("users=many Enter a number of users from 0.000001 to 1,000,000,000, for example 1000.");
        page.One(".problems").Words().ShouldContain("k=1.5 Enter a whole number of draft tokens from 1 to 100, for example 3.");
    }

    private async Task<IElement> PartAsync(string slug, string heading, string query = "") =>
        Part(await site.PageAsync(KnownAddresses.Page(slug, query)), heading);

    private static IElement Part(IParentNode page, string heading) =>
        page.QuerySelectorAll(".part, #fleet, #speed, #drafts").Single(d => d.QuerySelector("h2, h3, summary b")!.TextContent == heading);

    private static string[][] Rows(IElement part) =>
        [.. part.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(Cell).ToArray())];

    // A cell's second line is a line of its own on the page.
    private static string Cell(IElement cell) => cell.QuerySelector(".unit") is { } unit && unit.Words().Length > 0
        ? $"{cell.FirstChild!.TextContent.Trim()} {unit.Words()}".Replace('\u00A0', ' ')
        : cell.Words();
}
