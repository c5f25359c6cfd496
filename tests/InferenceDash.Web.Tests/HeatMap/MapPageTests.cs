using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.HeatMap;

/// <summary>The home page as a browser without JavaScript reads it.</summary>
public sealed class MapPageTests(FirstStepSite site) : IClassFixture<FirstStepSite>
{
    private const string MiddleGain = "table.map a.cell";

    [Fact]
    public async Task Every_published_pair_has_a_cell_with_its_ratio_at_the_middle_speed_that_leads_to_its_comparison()
    {
        var page = await site.PageAsync("/");

        page.Hrefs(MiddleGain).ShouldBe(PublishedPages.SlugList.Select(s => KnownAddresses.Page(s)), ignoreOrder: true);
        foreach (var slug in PublishedPages.SlugList)
        {
            var middle = PublishedPages.Targets(slug)[1];
            var ratio = Ratio(slug, middle);
            var cell = page.Cell(KnownAddresses.Page(slug));
            cell.One("b").Words().ShouldBe(ratio.ToString(ratio >= 9.995 ? "0.0" : "0.00", System.Globalization.CultureInfo.InvariantCulture) + "×", slug);
            cell.One("small").Words().ShouldStartWith($"at {middle}");
        }
    }

    [Theory]
    [InlineData("speed=low", 0)]
    [InlineData("speed=high", 2)]
    public async Task Low_and_high_are_the_first_and_the_last_published_speed(string query, int index)
    {
        var page = await site.PageAsync($"/?{query}");

        var cell = page.Cell(KnownAddresses.Page(KnownAddresses.DeepSeek));
        cell.One("small").Words().ShouldStartWith($"at {PublishedPages.Targets(KnownAddresses.DeepSeek)[index]}");
        page.One("[aria-labelledby=speed-label] [aria-current]").Words().ShouldBe(index == 0 ? "Low" : "High");
    }

    [Theory]
    [InlineData(KnownAddresses.Qwen, "m2", "Qwen 3.5 397B-A17B, H100, FP8: 1.82× at 108 tok/s per user, MTP ahead; published")]
    [InlineData(KnownAddresses.DeepSeek, "m1", "DeepSeek V4 Pro 1.6T, H200, FP8: 1.39× at 44 tok/s per user, MTP ahead; break-even at 31; published")]
    [InlineData("deepseek-v4-b200-fp4-mtp-vs-none", "m5", "DeepSeek V4 Pro 1.6T, B200, FP4: 8.40× at 56 tok/s per user, MTP ahead; published")]
    [InlineData("deepseek-r1-mi325x-fp8-mtp-vs-none", "o1", "DeepSeek R1, MI325X, FP8: 0.97× at 50 tok/s per user, Off ahead; published")]
    [InlineData("qwen-3-5-mi325x-bf16-mtp-vs-none", "tie", "Qwen 3.5 397B-A17B, MI325X, BF16: 1.00× at 70 tok/s per user, a tie within 1 %; published")]
    [InlineData("deepseek-r1-gb300-fp8-mtp-vs-none", "m5", "DeepSeek R1, GB300 NVL72, FP8: 9.76× at 84 tok/s per user, MTP ahead; sequence 8k/1k; published")]
    public async Task A_cell_has_its_class_and_says_in_words_what_it_shows(string slug, string css, string name)
    {
        var cell = (await site.PageAsync("/")).Cell(KnownAddresses.Page(slug));

        cell.ClassName.ShouldBe($"cell {css}");
        cell.Name().ShouldBe(name);
    }

    [Fact]
    public async Task The_table_has_heads_for_vendors_gpus_models_and_precisions_and_says_where_there_is_no_data()
    {
        var map = (await site.PageAsync("/")).One("table.map");

        map.QuerySelectorAll("th[scope=colgroup]").Select(h => (h.Words(), h.GetAttribute("colspan"))).ShouldBe([("NVIDIA", "6"), ("AMD", "2")]);
        map.QuerySelectorAll("thead th[scope=col]").Skip(1).Select(h => h.Words())
            .ShouldBe(["H100", "H200", "B200", "B300", "GB200 NVL72", "GB300 NVL72", "MI325X", "MI355X"]);
        map.QuerySelectorAll("tbody").ShouldAllBe(b => b.QuerySelector("th[scope=rowgroup]") != null);
        map.QuerySelectorAll("tbody").Select(b => string.Join(' ', b.QuerySelectorAll("th[scope=row]").Select(h => h.Words())))
            .ShouldBe(["FP4 FP8", "FP4 FP8", "FP4 FP8", "FP4 FP8 BF16"]);
        map.QuerySelectorAll("td.blank").Length.ShouldBe((9 * 8) - 37);
        map.QuerySelectorAll("td.blank .sr").ShouldAllBe(s => s.TextContent == "no data");
    }

