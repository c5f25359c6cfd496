using static InferenceDash.Core.Tests.Catalogs.SomeRuns;

namespace InferenceDash.Core.Tests.Catalogs;

/// <summary>What can be compared with what, and the names that lead there.</summary>
public sealed class LineUpsTests
{
    [Fact]
    public void Gpus_stand_in_the_order_of_the_data_and_precisions_from_narrow_to_wide()
    {
        var lineUps = Catalog(Measured(gpu: "b200", precision: "bf16"), Measured(gpu: "b200", precision: "fp4"), Measured(gpu: "b200"),
            Measured(gpu: "h100")).LineUps;

        Keys(lineUps, Dimension.Gpu, "phi-4-fp8-mtp").ShouldBe(["h100", "b200"]);
        Keys(lineUps, Dimension.Gpu, "phi-4-fp8-best").ShouldBe(["h100", "b200"]);
        Keys(lineUps, Dimension.Precision, "phi-4-b200-mtp").ShouldBe(["fp4", "fp8", "bf16"]);
        lineUps.Find(Dimension.Gpu, "phi-4-bf16-mtp").ShouldBeNull();
    }

    [Fact]
    public void Methods_hold_off_last_and_no_best()
    {
        var lineUps = Catalog(Measured(method: "none"), Measured(method: "eagle"), Measured(method: "mtp")).LineUps;

        Keys(lineUps, Dimension.Method, "phi-4-b200-fp8").ShouldBe(["mtp", "eagle", "none"]);
    }

    [Fact]
    public void Engines_that_differ_in_case_are_one_and_any_name_has_an_address()
    {
        var lineUps = Catalog(Measured(engine: "vLLM"), Measured(engine: "VLLM", concurrency: 8), Measured(engine: "Dynamo TRT-LLM"),
            Measured(engine: "NIM, vLLM")).LineUps;
        var lineUp = lineUps.Find(Dimension.Engine, "phi-4-b200-fp8-mtp").ShouldNotBeNull();

        lineUp.Values.Select(v => v.Key).ShouldBe(["dynamo-trt-llm", "nim-vllm", "vllm"]);
        lineUp.Find("VLLM").ShouldNotBeNull().Spec.Engine.ShouldBe("vLLM");
        lineUp.Find("NIM-vllm").ShouldNotBeNull().Label.ShouldBe("NIM, vLLM");
    }

    [Fact]
    public void Engines_whose_addresses_would_be_the_same_are_both_there()
    {
        var values = Catalog(Measured(engine: "TRT LLM"), Measured(engine: "TRT-LLM"), Measured(engine: "vLLM")).LineUps
            .Find(Dimension.Engine, "phi-4-b200-fp8-mtp").ShouldNotBeNull().Values;

        values.Select(v => v.Spec.Engine).ShouldBe(["TRT LLM", "TRT-LLM", "vLLM"], ignoreOrder: true);
        values.Select(v => v.Key).ShouldBeUnique();
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("a vs b")]
    public void An_engine_of_an_odd_name_has_an_address_of_its_own(string engine)
    {
        var key = Catalog(Measured(engine: engine), Measured(engine: "vLLM")).LineUps
            .Find(Dimension.Engine, "phi-4-b200-fp8-mtp").ShouldNotBeNull().Values.Single(v => v.Spec.Engine == engine).Key;

        key.ShouldNotBeEmpty();
        key.ShouldNotContain("-vs-");
    }

    [Fact]
    public void Draft_lengths_go_from_long_to_off()
    {
        var lineUps = Catalog(Measured(k: 1), Measured(k: 10), Measured(k: 3), Measured(method: "none"), Measured(gpu: "h100", method: "none"),
            Measured(gpu: "h100")).LineUps;
        var lineUp = lineUps.Find(Dimension.Draft, "phi-4-b200-fp8-mtp").ShouldNotBeNull();

        lineUp.Values.Select(v => (v.Key, v.Label)).ShouldBe([("10", "k = 10"), ("3", "k = 3"), ("1", "k = 1"), ("0", "Off")]);
        var off = lineUp.Values[^1].Spec;
        (off.Method, off.DraftTokens).ShouldBe((SpecMethod.Off, 0));
        lineUps.Find(Dimension.Draft, "phi-4-b200-fp8-none").ShouldBeNull();
        lineUps.Find(Dimension.Draft, "phi-4-h100-fp8-mtp").ShouldBeNull();
    }

