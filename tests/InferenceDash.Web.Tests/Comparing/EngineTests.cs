namespace InferenceDash.Web.Tests.Comparing;

public sealed class EngineTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    [Fact]
    public async Task Engines_are_pooled_unless_one_is_chosen_and_a_note_names_those_in_use()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss, "seq=1k-1k");

        c.Text("engine").ShouldBeNull();
        var note = c.Items("notes").Single(n => n.Text("code") == "engines-differ").Text("text").ShouldNotBeNull();
        note.ShouldContain("MTP on SGLang and vLLM");
        note.ShouldContain("Off on SGLang and vLLM");
        note.ShouldContain("not directly comparable");
    }

    [Fact]
    public async Task Only_engines_whose_points_are_in_use_are_named()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss, "seq=1k-1k&t=120");

        // Off between 96 and 130, MTP between 118.5 and 150: all vLLM.
        c.NoteCodes().ShouldContain("engine-comparability");
        c.NoteCodes().ShouldNotContain("engines-differ");
        c.Items("notes").Single(n => n.Text("code") == "engine-comparability").Text("text").ShouldNotBeNull().ShouldContain("vLLM");
    }

    [Theory]
    [InlineData("vLLM")]
    [InlineData("vllm")]
    public async Task A_chosen_engine_restricts_both_sides(string engine)
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss, $"seq=1k-1k&engine={engine}");

        c.Text("engine").ShouldBe("vLLM");
        c.GetProperty("curves").GetProperty("method").Items("points").Select(p => p.Number("interactivity")).ShouldBe([118.5, 150, 180]);
        c.GetProperty("curves").GetProperty("off").Items("points").Select(p => p.Number("interactivity")).ShouldBe([96, 130]);
        c.NoteCodes().ShouldNotContain("engines-differ");
    }

    [Fact]
    public async Task An_engine_that_one_side_lacks_leaves_that_side_without_data()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss, "seq=1k-1k&engine=TRT-LLM");

        c.Targets().ShouldAllBe(t => t.GetProperty("method").Text("status") == "no-data");
        c.Targets().ShouldAllBe(t => t.Text("verdict") == "only-off");
        c.Interactivities().ShouldBe([30]);
    }

    [Fact]
    public async Task An_engine_without_points_is_refused_with_those_there_are()
    {
        var problem = await site.ProblemAsync(KnownAddresses.Api(KnownAddresses.GptOss, "seq=1k-1k&engine=ATOM"), System.Net.HttpStatusCode.BadRequest);

        problem.Text("detail").ShouldNotBeNull().ShouldContain("SGLang, TRT-LLM, vLLM");
    }

    [Fact]
    public async Task The_page_offers_the_engines_and_pins_the_chosen_one()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.GptOss, "seq=1k-1k&engine=vllm"));

        var engines = page.Menu("#engine");
        engines.Select(e => e.Words).ShouldBe(["All engines", "SGLang", "TRT-LLM", "vLLM"]);
        engines.Single(e => e.IsCurrent).Words.ShouldBe("vLLM");
        page.QuerySelector("[data-copy]")!.GetAttribute("data-copy").ShouldNotBeNull().ShouldContain("engine=vLLM");
    }

    [Fact]
    public async Task Knots_carry_engine_and_date_to_the_tooltip()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.GptOss, "seq=1k-1k"));
        var tips = page.QuerySelectorAll("[data-plot=main-chart] .knot title").Select(t => t.TextContent).ToList();

        tips.ShouldContain(t => t.Contains("SGLang", StringComparison.Ordinal) && t.Contains("2026-06-11", StringComparison.Ordinal));
        tips.ShouldAllBe(t => !t.Contains("not measured by us", StringComparison.Ordinal));
    }
}
