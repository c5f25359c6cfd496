using System.Globalization;
using System.Net;

namespace InferenceDash.Web.Tests.Ranking;

/// <summary>The API of rankings, over the bundled published points.</summary>
public sealed class RankApiTests(Site site) : IClassFixture<Site>
{
    private const string Model = "/api/v2/rank/deepseek-r1";

    [Fact]
    public async Task An_answer_has_its_shape()
    {
        var answer = await site.JsonAsync($"{Model}?at=60&seq=1k-1k");

        answer.Names().ShouldBe(
        [
            "model", "interactivity", "sequence", "sequences", "by", "method", "vendor", "precision", "assumptions", "price",
            "snapshot", "answer", "leader", "isTie", "doubts", "rows",
        ]);
        answer.Number("interactivity").ShouldBe(60);
        (answer.Text("sequence"), answer.Text("by"), answer.Text("method")).ShouldBe(("1k/1k", "cost", "best"));
        answer.Items("rows")[0].Names().ShouldBe(
        [
            "rank", "status", "key", "label", "gpu", "precision", "method", "source", "range", "point", "beside", "rates",
            "nearestInteractivity", "reason", "comparison",
        ]);
    }

    [Theory]
    [InlineData("cost", "costPerMillionTokens", false)]
    [InlineData("throughput", "throughputPerGpu", true)]
    [InlineData("power", "tokensPerSecondPerMegawatt", true)]
    public async Task Rows_stand_in_the_order_of_the_metric(string by, string figure, bool isDescending)
    {
        var rows = (await site.JsonAsync($"{Model}?at=60&seq=1k-1k&by={by}")).Items("rows");

        var ranked = rows.Where(r => r.Text("status") == "ranked").ToList();
        ranked.Count.ShouldBeGreaterThan(4);
        var figures = ranked.Select(r => r.GetProperty("point").Number(figure)!.Value).ToArray();
        figures.ShouldBe(isDescending ? [.. figures.OrderDescending()] : [.. figures.Order()]);
        ranked.Select(r => r.Number("rank")).ShouldBe(Enumerable.Range(1, ranked.Count).Select(i => (double?)i));
        rows.Skip(ranked.Count).ShouldAllBe(r => r.Number("rank") == null);
    }

    [Fact]
    public async Task Costs_follow_from_throughput_and_the_price_of_each_gpu()
    {
        var rows = (await site.JsonAsync($"{Model}?at=60&seq=1k-1k&rates=2026-07")).Items("rows");

        foreach (var row in rows.Where(r => r.Text("status") == "ranked"))
        {
            var usd = PublishedPages.Assumption("2026-07", row.Text("gpu")!, "usd_per_gpu_hour_hyperscaler");
            var point = row.GetProperty("point");
            point.Number("costPerMillionTokens")!.Value.ShouldBe(usd * 1e6 / (3600 * point.Number("throughputPerGpu")!.Value), 1e-12);
        }
    }

    [Fact]
    public async Task What_does_not_reach_the_target_comes_last_with_the_nearest_speed()
    {
        var rows = (await site.JsonAsync($"{Model}?at=100000&seq=1k-1k")).Items("rows").Where(r => r.Text("status") != "no-points").ToList();

        // A page without a band does not say how far its series reaches.
        rows.ShouldAllBe(r => r.Text("status") == "not-reached" || r.Text("status") == "not-published");
        rows.ShouldAllBe(r => r.Number("rank") == null && r.Number("nearestInteractivity") > 0 && r.Text("reason") != null);
        var notReached = rows.Where(r => r.Text("status") == "not-reached").Select(r => r.Number("nearestInteractivity")).ToList();
        notReached.Count.ShouldBeGreaterThan(1);
        notReached.ShouldBe(notReached.OrderDescending());
    }

    [Theory]
    [InlineData("vendor=amd", "mi3")]
    [InlineData("prec=fp4", "-fp4")]
    public async Task Filters_leave_rows_out_and_keep_the_target(string filter, string part)
    {
        var all = await site.JsonAsync(Model);
        var some = await site.JsonAsync($"{Model}?{filter}");

        some.Items("rows").ShouldAllBe(r => r.Text("key")!.Contains(part, StringComparison.Ordinal));
        some.Items("rows").Length.ShouldBeLessThan(all.Items("rows").Length);
        some.Number("interactivity").ShouldBe(all.Number("interactivity"));
    }

