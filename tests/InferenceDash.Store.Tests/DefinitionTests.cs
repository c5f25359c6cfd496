namespace InferenceDash.Store.Tests;

public abstract class DefinitionTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : DefinitionTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : DefinitionTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_corrected_model_replaces_the_earlier_one_in_its_place()
    {
        using var temporary = await BundledAsync();
        var before = await temporary.Store.LatestSnapshotAsync();
        await temporary.ImportSoundAsync(Definitions.Models("kimi-k3,Kimi K3 (corrected),kimik3,k3", "brand-new,Brand New,,"));

        var models = (await temporary.ReadAsync()).Models;

        models.Count.ShouldBe(13);
        models[2].Label.ShouldBe("Kimi K3 (corrected)");
        models[2].Aliases.ShouldBe(["k3"]);
        models[^1].Slug.ShouldBe("brand-new");
        (await temporary.ReadAsync(before)).Models[2].Label.ShouldBe("Kimi K3 2.8T");
    }

    [StoreFact]
    public async Task A_retracted_correction_brings_the_earlier_definition_back()
    {
        using var temporary = await BundledAsync();
        var correction = await temporary.ImportSoundAsync(Definitions.Assumptions("2026-07,h100,H100 SXM,NVIDIA,Hopper,700,1.5,9,,"));
        (await temporary.ReadAsync()).AssumptionSets[1].ByGpu["h100"].ShouldBe(new GpuAssumptions(1.5, 9, null, null, 700));
        (await temporary.ReadAsync()).Gpus[0].Label.ShouldBe("H100 SXM");

        await temporary.Store.RetractAsync(correction);

        (await temporary.ReadAsync()).AssumptionSets[1].ByGpu["h100"].ShouldBe(new GpuAssumptions(1.37, 1.17, 1.55, 1.78, 700));
        (await temporary.ReadAsync()).Gpus[0].Label.ShouldBe("H100");
    }

    [StoreFact]
    public async Task A_file_may_move_an_alias_from_one_model_to_another()
    {
        using var temporary = await BundledAsync();

        await temporary.ImportSoundAsync(Definitions.Models("glm-5-2,GLM 5.2,glm5.2,glm", "glm-5-1,GLM 5/5.1,glm5.1 glm5,glm-5"));

        await temporary.ImportSoundAsync(Sweep.With(("model", "glm")));
        (await temporary.ReadAsync()).Measured[0].Series.Model.ShouldBe("glm-5-2");
    }

    [StoreTheory]
    [InlineData("Kimi_K9,Kimi,,", "slug", "may hold lower-case letters, digits and single hyphens between them only")]
    [InlineData("kimi-k9,,,", "label", "is required and empty")]
    [InlineData("kimi-k9,Kimi K9,,kimi", null, "the name kimi belongs to kimi-k26 already")]
    public async Task A_model_that_cannot_be_named_is_rejected(string row, string? field, string reason)
    {
        using var temporary = await BundledAsync();

        var rejected = (await temporary.ImportAsync(Definitions.Models(row))).Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Field, rejected.Reason).ShouldBe((2, field, reason));
    }

    [StoreFact]
    public async Task A_model_defined_twice_in_one_import_is_rejected()
    {
        using var temporary = await EmptyAsync();

        var result = await temporary.ImportAsync(Definitions.Models("a,A,,", "a,Another,,"));

        result.Rejected.ShouldHaveSingleItem().Reason.ShouldBe("is defined twice in this import");
    }

    [StoreTheory]
    [InlineData("2026,h100,H100,NVIDIA,Hopper,,,,,", "assumption_set", "is not a month like 2026-04")]
    [InlineData("2026-13,h100,H100,NVIDIA,Hopper,,,,,", "assumption_set", "is not a month like 2026-04")]
    [InlineData("2027-01,H 100,H100,NVIDIA,Hopper,,,,,", "gpu", "may hold lower-case letters, digits and single hyphens between them only")]
    [InlineData("2027-01,h100,H100,NVIDIA,Hopper,700,1.7,free,,", "usd_per_gpu_hour_hyperscaler", "is not a number; decimals are written with a point, without separators for thousands")]
    [InlineData("2027-01,h100,H100,NVIDIA,Hopper,700,0,,,", "all_in_kw_per_gpu", "is not above 0")]
    [InlineData("2027-01,x1,H100,NVIDIA,Hopper,,,,,", "label", "the name H100 belongs to h100 already")]
    public async Task An_assumption_that_cannot_be_read_is_rejected(string row, string field, string reason)
    {
        using var temporary = await BundledAsync();

        var rejected = (await temporary.ImportAsync(Definitions.Assumptions(row))).Rejected.ShouldHaveSingleItem();

        (rejected.Field, rejected.Reason).ShouldBe((field, reason));
    }

    [StoreTheory]
    [InlineData("2027-01,x1,X1,V,A,,,,,", "stands twice in set 2027-01 in this import")]
    [InlineData("2027-02,x1,X1 Ultra,V,A,,,,,", "has another label, vendor or architecture than on an earlier line")]
    public async Task Assumptions_that_contradict_each_other_are_rejected(string second, string reason)
    {
        using var temporary = await EmptyAsync();

        var rejected = (await temporary.ImportAsync(Definitions.Assumptions("2027-01,x1,X1,V,A,,,,,", second))).Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Field, rejected.Reason).ShouldBe((3, "gpu", reason));
    }
}
