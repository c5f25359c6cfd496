namespace InferenceDash.Store.Tests;

public abstract class BundledDataTests(StoreKind kind) : StoreTests(kind)
{
    // Of the best points: on two pages with the same figures, to the digits that both print.
    private const int StandTwice = 10;

    public sealed class OnSqlite() : BundledDataTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : BundledDataTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_new_store_holds_the_whole_bundled_data_set()
    {
        using var temporary = await WholeAsync();

        var data = await temporary.ReadAsync();

        data.Models.Count.ShouldBe(12);
        data.Gpus.Count.ShouldBe(9);
        data.AssumptionSets.Select(set => set.Id).ShouldBe(["2026-04", "2026-07"]);
        data.AssumptionSets.ShouldAllBe(set => set.ByGpu.Count == 9);
        data.Published.Count(point => !point.Series.Method.IsBest).ShouldBe(222);
        data.Published.Where(point => !point.Series.Method.IsBest).Select(point => point.Source.Page).Distinct().Count().ShouldBe(37);
        data.Published.Count(point => point.Series.Method.IsBest).ShouldBe(224 - StandTwice);
        data.Published.Where(point => point.Series.Method.IsBest).Select(point => point.Series).Distinct().Count().ShouldBe(63);
        data.Measured.Count.ShouldBe(49);
        data.Acceptance.Count.ShouldBe(112);
        data.Acceptance.Select(length => length.Key.ServedModel).Distinct().Count().ShouldBe(7);
    }

    [StoreFact]
    public async Task Models_and_GPUs_stand_in_the_order_of_the_files()
    {
        using var temporary = await WholeAsync();

        var data = await temporary.ReadAsync();

        data.Models.Select(model => model.Slug).ShouldBe(
        [
            "deepseek-v4", "deepseek-r1", "kimi-k3", "kimi-k26", "glm-5-1", "glm-5-2", "minimax-m3", "minimax-m27", "qwen-3-5",
            "gptoss-120b", "llama-3-3-70b", "gemma-4-31b",
        ]);
        data.Gpus.Select(gpu => gpu.Key).ShouldBe(["h100", "h200", "b200", "b300", "gb200", "gb300", "mi300x", "mi325x", "mi355x"]);
    }

    [StoreFact]
    public async Task Lists_of_names_are_split_at_spaces()
    {
        using var temporary = await WholeAsync();

        var kimi = (await temporary.ReadAsync()).Models.Single(model => model.Slug == "kimi-k26");

        kimi.Label.ShouldBe("Kimi K2.5/K2.6/K2.7-Code 1T");
        kimi.SourceKeys.ShouldBe(["kimik2.7-code", "kimik2.6", "kimik2.5"]);
        kimi.Aliases.ShouldBe(["kimi", "kimi-k25"]);
    }

    [StoreFact]
    public async Task Assumptions_keep_price_and_power_per_set()
    {
        using var temporary = await WholeAsync();

        var data = await temporary.ReadAsync();

        data.AssumptionSets[0].ByGpu["h100"].ShouldBe(new GpuAssumptions(1.73, 1.3, 1.69, 1.3, 700));
        data.AssumptionSets[1].ByGpu["h100"].ShouldBe(new GpuAssumptions(1.37, 1.17, 1.55, 1.78, 700));
        data.Gpus.Single(gpu => gpu.Key == "gb200").ShouldBe(new Gpu("gb200", "GB200 NVL72", "NVIDIA", "Blackwell"));
    }

    [StoreTheory]
    [InlineData("h100", "none", 108, 160.2, 1, 2.290, 3)]
    [InlineData("h200", "mtp", 55, 549, 0, 0.71, 2)]
    public async Task Published_points_keep_the_decimals_their_page_prints(
        string gpu, string method, double interactivity, double throughput, int throughputDecimals, double cost, int costDecimals)
    {
        using var temporary = await WholeAsync();

        var point = (await temporary.ReadAsync()).Published.Single(point =>
            point.Series == new SeriesKey("qwen-3-5", gpu, new Precision("fp8"), new Sequence(1024, 1024), new SpecMethod(method))
            && point.Interactivity.Equals(interactivity));

        (point.ThroughputPerGpu, point.ThroughputDecimals).ShouldBe((throughput, throughputDecimals));
        (point.CostPerMillionTokens, point.CostDecimals).ShouldBe((cost, costDecimals));
    }

    [StoreFact]
    public async Task What_a_page_does_not_print_is_unknown()
    {
        using var temporary = await WholeAsync();
        var published = (await temporary.ReadAsync()).Published;

        var narrative = published.First(point => point.Source.Page == "qwen-3-5-h200-fp8-mtp-vs-none");
        var table = published.First(point => point.Source.Page == "qwen-3-5-h100-fp8-mtp-vs-none");

        (narrative.TokensPerSecondPerMegawatt, narrative.Concurrency, narrative.Band).ShouldBe((null, null, null));
        (table.TokensPerSecondPerMegawatt, table.Concurrency, table.Band).ShouldBe((208590, 18, new InteractivityRange(60, 157)));
    }
}
