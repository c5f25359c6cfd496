using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Every published operating point comes back digit for digit.</summary>
public sealed class PublishedFiguresTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public void The_file_holds_222_points_of_37_pages()
    {
        PublishedPages.Points.Count.ShouldBe(222);
        PublishedPages.SlugList.Count.ShouldBe(37);
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task The_default_targets_are_the_published_interactivities_in_order(string slug)
    {
        var targets = (await site.ComparisonAsync(slug, PublishedPages.View(slug))).Interactivities();

        targets.Length.ShouldBe(3);
        targets.ShouldBe(PublishedPages.Targets(slug));
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task Every_published_figure_comes_back_as_printed(string slug)
    {
        var compared = 0;
        foreach (var (printed, point) in await PointsAsync(slug))
        {
            point.Text("status").ShouldBe("published");
            ShouldBeAsPrinted(point, "throughputPerGpu", printed.Throughput);
            ShouldBeAsPrinted(point, "costPerMillionTokens", printed.Cost);
            if (printed.PerMegawatt.Length > 0)
                ShouldBeAsPrinted(point, "tokensPerSecondPerMegawatt", printed.PerMegawatt);
            if (printed.Concurrency.Length > 0)
                ShouldBeAsPrinted(point, "concurrency", printed.Concurrency);
            compared++;
        }

        compared.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task What_is_not_published_is_derived_or_unknown(string slug)
    {
        var kilowatts = PublishedPages.Assumption("2026-04", PublishedPages.GpuOf(slug), "all_in_kw_per_gpu");
        foreach (var (printed, point) in await PointsAsync(slug))
        {
            if (printed.PerMegawatt.Length == 0)
                point.Number("tokensPerSecondPerMegawatt")!.Value.ShouldBe(point.Number("throughputPerGpu")!.Value * 1000 / kilowatts, 1e-6);
            if (printed.Concurrency.Length == 0)
                point.Number("concurrency").ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task A_published_point_rests_on_itself_alone(string slug)
    {
        foreach (var (printed, point) in await PointsAsync(slug))
        {
            var knot = point.Items("bracket").ShouldHaveSingleItem();
            knot.Number("interactivity").ShouldBe(PublishedPages.Number(printed.Target));
            knot.Number("throughputPerGpu").ShouldBe(PublishedPages.Number(printed.Throughput));
            knot.GetProperty("engine").ValueKind.ShouldBe(JsonValueKind.Null);
            knot.GetProperty("date").ValueKind.ShouldBe(JsonValueKind.Null);
        }
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task The_band_is_the_one_the_page_states(string slug)
    {
        var band = (await site.ComparisonAsync(slug, PublishedPages.View(slug))).GetProperty("band");
        var printed = PublishedPages.Points.First(p => p.Slug == slug);

        if (printed.BandLow.Length == 0)
        {
            band.ValueKind.ShouldBe(JsonValueKind.Null);
            return;
        }

        band.Number("low").ShouldBe(PublishedPages.Number(printed.BandLow));
        band.Number("high").ShouldBe(PublishedPages.Number(printed.BandHigh));
    }

    [Fact]
    public async Task A_published_point_that_the_frontier_drops_is_still_the_published_one()
    {
        var comparison = await site.ComparisonAsync("deepseek-v4-gb200-fp4-mtp-vs-none", "t=32");

        var point = comparison.First("method");
        point.Text("status").ShouldBe("published");
        point.Number("throughputPerGpu").ShouldBe(9479);
        point.Number("costPerMillionTokens").ShouldBe(0.06);
        var dropped = comparison.GetProperty("curves").GetProperty("method").Items("points").Single(p => p.Number("interactivity") == 32);
        dropped.GetProperty("onFrontier").GetBoolean().ShouldBeFalse();
        dropped.GetProperty("published").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("rates=2026-07", "2026-07", "hyperscaler")]
    [InlineData("price=neocloud", "2026-04", "neocloud")]
    [InlineData("price=rental", "2026-04", "rental")]
    [InlineData("rates=2026-07&price=neocloud", "2026-07", "neocloud")]
    public async Task Under_other_rates_cost_times_throughput_is_the_hourly_price_at_every_point(string query, string set, string price)
    {
        foreach (var slug in PublishedPages.SlugList)
        {
            var gpu = PublishedPages.GpuOf(slug);
            var usd = PublishedPages.Assumption(set, gpu, "usd_per_gpu_hour_" + price);
            var kilowatts = PublishedPages.Assumption(set, gpu, "all_in_kw_per_gpu");
            var comparison = await site.ComparisonAsync(slug, $"{query}&{PublishedPages.View(slug)}".TrimEnd('&'));
            comparison.GetProperty("assumptions").Number("usdPerGpuHour").ShouldBe(usd);
            comparison.GetProperty("assumptions").Number("kwPerGpu").ShouldBe(kilowatts);
            foreach (var point in comparison.Targets().SelectMany(t => new[] { t.GetProperty("method"), t.GetProperty("off") }))
            {
                var throughput = point.Number("throughputPerGpu")!.Value;
                (point.Number("costPerMillionTokens")!.Value * throughput * 3600 / 1e6).ShouldBe(usd, 1e-12 * usd, slug);
                (point.Number("tokensPerSecondPerMegawatt")!.Value * kilowatts / 1000).ShouldBe(throughput, 1e-12 * throughput, slug);
            }
        }
    }

    [Fact]
    public async Task Naming_the_rates_of_publication_changes_nothing()
    {
        var plain = await site.ComparisonAsync(KnownAddresses.Qwen);
        var named = await site.ComparisonAsync(KnownAddresses.Qwen, "rates=2026-04&price=hyperscaler&src=published&seq=1k-1k");

        named.GetProperty("targets").GetRawText().ShouldBe(plain.GetProperty("targets").GetRawText());
    }

    private static void ShouldBeAsPrinted(JsonElement point, string property, string printed)
    {
        PublishedPages.Printed(point.Number(property), printed).ShouldBe(printed, property);
        point.Number(property).ShouldBe(PublishedPages.Number(printed), property);
    }

    private async Task<List<(PrintedPoint Printed, JsonElement Point)>> PointsAsync(string slug) =>
    [
        .. from target in (await site.ComparisonAsync(slug, PublishedPages.View(slug))).Targets()
           from side in new[] { (IsOff: false, Name: "method"), (IsOff: true, Name: "off") }
           select (PublishedPages.Point(slug, target.Number("interactivity")!.Value, side.IsOff), target.GetProperty(side.Name)),
    ];
}