    [Fact]
    public void Run_dates_go_from_new_to_old()
    {
        var lineUps = Catalog(Measured(date: "2026-05-01"), Measured(date: "2026-12-24", run: "run-3"), Measured(date: "2026-06-15", run: "run-2"),
            Published()).LineUps;

        Keys(lineUps, Dimension.Date, "phi-4-b200-fp8-mtp").ShouldBe(["2026-12-24", "2026-06-15", "2026-05-01"]);
    }

    [Theory]
    [InlineData("phi-4-fp8-mtp")]
    [InlineData("PHI-4-FP8-Mtp")]
    [InlineData("phi-fp8-mtp")]
    [InlineData("PHI-fp8-mtp")]
    public void A_line_up_has_several_names(string name) =>
        Catalog(Measured(gpu: "b200"), Measured(gpu: "h100")).LineUps.Find(Dimension.Gpu, name).ShouldNotBeNull().Key.ShouldBe("phi-4-fp8-mtp");

    [Theory]
    [InlineData("GPU")]
    [InlineData("gpu")]
    public void A_dimension_is_found_in_any_case(string key) => Dimension.Find(key).ShouldBe(Dimension.Gpu);

    [Theory]
    [InlineData("")]
    [InlineData("gpus")]
    public void What_is_no_dimension_finds_none(string key) => Dimension.Find(key).ShouldBeNull();

    [Fact]
    public void Names_that_read_the_same_never_join_series_of_two_models()
    {
        // Model phi-4 on an rtx-5090, and model phi-4-rtx on a 5090.
        var lineUps = Catalog(
            Measured(model: "phi-4", gpu: "rtx-5090", precision: "fp4", method: "none"), Measured(model: "phi-4", gpu: "rtx-5090", method: "none"),
            Measured(model: "phi-4-rtx", gpu: "5090", method: "none"), Measured(model: "phi-4-rtx", gpu: "5090", precision: "bf16", method: "none")).LineUps;

        lineUps.All.ShouldAllBe(l => l.Values.Select(v => v.Spec.Model).Distinct().Count() == 1);
        lineUps.All.ShouldAllBe(l => l.By.Parts.HasFlag(CommonParts.Gpu) == (l.Values.Select(v => v.Spec.Gpu).Distinct().Count() == 1));
    }

    [Fact]
    public void A_line_up_holds_two_series_at_least_and_each_once()
    {
        var all = Catalog(Measured(), Measured(method: "none"), Measured(gpu: "h100"), Published(gpu: "h100", method: "best"),
            Measured(engine: "SGLang", k: 3)).LineUps.All;

        all.ShouldAllBe(l => l.Values.Count > 1);
        foreach (var lineUp in all)
            lineUp.Values.Select(v => v.Key).ShouldBeUnique();
        all.Select(l => (l.By.Key, l.Key)).ShouldBeUnique();
    }

    [Fact]
    public void The_nearest_name_comes_first() =>
        Catalog(Measured(gpu: "b200"), Measured(gpu: "h100"), Measured(gpu: "b200", precision: "fp4"), Measured(gpu: "h100", precision: "fp4")).LineUps
            .Near(Dimension.Gpu, "phi-4-fp5-mtp", 2).Select(l => l.Key).ShouldBe(["phi-4-fp8-mtp", "phi-4-fp4-mtp"], ignoreOrder: true);

    private static IEnumerable<string> Keys(LineUps lineUps, Dimension by, string common) => lineUps.Find(by, common).ShouldNotBeNull()
        .Values.Select(v => v.Key);
}