    [Fact]
    public async Task A_method_ranks_its_own_points()
    {
        var rows = (await site.JsonAsync($"{Model}?at=60&seq=1k-1k&spec=none")).Items("rows");

        rows.Where(r => r.Text("status") == "ranked").ShouldAllBe(r => r.Text("method") == "none");
    }

    [Fact]
    public async Task A_default_target_is_an_integer_that_most_rows_cover()
    {
        var answer = await site.JsonAsync(Model);

        var at = answer.Number("interactivity")!.Value;
        at.ShouldBe(Math.Floor(at));
        answer.Items("rows").Count(r => r.GetProperty("range").ValueKind != System.Text.Json.JsonValueKind.Null
            && r.GetProperty("range").Number("low") <= at && r.GetProperty("range").Number("high") >= at).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task The_csv_holds_the_same_figures()
    {
        var rows = (await site.JsonAsync($"{Model}?at=60&seq=1k-1k")).Items("rows");
        var lines = (await site.TextAsync($"{Model}.csv?at=60&seq=1k-1k")).Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();

        lines.Count.ShouldBe(rows.Length + 1);
        var cost = lines[0].Split(',').ToList().IndexOf("cost_usd_per_mtok");
        var costs = rows.Select(r => r.GetProperty("point").Number("costPerMillionTokens"));
        lines.Skip(1).Select(l => l.Split(',')[cost]).ShouldBe(costs.Select(c => c?.ToString("R", CultureInfo.InvariantCulture) ?? ""));
    }

    [Theory]
    [InlineData("at=abc")]
    [InlineData("at=NaN")]
    [InlineData("at=0")]
    [InlineData("at=-5")]
    [InlineData("at=1e99")]
    [InlineData("at=1,2,3")]
    [InlineData("at=%00")]
    [InlineData("at=<script>alert(1)</script>")]
    [InlineData("by=speed")]
    [InlineData("by=per-mw")]
    [InlineData("by=%00")]
    [InlineData("seq=9k")]
    [InlineData("seq=2048-512")]
    [InlineData("spec=eagle")]
    [InlineData("spec=%00")]
    [InlineData("vendor=intel")]
    [InlineData("vendor=%FF%FE")]
    [InlineData("prec=fp3")]
    [InlineData("prec=fp4,fp8")]
    [InlineData("src=both")]
    [InlineData("src=measured")]
    [InlineData("price=0")]
    [InlineData("rates=2025-01")]
    [InlineData("usd=h100:-1")]
    [InlineData("usd=tpu:2")]
    [InlineData("kw=h100:0")]
    [InlineData("row=b200-fp4,b300-fp4")]
    [InlineData("t=60")]
    [InlineData("foo=bar")]
    public async Task The_api_refuses_what_it_cannot_use_and_the_page_answers(string query)
    {
        await site.ProblemAsync($"{Model}?{query}", HttpStatusCode.BadRequest);
        await site.ProblemAsync($"{Model}.csv?{query}", HttpStatusCode.BadRequest);
        using var page = await site.Client.GetAsync($"/rank/deepseek-r1?{query}");
        page.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("no-such-model")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%ff%fe")]
    [InlineData("<script>")]
    [InlineData("∞")]
    [InlineData("-")]
    public async Task An_unknown_model_is_not_found(string name)
    {
        await site.ProblemAsync($"/api/v2/rank/{name}", HttpStatusCode.NotFound);
        (await site.PageAsync($"/rank/{name}", HttpStatusCode.NotFound)).QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_snapshot_is_not_found()
    {
        await site.ProblemAsync($"{Model}?snap=zzzzzzzz", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_names_every_model_with_points()
    {
        var models = (await site.JsonAsync("/api/v2/rank")).EnumerateArray().Select(m => m.Text("model")).ToList();

        models.ShouldBe(
            PublishedPages.SlugList.Select(s => models.First(m => s.StartsWith(m + "-", StringComparison.Ordinal)))
                .Concat(PublishedPages.Best.Select(r => r["model"])).Distinct(),
            ignoreOrder: true);
    }
}
