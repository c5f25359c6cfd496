using System.Net;
using System.Text.Json;

namespace InferenceDash.Web.Tests.HeatMap;

/// <summary>The map from the API, against what the published file prints and against measured cases computed by hand.</summary>
public sealed class MapApiTests(FirstStepSite site) : IClassFixture<FirstStepSite>
{
    private const string Api = "/api/v1/map";

    [Fact]
    public async Task Without_a_choice_each_pair_has_a_cell_at_each_of_its_published_speeds()
    {
        var map = await site.JsonAsync(Api);

        map.Names().ShouldBe(["interactivity", "cells"]);
        map.Number("interactivity").ShouldBeNull();
        map.Items("cells").Length.ShouldBe(111);
        foreach (var slug in PublishedPages.SlugList)
        {
            var cells = map.Items("cells").Where(c => c.Text("slug") == slug).ToList();
            cells.Select(c => c.Number("interactivity")!.Value).ShouldBe(PublishedPages.Targets(slug), slug);
            foreach (var cell in cells)
            {
                cell.Names().ShouldBe(["slug", "sequence", "interactivity", "throughputRatio", "verdict", "breakEven"]);
                var target = cell.Number("interactivity")!.Value;
                var (method, off) = (Throughput(slug, target, isOff: false), Throughput(slug, target, isOff: true));
                cell.Number("throughputRatio").ShouldBe(method / off, slug);
                cell.Text("verdict").ShouldBe(Math.Max(method, off) <= 1.01 * Math.Min(method, off) ? "tie" : method > off ? "method" : "off", slug);
                cell.Text("sequence").ShouldBe(PublishedPages.Points.First(p => p.Slug == slug).Sequence);
            }
        }
    }

    [Theory]
    [InlineData("low", 0)]
    [InlineData("middle", 1)]
    [InlineData("HIGH", 2)]
    public async Task A_speed_keeps_one_cell_of_each_pair(string speed, int index)
    {
        var cells = (await site.JsonAsync($"{Api}?speed={speed}")).Items("cells");

        cells.Length.ShouldBe(37);
        cells.ShouldAllBe(c => c.Number("interactivity") == PublishedPages.Targets(c.Text("slug")!)[index]);
    }

    [Theory]
    [InlineData(44)]
    [InlineData(96.5)]
    [InlineData(1000)]
    public async Task A_chosen_interactivity_says_of_every_pair_what_its_own_page_says(double interactivity)
    {
        var map = await site.JsonAsync($"{Api}?interactivity={PublishedText(interactivity)}");

        map.Number("interactivity").ShouldBe(interactivity);
        map.Items("cells").Select(c => c.Text("slug")).ShouldBe((await site.JsonAsync("/api/v1/spec-decode")).EnumerateArray().Select(c => c.Text("slug")));
        foreach (var cell in map.Items("cells"))
        {
            var page = await site.ComparisonAsync(cell.Text("slug")!, $"t={PublishedText(interactivity)}");
            var target = page.Targets()[0];
            cell.Number("interactivity").ShouldBe(interactivity);
            cell.Number("throughputRatio").ShouldBe(target.Number("throughputRatio"));
            cell.Text("verdict").ShouldBe(target.Text("verdict"));
            cell.Numbers("breakEven").ShouldBe(page.GetProperty("breakEven").Numbers("interactivity"));
        }
    }

    [Fact]
    public async Task Outside_what_both_sides_cover_there_is_a_verdict_and_no_ratio()
    {
        var cell = await CellAsync("interactivity=60", KnownAddresses.Qwen);

        cell.GetProperty("throughputRatio").ValueKind.ShouldBe(JsonValueKind.Null);
        cell.Text("verdict").ShouldBe("unknown");
        (await CellAsync("interactivity=84", KnownAddresses.Qwen)).Number("throughputRatio").ShouldBe(360.9 / 213.9);
    }

