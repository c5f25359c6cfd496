namespace InferenceDash.Web.Tests.Comparing;

/// <summary>What the controls of a comparison lead to.</summary>
public sealed class ComparisonReaderTests(Site site) : IClassFixture<Site>
{
    private const string ThreePrecisions = "qwen-3-5-b200-fp4-mtp-vs-none";

    [Fact]
    public async Task A_target_can_be_added_and_removed()
    {
        var reader = await OpenedAsync(KnownAddresses.Qwen);
        var before = reader.Words("table.ops");

        await reader.FollowAsync("form a.btn", "+ Add target");
        reader.FindAll(".target input").Length.ShouldBe(4);
        reader.FindAll("table.ops tbody td").Length.ShouldBe(16);

        // Between two of the others: targets stand from slow to fast.
        var added = reader.FindAll(".target input").Select(i => i.GetAttribute("value")).ToList().FindIndex(t => t is not ("84" or "108" or "133"));
        await reader.GoAsync(reader.FindAll(".target a")[added].GetAttribute("href")!);
        reader.Words("table.ops").ShouldBe(before);
    }

    [Theory]
    [InlineData("#chart-metric", "cost", "y=cost")]
    [InlineData("#chart-metric", "concurrency", "y=concurrency")]
    [InlineData("#chart-metric", "ratio", "y=ratio")]
    [InlineData("#chart-scale", "log", "scale=log")]
    [InlineData("#chart-precision", "fp8", "prec=fp8")]
    public async Task A_choice_redraws_the_chart_and_nothing_else(string menu, string value, string query)
    {
        var reader = await OpenedAsync(ThreePrecisions);
        var (table, drawing) = (reader.Words("table.ops"), reader.Page.DrawingOf("main-chart"));

        await reader.ChooseAsync(menu, value);

        reader.Address.ShouldBe(KnownAddresses.Page(ThreePrecisions, query));
        reader.Page.DrawingOf("main-chart").ShouldNotBe(drawing);
        reader.Words("table.ops").ShouldBe(table);
        reader.Find($"{menu} option[selected]").GetAttribute("value").ShouldBe(value);
    }

    [Fact]
    public async Task The_menu_goes_to_the_comparison_chosen_and_keeps_metric_and_targets()
    {
        var reader = await OpenedAsync(KnownAddresses.Qwen, "t=90,100&y=cost");

        await reader.ChooseAsync("#hardware", ThreePrecisions);

        reader.Address.ShouldBe(KnownAddresses.Page(ThreePrecisions, "t=90,100&y=cost"));
    }

    [Fact]
    public async Task A_choice_of_the_explorer_leaves_the_answer_as_it_is()
    {
        var reader = await OpenedAsync(KnownAddresses.Qwen);
        var (table, drawing) = (reader.Words("table.ops"), reader.Page.DrawingOf("main-chart"));
        await reader.GoAsync(reader.Find("#inference-performance").GetAttribute("data-opens")!);

        await reader.FollowAsync("[aria-labelledby=ex-spec] a", "MTP");

        reader.Query.ShouldContain("spec=mtp");
        reader.Words(".points.explored tbody th").ShouldNotContain("Off");
        (reader.Words("table.ops"), reader.Page.DrawingOf("main-chart")).ShouldBe((table, drawing));
    }

    [Fact]
    public async Task Of_two_demands_on_a_fleet_the_one_typed_last_counts()
    {
        var reader = await OpenedAsync(KnownAddresses.Qwen);

        await reader.TypeAsync("#fleet-users", "2000");
        reader.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "users=2000"));
        await reader.TypeAsync("#fleet-rate", "50000");

        reader.Address.ShouldBe(KnownAddresses.Page(KnownAddresses.Qwen, "tokensPerSecond=50000"));
        reader.Find("#fleet-users").GetAttribute("value").ShouldBeNullOrEmpty();
        reader.Find("#fleet-rate").GetAttribute("value").ShouldBe("50000");
    }

    [Fact]
    public async Task A_number_that_is_none_is_told_beside_its_field_and_the_answer_before_it_stays()
    {
        var reader = await OpenedAsync(KnownAddresses.Qwen);
        await reader.TypeAsync("#fleet-users", "2000");
        var (address, fleet) = (reader.Address, reader.Words(".answer, table"));

        await reader.TypeAsync("#fleet-users", "2ooo");

        var error = reader.Find("#fleet-users-error");
        error.Words().ShouldEndWith("Results still use 2000.");
        reader.Find("#fleet-users").GetAttribute("aria-describedby").ShouldBe(error.Id);
        reader.Find("#fleet-users").GetAttribute("value").ShouldBe("2ooo");
        (reader.Address, reader.Words(".answer, table")).ShouldBe((address, fleet));
    }

    private Task<Reader> OpenedAsync(string slug, string query = "") => Reader.OfAsync(site, KnownAddresses.Page(slug, query));
}
