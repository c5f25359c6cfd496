namespace InferenceDash.Store.Tests.Import;

public abstract class ImportTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : ImportTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : ImportTests(StoreKind.Postgres);

    [StoreFact]
    public async Task Several_files_make_one_snapshot()
    {
        using var temporary = await BundledAsync();
        var files = new[]
        {
            temporary.Write("a.csv", Sweep.File([("concurrency", "1")], [("concurrency", "2")])),
            temporary.Write("b.csv", Sweep.With(("concurrency", "3"))),
        };

        var result = await temporary.Store.ImportAsync(files, new ImportOptions());

        result.Stored.ShouldBe(new RowCounts(0, 0, 0, 0, 0, 3));
        (await temporary.Store.SnapshotsAsync())[^1].Files.ShouldBe(["a.csv", "b.csv"]);
        (await temporary.ReadAsync()).Measured.Select(point => point.Concurrency).ShouldBe([1, 2, 3]);
    }

    [StoreFact]
    public async Task One_bad_row_in_one_file_stores_nothing_of_any()
    {
        using var temporary = await BundledAsync();
        var before = await temporary.Store.LatestSnapshotAsync();
        var sound = temporary.Write("sound.csv", Sweep.With());
        var flawed = temporary.Write("flawed.csv", Sweep.File([("concurrency", "1")], [("concurrency", "zero")]));

        var result = await temporary.Store.ImportAsync([sound, flawed], new ImportOptions());

        result.IsRefused.ShouldBeTrue();
        result.Stored.ShouldBe(RowCounts.None);
        var rejected = result.Rejected.ShouldHaveSingleItem();
        (rejected.File, rejected.Line, rejected.Field, rejected.Value).ShouldBe((flawed, 3, "concurrency", "zero"));
        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(before);
        (await temporary.ReadAsync()).Measured.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_same_content_again_changes_nothing_and_says_so()
    {
        using var temporary = await BundledAsync();
        var first = await temporary.ImportSoundAsync(Sweep.With());

        var again = await temporary.ImportAsync(Sweep.With(), "renamed.csv");

        (again.AlreadyImported, again.SnapshotId, again.Stored).ShouldBe((true, first, RowCounts.None));
        (await temporary.Store.SnapshotsAsync()).Count.ShouldBe(2);
        (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task Files_in_another_order_are_the_same_content()
    {
        using var temporary = await BundledAsync();
        var a = temporary.Write("a.csv", Sweep.With(("concurrency", "1")));
        var b = temporary.Write("b.csv", Sweep.With(("concurrency", "2")));
        await temporary.Store.ImportAsync([a, b], new ImportOptions());

        (await temporary.Store.ImportAsync([b, a], new ImportOptions())).AlreadyImported.ShouldBeTrue();
    }

    [StoreFact]
    public async Task Naming_the_format_that_would_be_recognised_makes_no_other_import()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With());
        var file = temporary.Write("again.csv", Sweep.With());

        var again = await temporary.Store.ImportAsync([file], new ImportOptions { Format = "benchmark-csv" });

        again.AlreadyImported.ShouldBeTrue();
    }

    [StoreFact]
    public async Task The_same_content_with_other_options_is_another_import()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("sweep.csv", Sweep.Without("run"));
        await temporary.Store.ImportAsync([file], new ImportOptions { Run = "monday" });

        var again = await temporary.Store.ImportAsync([file], new ImportOptions { Run = "tuesday" });

        again.AlreadyImported.ShouldBeFalse();
        (await temporary.ReadAsync()).Measured.Select(point => point.Run).ShouldBe(["monday", "tuesday"]);
    }

    [StoreFact]
    public async Task The_same_content_named_twice_in_one_import_counts_once()
    {
        using var temporary = await BundledAsync();
        var files = new[] { temporary.Write("a.csv", Sweep.With()), temporary.Write("copy.csv", Sweep.With()) };

        (await temporary.Store.ImportAsync(files, new ImportOptions())).Stored.BenchmarkPoints.ShouldBe(1);
    }

    [StoreFact]
    public async Task The_bundled_files_imported_by_hand_are_known_already()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.Store.ImportAsync(Directory.GetFiles(temporary.Options.BundledDataFolder), new ImportOptions());

        result.AlreadyImported.ShouldBeTrue();
    }

    [StoreFact]
    public async Task Points_may_name_models_and_GPUs_of_the_same_import_whatever_the_order_of_files()
    {
        using var temporary = await EmptyAsync();
        var files = new[]
        {
            temporary.Write("points.csv", Sweep.With(("model", "new-model"), ("gpu", "x1"))),
            temporary.Write("models.csv", Definitions.Models("new-model,New Model,,")),
            temporary.Write("gpus.csv", Definitions.Assumptions("2027-01,x1,X1,Vendor,Arch,,,,,")),
        };

        (await temporary.Store.ImportAsync(files, new ImportOptions())).Stored.ShouldBe(new RowCounts(1, 1, 1, 0, 0, 1));
    }

    [StoreFact]
    public async Task An_import_that_fails_midway_leaves_the_store_as_it_was()
    {
        using var temporary = await BundledAsync();
        var before = await temporary.Store.LatestSnapshotAsync();
        await temporary.ExecuteAsync(PowerCut);
        var sweep = Sweep.File([("concurrency", "1")], [("concurrency", "2")], [("concurrency", "3")]);

        (await Should.ThrowAsync<StoreException>(() => temporary.ImportAsync(sweep))).Message.ShouldContain("power cut");

        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(before);
        (await temporary.CountPointsAsync()).ShouldBe(0);
        await temporary.ExecuteAsync(Kind == StoreKind.Postgres ? "DROP TRIGGER power_cut ON benchmark_points" : "DROP TRIGGER power_cut");
        (await temporary.ImportAsync(sweep)).Stored.BenchmarkPoints.ShouldBe(3);
    }

    [StoreFact]
    public async Task A_cancelled_import_leaves_the_store_as_it_was()
    {
        using var temporary = await BundledAsync();
        var before = await temporary.Store.LatestSnapshotAsync();
        using var cancellation = new CancellationTokenSource();
        var store = temporary.Another(new CancellingClock(cancellation));
        var file = temporary.Write("sweep.csv", Sweep.With());

        await Should.ThrowAsync<OperationCanceledException>(() => store.ImportAsync([file], new ImportOptions(), cancellationToken: cancellation.Token));

        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(before);
        (await temporary.ImportAsync(Sweep.With())).AlreadyImported.ShouldBeFalse();
    }

    [StoreFact]
    public async Task An_import_of_no_file_is_a_broken_contract()
    {
        using var temporary = await EmptyAsync();

        await Should.ThrowAsync<ArgumentException>(() => temporary.Store.ImportAsync([], new ImportOptions()));
    }

    /// <summary>A trigger that ends the insertion of the point at concurrency 2.</summary>
    private string PowerCut => Kind == StoreKind.Postgres
        ? """
          CREATE FUNCTION cut_power() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$;
          CREATE TRIGGER power_cut BEFORE INSERT ON benchmark_points FOR EACH ROW WHEN (NEW."Concurrency" = 2) EXECUTE FUNCTION cut_power()
          """
        : "CREATE TRIGGER power_cut BEFORE INSERT ON benchmark_points WHEN NEW.Concurrency = 2 BEGIN SELECT RAISE(ABORT, 'power cut'); END";

    /// <summary>Cancels when the import asks for the time, which it does under the write lock.</summary>
    private sealed class CancellingClock(CancellationTokenSource cancellation) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            cancellation.Cancel();
            return base.GetUtcNow();
        }
    }
}
