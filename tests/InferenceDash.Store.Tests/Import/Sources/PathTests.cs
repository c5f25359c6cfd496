using System.Text;

namespace InferenceDash.Store.Tests.Import.Sources;

public abstract class PathTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : PathTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : PathTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_folder_is_read_with_all_folders_in_it()
    {
        using var temporary = await BundledAsync();
        Write(temporary, "sweeps/b.csv", Sweep.With(("concurrency", "2")));
        Write(temporary, "sweeps/deep/er/a.csv", Sweep.With(("concurrency", "3")));
        Write(temporary, "sweeps/a.csv", Sweep.With(("concurrency", "1")));

        var result = await ImportAsync(temporary, Path.Combine(temporary.Folder, "sweeps"));

        result.Stored.BenchmarkPoints.ShouldBe(3);
        result.Notes.ShouldBeEmpty();
        (await temporary.ReadAsync()).Measured.Select(point => point.Concurrency).ShouldBe([1, 2, 3]);
    }

    [StoreFact]
    public async Task Other_files_of_a_folder_are_left_out_and_counted()
    {
        using var temporary = await BundledAsync();
        Write(temporary, "sweeps/a.csv", Sweep.With());
        Write(temporary, "sweeps/readme.txt", "Nothing to see.\n");
        File.WriteAllBytes(Path.Combine(temporary.Folder, "sweeps", "plot.png"), [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]);

        var result = await ImportAsync(temporary, Path.Combine(temporary.Folder, "sweeps"));

        result.Stored.BenchmarkPoints.ShouldBe(1);
        result.Notes.ShouldHaveSingleItem().ShouldStartWith("2 of the files are in no known format and were left out, such as ");
        (await temporary.Store.SnapshotsAsync())[^1].Files.ShouldBe(["a.csv"]);
    }

    [StoreFact]
    public async Task A_flawed_file_of_a_folder_refuses_the_import()
    {
        using var temporary = await BundledAsync();
        Write(temporary, "sweeps/a.csv", Sweep.With());
        Write(temporary, "sweeps/b.csv", Sweep.With(("engine", "x")) + "\0");

        var result = await ImportAsync(temporary, Path.Combine(temporary.Folder, "sweeps"));

        result.IsRefused.ShouldBeTrue();
        var rejected = result.Rejected.ShouldHaveSingleItem();
        (rejected.File, rejected.Line).ShouldBe((Path.Combine(temporary.Folder, "sweeps", "b.csv"), 3));
        rejected.Reason.ShouldStartWith("holds a NUL byte");
    }

    [StoreFact]
    public async Task A_link_that_leads_back_is_not_followed()
    {
        using var temporary = await BundledAsync();
        Write(temporary, "sweeps/a.csv", Sweep.With());
        Directory.CreateSymbolicLink(Path.Combine(temporary.Folder, "sweeps", "again"), Path.Combine(temporary.Folder, "sweeps"));

        (await ImportAsync(temporary, Path.Combine(temporary.Folder, "sweeps"))).Stored.BenchmarkPoints.ShouldBe(1);
    }

    [StoreTheory]
    [InlineData("sweeps/*.csv", 2)]
    [InlineData("sweeps/?.csv", 1)]
    [InlineData("sweeps/**/*.csv", 3)]
    [InlineData("*/deep/c*", 1)]
    public async Task A_pattern_is_expanded(string pattern, int files)
    {
        using var temporary = await BundledAsync();
        Write(temporary, "sweeps/a.csv", Sweep.With(("concurrency", "1")));
        Write(temporary, "sweeps/bb.csv", Sweep.With(("concurrency", "2")));
        Write(temporary, "sweeps/deep/c.csv", Sweep.With(("concurrency", "3")));

        var result = await ImportAsync(temporary, Path.Combine(temporary.Folder, pattern));

        result.Rejected.ShouldBeEmpty();
        result.Stored.BenchmarkPoints.ShouldBe(files);
    }

    [StoreFact]
    public async Task A_pattern_without_files_is_rejected()
    {
        using var temporary = await BundledAsync();
        var pattern = Path.Combine(temporary.Folder, "*.csv");

        (await ImportAsync(temporary, pattern)).Rejected.ShouldBe([new RejectedRow(pattern, null, null, null, "matches no file")]);
    }

    [StoreFact]
    public async Task A_hyphen_is_standard_input_and_leaves_no_file_behind()
    {
        using var temporary = await BundledAsync();
        var opened = 0;
        var options = new ImportOptions
        {
            StandardInput = () =>
            {
                opened++;
                return new MemoryStream(Encoding.UTF8.GetBytes(Sweep.With()));
            },
        };

        var result = await temporary.Store.ImportAsync(["-"], options);

        (result.Stored.BenchmarkPoints, opened).ShouldBe((1, 1));
        (await temporary.Store.SnapshotsAsync())[^1].Files.ShouldBe(["-"]);
        (await temporary.Store.ImportAsync([temporary.Write("same.csv", Sweep.With())], new ImportOptions())).AlreadyImported.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_flaw_on_standard_input_names_it()
    {
        using var temporary = await BundledAsync();
        var options = new ImportOptions { StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Sweep.With(("concurrency", "x")))) };

        var rejected = (await temporary.Store.ImportAsync(["-"], options)).Rejected.ShouldHaveSingleItem();

        (rejected.File, rejected.Line).ShouldBe(("standard input", 2));
    }

    [StoreFact]
    public async Task The_progress_ends_with_all_rows_and_all_bytes()
    {
        using var temporary = await BundledAsync();
        var reports = new List<ImportProgress>();
        var file = temporary.Write("a.csv", Sweep.File([("concurrency", "1")], [("concurrency", "2")]));

        await temporary.Store.ImportAsync([file], new ImportOptions(), new Listener(reports));

        reports[0].Stage.ShouldBe(ImportStage.Checking);
        reports[^1].ShouldBe(new ImportProgress(ImportStage.Storing, new FileInfo(file).Length, new FileInfo(file).Length, 2));
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_imported_is_refused()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var file = temporary.Write("a.csv", Sweep.With());
        var changing = new Changing(() => File.AppendAllText(file, Sweep.With(("concurrency", "9")).Split('\n')[1] + "\n"));

        var result = await temporary.Store.ImportAsync([file], new ImportOptions(), changing);

        result.Rejected.ShouldHaveSingleItem().Reason.ShouldBe("was changed while it was imported; import it again");
        (await temporary.Store.SnapshotsAsync()).ShouldHaveSingleItem();
    }

    private static void Write(TemporaryStore temporary, string name, string content)
    {
        var path = Path.Combine(temporary.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static Task<ImportResult> ImportAsync(TemporaryStore temporary, string path) => temporary.Store.ImportAsync([path], new ImportOptions());

    private sealed class Listener(List<ImportProgress> reports) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => reports.Add(value);
    }

    private sealed class Changing(Action change) : IProgress<ImportProgress>
    {
        private bool _done;

        public void Report(ImportProgress value)
        {
            if (value.Stage != ImportStage.Storing || _done)
                return;
            _done = true;
            change();
        }
    }
}
