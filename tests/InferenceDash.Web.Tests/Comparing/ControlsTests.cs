using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Without JavaScript every control is a link or a field of a GET form, and each leads where it says.</summary>
public sealed class ControlsTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    private const string Blackwell = "qwen-3-5-b200-fp4-mtp-vs-none";

    [Fact]
    public async Task A_target_can_be_removed()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Blackwell, "t=84,108.5,133"));

        page.Hrefs(".target a").ShouldBe([.. new[] { "t=108.5,133", "t=84,133", "t=84,108.5" }.Select(OfBlackwell)]);
    }

    [Fact]
    public async Task The_only_target_cannot_be_removed()
    {
        (await site.PageAsync(KnownAddresses.Page(Blackwell, "t=84"))).QuerySelectorAll(".target a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Adding_targets_ends_at_six_and_never_repeats_one()
    {
        var address = KnownAddresses.Page(Blackwell);
        for (var count = 3; count < 6; count++)
        {
            var page = await site.PageAsync(address);
            page.QuerySelectorAll(".target input").Length.ShouldBe(count);
            address = page.Href("form a.btn", "+ Add target");
        }

        var full = await site.PageAsync(address);
        full.QuerySelectorAll(".target input").Select(i => i.GetAttribute("value")).ShouldBeUnique();
        full.QuerySelectorAll(".target input").Length.ShouldBe(6);
        full.QuerySelectorAll("form a.btn").ShouldAllBe(a => a.Words() != "+ Add target");
    }

    [Fact]
    public async Task Targets_can_be_reset_to_the_defaults()
    {
        var page = await site.PageAsync(OfBlackwell("t=84&price=rental"));

        page.Href("form a.btn", "Reset targets").ShouldBe(OfBlackwell("price=rental"));
        (await site.PageAsync(KnownAddresses.Page(Blackwell))).QuerySelectorAll("form a.btn").ShouldAllBe(a => a.Words() != "Reset targets");
    }

    [Fact]
    public async Task Typed_targets_are_sent_by_a_form_that_keeps_the_rest()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Blackwell, "price=rental&y=cost"));
        var form = (IHtmlFormElement)page.One("form:has(table.ops)");

        form.GetAttribute("action").ShouldBe(KnownAddresses.Page(Blackwell));
        form.Method.ShouldBe("get");
        form.Fields("input[type=hidden]").ShouldBe([("y", "cost"), ("price", "rental")], ignoreOrder: true);
        form.QuerySelectorAll("button[type=submit]").ShouldNotBeEmpty();
        var sent = await site.PageAsync(OfBlackwell("t=40.5&t=60&y=cost&price=rental"));
        sent.QuerySelectorAll(".target input").Select(i => i.GetAttribute("value")).ShouldBe(["40.5", "60"]);
    }

    [Fact]
    public async Task Metrics_and_scales_are_menus_of_addresses_and_the_current_one_is_marked()
    {
        var page = await site.PageAsync(KnownAddresses.Page(Blackwell, "y=cost&scale=log"));

        var metrics = page.Menu("#chart-metric");
        metrics.Select(m => m.Url).ShouldBe([.. new[] { "scale=log", "y=cost&scale=log", "y=concurrency&scale=log", "y=ratio&scale=log" }.Select(OfBlackwell)]);
        metrics.Single(m => m.IsCurrent).Words.ShouldStartWith("Cost");
        page.One("#chart-heading").Words().ShouldBe("Cost per million tokens");
        var scales = page.Menu("#chart-scale");
        scales.Select(s => s.Url).ShouldBe([.. new[] { "y=cost", "y=cost&scale=log", "y=cost&scale=linear" }.Select(OfBlackwell)]);
        scales.Single(s => s.IsCurrent).Words.ShouldBe("Log");
    }

    [Fact]
    public async Task Other_precisions_join_the_chart_and_leave_it_and_the_table_stays()
    {
        var plain = await site.PageAsync(KnownAddresses.Page(Blackwell));
        var joined = await site.PageAsync(KnownAddresses.Page(Blackwell, "prec=fp8"));

        var choices = joined.Menu("#chart-precision");
        choices.Select(c => c.Words).ShouldBe(["FP4", "FP4 and FP8", "FP4 and BF16", "FP4, FP8 and BF16"], ignoreOrder: true);
        choices.Single(c => c.IsCurrent).Words.ShouldBe("FP4 and FP8");
        choices.Single(c => c.Words == "FP4").Url.ShouldBe(KnownAddresses.Page(Blackwell));
        plain.Menu("#chart-precision").Single(c => c.Words == "FP4 and FP8").Url.ShouldBe(KnownAddresses.Page(Blackwell, "prec=fp8"));
        plain.Menu("#chart-precision").Single(c => c.IsCurrent).Words.ShouldBe("FP4");
        Lines(plain).ShouldBe(2);
        Lines(joined).ShouldBe(4);
        joined.QuerySelector("table.ops")!.TextContent.ShouldBe(plain.QuerySelector("table.ops")!.TextContent);

        static int Lines(IHtmlDocument page) => page.One("[data-plot=main-chart]").QuerySelectorAll("polyline").Length;
    }

    [Fact]
    public async Task The_sequences_with_data_are_links_and_a_one_sided_one_says_so()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.GptOss, "t=80&price=rental"));
        var sequences = page.One("[aria-labelledby=sequence-label]");

        sequences.QuerySelectorAll("a").Select(a => (a.Words(), a.GetAttribute("href"))).ShouldBe(
        [
            ("1k/1k", KnownAddresses.Page(KnownAddresses.GptOss, "seq=1k-1k&t=80&price=rental")),
            ("1k/8k (MTP only)", KnownAddresses.Page(KnownAddresses.GptOss, "seq=1k-8k&t=80&price=rental")),
            ("2048/512", KnownAddresses.Page(KnownAddresses.GptOss, "seq=2048-512&t=80&price=rental")),
            ("8k/1k", KnownAddresses.Page(KnownAddresses.GptOss, "t=80&price=rental")),
        ]);
        sequences.One("[aria-current=true]").Words().ShouldBe("8k/1k");
    }

    [Fact]
    public async Task A_sequence_without_points_is_no_link()
    {
        var sequences = (await site.PageAsync(KnownAddresses.Page(Blackwell))).One("[aria-labelledby=sequence-label]");

        sequences.QuerySelectorAll("a").Select(a => a.Words()).ShouldBe(["1k/1k"]);
        sequences.QuerySelectorAll("span[title='no points']").ShouldContain(s => s.Words() == "8k/1k (no points)");
    }

    [Fact]
    public async Task The_menus_hold_every_model_and_every_gpu_of_the_model()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));

        var hardware = page.QuerySelectorAll("#hardware option").Cast<IHtmlOptionElement>().ToList();
        hardware.Select(o => o.Value).ShouldBe(PublishedPages.SlugList.Where(s => s.StartsWith("qwen-3-5-", StringComparison.Ordinal)), ignoreOrder: true);
        hardware.Single(o => o.IsSelected).Value.ShouldBe(KnownAddresses.Qwen);
        page.QuerySelectorAll("#model option").Cast<IHtmlOptionElement>().Single(o => o.IsSelected).Text.ShouldBe("Qwen 3.5 397B-A17B");
    }

    [Fact]
    public async Task Other_rates_and_prices_are_a_link_away()
    {
        var links = (await site.PageAsync(KnownAddresses.Page(Blackwell))).Hrefs("footer .alternatives a");

        links.ShouldBe([.. new[] { "rates=2026-07", "price=neocloud", "price=rental" }.Select(OfBlackwell)]);
    }

    [Fact]
    public async Task The_same_view_is_offered_as_csv_json_and_svg()
    {
        var footer = (await site.PageAsync(KnownAddresses.Page(Blackwell, "t=40,50&price=rental"))).One("footer");

        footer.Href("a", "CSV").ShouldBe(KnownAddresses.Api(Blackwell + ".csv", "t=40,50&price=rental"));
        footer.Href("a", "JSON").ShouldBe(KnownAddresses.Api(Blackwell, "t=40,50&price=rental"));
        footer.Href("a", "SVG").ShouldBe(KnownAddresses.Api(Blackwell + ".svg", "t=40,50&price=rental"));
    }

    [Theory]
    [InlineData(KnownAddresses.GptOss, "seq=1k-1k&engine=SGLang&t=80")]
    [InlineData(KnownAddresses.GptOss, "seq=2048-512&src=measured&price=rental")]
    [InlineData(KnownAddresses.Qwen, "src=published&usd=h100:2.1")]
    [InlineData(Blackwell, "prec=fp8,bf16&y=cost&scale=log&rates=2026-07")]
    public async Task No_link_that_a_page_offers_holds_something_it_could_not_use(string slug, string query)
    {
        var page = await site.PageAsync(KnownAddresses.Page(slug, query));
        page.QuerySelector(".problems").ShouldBeNull();

        var complaints = new List<string>();
        foreach (var link in page.Hrefs("main a").Where(a => a.StartsWith("/compare-spec-decode/", StringComparison.Ordinal)).Distinct())
        {
            if ((await site.PageAsync(link)).QuerySelector(".problems li") is { } problem)
                complaints.Add($"{link}: {problem.Words()}");
        }

        complaints.ShouldBeEmpty();
    }

    private static string OfBlackwell(string query) => KnownAddresses.Page(Blackwell, query);
}
