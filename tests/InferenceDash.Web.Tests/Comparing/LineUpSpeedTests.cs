using System.Globalization;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>A comparison of any series answers at which interactivities each series has a concurrency, or meets a ceiling on TTFT.</summary>
public sealed class LineUpSpeedTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    [Fact]
    public async Task Every_series_answers_a_concurrency_and_asking_forward_gives_it_back()
    {
        var page = await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "concurrency=16"));
        var rows = page.QuerySelectorAll("#budget table tbody tr").Select(r => r.Children.Select(c => c.Words()).ToArray()).ToList();

        page.One("#ask-concurrency").GetAttribute("value").ShouldBe("16");
        page.One("#budget h3").Words().ShouldBe("16 in flight");
        rows.Select(r => r[0]).ShouldBe(["MI355X", "H200", "B200"]);
        rows[0].ShouldBe(["MI355X", "60", "measured"]);
        rows.Skip(1).ShouldAllBe(r => r[2].StartsWith("MTP ", StringComparison.Ordinal));
        foreach (var (row, series) in rows.Select((r, i) => (r, i)))
        {
            var targets = string.Join(',', row[1].Split(", "));
            var points = (await site.JsonAsync(KnownLineUps.Api(KnownLineUps.Gpus, $"t={targets}"))).Targets().Select(t => t.Items("points")[series]);

            // Printed speeds have one decimal.
            points.ShouldAllBe(p => Math.Abs(p.Number("concurrency")!.Value - 16) < 0.2, row[1]);
        }
    }

    [Fact]
    public async Task A_ceiling_is_answered_with_the_fastest_speed_of_each_series()
    {
        var address = KnownLineUps.Page(KnownLineUps.Gpus, "ttft=0.8");
        var page = await site.PageAsync(address);
        var ranges = (await site.JsonAsync(KnownLineUps.ApiOf(address))).Items("series").Select(s => s.GetProperty("range").Number("high")!.Value);

        page.One("#budget h3").Words().ShouldBe("p99 TTFT ≤ 0.8 s");
        page.QuerySelectorAll("#budget table tbody tr").Select(r => double.Parse(r.Children[1].Words(), CultureInfo.InvariantCulture)).ShouldBe(ranges);
    }

    [Fact]
    public async Task Questions_stand_beside_each_other_and_nothing_stands_there_unasked()
    {
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus))).QuerySelectorAll("#budget table").ShouldBeEmpty();
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "cost=0.2&concurrency=64&ttft=2"))).QuerySelectorAll("#budget table").Length.ShouldBe(3);
        (await site.PageAsync(KnownLineUps.Page(KnownLineUps.Published, "concurrency=64"))).QuerySelectorAll("#budget table tbody tr")
            .ShouldAllBe(r => r.Children[1].Words().Length > 0);
    }

    [Fact]
    public async Task The_concurrency_is_sent_with_the_form_of_the_targets_once()
    {
        var page = await site.PageAsync(KnownLineUps.Page(KnownLineUps.Gpus, "concurrency=16"));

        page.QuerySelectorAll("form:has(table.cmp) input[name=concurrency]").ShouldBeEmpty();
        page.QuerySelectorAll("input[name=concurrency]:not([type=hidden])").ShouldHaveSingleItem()
            .GetAttribute("form").ShouldBe(page.One("form:has(table.cmp)").Id);
    }
}
