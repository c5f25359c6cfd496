using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

public sealed class TargetTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("t=108", new[] { 108.0 })]
    [InlineData("t=133,84,108", new[] { 133.0, 84, 108 })]
    [InlineData("t=84,90,96.5,108,120.25,133", new[] { 84, 90, 96.5, 108, 120.25, 133 })]
    [InlineData("t=84&t=108.5&t=133", new[] { 84, 108.5, 133 })]
    [InlineData("t=0.1", new[] { 0.1 })]
    [InlineData("t=1000000", new[] { 1_000_000.0 })]
    [InlineData("t=108.12345678901234", new[] { 108.12345678901234 })]
    public async Task Targets_are_echoed_as_given_and_in_the_order_given(string query, double[] targets)
    {
        (await site.ComparisonAsync(KnownAddresses.Qwen, query)).Interactivities().ShouldBe(targets);
    }

    [Fact]
    public async Task Each_target_has_its_paragraph()
    {
        (await site.ComparisonAsync(KnownAddresses.Qwen, "t=70,84,96,108,133,200")).Items("narrative").Length.ShouldBe(6);
    }

    [Fact]
    public async Task Between_two_points_the_figures_are_interpolated_and_the_bracket_names_both()
    {
        var target = (await site.ComparisonAsync(KnownAddresses.Qwen, "t=96")).Targets()[0];

        foreach (var (side, low, high) in new[] { ("method", 291.9, 360.9), ("off", 160.2, 213.9) })
        {
            var point = target.GetProperty(side);
            point.Text("status").ShouldBe("interpolated");
            point.Number("throughputPerGpu")!.Value.ShouldBeInRange(low, high);
            point.Items("bracket").Select(k => k.Number("interactivity")).ShouldBe([84, 108]);
        }
    }

    [Fact]
    public async Task Below_the_lowest_point_there_are_bounds_and_no_concurrency()
    {
        var target = (await site.ComparisonAsync(KnownAddresses.DeepSeek, "t=20")).Targets()[0];

        foreach (var side in new[] { "method", "off" })
        {
            var (point, lowest) = (target.GetProperty(side), PublishedPages.Point(KnownAddresses.DeepSeek, 26, isOff: side == "off"));
            point.Text("status").ShouldBe("below-range");
            point.Number("throughputPerGpu").ShouldBe(PublishedPages.Number(lowest.Throughput));
            point.Number("costPerMillionTokens").ShouldBe(PublishedPages.Number(lowest.Cost));
            point.Number("concurrency").ShouldBeNull();
            point.Items("bracket").ShouldHaveSingleItem().Number("interactivity").ShouldBe(26);
        }

        ShouldHaveNoRatio(target, "unknown");
    }

    [Fact]
    public async Task Above_the_highest_point_there_is_nothing()
    {
        var target = (await site.ComparisonAsync(KnownAddresses.DeepSeek, "t=63")).Targets()[0];

        foreach (var side in new[] { "method", "off" })
        {
            var point = target.GetProperty(side);
            point.Text("status").ShouldBe("above-range");
            foreach (var figure in new[] { "throughputPerGpu", "costPerMillionTokens", "tokensPerSecondPerMegawatt", "concurrency" })
                point.Number(figure).ShouldBeNull(figure);
            point.Items("bracket").ShouldBeEmpty();
        }

        ShouldHaveNoRatio(target, "unknown");
    }

    [Fact]
    public async Task Ratios_are_the_method_over_off()
    {
        var target = (await site.ComparisonAsync(KnownAddresses.Qwen, "t=108")).Targets()[0];

        target.Number("throughputRatio")!.Value.ShouldBe(291.9 / 160.2, 1e-12);
        target.Number("costRatio")!.Value.ShouldBe(1.219 / 2.290, 1e-12);
        target.Text("verdict").ShouldBe("method");
    }

    [Fact]
    public async Task Where_off_delivers_more_the_verdict_says_so()
    {
        var target = (await site.ComparisonAsync(KnownAddresses.DeepSeek, "t=26")).Targets()[0];

        target.Text("verdict").ShouldBe("off");
        target.Number("throughputRatio")!.Value.ShouldBeLessThan(1);
        target.Number("costRatio")!.Value.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task At_the_break_even_the_verdict_is_a_tie()
    {
        (await site.ComparisonAsync(KnownAddresses.DeepSeek, "t=30.6")).Targets()[0].Text("verdict").ShouldBe("tie");
    }

    [Fact]
    public async Task Beyond_the_published_band_nobody_is_named_the_only_one()
    {
        (await site.ComparisonAsync(KnownAddresses.Qwen, "t=157,157.5")).Targets().Select(t => t.Text("verdict")).ShouldBe(["unknown", "unknown"]);
    }

    private static void ShouldHaveNoRatio(JsonElement target, string verdict)
    {
        target.Number("throughputRatio").ShouldBeNull();
        target.Number("costRatio").ShouldBeNull();
        target.Text("verdict").ShouldBe(verdict);
    }
}