    [Fact]
    public async Task At_a_typed_interactivity_every_cell_is_of_that_speed_and_leads_there()
    {
        var page = await site.PageAsync("/?interactivity=60");

        page.QuerySelectorAll(MiddleGain).Length.ShouldBe(37);
        page.Hrefs(MiddleGain).ShouldAllBe(href => href.EndsWith("?t=60", StringComparison.Ordinal));
        page.One(".map-controls input[name=interactivity]").GetAttribute("value").ShouldBe("60");
        page.QuerySelectorAll("[aria-labelledby=speed-label] [aria-current]").ShouldBeEmpty();
        page.Cell(KnownAddresses.Page("deepseek-v4-gb300-fp4-mtp-vs-none", "t=60")).One("b").Words().ShouldBe("7.71×");
    }

    [Fact]
    public async Task Outside_the_published_range_a_cell_is_hatched_and_says_so_and_no_ratio_is_shown()
    {
        var cell = (await site.PageAsync("/?interactivity=60")).Cell(KnownAddresses.Page(KnownAddresses.Qwen, "t=60"));

        cell.ClassName.ShouldBe("cell none");
        (cell.One("b").Words(), cell.One("small").Words()).ShouldBe(("not comparable", "published from 84"));
        cell.Name().ShouldBe("Qwen 3.5 397B-A17B, H100, FP8: not comparable at 60 tok/s per user, published from 84; published");
        var beyond = (await site.PageAsync("/?interactivity=140")).Cell(KnownAddresses.Page(KnownAddresses.Qwen, "t=140"));
        beyond.One("small").Words().ShouldBe("published up to 133");
    }

    [Theory]
    [InlineData("interactivity=60", 60)]
    [InlineData("interactivity=44", 44)]
    public async Task The_answer_counts_the_cells_shown(string query, double interactivity)
    {
        var cells = (await site.JsonAsync($"/api/v1/map?interactivity={interactivity}")).Items("cells");
        var (mtp, compared) = (cells.Count(c => c.Text("verdict") == "method"), cells.Count(c => c.Number("throughputRatio") is not null));

        var page = await site.PageAsync($"/?{query}");

        page.One("#map-heading").Words().ShouldBe($"Should you turn MTP on? Yes, for {mtp} of {compared} model–GPU pairs at {interactivity} tok/s/user.");
        page.One(".also").Words().ShouldContain($"Another {37 - compared} pairs cannot be compared there.");
    }

    [Fact]
    public async Task Where_no_pair_can_be_compared_the_answer_says_that()
    {
        (await site.PageAsync("/?interactivity=900000")).One("#map-heading").Words()
            .ShouldBe("Should you turn MTP on? No pair can be compared at 900,000 tok/s/user.");
        (await site.PageAsync("/?q=mi325x+r1")).One("#map-heading").Words().ShouldBe("Should you turn MTP on? Not for the only model–GPU pair here.");
    }

    [Fact]
    public async Task Rows_can_be_sorted_by_their_largest_ratio()
    {
        var page = await site.PageAsync("/?sort=ratio");

        page.RowHeads()[..3].ShouldBe(["DeepSeek R1 FP4", "DeepSeek R1 FP8", "DeepSeek V4 Pro 1.6T FP4"]);
        var best = page.QuerySelectorAll("table.map tbody tr").Select(r => r.Ratios().Max(t => PublishedPages.Number(t.TrimEnd('×')))).ToList();
        best.ShouldBe(best.OrderDescending());
        page.One("#short-list").Words().ShouldBe("Largest ratios at the middle target of each pair");
        var listed = page.QuerySelectorAll("table.data tbody tr b").Select(b => PublishedPages.Number(b.Words().TrimEnd('×'))).ToList();
        listed[0].ShouldBe(best.Max());
        listed.ShouldBe(listed.OrderDescending());
    }

    [Fact]
    public async Task Rows_can_be_sorted_by_their_lowest_break_even_and_those_without_come_after()
    {
        var page = await site.PageAsync("/?sort=break-even");

        page.RowHeads()[..3].ShouldBe(["DeepSeek V4 Pro 1.6T FP8", "GLM 5/5.1 FP8", "DeepSeek V4 Pro 1.6T FP4"]);
        page.QuerySelectorAll("table.data tbody th a").Select(a => a.Words()).Take(3).ShouldBe(
            ["DeepSeek V4 Pro 1.6T H200 FP8", "GLM 5/5.1 B200 FP8", "DeepSeek V4 Pro 1.6T MI355X FP4"]);
    }

    [Theory]
    [InlineData("h100", "-h100-")]
    [InlineData("bf16", "-bf16-")]
    [InlineData("glm", "glm-")]
    [InlineData("AMD", "-mi3")]
    public async Task The_filter_keeps_the_cells_and_the_rows_of_the_list_that_match(string filter, string part)
    {
        var expected = PublishedPages.SlugList.Where(s => s.Contains(part, StringComparison.Ordinal)).Select(s => KnownAddresses.Page(s)).ToList();

        var page = await site.PageAsync($"/?q={filter}");

        page.Hrefs(MiddleGain).ShouldBe(expected, ignoreOrder: true);
        page.Hrefs("table.data tbody a").ShouldBeSubsetOf(expected);
    }

    [Fact]
    public async Task A_filter_without_a_match_says_so_and_offers_all()
    {
        var page = await site.PageAsync("/?q=nothing-like-it&speed=low");

        page.QuerySelectorAll("table").ShouldBeEmpty();
        page.Hrefs(".empty a").ShouldBe(["/?speed=low"]);
    }

