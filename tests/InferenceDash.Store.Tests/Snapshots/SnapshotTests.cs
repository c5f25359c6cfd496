namespace InferenceDash.Store.Tests.Snapshots;

public abstract class SnapshotTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : SnapshotTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : SnapshotTests(StoreKind.Postgres);

    [StoreFact]
    public async Task An_earlier_snapshot_shows_the_data_as_of_then()
    {
        using var temporary = await BundledAsync();
        var bundled = await temporary.Store.LatestSnapshotAsync();
        var first = await temporary.ImportSoundAsync(Sweep.With(("concurrency", "1")));
        var second = await temporary.ImportSoundAsync(Sweep.With(("concurrency", "2")));

        (await temporary.ReadAsync(bundled)).Measured.ShouldBeEmpty();
        (await temporary.ReadAsync(first)).Measured.Select(point => point.Concurrency).ShouldBe([1]);
        (await temporary.ReadAsync(second)).Measured.Select(point => point.Concurrency).ShouldBe([1, 2]);
        (await temporary.ReadAsync()).Snapshot.ShouldBe(second);
    }

    [StoreFact]
    public async Task An_unknown_snapshot_has_no_data()
    {
        using var temporary = await BundledAsync();

        (await temporary.Store.ReadAsync("00000000")).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_retraction_takes_the_points_away_and_earlier_snapshots_keep_them()
    {
        using var temporary = await BundledAsync();
        var first = await temporary.ImportSoundAsync(Sweep.With(("concurrency", "1")));
        var second = await temporary.ImportSoundAsync(Sweep.With(("concurrency", "2")));

        var retraction = await temporary.Store.RetractAsync(first);

        retraction.IsRefused.ShouldBeFalse();
        (await temporary.ReadAsync()).Measured.Select(point => point.Concurrency).ShouldBe([2]);
        (await temporary.ReadAsync(retraction.SnapshotId)).Measured.Count.ShouldBe(1);
        (await temporary.ReadAsync(second)).Measured.Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task The_list_of_snapshots_tells_what_retracts_what()
    {
        using var temporary = await BundledAsync();
        var import = await temporary.ImportSoundAsync(Sweep.With());
        var retraction = (await temporary.Store.RetractAsync(import)).SnapshotId;

        var snapshots = await temporary.Store.SnapshotsAsync();

        snapshots.Select(snapshot => snapshot.Kind).ShouldBe([SnapshotKind.Import, SnapshotKind.Import, SnapshotKind.Retract]);
        (snapshots[1].Id, snapshots[1].RetractedBy).ShouldBe((import, retraction));
        (snapshots[2].Id, snapshots[2].Retracts, snapshots[2].ParentId).ShouldBe((retraction, import, import));
        snapshots[0].RetractedBy.ShouldBeNull();
        snapshots[1].Format.ShouldBe("benchmark-csv");
    }

    [StoreFact]
    public async Task A_retracted_import_can_be_imported_again_and_then_not_twice()
    {
        using var temporary = await BundledAsync();
        var first = await temporary.ImportSoundAsync(Sweep.With());
        await temporary.Store.RetractAsync(first);

        var again = await temporary.ImportAsync(Sweep.With());
        var third = await temporary.ImportAsync(Sweep.With());

        again.AlreadyImported.ShouldBeFalse();
        again.SnapshotId.ShouldNotBe(first);
        (third.AlreadyImported, third.SnapshotId).ShouldBe((true, again.SnapshotId));
        (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task Retracting_twice_or_nothing_or_a_retraction_is_refused_with_a_reason()
    {
        using var temporary = await BundledAsync();
        var import = await temporary.ImportSoundAsync(Sweep.With());
        var retraction = (await temporary.Store.RetractAsync(import)).SnapshotId!;

        (await temporary.Store.RetractAsync("00000000")).Refusal.ShouldBe("There is no snapshot 00000000.");
        (await temporary.Store.RetractAsync(import)).Refusal!.ShouldContain($"retracted already, by {retraction}");
        (await temporary.Store.RetractAsync(retraction)).Refusal!.ShouldContain("is a retraction");
        (await temporary.Store.SnapshotsAsync()).Count.ShouldBe(3);
    }

    [StoreFact]
    public async Task Points_keep_their_model_and_GPU_when_the_definitions_are_retracted()
    {
        using var temporary = await BundledAsync();
        var bundled = (await temporary.Store.LatestSnapshotAsync())!;
        await temporary.ImportSoundAsync(Sweep.With());

        await temporary.Store.RetractAsync(bundled);

        var data = await temporary.ReadAsync();
        data.Measured.ShouldHaveSingleItem();
        data.Models.Select(model => model.Slug).ShouldBe(["qwen-3-5"]);
        data.Gpus.Select(gpu => gpu.Key).ShouldBe(["h100"]);
        data.AssumptionSets.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_id_is_the_same_wherever_the_same_is_imported()
    {
        using var one = await BundledAsync();
        using var other = await BundledAsync();

        (await one.ImportSoundAsync(Sweep.With())).ShouldBe(await other.ImportSoundAsync(Sweep.With(), "another-name.csv"));
    }

    [StoreFact]
    public async Task An_id_that_another_snapshot_has_gets_a_digit_more()
    {
        using var one = await BundledAsync();
        var id = await one.ImportSoundAsync(Sweep.With());
        using var other = await BundledAsync();
        await other.ExecuteAsync(
            $"""
             INSERT INTO snapshots ("Ordinal", "Id", "Hash", "Kind", "ImportedAt", "Format", "Files", "Options", "ContentHash", "RowCount", "RejectedCount")
             SELECT -1, '{id}', 'x', "Kind", "ImportedAt", "Format", "Files", "Options", 'x', 0, 0 FROM snapshots WHERE "Ordinal" = 1
             """);

        var longer = await other.ImportSoundAsync(Sweep.With());

        (longer.Length, longer[..8]).ShouldBe((9, id));
        (await other.ReadAsync(longer)).Measured.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task The_id_depends_on_the_content()
    {
        using var one = await BundledAsync();
        using var other = await BundledAsync();

        (await one.ImportSoundAsync(Sweep.With())).ShouldNotBe(await other.ImportSoundAsync(Sweep.With(("concurrency", "9"))));
    }

    [StoreFact]
    public async Task The_id_depends_on_the_parent()
    {
        using var one = await BundledAsync();
        using var other = await BundledAsync();
        await other.ImportSoundAsync(Sweep.With(("concurrency", "9")));

        (await one.ImportSoundAsync(Sweep.With())).ShouldNotBe(await other.ImportSoundAsync(Sweep.With()));
    }

    [StoreFact]
    public async Task The_id_depends_on_the_options()
    {
        using var one = await BundledAsync();
        using var other = await BundledAsync();
        var named = await one.Store.ImportAsync([one.Write("a.csv", Sweep.Without("run"))], new ImportOptions { Run = "nightly" });
        var unnamed = await other.Store.ImportAsync([other.Write("a.csv", Sweep.Without("run"))], new ImportOptions());

        named.SnapshotId.ShouldNotBe(unnamed.SnapshotId);
        (await one.Store.SnapshotsAsync())[1].Options.ShouldBe("run=nightly");
    }
}
