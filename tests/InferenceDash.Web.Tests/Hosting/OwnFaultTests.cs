using System.Net;
using InferenceDash.Store;
using InferenceDash.Web.Shared;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A fault of the program is told as one, in words that give nothing of it away.</summary>
public sealed class OwnFaultTests : IAsyncLifetime
{
    private const string Secret = "the secret of the cellar";

    private readonly FaultySite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen)]
    [InlineData("/data")]
    [InlineData("/search?q=b200")]
    public async Task A_page_says_that_it_is_ours_and_keeps_the_policy(string address)
    {
        using var answer = await _site.Client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
        var text = await answer.Content.ReadAsStringAsync();
        Html.Parse(text).One("h1").TextContent.ShouldBe(PageWords.OurError);
        Html.Parse(text).One("main p").TextContent.ShouldBe(PageWords.ErrorDetail);
        text.ShouldNotContain(Secret);
        text.ShouldNotContain(nameof(InvalidOperationException));
        text.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("/api/v1/spec-decode")]
    [InlineData("/api/v2/compare")]
    public async Task The_api_answers_with_a_problem(string address)
    {
        var problem = await _site.ProblemAsync(address, HttpStatusCode.InternalServerError);

        problem.Text("title").ShouldBe(PageWords.OurError);
        problem.ToString().ShouldNotContain(Secret);
    }

    private sealed class FaultySite() : OwnSite(new RunningSite(
        host => host.ConfigureTestServices(services => services.AddSingleton(new CatalogReads(
            static _ => throw new InvalidOperationException(Secret),
            static (_, _, _) => Task.FromResult<Dataset?>(null),
            static _ => Task.FromResult<IReadOnlyList<Snapshot>>([])))),
        "qwen-3-5.csv"));
}
