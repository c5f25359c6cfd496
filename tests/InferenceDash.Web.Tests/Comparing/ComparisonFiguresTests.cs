using System.Globalization;

namespace InferenceDash.Web.Tests.Comparing;

/// <summary>The first HTML of every comparison page holds the published figures as printed.</summary>
public sealed class ComparisonFiguresTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task The_table_shows_the_published_figures_as_printed(string slug)
    {
        var page = await site.PageAsync(KnownAddresses.Page(slug, PublishedPages.View(slug)));
        var (throughput, cost) = (page.Figures("Throughput"), page.Figures("Cost"));
        var (power, concurrency) = (page.Figures("Per megawatt"), page.Figures("Concurrency"));
        var targets = PublishedPages.Targets(slug);

        throughput.Length.ShouldBe(3);
        for (var i = 0; i < 3; i++)
        {
            foreach (var isOff in new[] { false, true })
            {
                var printed = PublishedPages.Point(slug, targets[i], isOff);
                Of(throughput[i]).ShouldBe(printed.Throughput);
                Of(cost[i]).ShouldBe(printed.Cost);
                Of(power[i]).ShouldBe(printed.PerMegawatt.Length > 0 ? printed.PerMegawatt : DerivedPower(printed));
                Of(concurrency[i]).ShouldBe(printed.Concurrency.Length > 0 ? "~" + printed.Concurrency : "—");

                string Of((string Method, string Off) cell) => (isOff ? cell.Off : cell.Method).Replace(",", "", StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PublishedPages.Slugs), MemberType = typeof(PublishedPages))]
    public async Task The_targets_are_fields_with_the_published_interactivities(string slug)
    {
        var page = await site.PageAsync(KnownAddresses.Page(slug, PublishedPages.View(slug)));

        page.QuerySelectorAll("input[name=t]").Select(i => PublishedPages.Number(i.GetAttribute("value")!)).ShouldBe(PublishedPages.Targets(slug));
        page.QuerySelectorAll("thead .unit[id]").Select(s => s.Words()).ShouldBe(["published", "published", "published"]);
    }

    [Fact]
    public async Task The_better_side_is_marked_and_named_and_concurrency_has_no_winner()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen));

        foreach (var metric in new[] { "Throughput", "Cost", "Per megawatt" })
        {
            foreach (var cell in page.Row(metric).QuerySelectorAll("td"))
            {
                cell.QuerySelectorAll(".v")[0].ClassList.ShouldContain("win");
                cell.QuerySelectorAll(".v")[1].ClassList.ShouldNotContain("win");
                cell.One(".gain").Words().ShouldStartWith("MTP ");
            }
        }

        page.Row("Throughput").QuerySelector(".gain")!.Words().ShouldBe("MTP 1.69×");
        page.Row("Concurrency").QuerySelectorAll(".win").ShouldBeEmpty();
        page.Row("Concurrency").QuerySelectorAll(".gain").ShouldBeEmpty();
    }

    [Fact]
    public async Task Below_the_lowest_point_the_table_shows_bounds_and_no_winner()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "t=60"));

        page.Figures("Throughput").ShouldBe([("≥\u00A0360.9", "≥\u00A0213.9")]);
        page.Figures("Cost").ShouldBe([("≤\u00A01.005", "≤\u00A01.677")]);
        page.Figures("Concurrency").ShouldBe([("—", "—")]);
        page.QuerySelectorAll("table.ops .win").ShouldBeEmpty();
        page.Row("Throughput").One(".gain").Words().ShouldBe("bounds only");
        page.One("thead .unit[id]").Words().ShouldBe("starts at 84");
    }

    [Fact]
    public async Task Above_the_highest_point_the_table_says_what_is_known_instead_of_a_number()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "t=140,158"));

        foreach (var metric in new[] { "Throughput", "Cost", "Per megawatt" })
            page.Row(metric).QuerySelectorAll("td").Select(c => c.Words()).ShouldBe(["not published between 133 and 157", "not reached (max 157)"]);
        page.QuerySelectorAll("thead .unit[id]").Select(s => s.Words()).ShouldBe(["not published between 133 and 157", "not reached (max 157)"]);
    }

    [Fact]
    public async Task Without_a_stated_band_the_highest_published_point_is_named()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.DeepSeek, "t=70"));

        page.Row("Throughput").One("td").Words().ShouldBe("not reached (highest published: 62)");
    }

    [Fact]
    public async Task Between_published_points_a_figure_is_called_interpolated_and_the_bracket_is_part_of_the_evidence()
    {
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.Qwen, "t=96.5"));

        page.One("thead .unit[id]").Words().ShouldBe("interpolated");
        page.QuerySelectorAll(".part td").Select(d => d.Words()).ShouldContain(words => words.StartsWith("84–108", StringComparison.Ordinal));
        page.One(".target input").GetAttribute("value").ShouldBe("96.5");
    }

    // No digit that throughput, of which it is made, does not have.
    private static string DerivedPower(PrintedPoint printed)
    {
        var digits = printed.Throughput.Count(char.IsAsciiDigit);
        var kilowatts = PublishedPages.Assumption("2026-04", printed.Gpu, "all_in_kw_per_gpu");
        var power = (decimal)PublishedPages.Number(printed.Throughput) * 1000 / (decimal)kilowatts;
        var magnitude = ((long)power).ToString(CultureInfo.InvariantCulture).Length;
        var unit = 1m;
        for (var i = digits; i < magnitude; i++)
            unit *= 10;
        return (Math.Round(power / unit, MidpointRounding.AwayFromZero) * unit).ToString("0", CultureInfo.InvariantCulture);
    }
}
