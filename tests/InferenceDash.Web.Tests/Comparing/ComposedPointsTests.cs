using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The site with points that are composed of step times, beside measured ones of the same series and alone.</summary>
public sealed class ComposedSite() : Site(RunningSite.Shared("composed.csv"));

/// <summary>Composed points are labelled so wherever they are, and stand beside measured ones only as a source of their own.</summary>
public sealed class ComposedPointsTests(ComposedSite site) : IClassFixture<ComposedSite>
{
    private const string Alone = "qwen-3-5-h200-bf16-mtp-vs-none", Beside = "qwen-3-5-h200-int4-mtp-vs-none";

    [Fact]
    public async Task Where_there_is_nothing_else_they_are_shown_and_labelled()
    {
        var c = await site.ComparisonAsync(Alone, "t=100");
        var page = await site.PageAsync($"/compare-spec-decode/{Alone}");

        c.Text("source").ShouldBe("composed");
        c.NoteCodes().ShouldContain("composed-points");
        c.NoteCodes().ShouldNotContain("synthetic-acceptance");
        var text = page.Body!.Words();
        text.ShouldContain("composed of step times; no server was measured");
        text.ShouldContain("Composed points. No server was measured: the points are composed of the measured times of single steps");
        text.ShouldContain("thinking off");
        text.ShouldContain("Marks are composed points");
        text.ShouldNotContain("measured benchmark point");
        text.ShouldNotContain("only MTP was measured");
    }

    [Fact]
    public async Task A_target_on_such_a_point_says_so()
    {
        var point = (await site.ComparisonAsync(Alone)).GetProperty("curves").GetProperty("off").Items("points")[0].Number("interactivity")!.Value;

        var target = (await site.ComparisonAsync(Alone, FormattableString.Invariant($"t={point}"))).Targets()[0];

        target.GetProperty("off").Text("status").ShouldBe("composed");
    }

    [Fact]
    public async Task Beside_measured_points_they_are_a_source_to_be_asked_for()
    {
        var unasked = await site.ComparisonAsync(Beside, "seq=1k-1k");
        var asked = await site.ComparisonAsync(Beside, "seq=1k-1k&src=composed");
        var page = await site.PageAsync($"/compare-spec-decode/{Beside}?seq=1k-1k");

        (unasked.Text("source"), Points(unasked)).ShouldBe(("measured", 3));
        (asked.Text("source"), Points(asked)).ShouldBe(("composed", 4));
        page.Body!.Words().ShouldContain("8 composed points are available too. They are never combined with others.");
        page.Hrefs("a").ShouldContain(href => href.Contains("src=composed", StringComparison.Ordinal));

        static int Points(JsonElement comparison) => comparison.GetProperty("curves").GetProperty("method").Items("points").Length;
    }

    [Fact]
    public async Task A_comparison_of_draft_lengths_and_its_schedule_say_what_they_rest_on()
    {
        var answer = await site.JsonAsync("/api/v2/compare/draft/qwen-3-5-h200-bf16-mtp/6-vs-3-vs-0?seq=1k-1k");
        var schedule = await site.JsonAsync("/api/v2/compare/draft/qwen-3-5-h200-bf16-mtp/schedule?seq=1k-1k");
        var page = await site.PageAsync("/compare/draft/qwen-3-5-h200-bf16-mtp/6-vs-3-vs-0");

        answer.Items("series").Select(s => s.Text("source")).ShouldAllBe(source => source == "composed");
        answer.Items("notes").ShouldContain(n => n.Text("code") == "composed-points");
        schedule.Text("says").ShouldEndWith("Composed for 1 to 256 requests in flight.");
        schedule.Items("notes")[0].GetString()!.ShouldStartWith("Composed of step times on 1 GPU, not measured on a server");
        page.Body!.Words().ShouldContain("Points composed of step times, rates of");
    }

    [Fact]
    public async Task Files_name_the_source()
    {
        (await site.TextAsync($"/api/v1/spec-decode/{Alone}.csv")).ShouldContain("Source: points composed of step times, not measured on a server");
        (await site.TextAsync("/api/v1/points.csv?model=qwen-3-5&src=composed")).ShouldContain(",composed,");
        (await site.TextAsync($"/api/v1/spec-decode/{Alone}.svg")).ShouldContain("Points composed of step times, not measured on a server");
    }

    [Fact]
    public async Task The_explorer_names_them_and_never_joins_them_to_others()
    {
        var page = await site.PageAsync("/inference?model=qwen-3-5&prec=bf16");

        var text = page.Body!.Words();
        text.ShouldContain("composed of step times");
        page.QuerySelectorAll(".legend, [class*=legend]").Select(l => l.Words()).ShouldContain(l => l.Contains("H200, composed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_index_tags_them_and_the_map_leaves_them_out()
    {
        var index = await site.PageAsync("/compare-spec-decode");
        var map = await site.JsonAsync("/api/v1/map");

        var row = index.QuerySelectorAll("tbody tr").Single(r => r.Hrefs("a").Any(href => href.Contains(Alone, StringComparison.Ordinal)));
        row.QuerySelectorAll(".tag").Select(t => t.Words()).ShouldContain("composed");
        map.GetRawText().ShouldNotContain(Alone);
        map.GetRawText().ShouldContain(Beside);
    }

    [Fact]
    public async Task The_data_page_lists_them_apart()
    {
        var page = await site.PageAsync("/data?q=h200");

        page.Body!.Words().ShouldContain("composed");
    }
}
