using System.Xml.Linq;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>The exported picture stands alone: title, filters, legend, date and source are in it.</summary>
public sealed class ExplorerPictureTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task It_says_what_it_shows_of_when_and_whose()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("gpu=h100,gb200&spec=mtp&y=cost&usd=h100:2&ttft=9"));
        var root = XDocument.Parse(await site.TextAsync(page.Export("SVG"))).Root!;
        var texts = root.Descendants(Svg + "text").Select(t => t.Value).ToList();
        var source = texts.Single(t => t.Contains("InferenceDash", StringComparison.Ordinal));

        texts.ShouldContain("Llama 3.3 70B, 8k/1k: Cost per million tokens against Interactivity, median");
        texts.ShouldContain(t => t.StartsWith(
            "Spec decoding: MTP · GPU: H100, GB200 NVL72 · p99 TTFT at most 9 s · frontier points", StringComparison.Ordinal));
        texts.ShouldContain("H100 FP8 MTP, SGLang");
        texts.ShouldContain("GB200 FP4 MTP, Dynamo");
        source.ShouldStartWith("Benchmark points of runs at runs.example · set 2026-07, hyperscaler price, custom rates for H100 · data of 20");
        source.ShouldContain((await site.JsonAsync("/api/v1/points")).Text("snapshot")!);
    }

    [Fact]
    public async Task Published_points_are_said_to_be_none_of_ours()
    {
        var text = await site.TextAsync("/api/v1/points.svg?model=qwen-3-5");

        text.ShouldContain("Published operating points of InferenceX by SemiAnalysis, not measured by us");
        text.ShouldNotContain("benchmark points of");
    }

    [Theory]
    [InlineData("show=frontier")]
    [InlineData("y=ttft&x=e2e&xscale=log")]
    [InlineData("zoom=90-120&hide=b200-fp4-mtp-vllm")]
    public async Task It_is_well_formed_and_runs_nothing(string query)
    {
        var root = XDocument.Parse(await site.TextAsync(KnownAddresses.Points(query, ".svg"))).Root!;

        root.Name.ShouldBe(Svg + "svg");
        root.DescendantsAndSelf().Select(e => e.Attribute("id")?.Value).OfType<string>().ShouldBeUnique();
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name.LocalName.ShouldNotBeOneOf("script", "foreignObject", "image", "use", "a", "iframe");
            element.Attributes().Select(a => a.Name.LocalName).ShouldAllBe(a => !a.StartsWith("on", StringComparison.Ordinal) && a != "href" && a != "style");
        }
    }

    [Fact]
    public async Task Points_outside_its_stretch_are_counted_in_it()
    {
        (await site.TextAsync(KnownAddresses.Points("show=frontier", ".svg"))).ShouldContain("1 point outside the range shown");
        (await site.TextAsync(KnownAddresses.Points("show=frontier&zoom=all", ".svg"))).ShouldNotContain("outside the range");
    }
}