    [Fact]
    public async Task Every_control_is_a_link_that_keeps_the_rest_of_the_address()
    {
        var page = await site.PageAsync("/?speed=high&seq=8k-1k&sort=ratio&q=fp8");

        page.One("[aria-labelledby=speed-label]").Hrefs("a").ShouldBe(
            ["/?speed=low&seq=8k-1k&sort=ratio&q=fp8", "/?seq=8k-1k&sort=ratio&q=fp8", "/?speed=high&seq=8k-1k&sort=ratio&q=fp8"]);
        page.One("[aria-labelledby=sequence-label]").Hrefs("a").ShouldBe(
            ["/?speed=high&sort=ratio&q=fp8", "/?speed=high&seq=1k-1k&sort=ratio&q=fp8", "/?speed=high&seq=8k-1k&sort=ratio&q=fp8"]);
        page.One("[aria-labelledby=sort-label]").Hrefs("a").ShouldBe(
            ["/?speed=high&seq=8k-1k&q=fp8", "/?speed=high&seq=8k-1k&sort=ratio&q=fp8", "/?speed=high&seq=8k-1k&sort=break-even&q=fp8"]);
        page.QuerySelectorAll(".seg [aria-current=true]").Select(a => a.Words()).ShouldBe(["High", "8k/1k", "Ratio"]);
    }

    [Fact]
    public async Task What_is_typed_is_sent_by_a_form_that_keeps_the_rest()
    {
        var form = (IHtmlFormElement)(await site.PageAsync("/?interactivity=60&seq=8k-1k&sort=ratio&q=fp8")).One(".map-controls form");

        (form.GetAttribute("action"), form.Method).ShouldBe(("/", "get"));
        form.Fields("input[type=hidden]").ShouldBe([("seq", "8k-1k"), ("sort", "ratio")]);
        form.Fields("input:not([type=hidden])").ShouldBe([("interactivity", "60"), ("q", "fp8")]);
    }

    [Theory]
    [InlineData("interactivity=fast", "“fast” is not a number")]
    [InlineData("interactivity=0", "above 0")]
    [InlineData("interactivity=1,5,5", "not a number")]
    [InlineData("speed=fast", "low, middle, high")]
    [InlineData("sort=size", "model, ratio, break-even")]
    [InlineData("seq=9k", "8k-1k")]
    [InlineData("seq=2048-512", "Showing each pair at its usual sequence")]
    [InlineData("src=measured", "No measured points")]
    [InlineData("snap=ffffffff", "Showing the newest data")]
    public async Task An_unusable_value_is_named_and_the_nearest_map_is_shown(string query, string reason)
    {
        var page = await site.PageAsync($"/?{query}");

        page.One(".problems").TextContent.ShouldContain(reason);
        page.QuerySelectorAll(MiddleGain).Length.ShouldBe(37);
        page.Cell(KnownAddresses.Page(KnownAddresses.Qwen)).One("b").Words().ShouldBe("1.82×");
    }

    [Fact]
    public async Task A_wrong_entry_stays_in_its_field_with_the_reason_under_it()
    {
        var page = await site.PageAsync("/?interactivity=fast&speed=low");

        var field = page.One(".map-controls input[name=interactivity]");
        (field.GetAttribute("value"), field.GetAttribute("aria-invalid")).ShouldBe(("fast", "true"));
        page.GetElementById(field.GetAttribute("aria-describedby")!)!.Words().ShouldBe("“fast” is not a number. Showing the low target.");
    }

    [Fact]
    public async Task The_map_is_the_first_entry_of_the_navigation_and_the_current_one_here()
    {
        var nav = (await site.PageAsync("/?speed=low")).One("nav.nav");

        nav.QuerySelectorAll("a")[0].Words().ShouldBe("Map");
        nav.One("[aria-current=page]").GetAttribute("href").ShouldBe("/");
        (await site.PageAsync("/compare-spec-decode")).One("nav.nav [aria-current=page]").Words().ShouldBe("Spec decode");
    }

    [Fact]
    public async Task The_same_cells_are_offered_as_json()
    {
        var address = (await site.PageAsync("/?speed=high&q=h100&sort=ratio")).One("footer").Href("a", "JSON");

        address.ShouldBe("/api/v1/map?speed=high&q=h100");
        (await site.JsonAsync(address)).Items("cells").Length.ShouldBe(2);
        (await site.PageAsync("/")).One("footer").Href("a", "JSON").ShouldBe("/api/v1/map?speed=middle");
    }

    [Fact]
    public async Task The_page_needs_no_circuit()
    {
        var text = await site.TextAsync("/", HttpStatusCode.OK);

        text.ShouldNotContain("<!--Blazor:");
        text.ShouldNotContain("modulepreload");
    }

    private static double Ratio(string slug, double target) =>
        PublishedPages.Number(PublishedPages.Point(slug, target, isOff: false).Throughput)
        / PublishedPages.Number(PublishedPages.Point(slug, target, isOff: true).Throughput);
}