    [Fact]
    public async Task Two_points_between_knots_are_computed_by_hand()
    {
        // Steffen slopes of DeepSeek V4 on H200 FP8 at 26, 44, 62: secants −53.2/18 and −56.6/18 with MTP, −141.7/18 and −80.2/18 without.
        double Halfway(double y0, double y1, double y2)
        {
            var (s0, s1) = ((y1 - y0) / 18, (y2 - y1) / 18);
            var inner = -2 * Math.Min(Math.Min(-s0, -s1), 0.5 * -((s0 + s1) / 2));
            var first = ((3 * s0) - inner) / 2;
            return ((y0 + y1) / 2) + (18 * (first - inner) / 8);
        }

        (await CellAsync("interactivity=35", KnownAddresses.DeepSeek)).Number("throughputRatio")!.Value
            .ShouldBe(Halfway(272.7, 219.5, 162.9) / Halfway(299.3, 157.6, 77.4), 1e-12);
    }

    [Fact]
    public async Task A_break_even_is_a_list_and_empty_where_the_leader_never_changes()
    {
        (await CellAsync("speed=middle", KnownAddresses.DeepSeek)).Numbers("breakEven").ShouldHaveSingleItem().ShouldBe(30.619, 0.001);
        (await CellAsync("speed=middle", KnownAddresses.Qwen)).Numbers("breakEven").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sequence_keeps_the_pairs_that_have_it()
    {
        var expected = PublishedPages.Points.Where(p => p.Sequence == "8k/1k").Select(p => p.Slug).Distinct().ToList();

        var cells = (await site.JsonAsync($"{Api}?seq=8k-1k&speed=middle")).Items("cells");

        cells.Select(c => c.Text("slug")!).ShouldBe(expected, ignoreOrder: true);
        cells.ShouldAllBe(c => c.Text("sequence") == "8k/1k");
    }

    [Fact]
    public async Task A_filter_keeps_the_pairs_that_match_and_may_keep_none()
    {
        (await site.JsonAsync($"{Api}?q=qwen+h100")).Items("cells").Select(c => c.Text("slug")).Distinct().ShouldBe([KnownAddresses.Qwen]);
        (await site.JsonAsync($"{Api}?q=nothing-like-it")).Items("cells").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("interactivity=fast", "not a number")]
    [InlineData("interactivity=0", "above 0")]
    [InlineData("interactivity=-3", "above 0")]
    [InlineData("interactivity=NaN", "not a number")]
    [InlineData("interactivity=1000001", "1,000,000")]
    [InlineData("interactivity=60,70", "not a number")]
    [InlineData("interactivity=1,000", "not a number")]
    [InlineData("speed=fast", "low, middle, high")]
    [InlineData("seq=9k", "8k-1k")]
    [InlineData("seq=2048-512", "1k/1k, 8k/1k")]
    [InlineData("src=measured", "no measured points")]
    [InlineData("src=guessed", "published, measured")]
    [InlineData("sort=ratio", "Unknown parameter")]
    [InlineData("t=84", "Unknown parameter")]
    public async Task An_unusable_value_is_refused_with_its_reason(string query, string reason) =>
        (await site.ProblemAsync($"{Api}?{query}", HttpStatusCode.BadRequest)).Text("detail").ShouldNotBeNull().ShouldContain(reason);

    [Fact]
    public async Task An_unknown_snapshot_is_not_found() =>
        (await site.ProblemAsync($"{Api}?snap=ffffffff", HttpStatusCode.NotFound)).Text("detail").ShouldNotBeNull().ShouldContain("ffffffff");

    private async Task<JsonElement> CellAsync(string query, string slug) =>
        (await site.JsonAsync($"{Api}?{query}")).Items("cells").Single(c => c.Text("slug") == slug);

    private static double Throughput(string slug, double target, bool isOff) => PublishedPages.Number(PublishedPages.Point(slug, target, isOff).Throughput);

    private static string PublishedText(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
