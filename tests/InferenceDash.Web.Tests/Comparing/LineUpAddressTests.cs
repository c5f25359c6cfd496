using System.Net;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>One address for each comparison of any series; a pinned one shows the same figures whatever comes later.</summary>
public sealed class LineUpAddressTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    private const string Gpus = "/compare/gpu/gemma-4-31b-fp8-best/mi355x-vs-b200";
    private const string SpecDecode = "/compare-spec-decode/gemma-4-31b-b200-fp8-mtp-vs-none";

    [Theory]
    [InlineData("/compare/GPU/gemma-4-31b-fp8-best/mi355x-vs-b200", Gpus)]
    [InlineData("/Compare/gpu/Gemma-4-31B-FP8-best/MI355X-vs-B200", Gpus)]
    [InlineData("/compare/gpu/gemma-4-31b-fp8-best/mi355x-vs-b200/", Gpus)]
    [InlineData("/compare/gpu/gemma-4-31b-fp8-BEST", "/compare/gpu/gemma-4-31b-fp8-best")]
    [InlineData("/compare/gpu/qwen-fp8-mtp/h100-vs-h200", "/compare/gpu/qwen-3-5-fp8-mtp/h100-vs-h200")]
    [InlineData("/compare/precision/QWEN-b200-mtp/fp4-vs-fp8", "/compare/precision/qwen-3-5-b200-mtp/fp4-vs-fp8")]
    [InlineData("/compare/method/gemma-4-31b-b200-fp8/mtp-vs-none", SpecDecode)]
    [InlineData("/compare/method/gemma-4-31b-b200-fp8/none-vs-mtp", SpecDecode)]
    [InlineData("/compare/method/GEMMA-4-31b-b200-fp8/None-vs-MTP", SpecDecode)]
    [InlineData("/compare/method/gemma-4-31b-b200-fp8", SpecDecode)]
    [InlineData("/compare/Method/Gemma-4-31B-b200-fp8/", SpecDecode)]
    [InlineData("/compare/engine/gemma-4-31b-b200-fp8-none/SGLang-vs-vLLM", "/compare/engine/gemma-4-31b-b200-fp8-none/sglang-vs-vllm")]
    public async Task Another_name_redirects_for_good_and_keeps_the_query(string path, string canonical)
    {
        using var response = await site.Client.GetAsync($"{path}?t=84,108.50&usd=b200:2.10&snap=zz");

        response.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        response.Headers.Location?.OriginalString.ShouldBe($"{canonical}?t=84,108.50&usd=b200:2.10&snap=zz");
    }

    [Theory]
    [InlineData(KnownLineUps.Gpus)]
    [InlineData(KnownLineUps.Precisions)]
    [InlineData(KnownLineUps.Engines)]
    [InlineData(KnownLineUps.Drafts)]
    [InlineData(KnownLineUps.Dates)]
    [InlineData(KnownLineUps.Published)]
    public async Task The_canonical_address_answers_and_names_itself(string lineUp)
    {
        (await site.PageAsync(KnownLineUps.Page(lineUp))).One("link[rel=canonical]").GetAttribute("href").ShouldNotBeNull()
            .ShouldEndWith(KnownLineUps.Page(lineUp));
    }

    [Theory]
    [InlineData(KnownLineUps.Gpus, "t=50,90.25&price=rental&usd=b200:2.10")]
    [InlineData(KnownLineUps.Gpus, "seq=8k-1k&engine=vLLM")]
    [InlineData(KnownLineUps.Drafts, "lead=power")]
    [InlineData(KnownLineUps.Dates, "ttft=2")]
    [InlineData(KnownLineUps.Published, "rates=2026-07")]
    [InlineData("gpu/gemma-4-31b-fp8-best", "")]
    public async Task A_pinned_link_gives_the_same_figures(string lineUp, string query)
    {
        var pinned = await PinnedAsync(site, KnownLineUps.Page(lineUp, query));

        foreach (var part in new[] { "seq=", "t=", "src=", "price=", "rates=", "snap=" })
            pinned.ShouldContain(part);
        (await site.JsonAsync(KnownLineUps.ApiOf(pinned))).GetRawText().ShouldBe((await site.JsonAsync(KnownLineUps.Api(lineUp, query))).GetRawText());
        (await PinnedAsync(site, pinned)).ShouldBe(pinned);
        (await site.PageAsync(KnownLineUps.Page(lineUp, query))).QuerySelector("noscript a")!.GetAttribute("href").ShouldBe(pinned);
    }

    [Fact]
    public async Task A_pinned_link_gives_the_same_figures_after_newer_data_and_values_came_in()
    {
        var other = new OwnSite();
        try
        {
            await other.ImportAsync("exploring.csv");
            const string lineUp = "gpu/llama-3-3-70b-fp8-none/mi300x-vs-h100";
            var before = await other.JsonAsync(KnownLineUps.Api(lineUp));
            var pinned = await PinnedAsync(other, KnownLineUps.Page(lineUp));
            await other.ImportAsync("line-ups.csv");
            await other.ImportAsync("deciding.csv");
            other.Clock.Skip(TimeSpan.FromSeconds(5));

            (await other.JsonAsync(KnownLineUps.Api(lineUp))).Text("snapshot").ShouldNotBe(before.Text("snapshot"));
            (await other.JsonAsync(KnownLineUps.ApiOf(pinned))).GetRawText().ShouldBe(before.GetRawText());
            await other.ProblemAsync(KnownLineUps.Api(KnownLineUps.Gpus, $"snap={before.Text("snapshot")}"), HttpStatusCode.NotFound);
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_method_pair_says_the_same_in_both_versions()
    {
        var one = await site.ComparisonAsync("gemma-4-31b-b200-fp8-mtp-vs-none", "t=45,60,80,120");
        var two = await site.JsonAsync(KnownLineUps.Api("method/gemma-4-31b-b200-fp8/mtp-vs-none", "t=45,60,80,120"));

        foreach (var (old, row) in one.Targets().Zip(two.Targets()))
        {
            foreach (var (side, index) in new[] { ("method", 0), ("off", 1) })
                row.Items("points")[index].Number("throughputPerGpu").ShouldBe(old.GetProperty(side).Number("throughputPerGpu"));
            row.Items("ratios")[0].Number("throughput").ShouldBe(old.Number("throughputRatio"));
        }
    }

    private static async Task<string> PinnedAsync(Site site, string address) =>
        (await site.PageAsync(address)).One("button[data-copy]").GetAttribute("data-copy").ShouldNotBeNull();
}
