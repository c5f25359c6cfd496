using System.Text.Json;

namespace InferenceDash.Web.Tests.Charts;

/// <summary>What the chart of a comparison tells its script: marks, what is said of them, and what follows the targets.</summary>
public sealed class PlotJsonTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task What_is_said_stands_in_the_order_of_the_marks_and_of_break_evens_last()
    {
        var (model, tips) = await DrawnAsync(KnownAddresses.DeepSeek);

        var marks = model.Items("series").Sum(s => s.Items("marks").Length);
        var breakEvens = model.Items("breakEvens");
        breakEvens.Length.ShouldBeGreaterThan(0);
        tips.Length.ShouldBe(marks + breakEvens.Length);
        tips[^1][0].GetString().ShouldNotBeNull().ShouldStartWith("Break-even");
        tips.SkipLast(breakEvens.Length).ShouldAllBe(t => !t[0].GetString()!.StartsWith("Break-even", StringComparison.Ordinal));
        breakEvens[^1].Text("label").ShouldNotBeNull().ShouldContain("30.6");
    }

    [Fact]
    public async Task A_mark_says_by_one_number_whether_it_is_hollow_and_which_shape_it_has()
    {
        var (model, _) = await DrawnAsync(KnownAddresses.Qwen);

        // On the frontier: 1. Off is hollow, 2, and a square, 4.
        model.Items("series").Select(s => s.Items("marks").Select(m => m[2].GetInt32()).Distinct().ShouldHaveSingleItem()).ShouldBe([1, 1 + 2 + 4]);
    }

    [Fact]
    public async Task The_frame_follows_the_targets_and_nothing_else_does()
    {
        var (few, _) = await DrawnAsync(KnownAddresses.Qwen, "t=90,100");
        var (many, _) = await DrawnAsync(KnownAddresses.Qwen, "t=90,100,110");

        few.GetProperty("frame").Numbers("targets").ShouldBe([90, 100]);
        many.GetProperty("frame").Numbers("targets").ShouldBe([90, 100, 110]);
        foreach (var part in new[] { "y", "series", "labels", "breakEvens", "unknown", "height" })
            few.GetProperty(part).GetRawText().ShouldBe(many.GetProperty(part).GetRawText(), part);
    }

    [Fact]
    public async Task Nothing_in_it_can_end_its_element()
    {
        var page = await site.TextAsync(KnownAddresses.Page(KnownAddresses.DeepSeek));

        foreach (var script in page.Split("<script type=\"application/json\"").Skip(1))
            script[..script.IndexOf("</script>", StringComparison.Ordinal)].Count(c => c == '<').ShouldBe(0);
    }

    private async Task<(JsonElement Model, JsonElement[] Tips)> DrawnAsync(string slug, string query = "")
    {
        var plot = (await site.PageAsync(KnownAddresses.Page(slug, query))).One("[data-plot=main-chart]");
        return (
            JsonSerializer.Deserialize<JsonElement>(plot.One("script[data-model]").TextContent),
            JsonSerializer.Deserialize<JsonElement>(plot.One("script[data-tips]").TextContent).Items("tips"));
    }
}
