using Microsoft.Data.Sqlite;

namespace InferenceDash.Web.Tests.Commands;

/// <summary><c>check</c>, <c>backup</c> and <c>restore</c>, as their users run them.</summary>
public sealed class CopyCommandTests
{
    [Fact]
    public async Task A_sound_store_is_said_to_be_one()
    {
        using var run = new CommandRun();
        await run.RunAsync("import", run.Write("mtp.csv", SweepFile.Of("mtp")));

        var answer = await run.RunAsync("check");

        (answer.ExitCode, answer.Output, answer.Errors).ShouldBe((0, "The store is sound.\n", ""));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_a_line_with_what_to_do_and_nothing_is_repaired()
    {
        using var run = new CommandRun();
        await run.RunAsync("import", run.Write("mtp.csv", SweepFile.Of("mtp")));
        Harm(run.Store, "DELETE FROM benchmark_points WHERE Run = 'run-1' AND Concurrency = 2");
        Harm(run.Store, "UPDATE gpu_assumptions SET Gpu = 'none' WHERE Id = 1");

        var answers = new[] { await run.RunAsync("check"), await run.RunAsync("check") };

        answers[0].ShouldBe(answers[1]);
        answers[0].ExitCode.ShouldBe(1);
        answers[0].Errors.ShouldBe("The store is not sound: 2 problems. Nothing was changed.\n");
        var lines = answers[0].Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldMatch("^Snapshot [0-9a-f]{8} says that it brought 3 rows, and the store has 2 of it\\. Restore a backup");
        lines[1].ShouldBe("The table gpu_assumptions has a row of a GPU that is not defined. Restore a backup (restore FILE).");
        lines.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("DROP TABLE gpus", "the table gpus is missing")]
    [InlineData("DELETE FROM __EFMigrationsHistory", "its history of migrations is missing")]
    public async Task A_damaged_store_is_named_by_every_command_and_by_the_server(string damage, string named)
    {
        using var run = new CommandRun();
        await run.RunAsync("snapshots");
        Harm(run.Store, damage);

        var answers = new[]
        {
            await run.RunAsync("snapshots"), await run.RunAsync("check"),
            await run.RunProcessAsync("--urls", "http://127.0.0.1:0", "--db", run.Store),
        };

        answers.ShouldAllBe(answer => answer.ExitCode == 1 && (answer.Output + answer.Errors).Contains($"The store {run.Store} is damaged: {named}. "));
    }

    [Fact]
    public async Task A_check_makes_no_store_where_there_is_none()
    {
        using var run = new CommandRun();

        var answer = await run.RunAsync("check");

        (answer.ExitCode, answer.Errors).ShouldBe((1, $"There is no store {run.Store}.\n"));
        Directory.GetFiles(run.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_is_restored_elsewhere_and_over_a_store_only_on_demand()
    {
        using var run = new CommandRun();
        await run.RunAsync("import", run.Write("mtp.csv", SweepFile.Of("mtp")));
        var (backup, other) = (run.PathOf("copy.db"), run.PathOf("other.db"));
        (await run.RunAsync("backup", backup)).Output.ShouldBe(
            $"The store is copied to {backup}. Serve the copy with --db {backup}, or restore it with restore {backup}.\n");

        var restored = await run.RunAsync("restore", backup, "--db", other);
        var again = await run.RunAsync("restore", backup, "--db", other);
        var onDemand = await run.RunAsync("restore", backup, "--replace", "--db", other);

        (restored.ExitCode, restored.Errors).ShouldBe((0, ""));
        restored.Output.ShouldMatch($"^The store is restored from {backup}\\. It has 4 snapshots, the newest is [0-9a-f]{{8}}\\.\n$");
        (again.ExitCode, again.Output).ShouldBe((1, ""));
        again.Errors.ShouldBe($"The store {other} holds data. Back it up, then add --replace to put the backup in its place.\n");
        onDemand.ShouldBe(restored);
        (await run.RunAsync("snapshots", "--db", other)).ShouldBe(await run.RunAsync("snapshots"));
        (await run.RunAsync("check", "--db", other)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        using var run = new CommandRun();
        var notes = run.Write("notes.txt", string.Concat(Enumerable.Repeat("These are notes, not a database. ", 100)));

        var answers = new[] { await run.RunAsync("restore", notes), await run.RunAsync("restore", run.PathOf("nowhere.db")) };

        answers.Select(answer => (answer.ExitCode, answer.Output)).ShouldBe([(1, ""), (1, "")]);
        answers[0].Errors.ShouldContain("is damaged or is no InferenceDash store");
        answers[1].Errors.ShouldContain($"There is no store {run.PathOf("nowhere.db")}.");
        File.Exists(run.Store).ShouldBeFalse();
    }

    private static void Harm(string store, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={store};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
