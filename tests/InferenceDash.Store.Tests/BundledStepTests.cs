namespace InferenceDash.Store.Tests;

public abstract class BundledStepTests(StoreKind kind) : StoreTests(kind)
{
    // What every link pins that was copied before there was a second step.
    private const string FirstSnapshot = "a99f13a2";

    public sealed class OnSqlite() : BundledStepTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : BundledStepTests(StoreKind.Postgres);

    [StoreFact]
    public async Task The_snapshot_of_the_first_step_has_the_id_that_it_has_always_had()
    {
        using var temporary = await WholeAsync();

        (await IdsAsync(temporary))[0].ShouldBe(FirstSnapshot);

        var pinned = await temporary.ReadAsync(FirstSnapshot);
        (pinned.Published.Count, pinned.Measured.Count).ShouldBe((222, 0));
    }

    [StoreFact]
    public async Task A_store_that_has_the_first_step_ends_like_a_new_one()
    {
        using var older = await BundledAsync();
        using var fresh = await WholeAsync();

        await OpenWithAllAsync(older);

        (await IdsAsync(older)).ShouldBe(await IdsAsync(fresh));
        (await older.ReadAsync()).Published.ShouldBe((await fresh.ReadAsync()).Published);
        (await older.ReadAsync()).Measured.ShouldBe((await fresh.ReadAsync()).Measured);
    }

    [StoreFact]
    public async Task A_store_with_imports_of_its_user_gets_the_next_step_after_them_and_once()
    {
        using var temporary = await BundledAsync();
        var own = await temporary.ImportSoundAsync(Sweep.With());

        await OpenWithAllAsync(temporary);
        await OpenWithAllAsync(temporary);

        var ids = await IdsAsync(temporary);
        ids.Count.ShouldBe(4);
        ids.Take(2).ShouldBe([FirstSnapshot, own]);
        (await temporary.ReadAsync(own)).Measured.ShouldHaveSingleItem();
        (await temporary.ReadAsync()).Measured.Count.ShouldBe(1 + 49);
    }

    [StoreTheory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_step_that_was_retracted_does_not_come_back(int step)
    {
        using var temporary = await WholeAsync();
        await temporary.Store.RetractAsync((await IdsAsync(temporary))[step]);

        await OpenWithAllAsync(temporary);

        (await IdsAsync(temporary)).Count.ShouldBe(4);
        var data = await temporary.ReadAsync();
        (data.Published.Any(point => !point.Series.Method.IsBest), data.Measured.Count).ShouldBe(step == 0 ? (false, 49) : (true, 0));
    }

    [StoreFact]
    public async Task Whoever_took_the_first_step_out_does_not_get_the_next()
    {
        using var temporary = await BundledAsync();
        await temporary.Store.RetractAsync(FirstSnapshot);

        await OpenWithAllAsync(temporary);

        (await IdsAsync(temporary)).Count.ShouldBe(2);
        var data = await temporary.ReadAsync();
        (data.Models.Count, data.Published.Count, data.Measured.Count).ShouldBe((0, 0, 0));
    }

    [StoreFact]
    public async Task A_step_that_was_retracted_and_imported_again_by_hand_is_built_upon()
    {
        using var temporary = await BundledAsync();
        await temporary.Store.RetractAsync(FirstSnapshot);
        (await temporary.Store.ImportAsync(Directory.GetFiles(TemporaryStore.FirstStep), new ImportOptions())).Rejected.ShouldBeEmpty();

        await OpenWithAllAsync(temporary);

        (await temporary.ReadAsync()).Measured.Count.ShouldBe(49);
    }

    [StoreFact]
    public async Task Rows_of_a_step_go_by_the_names_of_the_steps_before_it_whatever_a_user_calls_the_same()
    {
        using var temporary = await EmptyAsync();
        Bundle(temporary, "models.csv", Definitions.Models("shiny,Shiny,shiny-source,"));
        Bundle(temporary, "gpus.csv", Definitions.Assumptions("2027-01,x1,X1,Vendor,Arch,,,,,"));
        await temporary.Store.OpenAsync();
        // The user gives a name to another model that the step to come uses.
        await temporary.ImportSoundAsync(Definitions.Models("shiny,Shiny,,", "mine,Mine,shiny-source,"));
        Bundle(temporary, "2-later/points.csv", Sweep.With(("model", "shiny-source"), ("gpu", "x1")));

        await temporary.Store.OpenAsync();

        (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem().Series.Model.ShouldBe("shiny");
    }

    [StoreFact]
    public async Task A_step_with_a_model_whose_name_a_user_took_opens()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.Models("mine,Mine,,shiny"));
        temporary.Options.BundledDataFolder = Path.Combine(temporary.Folder, "bundled");
        foreach (var file in Directory.GetFiles(TemporaryStore.FirstStep))
            Bundle(temporary, Path.GetFileName(file), File.ReadAllText(file));
        Bundle(temporary, "2-later/models.csv", Definitions.Models("shiny,Shiny,,"));

        await temporary.Store.OpenAsync();

        (await temporary.ReadAsync()).Models.Select(model => model.Slug).ShouldContain("shiny");
    }

