namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>Which series of two sets of measurements are compared with each other.</summary>
public sealed class GatePairsTests
{
    private static readonly BenchmarkPoint One = Given.Measured(50, 1000, 20, "vLLM", new DateOnly(2026, 6, 1)).Measured!;

    [Fact]
    public void Run_date_and_version_set_nothing_apart()
    {
        var pairs = Of([One], [One with { Run = "another", Date = new DateOnly(2026, 6, 2), EngineVersion = "2", Image = "new" }]);

        pairs.Both.ShouldBe([new GateSeries(One.Series, null, null)]);
        (pairs.OnlyBaseline.Count, pairs.OnlyCandidate.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Series_of_one_side_are_told_and_not_compared()
    {
        var off = One with { Series = One.Series with { Method = SpecMethod.Off } };
        var wide = One with { Series = One.Series with { Precision = new Precision("bf16") } };

        var pairs = Of([One, off], [One, wide]);

        pairs.Both.ShouldHaveSingleItem().Key.ShouldBe(One.Series);
        pairs.OnlyBaseline.ShouldHaveSingleItem().Key.ShouldBe(off.Series);
        pairs.OnlyCandidate.ShouldHaveSingleItem().Key.ShouldBe(wide.Series);
    }

    [Fact]
    public void An_engine_is_a_series_of_its_own_where_a_side_has_several()
    {
        Of([On("vLLM"), On("SGLang")], [On("VLLM")]).ShouldSatisfyAllConditions(
            p => p.Both.ShouldHaveSingleItem().Engine.ShouldBe("VLLM"),
            p => p.OnlyBaseline.ShouldHaveSingleItem().Engine.ShouldBe("SGLang"));
        Of([On("vLLM")], [On("SGLang")]).Both.ShouldHaveSingleItem().Engine.ShouldBeNull();
    }

    [Fact]
    public void A_draft_length_is_a_series_of_its_own_where_a_side_has_several_and_all_are_known()
    {
        Of([With(1), With(3)], [With(3)]).ShouldSatisfyAllConditions(
            p => p.Both.ShouldHaveSingleItem().DraftTokens.ShouldBe(3),
            p => p.OnlyBaseline.ShouldHaveSingleItem().DraftTokens.ShouldBe(1));
        Of([With(1)], [With(3)]).Both.ShouldHaveSingleItem().DraftTokens.ShouldBeNull();
        Of([With(1), With(null)], [With(1)]).Both.ShouldHaveSingleItem().DraftTokens.ShouldBeNull();
    }

    private static GatePairs Of(BenchmarkPoint[] baseline, BenchmarkPoint[] candidate) => GatePairs.Of(CatalogOf(baseline).Pool, CatalogOf(candidate).Pool);

    private static Catalog CatalogOf(BenchmarkPoint[] points) => new(new Dataset(
        "ab12cd34", DateTimeOffset.UnixEpoch, [new Model("a-model", "A model", [], [])], [new Gpu("h200", "H200", "NVIDIA", "Hopper")], [], [], [.. points]));

    private static BenchmarkPoint On(string engine) => One with { Configuration = One.Configuration with { Engine = engine } };

    private static BenchmarkPoint With(int? draftTokens) => One with { Configuration = One.Configuration with { DraftTokens = draftTokens } };
}
