using System.Net;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>A page meets an address half-way; the API refuses what it cannot answer exactly, and names the reason.</summary>
public sealed class RefusalTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("t=1,2,3,4,5,6,7", "t=7")]
    [InlineData("t=fast", "fast")]
    [InlineData("t=0", "above 0")]
    [InlineData("t=-84", "-84")]
    [InlineData("t=NaN", "NaN")]
    [InlineData("t=Infinity", "Infinity")]
    [InlineData("t=84;108;133", "84;108;133")]
    [InlineData("t=84 108", "84 108")]
    [InlineData("t=1e2", "1e2")]
    [InlineData("t=84,96,x&t=108", "t=x")]
    [InlineData("t=1000001", "1,000,000")]
    [InlineData("t=84,fast,133", "fast")]
    [InlineData("seq=9k", "seq")]
    [InlineData("seq=1k-8k", "1k/8k")]
    [InlineData("src=measured", "measured")]
    [InlineData("src=guessed", "published, measured")]
    [InlineData("engine=vLLM", "engine")]
    [InlineData("price=free", "hyperscaler, neocloud, rental")]
    [InlineData("rates=2025-01", "2026-04, 2026-07")]
    [InlineData("usd=h100", "h100:2.10")]
    [InlineData("usd=h100:-1", "usd")]
    [InlineData("usd=h100:0", "usd")]
    [InlineData("usd=tpu:2", "Unknown GPU")]
    [InlineData("kw=h100:plenty", "kw")]
    [InlineData("kw=tpu:1", "Unknown GPU")]
    [InlineData("prec=fp3", "FP3")]
    [InlineData("prec=fp4", "FP4")]
    [InlineData("y=beauty", "throughput")]
    [InlineData("scale=cubic", "log")]
    [InlineData("ttft=soon", "a p99 TTFT in seconds")]
    [InlineData("ttft=2,0", "a p99 TTFT in seconds")]
    [InlineData("ttft=0", "0.000001 to 100,000")]
    public async Task An_unusable_value_is_refused_with_its_reason(string query, string reason)
    {
        var problem = await site.ProblemAsync(KnownAddresses.Api(KnownAddresses.Qwen, query), HttpStatusCode.BadRequest);

        problem.Text("detail").ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public async Task Every_unusable_value_of_an_address_is_named()
    {
        var problem = await site.ProblemAsync(KnownAddresses.Api(KnownAddresses.Qwen, "t=fast&price=free&rates=2025-01"), HttpStatusCode.BadRequest);

        foreach (var named in new[] { "t=fast", "price=free", "rates=2025-01" })
            problem.Text("detail").ShouldNotBeNull().ShouldContain(named);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".svg")]
    public async Task The_other_forms_refuse_the_same(string extension)
    {
        await site.ProblemAsync(KnownAddresses.Api(KnownAddresses.Qwen + extension, "t=0"), HttpStatusCode.BadRequest);
        await site.ProblemAsync(KnownAddresses.Api("qwen-3-5-h100-fp9-mtp-vs-none" + extension), HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("qwen-3-5-h100-fp4-mtp-vs-none", KnownAddresses.Qwen)]
    [InlineData("deepseek-v4-h200-fp8", KnownAddresses.DeepSeek)]
    [InlineData("qwen-3-5-h100-fp8-mpt-vs-none", KnownAddresses.Qwen)]
    public async Task An_unknown_comparison_is_not_found_and_near_ones_are_named(string slug, string near)
    {
        var problem = await site.ProblemAsync(KnownAddresses.Api(slug), HttpStatusCode.NotFound);

        problem.Text("detail").ShouldNotBeNull().ShouldContain(near);
    }

    [Theory]
    [InlineData("ffffffff")]
    [InlineData("nonsense")]
    [InlineData("%00")]
    [InlineData("' OR 1=1 --")]
    public async Task An_unknown_snapshot_is_not_found(string snapshot)
    {
        var problem = await site.ProblemAsync(KnownAddresses.Api(KnownAddresses.Qwen, $"snap={snapshot}"), HttpStatusCode.NotFound);

        problem.Text("detail").ShouldNotBeNull().ShouldContain("snapshot");
    }

    [Theory]
    [InlineData("qwen-h100-fp8-mtp-vs-none", KnownAddresses.Qwen)]
    [InlineData("QWEN-3-5-H100-FP8-MTP-VS-NONE", KnownAddresses.Qwen)]
    [InlineData("qwen-3-5-h100-fp8-none-vs-mtp", KnownAddresses.Qwen)]
    [InlineData("qwen-h100-fp8-none-vs-mtp", KnownAddresses.Qwen)]
    [InlineData("glm-5-b200-fp4-mtp-vs-none", "glm-5-1-b200-fp4-mtp-vs-none")]
    [InlineData("deepseek-h200-fp8-mtp-vs-none", "deepseek-r1-h200-fp8-mtp-vs-none")]
    public async Task Another_name_of_a_comparison_answers_as_that_comparison(string name, string slug)
    {
        (await site.ComparisonAsync(name)).GetRawText().ShouldBe((await site.ComparisonAsync(slug)).GetRawText());
    }

    [Fact]
    public async Task Nothing_but_reading_is_allowed()
    {
        using var response = await site.Client.PostAsync(KnownAddresses.Api(KnownAddresses.Qwen), content: null);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }
}
