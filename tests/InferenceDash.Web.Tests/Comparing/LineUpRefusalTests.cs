using System.Net;
using InferenceDash.Web.Tests.Addresses;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>What version 2 cannot answer, it says why; no address makes the server fail.</summary>
public sealed class LineUpRefusalTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    [Fact]
    public async Task An_unknown_dimension_is_not_found_and_the_known_ones_are_named()
    {
        var problem = await site.ProblemAsync(KnownLineUps.Api("colour/gemma-4-31b-fp8-best/red-vs-blue"), HttpStatusCode.NotFound);

        foreach (var by in new[] { "gpu", "precision", "method", "engine", "draft", "date" })
            problem.Text("detail")!.ShouldContain(by);
    }

    [Theory]
    [InlineData("gpu/gemma-4-31b-fp9-best", "gemma-4-31b-fp8-best")]
    [InlineData("gpu/gemma-fp8-best/b200-vs-h200", "gemma-4-31b-fp8-best")]
    [InlineData("engine/gemma-4-31b-b200-fp8", "gemma-4-31b-b200-fp8-none")]
    [InlineData("draft/gemma-4-31b-b200-fp8-none/3-vs-1", "gemma-4-31b-b200-fp8-mtp")]
    public async Task An_unknown_comparison_is_not_found_and_near_ones_are_named(string lineUp, string near)
    {
        (await site.ProblemAsync(KnownLineUps.Api(lineUp), HttpStatusCode.NotFound)).Text("detail")!.ShouldContain(near);
    }

    [Fact]
    public async Task An_unknown_snapshot_is_not_found() =>
        (await site.ProblemAsync(KnownLineUps.Api(KnownLineUps.Gpus, "snap=ffffffff"), HttpStatusCode.NotFound)).Text("detail")!.ShouldContain("ffffffff");

    [Theory]
    [InlineData("gpu/gemma-4-31b-fp8-best/b200-vs-tpu", "tpu")]
    [InlineData("precision/gemma-4-31b-b200-best/fp4-vs-bf16", "bf16")]
    [InlineData("date/gemma-4-31b-b200-fp8-mtp/2026-06-15-vs-2026-05-02", "2026-05-02")]
    [InlineData("draft/gemma-4-31b-b200-fp8-mtp/3-vs-2", "2")]
    public async Task An_unknown_series_is_refused(string lineUp, string named) =>
        (await site.ProblemAsync(KnownLineUps.Api(lineUp), HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain(named);

    [Theory]
    [InlineData("gpu/gemma-4-31b-fp8-best/h200", "h200")]
    [InlineData("gpu/gemma-4-31b-fp8-best/h200-vs-h200", "h200")]
    [InlineData("draft/gemma-4-31b-b200-fp8-mtp/1", "1")]
    public async Task A_single_series_is_refused_and_the_page_names_the_one_that_it_adds(string lineUp, string named)
    {
        (await site.ProblemAsync(KnownLineUps.Api(lineUp), HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain("at least two series");
        var page = await site.PageAsync(KnownLineUps.Page(lineUp));

        var added = page.QuerySelectorAll(".pill .who").Select(w => w.Words()).ToList()[1];
        page.One(".problems li").Words().ShouldBe($"{lineUp.Split('/')[0]}={named} A comparison takes at least two series. Showing {added} beside this one.");
    }

    [Theory]
    [InlineData("foo=1")]
    [InlineData("lead=latency")]
    [InlineData("lead=%00")]
    [InlineData("seq=1k-8k")]
    [InlineData("src=published")]
    [InlineData("usd=tpu:1")]
    [InlineData("kw=tpu:1")]
    [InlineData("prec=fp4")]
    [InlineData("y=interactivity")]
    public async Task An_unusable_parameter_is_refused(string query) =>
        (await site.ProblemAsync(KnownLineUps.Api(KnownLineUps.Gpus, query), HttpStatusCode.BadRequest))
            .Text("detail")!.ShouldContain(query[..query.IndexOf('=', StringComparison.Ordinal)]);

    // Engines and sequences that are refused elsewhere are known here.
    [Theory]
    [MemberData(nameof(HostileQueries.Refused), MemberType = typeof(HostileQueries))]
    public async Task The_api_refuses_what_nobody_means_well_with(string query)
    {
        if (query is not "engine=vLLM")
            await site.ProblemAsync(KnownLineUps.Api(KnownLineUps.Gpus, query), HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(HostileQueries.Refused), MemberType = typeof(HostileQueries))]
    [MemberData(nameof(HostileQueries.RefusedByExplorer), MemberType = typeof(HostileQueries))]
    [MemberData(nameof(HostileQueries.Odd), MemberType = typeof(HostileQueries))]
    public async Task No_query_makes_the_server_fail(string query)
    {
        string[] paths = [KnownLineUps.Page(KnownLineUps.Gpus), KnownLineUps.Page("gpu/gemma-4-31b-fp9-best"), KnownLineUps.Api(KnownLineUps.Gpus + ".svg")];
        foreach (var path in paths)
        {
            using var response = await site.Client.GetAsync($"{path}?{query}");
            ((int)response.StatusCode).ShouldBeLessThan(500, path);
        }
    }

    [Theory]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%ff%fe")]
    [InlineData("∞")]
    [InlineData("<script>")]
    [InlineData("-")]
    [InlineData("-vs-")]
    [InlineData("-vs--vs--vs-")]
    [InlineData("b200-vs-b200")]
    [InlineData("b200-VS-h200")]
    [InlineData("b200-vs-h200.csv.csv")]
    [InlineData(".svg")]
    [InlineData(" b200 -vs- h200 ")]
    public async Task No_name_makes_the_server_fail(string name)
    {
        string[] paths = [$"{name}/{name}/{name}", $"{name}/gemma-4-31b-fp8-best/b200-vs-h200", $"gpu/{name}", $"gpu/{name}/b200-vs-h200",
            $"gpu/gemma-4-31b-fp8-best/{name}", $"engine/gemma-4-31b-b200-fp8-none/{name}"];
        foreach (var path in paths.SelectMany(p =>
            new[] { KnownLineUps.Page(p), KnownLineUps.Api(p), KnownLineUps.Api(p + ".csv"), KnownLineUps.Api(p + ".svg") }))
        {
            using var response = await site.Client.GetAsync(path);
            ((int)response.StatusCode).ShouldBeLessThan(500, path);
        }
    }

    [Theory]
    [InlineData("gpu/qwen-3-5-fp8-mtp/h100-vs-h200", "engine=vLLM")]
    [InlineData("gpu/gemma-4-31b-fp8-best/mi355x-vs-h200", "engine=SGLang")]
    [InlineData(KnownLineUps.Engines, "engine=vLLM")]
    public async Task An_engine_that_none_of_the_series_has_is_left_out_and_told(string lineUp, string query)
    {
        (await site.ProblemAsync(KnownLineUps.Api(lineUp, query), HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain("engine");
        var page = await site.PageAsync(KnownLineUps.Page(lineUp, query));
        page.QuerySelectorAll(".problems li").Length.ShouldBe(1);
        page.QuerySelectorAll("table.cmp tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_a_page_could_not_use_is_not_pinned()
    {
        var page = await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus,
            "t=fast&price=free&rates=2025-01&usd=tpu:1&kw=tpu:2&engine=none&prec=fp4&snap=ffffffff"));
        var plain = await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus));

        page.QuerySelectorAll(".problems li").Length.ShouldBe(8);
        page.One("button[data-copy]").GetAttribute("data-copy").ShouldBe(plain.One("button[data-copy]").GetAttribute("data-copy"));
    }

    [Fact]
    public async Task Very_long_names_are_answered()
    {
        var name = string.Join("-vs-", Enumerable.Range(0, 3000).Select(i => $"g{i}"));
        await site.ProblemAsync(KnownLineUps.Api($"gpu/{name}/b200-vs-h200"), HttpStatusCode.NotFound);
        await site.ProblemAsync(KnownLineUps.Api($"gpu/gemma-4-31b-fp8-best/{name}"), HttpStatusCode.BadRequest);
        await site.TextAsync(KnownLineUps.Page($"gpu/{name}/b200-vs-h200"), HttpStatusCode.NotFound);
        (await site.PageAsync(KnownLineUps.Page($"gpu/gemma-4-31b-fp8-best/{name}"))).QuerySelectorAll(".problems li").ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(HostileQueries.Refused), MemberType = typeof(HostileQueries))]
    public async Task The_page_shows_the_nearest_view_and_says_what_it_could_not_use(string query)
    {
        if (query is "engine=vLLM")
            return;
        var page = await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, query));

        page.QuerySelectorAll(".problems li").ShouldNotBeEmpty();
        page.QuerySelectorAll("table.cmp tbody tr").Length.ShouldBe(3);
        page.QuerySelectorAll("img").ShouldBeEmpty();
        page.One("main").Code().ShouldBeEmpty();
    }
}
