namespace InferenceDash.Store.Tests.Import;

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
    [InlineData("kimi-k9,Kimi K9,,KIMI-K26", null, "the name KIMI-K26 belongs to kimi-k26 already")]
    [InlineData("phi-4,Phi 4,phi4,Phi-4", "aliases", "Phi-4 is a name of this model already; upper and lower case make no difference")]
    [InlineData("phi-4,Phi 4,,phi PHI", "aliases", "PHI is a name of this model already; upper and lower case make no difference")]
    [InlineData(
        "phi-4,Phi 4,,microsoft/phi-4", "aliases",
        "microsoft/phi-4 may hold letters, digits and single hyphens between them only: an alias stands in addresses")]
    public async Task A_model_that_cannot_be_named_is_rejected(string row, string? field, string reason)
    {
        using var temporary = await BundledAsync();

        var rejected = (await temporary.ImportAsync(Definitions.Models(row))).Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Field, rejected.Reason).ShouldBe((2, field, reason));
    }

    [StoreFact]
    public async Task An_alias_in_upper_case_is_taken()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.Models("phi-4,Phi 4,microsoft/Phi-4,PHI"));
        await temporary.ImportSoundAsync(Sweep.With(("model", "phi")));

        new Catalog(await temporary.ReadAsync()).FindByAnyName("Phi-h100-fp8-mtp-vs-none").ShouldNotBeNull().Slug.ShouldBe("phi-4-h100-fp8-mtp-vs-none");
    }

    [StoreTheory]
    [InlineData("phi-4-rtx,Phi 4 RTX,,")]
    [InlineData("other,Other,,phi-4-rtx")]
    public async Task Names_that_make_one_address_of_two_models_and_GPUs_are_rejected_where_the_last_is_defined(string second)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.Assumptions("2027-01,rtx-5090,RTX 5090,V,A,,,,,", "2027-01,5090,5090,V,A,,,,,"), "gpus.csv");
        await temporary.ImportSoundAsync(Definitions.Models("phi-4,Phi 4,,"), "models.csv");

        var rejected = (await temporary.ImportAsync(Definitions.Models(second))).Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Reason).ShouldBe((2, "makes an ambiguous address: model phi-4 on GPU rtx-5090 reads like model phi-4-rtx on GPU 5090"));
    }

    [StoreTheory]
    [InlineData("5090", "rtx-5090")]
    [InlineData("rtx-5090", "5090")]
    public async Task A_GPU_that_makes_one_address_of_two_is_rejected_too(string first, string second)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.Models("phi-4,Phi 4,,", "phi-4-rtx,Phi 4 RTX,,"), "models.csv");
        await temporary.ImportSoundAsync(Definitions.Assumptions($"2027-01,{first},First,V,A,,,,,"), "gpus.csv");

        var rejected = (await temporary.ImportAsync(Definitions.Assumptions($"2027-01,{second},Second,V,A,,,,,"))).Rejected.ShouldHaveSingleItem();

        (rejected.Field, rejected.Reason).ShouldBe(("gpu", "makes an ambiguous address: model phi-4 on GPU rtx-5090 reads like model phi-4-rtx on GPU 5090"));
    }

    [StoreFact]
    public async Task Names_with_a_common_beginning_are_fine_where_no_GPU_makes_them_ambiguous()
    {
        using var temporary = await BundledAsync();

        await temporary.ImportSoundAsync(Definitions.Models("phi-4,Phi 4,,", "phi-4-rtx,Phi 4 RTX,,"), "models.csv");
        await temporary.ImportSoundAsync(Definitions.Assumptions("2027-01,rtx-5090,RTX 5090,V,A,,,,,", "2027-01,rtx-4090,RTX 4090,V,A,,,,,"), "gpus.csv");
    }

    [StoreFact]
    public async Task A_model_whose_definition_is_retracted_keeps_its_label_and_gives_its_other_names_back()
    {
        using var temporary = await BundledAsync();
        var models = await temporary.ImportSoundAsync(Definitions.Models("phi-4,Phi 4,phi4,phi"), "models.csv");
        await temporary.ImportSoundAsync(Sweep.With(("model", "phi")));

        await temporary.Store.RetractAsync(models);

        var model = (await temporary.ReadAsync()).Models.Single(model => model.Slug == "phi-4");
        (model.Label, model.Aliases.Count, model.SourceKeys.Count).ShouldBe(("Phi 4", 0, 0));
        await temporary.ImportSoundAsync(Definitions.Models("phi-5,Phi 5,,phi"), "other.csv");
    }

    [StoreFact]
    public async Task An_import_after_which_the_data_could_not_be_shown_is_refused()
    {
        using var temporary = await BundledAsync();
        await temporary.ExecuteAsync("UPDATE published_points SET \"PriceBasis\" = 'Free'");

        var result = await temporary.ImportAsync(Sweep.With());

        result.Rejected.ShouldHaveSingleItem().Reason.ShouldStartWith("would leave data that cannot be shown: ");
        (await temporary.CountPointsAsync()).ShouldBe(0);
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
    [InlineData(
        "2027-01,h100,H100,NVIDIA,Hopper,700,1.7,free,,", "usd_per_gpu_hour_hyperscaler",
        "is not a number; decimals are written with a point, without separators for thousands")]
    [InlineData("2027-01,h100,H100,NVIDIA,Hopper,700,0,,,", "all_in_kw_per_gpu", "is not above 0")]
    [InlineData("2027-01,h100,H100,NVIDIA,Hopper,700,1e-300,,,", "all_in_kw_per_gpu", "is below 0.0001 kW: wrong unit?")]
    [InlineData("2027-01,h100,H100,NVIDIA,Hopper,,,1e300,,", "usd_per_gpu_hour_hyperscaler", "is above 1,000,000 $: wrong unit?")]
    [InlineData("2027-01,a-vs-b,A or B,V,A,,,,,", "gpu", "may not hold -vs-, which stands between the GPUs of a comparison")]
    [InlineData("2027-01,x1,H100,NVIDIA,Hopper,,,,,", "label", "the name H100 belongs to h100 already")]
    public async Task An_assumption_that_cannot_be_read_is_rejected(string row, string field, string reason)
    {
        using var temporary = await BundledAsync();

        var rejected = (await temporary.ImportAsync(Definitions.Assumptions(row))).Rejected.ShouldHaveSingleItem();

        (rejected.Field, rejected.Reason).ShouldBe((field, reason));
    }

    [StoreTheory]
    [InlineData("2027-01,x1,X1,V,A,,,,,", "appears twice in set 2027-01 in this import")]
    [InlineData("2027-02,x1,X1 Ultra,V,A,,,,,", "has another label, vendor or architecture than on an earlier line")]
    public async Task Assumptions_that_contradict_each_other_are_rejected(string second, string reason)
    {
        using var temporary = await EmptyAsync();

        var rejected = (await temporary.ImportAsync(Definitions.Assumptions("2027-01,x1,X1,V,A,,,,,", second))).Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Field, rejected.Reason).ShouldBe((3, "gpu", reason));
    }
}
