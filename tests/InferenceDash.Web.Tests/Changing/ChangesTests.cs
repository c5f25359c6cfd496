using System.Net;
using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Changing;

/// <summary>A site with the published pages, then a sweep of GPT-OSS, then one of Qwen 3.5.</summary>
public sealed class ChangesTests : IAsyncLifetime
{
    private readonly OwnSite _site = new();
    private string _first = "", _second = "", _third = "";

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        _first = (await _site.ComparisonAsync(KnownAddresses.Qwen)).Text("snapshot")!;
        _second = await _site.ImportAsync("gpt-oss.csv");
        _third = await _site.ImportAsync("qwen-3-5.csv");
        _site.Clock.Skip(TimeSpan.FromSeconds(5));
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_page_shows_what_the_newest_import_changed_with_the_figures_of_both_snapshots()
    {
        var page = await _site.PageAsync("/changes");

        var row = page.QuerySelectorAll("section[aria-labelledby=answers] tbody tr:not(.model)")
            .Single(r => r.QuerySelector("a")!.GetAttribute("href")!.Contains(KnownAddresses.Qwen, StringComparison.OrdinalIgnoreCase));
        row.LastElementChild!.TextContent.ShouldBe("measured points instead of published ones");
        var answer = (await _site.JsonAsync("/api/v2/changes")).Items("answers").Single(a => a.Text("comparison") == KnownAddresses.Qwen);
        var at = answer.Number("interactivity")!.Value;
        foreach (var (snapshot, side) in new[] { (_second, "before"), (_third, "after") })
        {
            var told = await _site.ComparisonAsync(KnownAddresses.Qwen, FormattableString.Invariant($"t={at}&snap={snapshot}"));
            answer.GetProperty("throughputRatio").Number(side).ShouldBe(told.Items("targets").Single().Number("throughputRatio"));
        }
    }

    [Fact]
    public async Task Any_two_snapshots_can_be_compared_and_series_name_why_they_changed()
    {
        var change = await _site.JsonAsync($"/api/v2/changes?since={_first}&snap={_second}");

        change.Text("since").ShouldBe(_first);
        change.Items("series").ShouldAllBe(s => s.Text("model") == "gptoss-120b" && s.Text("kind") == "added");
        change.Items("answers").ShouldNotBeEmpty();
        (await _site.JsonAsync($"/api/v2/changes?since={_third}")).Items("series").ShouldBeEmpty();
        (await _site.PageAsync($"/changes?since={_third}")).One("h1 + p").TextContent.ShouldBe("No figure of a comparison differs between the two.");
    }

    [Fact]
    public async Task The_table_has_every_changed_series()
    {
        var lines = (await _site.TextAsync($"/api/v2/changes.csv?since={_first}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldBe($"# From snapshot {_first} to snapshot {_third}.");
        lines.Length.ShouldBe(2 + (await _site.JsonAsync($"/api/v2/changes?since={_first}")).Items("series").Length);
    }

    [Fact]
    public async Task An_unknown_snapshot_is_named_and_the_page_shows_the_usual_two()
    {
        (await _site.ProblemAsync("/api/v2/changes?since=ffffffff", HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain("since=ffffffff");
        await _site.ProblemAsync("/api/v2/changes?snap=ffffffff", HttpStatusCode.NotFound);
        (await _site.PageAsync("/changes?since=ffffffff")).Body!.TextContent.ShouldContain("There is no such snapshot.");
        (await _site.ProblemAsync($"/api/v2/changes?since={_third}&snap={_second}", HttpStatusCode.BadRequest)).Text("detail")!.ShouldContain("is later than");
    }

    [Fact]
    public async Task A_pinned_comparison_says_what_newer_data_change_of_its_figures()
    {
        var pinned = await _site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, $"snap={_second}"));
        var untouched = await _site.PageAsync(KnownAddresses.Page(KnownAddresses.GptOss, $"snap={_second}"));

        pinned.One(".banner .change").TextContent.ShouldBe("By newer data the comparison shows measured points instead of published ones.");
        untouched.One(".banner .change").TextContent.Trim().ShouldBe("It changes none of the figures in the table.");
        pinned.QuerySelectorAll(".banner a").Select(a => a.GetAttribute("href")).ShouldContain($"/changes?since={_second}");
        (await _site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen))).QuerySelectorAll(".banner").ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_import_of_the_data_page_and_of_the_feed_leads_to_what_it_changed()
    {
        (await _site.PageAsync("/data")).QuerySelectorAll("th a").Select(a => a.GetAttribute("href")).ShouldContain($"/changes?snap={_second}");
        (await _site.TextAsync("/feed.xml")).ShouldContain($"/changes?snap={_second}");
    }
}
