namespace InferenceDash.Core.Tests.Catalogs;

public sealed class CatalogTests
{
    private const string Slug = "qwen-3-5-h100-fp8-mtp-vs-none";

    private static readonly Catalog Catalog = new(new Dataset(
        "ab12cd34", DateTimeOffset.UnixEpoch,
        [new Model("glm-5", "GLM 5", [], []), new Model("qwen-3-5", "Qwen 3.5", ["qwen3.5"], ["qwen", "qwen-35"]), new Model("qwen", "Qwen", [], [])],
        [new Gpu("h100", "H100", "NVIDIA", "Hopper"), new Gpu("b200", "B200", "NVIDIA", "Blackwell")],
        [new AssumptionSet("2026-04", new Dictionary<string, GpuAssumptions>()), new AssumptionSet("2026-07", new Dictionary<string, GpuAssumptions>())],
        [
            .. Both("qwen-3-5", "h100", "fp8"), .. Both("qwen-3-5", "h100", "bf16"), .. Both("qwen-3-5", "b200", "fp4"), .. Both("glm-5", "b200", "fp8"),
            .. Both("qwen", "b200", "fp8"), Point("glm-5", "h100", "fp8", SpecMethod.Off), Point("glm-5", "b200", "fp4", new SpecMethod("eagle")),
        ],
        []));

    [Fact]
    public void A_matchup_is_a_method_against_off_and_off_alone_is_none()
    {
        Catalog.Matchups.Select(m => m.Slug).ShouldBe(
        [
            "glm-5-b200-fp4-eagle-vs-none", "glm-5-b200-fp8-mtp-vs-none",
            Slug, "qwen-3-5-h100-bf16-mtp-vs-none", "qwen-3-5-b200-fp4-mtp-vs-none",
            "qwen-b200-fp8-mtp-vs-none",
        ]);
    }

    [Theory]
    [InlineData(Slug)]
    [InlineData("QWEN-3-5-H100-fp8-MTP-vs-none")]
    [InlineData("qwen-h100-fp8-mtp-vs-none")]
    [InlineData("qwen-35-h100-fp8-none-vs-mtp")]
    [InlineData("qwen-3-5-h100-fp8-none-vs-mtp")]
    public void A_comparison_has_several_names(string name)
    {
        Catalog.FindByAnyName(name).ShouldNotBeNull().Slug.ShouldBe(Slug);
    }

    [Fact]
    public void Only_one_name_is_canonical()
    {
        Catalog.Find(Slug).ShouldNotBeNull();
        Catalog.Find(Slug.ToUpperInvariant()).ShouldBeNull();
        Catalog.Find("qwen-h100-fp8-mtp-vs-none").ShouldBeNull();
    }

    [Fact]
    public void An_alias_takes_no_name_from_the_model_that_is_called_so()
    {
        Catalog.FindByAnyName("qwen-b200-fp8-mtp-vs-none").ShouldNotBeNull().Model.Label.ShouldBe("Qwen");
    }

    [Theory]
    [InlineData("")]
    [InlineData("qwen-3-5-h100-fp8")]
    [InlineData("qwen3.5-h100-fp8-mtp-vs-none")]
    [InlineData("qwen-3-5-h100-fp8-mtp-vs-mtp")]
    public void What_is_not_a_name_finds_nothing(string name)
    {
        Catalog.FindByAnyName(name).ShouldBeNull();
    }

    [Theory]
    [InlineData("qwen-3-5-h100-fp8-mpt-vs-none", Slug)]
    [InlineData("QWEN-3-5-H100-FP9-MTP-VS-NONE", Slug)]
    [InlineData("glm-b200-fp8", "glm-5-b200-fp8-mtp-vs-none")]
    public void The_nearest_match_comes_first(string name, string nearest)
    {
        Catalog.Near(name, 3)[0].Slug.ShouldBe(nearest);
        Catalog.Near(name, 3).Count.ShouldBe(3);
    }

    [Fact]
    public void Near_matches_of_any_text_are_found_in_no_time()
    {
        Catalog.Near("", 2).Count.ShouldBe(2);
        Catalog.Near(new string('x', 1_000_000)).Count.ShouldBe(5);
    }

    [Fact]
    public void Other_precisions_are_those_of_the_same_model_gpu_and_method()
    {
        Catalog.OtherPrecisions(Catalog.Find(Slug)!).Select(m => m.Slug).ShouldBe(["qwen-3-5-h100-bf16-mtp-vs-none"]);
        Catalog.OtherPrecisions(Catalog.Find("glm-5-b200-fp8-mtp-vs-none")!).ShouldBeEmpty();
    }

