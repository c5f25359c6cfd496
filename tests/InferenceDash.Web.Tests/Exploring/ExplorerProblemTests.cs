using System.Net;
using AngleSharp.Html.Dom;

namespace InferenceDash.Web.Tests.Exploring;

/// <summary>What cannot be had: the page shows the nearest view and says so, an empty view names what is missing, and the API refuses.</summary>
public sealed class ExplorerProblemTests(ExploringSite site) : IClassFixture<ExploringSite>
{
    public static TheoryData<string> Unknown =>
    [
        "model=nobody", "gpu=tpu", "gpu=h100,tpu", "prec=fp3", "spec=eagle9", "vendor=acme", "agg=both", "engine=nothing",
        "y=nope", "x=throughput", "basis=all", "sort=nope",
        "zoom=5", "zoom=9-3", "zoom=a-b", "view=pie", "xscale=cubic", "seq=4k-4k-4k", "src=guessed", "rates=1999-01", "usd=tpu:1", "ttft=-1", "price=free",
    ];

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task The_page_says_what_it_could_not_use_and_the_api_refuses(string query)
    {
        var key = query[..query.IndexOf('=', StringComparison.Ordinal)];
        var page = await site.PageAsync($"/inference?{query}");

        page.QuerySelectorAll(".problems li").ShouldHaveSingleItem().Words().ShouldContain(key);
        page.TableRows().ShouldNotBeEmpty();
        foreach (var extension in new[] { "", ".csv", ".svg" })
        {
            var problem = await site.ProblemAsync($"/api/v1/points{extension}?{query}", HttpStatusCode.BadRequest);
            problem.Text("detail").ShouldNotBeNull().ShouldContain(key);
        }
    }

