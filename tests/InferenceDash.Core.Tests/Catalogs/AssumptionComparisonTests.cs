namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Two sets side by side, computed by hand for one page: Qwen 3.5 on H100 FP8 at 108, 291.9 tok/s/GPU with MTP and 160.2 without.</summary>
public sealed class AssumptionComparisonTests
{
    private const string Page = "qwen-3-5-h100-fp8-mtp-vs-none";
    private static readonly GpuAssumptions April = new(1.73, 1.30, 1.69, 1.30);
    private static readonly GpuAssumptions July = new(1.37, 1.17, 1.55, UsdPerGpuHourRental: null);

    [Fact]
    public void A_gpu_shows_both_figures_their_difference_and_what_it_is_of_the_first()
    {
        var gpu = Compare().Gpus.ShouldHaveSingleItem();

        var price = gpu.UsdPerGpuHour(PriceBasis.Hyperscaler);
        (price.Before, price.After).ShouldBe((1.30, 1.17));
        price.Difference!.Value.ShouldBe(-0.13, 1e-12);
        price.Percent!.Value.ShouldBe(-10, 1e-12);
        gpu.KwPerGpu.Percent!.Value.ShouldBe(100 * -0.36 / 1.73, 1e-10);
    }

    [Fact]
    public void A_figure_or_a_gpu_that_one_set_lacks_has_no_difference()
    {
        Compare().Gpus[0].UsdPerGpuHour(PriceBasis.Rental).ShouldBe(new Change(1.30, null));
        Compare().Gpus[0].UsdPerGpuHour(PriceBasis.Rental).Percent.ShouldBeNull();

        var gpu = Compare(new AssumptionSet("2026-07", new Dictionary<string, GpuAssumptions>())).Gpus.ShouldHaveSingleItem();
        gpu.After.ShouldBeNull();
        gpu.KwPerGpu.Difference.ShouldBeNull();
    }

    [Fact]
    public void At_the_hyperscaler_price_the_first_cost_is_the_published_one_and_the_second_is_derived()
    {
        var pair = Compare().Pairs.ShouldHaveSingleItem();

        pair.Before.Interactivity.ShouldBe(108);
        (pair.Before.Points[0].CostPerMillionTokens, pair.Before.Points[1].CostPerMillionTokens).ShouldBe((1.219, 2.290));
        var after = 1.17e6 / (3600 * 291.9);
        pair.After.Points[0].CostPerMillionTokens!.Value.ShouldBe(after, 1e-12);
        pair.CostPercent(0)!.Value.ShouldBe(100 * ((after / 1.219) - 1), 1e-9);
        pair.HasPublishedCost(0).ShouldBeTrue();
    }

    [Fact]
    public void At_another_price_both_costs_are_derived_and_move_as_the_price_does()
    {
        var pair = Compare(price: PriceBasis.Neocloud).Pairs[0];

        pair.CostPercent(0)!.Value.ShouldBe(100 * ((1.55 / 1.69) - 1), 1e-9);
        pair.CostPercent(1)!.Value.ShouldBe(100 * ((1.55 / 1.69) - 1), 1e-9);
        pair.HasPublishedCost(1).ShouldBeFalse();
    }

    [Fact]
    public void A_megawatt_carries_more_where_a_gpu_draws_less()
    {
        var change = Compare(price: PriceBasis.Neocloud).Pairs[0].PerMegawatt(1);

        change.Before!.Value.ShouldBe(160.2 * 1000 / 1.73, 1e-6);
        change.After!.Value.ShouldBe(160.2 * 1000 / 1.37, 1e-6);
        change.Percent!.Value.ShouldBe(100 * ((1.73 / 1.37) - 1), 1e-9);
    }

    [Fact]
    public void Without_a_price_there_is_no_change_of_cost()
    {
        var pair = Compare(price: PriceBasis.Rental).Pairs[0];

        pair.Before.Points[0].CostPerMillionTokens.ShouldNotBeNull();
        pair.CostPercent(0).ShouldBeNull();
    }

    [Fact]
    public void A_change_that_the_rounding_of_a_published_cost_could_move_by_more_than_a_point_is_not_stated()
    {
        // $0.06 stands for anything from 0.055 to 0.065.
        var coarse = CatalogOf(Coarse(SpecMethod.Mtp, 9000, 0.06), Coarse(SpecMethod.Off, 3000, 0.18));

        var pair = AssumptionComparison.Of(coarse, Set(Given.PublishedSet, April), Set("2026-07", July), PriceBasis.Hyperscaler).Pairs[0];

        pair.CostPercent(0).ShouldBeNull();
        pair.Before.Points[0].CostPerMillionTokens.ShouldBe(0.06);
    }

    [Fact]
    public void Ratios_and_leaders_of_throughput_are_the_same_under_every_set()
    {
        var pair = Compare().Pairs[0];

        pair.After.Ratio(Metrics.Throughput, 0, 1).ShouldBe(291.9 / 160.2);
        pair.Before.Ratio(Metrics.Throughput, 0, 1).ShouldBe(291.9 / 160.2);
        pair.After.Throughput.ShouldBe(pair.Before.Throughput);
    }

    [Fact]
    public void A_set_against_itself_changes_nothing()
    {
        var set = Set("2026-07", July);
        var comparison = AssumptionComparison.Of(Qwen, set, set, PriceBasis.Hyperscaler);

        comparison.Gpus[0].KwPerGpu.Difference.ShouldBe(0);
        comparison.Pairs[0].CostPercent(0).ShouldBe(0);
    }

    private static readonly Catalog Qwen = CatalogOf([.. PublishedPages.Points(Page, SpecMethod.Mtp), .. PublishedPages.Points(Page, SpecMethod.Off)]);

    private static AssumptionComparison Compare(AssumptionSet? after = null, PriceBasis price = PriceBasis.Hyperscaler) =>
        AssumptionComparison.Of(Qwen, Set(Given.PublishedSet, April), after ?? Set("2026-07", July), price);

    private static AssumptionSet Set(string id, GpuAssumptions h100) => new(id, new Dictionary<string, GpuAssumptions> { ["h100"] = h100 });

    private static Catalog CatalogOf(params PublishedPoint[] points) => new(new Dataset(
        "ab12cd34", DateTimeOffset.UnixEpoch, [new Model("qwen-3-5", "Qwen 3.5", [], [])],
        [new Gpu("h100", "H100", "NVIDIA", "Hopper"), new Gpu("b200", "B200", "NVIDIA", "Blackwell")], [], points, []));

    private static PublishedPoint Coarse(SpecMethod method, double throughput, double cost) => new(
        new SeriesKey("qwen-3-5", "h100", new Precision("fp8"), new Sequence(1024, 1024), method),
        Interactivity: 50, throughput, ThroughputDecimals: 0, cost, CostDecimals: 2,
        TokensPerSecondPerMegawatt: null, Concurrency: null, Band: null, Given.Page);
}