    [Fact]
    public void Published_points_rest_on_the_set_they_were_published_with_and_others_on_the_newest()
    {
        Catalog.DefaultAssumptions([Given.Published(50, 500)]).ShouldNotBeNull().Id.ShouldBe("2026-04");
        Catalog.DefaultAssumptions(Given.Points((50, 500))).ShouldNotBeNull().Id.ShouldBe("2026-07");
    }

    [Fact]
    public void Points_of_a_page_that_states_no_set_rest_on_the_newest_at_a_hyperscalers_price()
    {
        CurvePoint[] points = [Given.Published(50, 500, source: new Publication(null, "a-page"))];

        Catalog.DefaultAssumptions(points).ShouldNotBeNull().Id.ShouldBe("2026-07");
        Catalog.DefaultPrice(points).ShouldBe(PriceBasis.Hyperscaler);
    }

    [Fact]
    public void The_price_of_published_points_is_the_one_they_were_published_with()
    {
        Catalog.DefaultPrice([Given.Published(50, 500, source: Given.Page with { PriceBasis = PriceBasis.Neocloud })]).ShouldBe(PriceBasis.Neocloud);
        Catalog.DefaultPrice(Given.Points((50, 500))).ShouldBe(PriceBasis.Hyperscaler);
    }

    [Fact]
    public void Names_that_differ_in_case_only_do_not_keep_a_catalog_from_being_built()
    {
        var catalog = new Catalog(new Dataset(
            "a", default,
            [new Model("phi-4", "Phi 4", [], ["Phi-4", "phi", "PHI"])], [new Gpu("h100", "H100", "NVIDIA", "Hopper")], [],
            Both("phi-4", "h100", "fp8"), []));

        catalog.FindByAnyName("PHI-4-h100-fp8-mtp-vs-none").ShouldNotBeNull().Slug.ShouldBe("phi-4-h100-fp8-mtp-vs-none");
    }

    [Fact]
    public void Of_names_that_make_one_address_the_first_keeps_it()
    {
        Gpu[] gpus = [new("rtx-5090", "RTX 5090", "V", "A"), new("5090", "5090", "V", "A")];
        Model[] models = [new("phi-4", "Phi 4", [], []), new("phi-4-rtx", "Phi 4 RTX", [], [])];

        var catalog = new Catalog(new Dataset("a", default, models, gpus, [], [.. Both("phi-4-rtx", "5090", "fp8"), .. Both("phi-4", "rtx-5090", "fp8")], []));

        catalog.Find("phi-4-rtx-5090-fp8-mtp-vs-none").ShouldNotBeNull().Model.Slug.ShouldBe("phi-4");
        catalog.LineUps.All.ShouldNotBeNull();
    }

    [Fact]
    public void A_method_may_be_called_like_a_part_of_an_address()
    {
        SpecMethod[] methods = [SpecMethod.Mtp, new("vs"), new("none_vs"), new("vs_none"), new("none_vs_mtp")];

        var catalog = new Catalog(new Dataset(
            "a", default, [new Model("phi-4", "Phi 4", [], [])], [new Gpu("h100", "H100", "NVIDIA", "Hopper")], [],
            [.. methods.Append(SpecMethod.Off).Select(method => Point("phi-4", "h100", "fp8", method))], []));

        catalog.Matchups.Select(m => m.Method).ShouldBe(methods, ignoreOrder: true);
        catalog.Matchups.Select(m => m.Slug).ShouldBeUnique();
        foreach (var matchup in catalog.Matchups)
        {
            catalog.Find(matchup.Slug).ShouldBeSameAs(matchup);
            catalog.FindByAnyName(matchup.Slug).ShouldBeSameAs(matchup);
        }
    }

    private static PublishedPoint[] Both(string model, string gpu, string precision) =>
        [Point(model, gpu, precision, SpecMethod.Mtp), Point(model, gpu, precision, SpecMethod.Off)];

    private static PublishedPoint Point(string model, string gpu, string precision, SpecMethod method) => new(
        new SeriesKey(model, gpu, new Precision(precision), new Sequence(1024, 1024), method),
        Interactivity: 50, ThroughputPerGpu: 500, ThroughputDecimals: 0, CostPerMillionTokens: null, CostDecimals: 0,
        TokensPerSecondPerMegawatt: null, Concurrency: null, Band: null, Given.Page);
}
