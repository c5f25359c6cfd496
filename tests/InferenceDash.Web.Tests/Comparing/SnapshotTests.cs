using System.Net;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>A running site sees what another process imports, and an address with a snapshot shows the data as of then.</summary>
public sealed class SnapshotTests : IAsyncLifetime
{
    private readonly OwnSite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_new_snapshot_shows_within_five_seconds()
    {
        (await _site.JsonAsync("/api/v1/spec-decode")).GetArrayLength().ShouldBe(37);
        await _site.ImportAsync("gpt-oss.csv");

        _site.Clock.Skip(TimeSpan.FromSeconds(5));

        (await _site.JsonAsync("/api/v1/spec-decode")).GetArrayLength().ShouldBe(40);
        await _site.PageAsync(KnownAddresses.Page(KnownAddresses.GptOss));
        (await _site.PageAsync("/compare-spec-decode")).QuerySelectorAll("table.data tbody tr").Length.ShouldBe(40);
    }

    [Fact]
    public async Task An_address_with_a_snapshot_shows_the_data_as_of_then()
    {
        var before = await _site.ComparisonAsync(KnownAddresses.Qwen);
        var first = before.Text("snapshot")!;
        var second = await _site.ImportAsync("gpt-oss.csv");
        var third = await _site.ImportAsync("qwen-3-5.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(5));

        (await _site.ComparisonAsync(KnownAddresses.Qwen)).Text("snapshot").ShouldBe(third);
        (await _site.ComparisonAsync(KnownAddresses.Qwen)).Text("source").ShouldBe("measured");
        (await _site.ComparisonAsync(KnownAddresses.Qwen, $"snap={second}")).Text("source").ShouldBe("published");
        (await _site.ComparisonAsync(KnownAddresses.Qwen, $"snap={first.ToUpperInvariant()}")).GetRawText().ShouldBe(before.GetRawText());
        await _site.ProblemAsync(KnownAddresses.Api(KnownAddresses.GptOss, $"snap={first}"), HttpStatusCode.NotFound);
        await _site.TextAsync(KnownAddresses.Page(KnownAddresses.GptOss, $"snap={first}"), HttpStatusCode.NotFound);
        await _site.PageAsync(KnownAddresses.Page(KnownAddresses.GptOss, $"snap={second}"));
    }

    [Fact]
    public async Task A_pinned_link_shows_the_same_numbers_after_newer_data_came_in()
    {
        var seen = await _site.ComparisonAsync(KnownAddresses.Qwen, "t=84,100.5");
        var page = await _site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "t=84,100.5"));
        var pinned = page.QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
        await _site.ImportAsync("qwen-3-5.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(5));

        (await _site.JsonAsync(KnownAddresses.ApiOf(pinned))).GetRawText().ShouldBe(seen.GetRawText());
        (await _site.PageAsync(pinned)).QuerySelector("table.ops")!.TextContent.ShouldBe(page.QuerySelector("table.ops")!.TextContent);
        var newest = await _site.ComparisonAsync(KnownAddresses.Qwen, "t=84,100.5");
        newest.GetProperty("targets").GetRawText().ShouldNotBe(seen.GetProperty("targets").GetRawText());
    }

    [Fact]
    public async Task Many_snapshots_can_be_asked_for_at_once()
    {
        var first = (await _site.ComparisonAsync(KnownAddresses.Qwen)).Text("snapshot")!;
        var second = await _site.ImportAsync("qwen-3-5.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(5));

        var queries = Enumerable.Range(0, 40).Select(i => $"snap={(i % 2 == 0 ? first : second)}");
        var answers = await Task.WhenAll(queries.Select(query => _site.ComparisonAsync(KnownAddresses.Qwen, query)));

        answers.Select((a, i) => a.Text("source") == (i % 2 == 0 ? "published" : "measured")).ShouldAllBe(same => same);
    }
}