    [StoreFact]
    public async Task Steps_stand_in_the_order_of_their_names_and_a_folder_without_files_is_none()
    {
        using var temporary = await EmptyAsync();
        Bundle(temporary, "models.csv", Definitions.Models("a,A,,"));
        Bundle(temporary, "03-third/models.csv", Definitions.Models("c,C,,"));
        Bundle(temporary, "02-second/models.csv", Definitions.Models("b,B,,"));
        Bundle(temporary, "04-notes/readme.txt", "Nothing to import.");
        Directory.CreateDirectory(Path.Combine(temporary.Options.BundledDataFolder, "00-empty"));

        await temporary.Store.OpenAsync();

        (await IdsAsync(temporary)).Count.ShouldBe(3);
        (await temporary.ReadAsync()).Models.Select(model => model.Slug).ShouldBe(["a", "b", "c"]);
    }

    [StoreFact]
    public async Task A_damaged_step_is_refused_with_its_line_and_the_steps_before_it_stand()
    {
        using var temporary = await EmptyAsync();
        Bundle(temporary, "models.csv", Definitions.Models("a,A,,"));
        Bundle(temporary, "2-later/models.csv", Definitions.Models("Bad Slug,Label,,"));

        (await Should.ThrowAsync<StoreException>(() => temporary.Store.OpenAsync())).Message.ShouldContain("models.csv, line 2, slug");

        (await IdsAsync(temporary)).ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task A_store_that_may_only_be_read_opens_with_the_steps_that_it_has()
    {
        using var temporary = await BundledAsync();
        await temporary.MakeReadOnlyAsync();

        await OpenWithAllAsync(temporary);

        (await IdsAsync(temporary)).ShouldBe([FirstSnapshot]);
        (await temporary.ReadAsync()).Published.Count.ShouldBe(222);
        (await Should.ThrowAsync<StoreException>(() => temporary.ImportAsync(Sweep.With()))).Message
            .ShouldContain(temporary.Kind == StoreKind.Postgres ? "is read-only" : "cannot be opened for writing");
    }

    [StoreFact]
    public async Task Measurements_that_a_user_had_imported_before_count_once()
    {
        using var temporary = await BundledAsync();
        var file = Path.Combine(TemporaryStore.AllSteps, "02-best-points-and-measurements", "inferencex-measurements.csv");
        (await temporary.Store.ImportAsync([file], new ImportOptions())).Stored.BenchmarkPoints.ShouldBe(49);
        var before = CountingRuns.Of((await temporary.ReadAsync()).Measured).Points;

        await OpenWithAllAsync(temporary);

        (await IdsAsync(temporary)).Count.ShouldBe(4);
        var data = await temporary.ReadAsync();
        data.Measured.Count.ShouldBe(49);
        CountingRuns.Of(data.Measured).Points.Select(Place).ShouldBe(before.Select(Place), ignoreOrder: true);
    }

    [StoreTheory]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-05-01", false)]
    public async Task Of_one_configuration_the_newer_run_counts_whether_it_is_the_users_or_came_with_a_step(string date, bool isOwn)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(
            ("model", "glm-5-1"), ("gpu", "mi355x"), ("precision", "fp8"), ("sequence", "8k/1k"), ("spec_method", "none"), ("engine", "sglang"),
            ("gpus", "4"), ("decode_tp", "4"), ("date", date), ("run", "ours"), ("concurrency", "8"),
            ("interactivity_tok_s_user", "35"), ("throughput_tok_s_gpu", "600")));

        await OpenWithAllAsync(temporary);

        var series = (await temporary.ReadAsync()).Measured.Where(point => point.Series.Gpu == "mi355x" && point.Series.Method.IsOff).ToList();
        series.Count.ShouldBe(7 + 1);
        var counting = CountingRuns.Of(series).Points;
        counting.Select(point => point.Run == "ours").ShouldAllBe(own => own == isOwn);
        counting.Count.ShouldBe(isOwn ? 1 : 7);
    }

    private static (SeriesKey, Configuration, string, double, double, double) Place(BenchmarkPoint point) =>
        (point.Series, point.Configuration, point.Run, point.Concurrency, point.Interactivity, point.ThroughputPerGpu);

    private static async Task<IReadOnlyList<string>> IdsAsync(TemporaryStore temporary) =>
        [.. (await temporary.Store.SnapshotsAsync()).Select(snapshot => snapshot.Id)];

    private static async Task OpenWithAllAsync(TemporaryStore temporary)
    {
        temporary.Options.BundledDataFolder = TemporaryStore.AllSteps;
        await temporary.Another().OpenAsync();
    }

    private static void Bundle(TemporaryStore temporary, string file, string content)
    {
        var path = Path.Combine(temporary.Options.BundledDataFolder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
