namespace InferenceDash.Core.Tests.Ranking;

public sealed class ModelHardwareTests
{
    private static readonly Sequence Long = new(8192, 1024);
    private static readonly Sequence Short = new(1024, 1024);
    private static readonly Parallelism Eight = new(8, 1, DataParallelAttention: false, Workers: 1, Gpus: 8);

    private static readonly Catalog Catalog = new(new Dataset(
        "ab12cd34", DateTimeOffset.UnixEpoch,
        [new Model("glm-5", "GLM 5", [], ["glm"]), new Model("qwen", "Qwen", [], []), new Model("empty", "Empty", [], [])],
        [new Gpu("h100", "H100", "NVIDIA", "Hopper"), new Gpu("mi355x", "MI355X", "AMD", "CDNA 4")],
        [new AssumptionSet("2026-04", new Dictionary<string, GpuAssumptions>()), new AssumptionSet("2026-07", new Dictionary<string, GpuAssumptions>())],
        [
            Published("glm-5", "h100", Long, SpecMethod.Mtp), Published("glm-5", "mi355x", Long, SpecMethod.Mtp),
            Published("qwen", "h100", Short, SpecMethod.Off),
        ],
        [Measured("glm-5", "h100", Long, SpecMethod.Off, 40), Measured("glm-5", "h100", Long, SpecMethod.Off, 60)]));

    [Theory]
    [InlineData("glm-5")]
    [InlineData("GLM-5")]
    [InlineData("Glm")]
    public void A_model_is_found_by_its_slug_and_aliases_in_any_case(string name)
    {
        ModelHardware.Find(Catalog, name).ShouldNotBeNull().Model.Slug.ShouldBe("glm-5");
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("")]
    [InlineData("glm-6")]
    public void A_model_without_points_or_of_no_name_is_not_found(string name)
    {
        ModelHardware.Find(Catalog, name).ShouldBeNull();
        ModelHardware.Near(Catalog, name).ShouldNotBeEmpty();
    }

    [Fact]
    public void Each_row_takes_its_measurements_where_it_has_them_and_one_price_list_holds_for_all()
    {
        var told = new List<int>();
        var candidates = Candidates(null, SpecMethod.Best, told);

        candidates.Select(c => (c.Series.Label, c.Source)).ShouldBe([("H100 FP8", PointSource.Measured), ("MI355X FP8", PointSource.Published)]);
        told.ShouldAllBe(points => points == 0);
    }

    [Fact]
    public void A_source_that_is_asked_for_is_taken_and_leaves_rows_without_points()
    {
        var candidates = Candidates(PointSource.Measured, SpecMethod.Best, []);

        candidates.Select(c => c.Series.Curve.Range is null).ShouldBe([false, true]);
    }

    [Fact]
    public void Published_points_alone_are_priced_as_published()
    {
        var told = new List<int>();
        Candidates(PointSource.Published, SpecMethod.Best, told);

        told.ShouldAllBe(points => points == 2);
    }

    [Fact]
    public void A_method_that_was_only_published_is_taken_from_there()
    {
        Candidates(null, SpecMethod.Mtp, []).Select(c => c.Source).ShouldBe([PointSource.Published, PointSource.Published]);
    }

    private static IReadOnlyList<RankCandidate> Candidates(PointSource? source, SpecMethod method, List<int> told) =>
        ModelHardware.Find(Catalog, "glm-5")!.Candidates(Long, method, source, (points, _) =>
        {
            told.Add(points.Count);
            return Given.Rates;
        });

    private static PublishedPoint Published(string model, string gpu, Sequence sequence, SpecMethod method) => new(
        new SeriesKey(model, gpu, new Precision("fp8"), sequence, method), Interactivity: 50, ThroughputPerGpu: 100, ThroughputDecimals: 1,
        CostPerMillionTokens: null, CostDecimals: 0, TokensPerSecondPerMegawatt: null, Concurrency: null, Band: null, new Publication("A publisher", "a-page"));

    private static BenchmarkPoint Measured(string model, string gpu, Sequence sequence, SpecMethod method, double interactivity) => new(
        new SeriesKey(model, gpu, new Precision("fp8"), sequence, method), new Configuration("vLLM", Disaggregated: false, Multinode: false, Eight, Eight),
        Run: "a run", new DateOnly(2026, 7, 1), Concurrency: interactivity, interactivity, ThroughputPerGpu: 1000 / interactivity);
}