    [Fact]
    public async Task A_parameter_that_does_not_exist_is_passed_over_by_the_page_and_refused_by_the_api()
    {
        (await site.PageAsync(KnownAddresses.SplitExplorer("utm=x"))).QuerySelectorAll(".problems").ShouldBeEmpty();
        await site.ProblemAsync(KnownAddresses.Points("utm=x"), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_snapshot_is_not_found()
    {
        foreach (var extension in new[] { "", ".csv", ".svg" })
            await site.ProblemAsync(KnownAddresses.Points("snap=ffffffff", extension), HttpStatusCode.NotFound);
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("snap=ffffffff"));
        page.One(".problems").Words().ShouldContain("snap=ffffffff");
        page.TableRows().Count.ShouldBe(29);
        page.Hrefs("main a").ShouldAllBe(href => !href.Contains("snap=ffffffff", StringComparison.Ordinal));
    }

    /// <summary>A view without points, and words that say what is missing.</summary>
    public static TheoryData<string, string> Empty => new()
    {
        { KnownAddresses.SplitExplorer("hide=!"), "All 7 series are hidden." },
        { KnownAddresses.SplitExplorer("hide=!&ttft=1"), "series are hidden." },
        { KnownAddresses.SplitExplorer("ttft=0.001"), "No point of this selection has a p99 TTFT of at most 0.001 s." },
        { KnownAddresses.SplitExplorer("ttft=5&gpu=mi300x"), "4 points are left out, 4 of them without a known TTFT." },
        { KnownAddresses.SplitExplorer("engine=dynamo&gpu=h100"), "12 points are available with any engine." },
        { KnownAddresses.SplitExplorer("agg=disaggregated&gpu=h100"), "12 points are available with any aggregation." },
        { KnownAddresses.SplitExplorer("spec=mtp&gpu=mi300x"), "4 points are available with and without speculative decoding." },
        { KnownAddresses.SplitExplorer("prec=fp4&gpu=h100"), "at other precisions." },
        { KnownAddresses.SplitExplorer("gpu=h200"), "on other GPUs." },
        { KnownAddresses.SplitExplorer("gpu=h200&prec=fp4&engine=sglang"), "without any filter." },
        { KnownAddresses.SplitExplorer("src=published"), "No published points of Llama 3.3 70B" },
        { KnownAddresses.SplitExplorer("src=published&ttft=1"), "from the other source." },
        { KnownAddresses.SplitExplorer("gpu=gb200&seq=1k-1k"), "on other GPUs." },
        { KnownAddresses.SplitExplorer("gpu=mi300x&y=ttft-p99"), "Time to first token, p99 is not known for these points." },
        {
            KnownAddresses.SplitExplorer("gpu=h100&y=joules-measured&show=all"),
            "Energy per total token, measured is not known for these points. The imported files do not contain it."
        },
        { KnownAddresses.SplitExplorer("gpu=mi300x&x=ttft&view=table"), "Time to first token, median is not known for these points." },
        { "/inference?model=gemma-4-31b", "The store has no points of Gemma 4 31B." },
        { "/inference?model=gemma-4-31b&src=measured&gpu=h100", "The store has no points of Gemma 4 31B." },
        { "/inference?model=qwen-3-5&src=measured", "78 points are available from the other source." },
    };

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task An_empty_view_names_what_is_missing_and_leads_to_points(string address, string words)
    {
        var page = await site.PageAsync(address);
        page.QuerySelectorAll(".problems").ShouldBeEmpty();
        var empty = page.One("div.empty");
        empty.Words().ShouldContain(words);
        page.QuerySelectorAll(".chart svg[role=img]").ShouldBeEmpty();

        var next = await site.PageAsync(empty.One("a").GetAttribute("href")!);
        next.QuerySelectorAll(".problems").ShouldBeEmpty();
        if (address.Contains("hide=!&ttft", StringComparison.Ordinal))
            next.TableRows().Count.ShouldBe(11);
        next.TableRows().ShouldNotBeEmpty();
        if (!address.Contains("view=table", StringComparison.Ordinal))
            next.QuerySelectorAll("svg[role=img] .knot").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Points_without_a_place_are_counted()
    {
        var page = await site.PageAsync(KnownAddresses.SplitExplorer("y=ttft-p99&show=all&vendor=amd,nvidia"));

        page.Caption().ShouldContain("4 points have no known Time to first token, p99 and cannot be drawn.");
        page.TableRows().Count.ShouldBe(31);
    }

    [Theory]
    [InlineData("y=ttft&scale=log")]
    [InlineData("x=ttft-p99&xscale=log")]
    [InlineData("x=e2e&xscale=log&zoom=0-20")]
    [InlineData("zoom=0-1")]
    [InlineData("zoom=999999-9999999")]
    public async Task A_picture_names_no_number_that_is_none(string query)
    {
        (await site.TextAsync(KnownAddresses.Points(query, ".svg"))).ShouldNotMatch(@"\b(NaN|Infinity)\b|∞");
        (await site.PageAsync(KnownAddresses.SplitExplorer(query))).QuerySelectorAll("svg[role=img]").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_field_of_one_gpu_without_JavaScript_sets_its_rate_and_keeps_the_others()
    {
        var page = await site.PageAsync("/inference?model=llama-3-3-70b&usd=b200:1.7&usd.h100=2.1");

        page.QuerySelector(".problems").ShouldBeNull();
        page.One("#ex-usd-h100").GetAttribute("value").ShouldBe("2.1");
        page.One("#ex-usd-b200").GetAttribute("value").ShouldBe("1.7");
        page.One("form:has(#ex-usd-h100) input[type=hidden][name=usd]").GetAttribute("value").ShouldBe("b200:1.7");
        page.One("#ex-usd-h100").GetAttribute("name").ShouldBe("usd.h100");
    }

    [Fact]
    public async Task A_stretch_without_points_is_said_and_the_whole_axis_shown() =>
        (await site.PageAsync("/inference?model=llama-3-3-70b&zoom=9000-9900")).One(".chart figcaption").TextContent
            .ShouldContain("No point lies between 9000 and 9900 tok/s/user");
}
