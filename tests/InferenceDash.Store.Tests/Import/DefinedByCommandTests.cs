namespace InferenceDash.Store.Tests.Import;

/// <summary>Models and GPUs that are added without a file.</summary>
public abstract class DefinedByCommandTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : DefinedByCommandTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : DefinedByCommandTests(StoreKind.Postgres);

    private static readonly Model Orion = new("orion-7b", "Orion 7B", ["Orion-7B"], ["orion"]);
    private static readonly Gpu Pro = new("rtx-pro-6000", "RTX PRO 6000", "NVIDIA", "Blackwell");

    [StoreFact]
    public async Task An_added_model_is_known_by_all_of_its_names()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.Store.AddAsync(Orion);

        (result.IsRefused, result.Stored).ShouldBe((false, RowCounts.None with { Models = 1 }));
        await temporary.ImportSoundAsync(Sweep.With(("model", "ORION-7b")));
        var data = await temporary.ReadAsync();
        data.Measured.ShouldHaveSingleItem().Series.Model.ShouldBe("orion-7b");
        data.Models[^1].Label.ShouldBe("Orion 7B");
    }

    [StoreFact]
    public async Task An_added_GPU_is_priced_in_the_newest_set_unless_another_is_named()
    {
        using var temporary = await BundledAsync();
        var assumptions = new GpuAssumptions(1.1, 0.9, null, 1.25, 600);

        (await temporary.Store.AddAsync(Pro, assumptions)).Stored.ShouldBe(RowCounts.None with { Gpus = 1, GpuAssumptions = 1 });
        await temporary.Store.AddAsync(new Gpu("l4", "L4", "NVIDIA", "Ada"), assumptions, "2026-09");

        var data = await temporary.ReadAsync();
        data.Gpus.Single(gpu => gpu.Key == Pro.Key).ShouldBe(Pro);
        data.AssumptionSets.Where(set => set.ByGpu.ContainsKey(Pro.Key)).Select(set => set.Id).ShouldBe(["2026-07"]);
        data.AssumptionSets.Single(set => set.Id == "2026-07").ByGpu[Pro.Key].ShouldBe(assumptions);
        data.AssumptionSets.Single(set => set.Id == "2026-09").ByGpu.Keys.ShouldBe(["l4"]);
    }

    [StoreFact]
    public async Task The_snapshot_names_the_command_and_the_row_of_a_file_would_have_made_the_same_content()
    {
        using var temporary = await BundledAsync();
        await temporary.Store.AddAsync(Orion);

        var snapshot = (await temporary.Store.SnapshotsAsync())[^1];
        var file = await temporary.ImportAsync(Definitions.Models("orion-7b,Orion 7B,Orion-7B,orion"), "models.csv");

        (snapshot.Files.ShouldHaveSingleItem(), snapshot.Format, snapshot.RowCount).ShouldBe(("model add", "models-csv", 1));
        (file.AlreadyImported, file.SnapshotId).ShouldBe((true, snapshot.Id));
    }

    [StoreFact]
    public async Task The_same_again_changes_nothing()
    {
        using var temporary = await BundledAsync();
        await temporary.Store.AddAsync(Orion);

        (await temporary.Store.AddAsync(Orion)).AlreadyImported.ShouldBeTrue();
    }

    [StoreTheory]
    [InlineData("qwen-3-5", "“qwen-3-5” names the model qwen-3-5 already; to change it, import a models-csv row")]
    [InlineData("QWEN", "“QWEN” names the model qwen-3-5 already; to change it, import a models-csv row")]
    public async Task A_known_model_is_not_defined_anew_by_adding_one(string slug, string reason)
    {
        using var temporary = await BundledAsync();
        var before = await temporary.Store.LatestSnapshotAsync();

        var result = await temporary.Store.AddAsync(Orion with { Slug = slug });

        result.Rejected.ShouldHaveSingleItem().ShouldBe(new RejectedRow("model add", null, null, null, reason));
        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(before);
    }

    [StoreFact]
    public async Task A_known_GPU_is_not_defined_anew_by_adding_one()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.Store.AddAsync(Pro with { Key = "h100" }, new GpuAssumptions(null, null, null, null));

        result.Rejected.ShouldHaveSingleItem().Reason.ShouldStartWith("“h100” names the GPU h100 already");
    }

    [StoreFact]
    public async Task What_is_added_passes_the_checks_of_a_file()
    {
        using var temporary = await BundledAsync();

        var slug = await temporary.Store.AddAsync(Orion with { Slug = "Orion 7B" });
        var taken = await temporary.Store.AddAsync(Orion with { Aliases = ["qwen"] });
        var price = await temporary.Store.AddAsync(Pro, new GpuAssumptions(null, 1e9, null, null));
        var month = await temporary.Store.AddAsync(Pro, new GpuAssumptions(null, 1, null, null), "July");

        Flaw(slug).ShouldBe(("model add", "slug", "may hold lower-case letters, digits and single hyphens between them only"));
        Flaw(taken).ShouldBe(("model add", null, "the name qwen belongs to qwen-3-5 already"));
        Flaw(price).Field.ShouldBe("usd_per_gpu_hour_hyperscaler");
        Flaw(month).ShouldBe(("gpu add", "assumption_set", "is not a month like 2026-04"));
    }

    [StoreFact]
    public async Task A_store_without_assumptions_begins_a_set_of_this_month()
    {
        using var temporary = await EmptyAsync();

        await temporary.Store.AddAsync(Pro, new GpuAssumptions(1, 1, null, null));

        (await temporary.ReadAsync()).AssumptionSets.ShouldHaveSingleItem().Id.ShouldBe($"{DateTimeOffset.UtcNow:yyyy-MM}");
    }

    private static (string File, string? Field, string Reason) Flaw(ImportResult result)
    {
        var row = result.Rejected.ShouldHaveSingleItem();
        return (row.File, row.Field, row.Reason);
    }
}
