namespace InferenceDash.Web.Tests.Comparing;

/// <summary>Our own sweeps beside the published pages: sequences, ranges and single points.</summary>
public sealed class SequenceTests(MeasuredSite site) : IClassFixture<MeasuredSite>
{
    [Fact]
    public async Task The_default_sequence_is_the_one_with_most_shared_conditions_not_most_points()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss);

        c.Text("sequence").ShouldBe("8k/1k");
        c.Texts("sequences").ShouldBe(["1k/1k", "1k/8k", "2048/512", "8k/1k"]);
        c.Text("source").ShouldBe("measured");
    }

    [Fact]
    public async Task Default_targets_of_measured_points_are_the_quartiles_of_the_overlap()
    {
        // Overlap of 75–140 and 66–90.
        (await site.ComparisonAsync(KnownAddresses.GptOss)).Interactivities().ShouldBe([79, 83, 86]);

        // Overlap of 64–180 and 30–130.
        (await site.ComparisonAsync(KnownAddresses.GptOss, "seq=1k-1k")).Interactivities().ShouldBe([81, 97, 114]);
    }

    [Fact]
    public async Task Only_the_newest_run_of_a_configuration_counts()
    {
        var points = (await site.ComparisonAsync(KnownAddresses.GptOss)).GetProperty("curves").GetProperty("method").Items("points");

        points.Select(p => p.Number("interactivity")).ShouldBe([75, 120, 140]);
        points.Select(p => p.Text("date")).ShouldAllBe(date => date == "2026-06-11");
    }

    [Fact]
    public async Task On_a_measured_point_the_figures_are_the_measured_ones()
    {
        var point = (await site.ComparisonAsync(KnownAddresses.GptOss, "seq=1k-1k&t=118.5")).First("method");

        point.Text("status").ShouldBe("measured");
        point.Number("throughputPerGpu").ShouldBe(1100.25);
        point.Number("concurrency").ShouldBe(16);
        var knot = point.Items("bracket").ShouldHaveSingleItem();
        knot.Text("engine").ShouldBe("vLLM");
        knot.Text("date").ShouldBe("2026-06-11");
    }

    [Fact]
    public async Task Measured_points_are_priced_by_the_newest_set()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss, "seq=1k-1k&t=81,118.5");

        c.GetProperty("assumptions").Text("set").ShouldBe("2026-07");
        foreach (var side in c.Targets().SelectMany(t => new[] { t.GetProperty("method"), t.GetProperty("off") }))
            (side.Number("costPerMillionTokens") * side.Number("throughputPerGpu") * 3600 / 1e6)!.Value.ShouldBe(1.17, 1.17e-12);
    }

    [Fact]
    public async Task A_point_off_the_frontier_does_not_speak()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss, "seq=1k-1k&t=60");

        c.First("method").Text("status").ShouldBe("below-range");
        c.First("method").Number("throughputPerGpu").ShouldBe(2200);
        var point = c.GetProperty("curves").GetProperty("method").Items("points").Single(p => p.Number("interactivity") == 60);
        point.GetProperty("onFrontier").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData(20, "below-range", "below-range", "unknown")]
    [InlineData(50, "below-range", "interpolated", "unknown")]
    [InlineData(92, "measured", "interpolated", "method")]
    [InlineData(150, "measured", "above-range", "only-method")]
    [InlineData(200, "above-range", "above-range", "unknown")]
    public async Task The_verdict_names_the_only_side_that_reaches_a_target(double target, string method, string off, string verdict)
    {
        var t = (await site.ComparisonAsync(KnownAddresses.GptOss, FormattableString.Invariant($"seq=1k-1k&t={target}"))).Targets()[0];

        t.GetProperty("method").Text("status").ShouldBe(method);
        t.GetProperty("off").Text("status").ShouldBe(off);
        t.Text("verdict").ShouldBe(verdict);
        (t.Number("throughputRatio") is null).ShouldBe(verdict != "method");
    }

    [Fact]
    public async Task A_sequence_with_one_side_is_listed_and_answers()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss, "seq=1k-8k");

        // Quartiles of the one side's 100–130, rounded half up.
        c.Interactivities().ShouldBe([108, 115, 123]);
        c.Targets().ShouldAllBe(t => t.Text("verdict") == "only-method");
        c.Targets().ShouldAllBe(t => t.GetProperty("off").Text("status") == "no-data");
        c.GetProperty("breakEven").Text("status").ShouldBe("no-overlap");
        c.NoteCodes().ShouldContain("no-points");
        var page = await site.PageAsync(KnownAddresses.Page(KnownAddresses.GptOss, "seq=1k-8k"));
        page.QuerySelector(".answer")!.TextContent.ShouldContain("Only MTP was measured here");
        page.QuerySelectorAll("table.ops tbody tr:first-child .v").Select(v => v.TextContent.Trim()).Where((_, i) => i % 2 == 1).ShouldAllBe(off => off == "—");
    }

    [Fact]
    public async Task Disjoint_curves_have_no_winner_and_no_break_even()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOss, "seq=2048-512");

        // Quartiles of the union, 25–150.
        c.Interactivities().ShouldBe([56, 88, 119]);
        c.Targets().Select(t => t.Text("verdict")).ShouldBe(["unknown", "unknown", "only-method"]);
        c.GetProperty("breakEven").Text("status").ShouldBe("no-overlap");
        c.GetProperty("breakEven").Text("winner").ShouldBeNull();
        (await site.PageAsync(KnownAddresses.Page(KnownAddresses.GptOss, "seq=2048-512"))).QuerySelector(".answer")!.TextContent
            .ShouldContain("Not comparable: MTP was measured at 100–150 tok/s/user, Off at 25–60");
    }

    [Fact]
    public async Task A_single_point_has_a_value_there_and_nowhere_else()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOssOnB200, "t=159,160,161");

        c.Targets().Select(t => t.GetProperty("method").Text("status")).ShouldBe(["below-range", "measured", "above-range"]);
        c.NoteCodes().ShouldContain("one-point");
        (await site.ComparisonAsync(KnownAddresses.GptOssOnB200)).Interactivities().ShouldBe([160]);
    }

    [Fact]
    public async Task Between_two_points_the_curve_is_a_straight_line()
    {
        var c = await site.ComparisonAsync(KnownAddresses.GptOssOnB200, "t=146,160");

        // 3000 at 140, 2000 at 170.
        c.First("off").Number("throughputPerGpu")!.Value.ShouldBe(2800, 1e-9);
        c.Targets()[1].GetProperty("off").Number("throughputPerGpu")!.Value.ShouldBe(7000 / 3.0, 1e-9);
        c.NoteCodes().ShouldContain("two-points");
    }

    [Fact]
    public async Task Another_method_has_a_comparison_of_its_own_with_the_same_off_side()
    {
        var eagle = await site.ComparisonAsync("gptoss-120b-b200-fp4-eagle-vs-none");
        var mtp = await site.ComparisonAsync(KnownAddresses.GptOssOnB200);

        eagle.Text("method").ShouldBe("eagle");
        eagle.Text("title").ShouldNotBeNull().ShouldContain("EAGLE vs Off");
        eagle.GetProperty("curves").GetProperty("off").GetRawText().ShouldBe(mtp.GetProperty("curves").GetProperty("off").GetRawText());
        (await site.JsonAsync("/api/v1/spec-decode")).GetArrayLength().ShouldBe(40);
    }
}
