using System.Text.Json;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>Published and measured points in the explorer: the source that a comparison takes, never both on one curve.</summary>
public sealed class SourcesTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    [Theory]
    [InlineData(KnownAddresses.Qwen, "h100", "measured")]
    [InlineData("qwen-3-5-h200-fp8-mtp-vs-none", "h200", "published")]
    public async Task Explorer_and_comparison_take_the_same_source(string slug, string gpu, string source)
    {
        (await site.ComparisonAsync(slug)).Text("source").ShouldBe(source);
        var points = (await site.JsonAsync($"/api/v1/points?model=qwen-3-5&gpu={gpu}&prec=fp8&seq=1k-1k")).Points();

        points.ShouldNotBeEmpty();
        points.Select(p => p.Text("source")).Distinct().ShouldBe([source]);
    }

    [Theory]
    [InlineData("published")]
    [InlineData("measured")]
    public async Task A_source_can_be_chosen(string source)
    {
        var points = (await site.JsonAsync($"/api/v1/points?model=qwen-3-5&src={source}")).Points();

        points.ShouldNotBeEmpty();
        points.ShouldAllBe(p => p.Text("source") == source);
        points.ShouldAllBe(p => (p.Text("sourcePage") == null) == (source == "measured"));
        points.ShouldAllBe(p => (p.Text("run") == null) == (source == "published"));
    }

    [Fact]
    public async Task Curves_of_the_explorer_carry_the_points_of_the_comparison()
    {
        var curves = (await site.ComparisonAsync(KnownAddresses.Qwen)).GetProperty("curves");
        var points = (await site.JsonAsync("/api/v1/points?model=qwen-3-5&gpu=h100&prec=fp8&seq=1k-1k")).Points();

        foreach (var (side, method) in new[] { ("method", "mtp"), ("off", "none") })
        {
            points.Where(p => p.Text("method") == method).Select(Place)
                .ShouldBe(curves.GetProperty(side).Items("points").Select(Place), ignoreOrder: true);
        }

        static (double?, double?, bool) Place(JsonElement point) =>
            (point.Number("interactivity"), point.Number("throughputPerGpu"), point.GetProperty("onFrontier").GetBoolean());
    }

    [Fact]
    public async Task A_page_of_both_sources_says_how_many_points_are_published()
    {
        var page = await site.PageAsync("/inference?model=qwen-3-5");
        var points = (await site.JsonAsync(page.Export("JSON"))).Points();

        page.Caption().ShouldContain($"{points.Count(p => p.Text("source") == "published")} published by InferenceX by SemiAnalysis, the others measured.");
        page.QuerySelectorAll("[data-series]").Select(s => s.GetAttribute("data-series")).ShouldBeUnique();
    }
}

/// <summary>A store that holds published operating points alone.</summary>
public sealed class PublishedOnlyTests(FirstStepSite site) : IClassFixture<FirstStepSite>
{
    [Fact]
    public async Task It_shows_what_is_published_and_says_what_is_not()
    {
        var page = await site.PageAsync("/inference");

        page.Caption().ShouldContain("published by InferenceX by SemiAnalysis, not measured by us");
        var rows = page.TableRows();
        rows.ShouldAllBe(r => r["Engine"] == "not published" && r["Deployment"] == "not published");
        rows.ShouldAllBe(r => r["Run"] == "published" && r["TTFT p99"] == "—");
        page.Group("Engine").QuerySelectorAll("a").Select(a => a.Words()).ShouldBe(["All"]);
        page.QuerySelectorAll("#ex-y option[disabled]").Select(o => o.GetAttribute("value"))
            .ShouldBe(["joules-measured", "ttft", "ttft-p99", "e2e"], ignoreOrder: true);
        page.QuerySelectorAll("#ex-x option[disabled]").Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("y=ttft-p99")]
    [InlineData("y=ttft&show=all")]
    [InlineData("x=e2e")]
    [InlineData("basis=output")]
    [InlineData("y=joules-measured&view=table")]
    public async Task What_is_not_published_is_not_known_for_these_points(string query)
    {
        var page = await site.PageAsync($"/inference?{query}");

        page.One("div.empty").Words().ShouldContain("is not known for these points. The source pages do not print it.");
        (await site.PageAsync(page.One("div.empty a").GetAttribute("href")!)).TableRows().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Published_figures_come_back_digit_for_digit()
    {
        var points = (await site.JsonAsync("/api/v1/points?model=qwen-3-5&gpu=h100")).Points();

        var point = points.Single(p => p.Text("method") == "mtp" && p.Number("interactivity") == 84);
        (point.Number("throughputPerGpu"), point.Number("costPerMillionTokens"), point.Number("tokensPerSecondPerMegawatt")).ShouldBe((360.9, 1.005, 208590));
        (await site.PageAsync("/inference?model=qwen-3-5&gpu=h100&spec=mtp")).TableRows()[0]["Cost"].ShouldBe("1.005");
    }

    [Fact]
    public async Task No_engine_is_known_to_choose()
    {
        (await site.PageAsync("/inference?engine=vllm")).One(".problems li").Words().ShouldContain("None is available here.");
    }
}
