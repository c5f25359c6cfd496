using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Every answer of the API has a tag, also one that is too long to be held in memory, and whoever has the tag is told so.</summary>
public sealed class LongAnswerTagTests(LongAnswerTagTests.NarrowSite site) : IClassFixture<LongAnswerTagTests.NarrowSite>
{
    private const string Long = "/api/v1/points?model=glm-5-1";

    public static TheoryData<string> Lists =>
        [Long, "/api/v1/points.csv?model=glm-5-1", "/api/v1/spec-decode", "/api/v1/map", "/api/v2/compare", "/api/v1/data", "/inference.json?model=glm-5-1"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_answer_that_is_not_held_has_a_weak_tag_and_is_not_sent_again(string address)
    {
        using var first = await site.Its.Client.GetAsync(address);
        var tag = first.Headers.ETag.ShouldNotBeNull();
        tag.IsWeak.ShouldBeTrue();
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();

        using var again = await AskAsync(address, tag);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(tag);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tag_of_another_address_or_of_before_says_nothing()
    {
        using var other = await site.Its.Client.GetAsync(Long + "&gpu=b200");
        using var answer = await AskAsync(Long, other.Headers.ETag!);
        using var stale = await AskAsync(Long, new EntityTagHeaderValue("\"0123456789\"", isWeak: true));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        stale.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_answer_as_of_a_snapshot_keeps_its_tag_and_another_snapshot_has_another()
    {
        var snapshots = (await site.Its.JsonAsync("/api/v1/data")).Items("imports").Select(i => i.Text("snapshot")!).ToList();
        snapshots.Count.ShouldBeGreaterThan(1);

        var tags = new List<EntityTagHeaderValue>();
        foreach (var snapshot in snapshots)
        {
            using var answer = await site.Its.Client.GetAsync($"{Long}&snap={snapshot}");
            tags.Add(answer.Headers.ETag.ShouldNotBeNull());
            using var again = await AskAsync($"{Long}&snap={snapshot}", tags[^1]);
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        tags.Distinct().Count().ShouldBe(tags.Count);
    }

    [Theory]
    [InlineData("/api/v1/spec-decode/no-such-thing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/points?model=glm-5-1&own=no-such-upload", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/points?size=0", HttpStatusCode.BadRequest)]
    public async Task A_problem_has_no_tag(string address, HttpStatusCode status)
    {
        using var answer = await site.Its.Client.GetAsync(address);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.ETag.ShouldBeNull();
    }

    private async Task<HttpResponseMessage> AskAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return await site.Its.Client.SendAsync(request);
    }

    /// <summary>A site that holds no answer of more than a line.</summary>
    public sealed class NarrowSite : IAsyncDisposable
    {
        private readonly RunningSite _running = new(host => host.UseSetting("Answers:BytesPerAnswer", "1024"), "qwen-3-5.csv");

        public NarrowSite() => Its = new Reading(_running);

        public Site Its { get; }

        public ValueTask DisposeAsync() => _running.DisposeAsync();

        private sealed class Reading(RunningSite running) : Site(running);
    }
}
