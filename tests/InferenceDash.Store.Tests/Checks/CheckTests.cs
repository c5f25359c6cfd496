using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Tests.Checks;

public abstract class CheckTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : CheckTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : CheckTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_store_with_imports_and_a_retraction_is_sound()
    {
        using var temporary = await WithHistoryAsync();

        (await temporary.Another().CheckAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Imports_that_were_refused_leave_no_trace_that_a_check_would_find()
    {
        using var temporary = await BundledAsync();
        (await temporary.ImportAsync(Sweep.With(("gpu", "no-such-gpu")))).Rejected.ShouldNotBeEmpty();
        await temporary.ImportSoundAsync(Sweep.With());

        (await temporary.Store.CheckAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_store_without_data_is_sound()
    {
        using var temporary = await EmptyAsync();

        (await temporary.Store.CheckAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_store_of_an_older_version_is_sound_and_stays_of_that_version()
    {
        using var temporary = Unopened();
        await FirstVersion.MakeAsync(temporary);

        (await temporary.Store.CheckAsync()).ShouldBeEmpty();

        (await temporary.QueryAsync("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"")).ShouldBe([FirstVersion.Schema]);
    }

    [StoreFact]
    public async Task A_store_that_refuses_writing_can_be_checked()
    {
        using var temporary = await WithHistoryAsync();
        await temporary.MakeReadOnlyAsync();

        (await temporary.Another().CheckAsync()).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_check_does_not_wait_for_a_writer()
    {
        using var temporary = await WithHistoryAsync();
        await using var writer = temporary.Database.CreateContext();
        await using var transaction = await temporary.Database.BeginWriteAsync(writer, CancellationToken.None);

        (await temporary.Another().CheckAsync().WaitAsync(TimeSpan.FromMinutes(5))).ShouldBeEmpty();
    }

    [StoreTheory]
    [InlineData("DROP TABLE gpus", "the table gpus is missing")]
    [InlineData("DROP TABLE gpus; DROP TABLE models", "the table models, the table gpus are missing")]
    [InlineData("ALTER TABLE benchmark_points DROP COLUMN \"Quality\"", "the column Quality of the table benchmark_points is missing")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"", "its history of migrations is missing")]
    [InlineData("DROP TABLE \"__EFMigrationsHistory\"", "its history of migrations is missing")]
    public async Task What_is_missing_is_named_by_a_check_and_by_the_opening_which_leaves_the_store_as_it_is(string damage, string named)
    {
        using var temporary = await WithHistoryAsync();
        await temporary.ExecuteAsync(damage);
        var before = await temporary.QueryAsync(Schema.Tables(Kind));

        var findings = await temporary.Another().CheckAsync();
        var refusal = await Should.ThrowAsync<StoreException>(() => temporary.Another().OpenAsync());

        findings.ShouldHaveSingleItem().Problem.ShouldBe($"The store {temporary.Database.Name} is damaged: {named}.");
        refusal.Message.ShouldBe(findings[0].ToString());
        refusal.Message.ShouldContain("estore a backup");
        (await temporary.QueryAsync(Schema.Tables(Kind))).ShouldBe(before);
    }

    [StoreTheory]
    [InlineData("DELETE FROM snapshots WHERE \"Ordinal\" = 2", "The history has a gap: snapshot ")]
    [InlineData("DELETE FROM snapshots WHERE \"Ordinal\" = 3", "The table benchmark_points has a row of a snapshot that does not exist.")]
    [InlineData("UPDATE snapshots SET \"Options\" = 'run=other' WHERE \"Ordinal\" = 3", "does not fit its content")]
    [InlineData("UPDATE snapshots SET \"Id\" = 'ffffffff' WHERE \"Ordinal\" = 4", "The id of snapshot ffffffff does not fit")]
    [InlineData("UPDATE snapshots SET \"RetractsOrdinal\" = 999 WHERE \"Ordinal\" = 4", "retracts no import that came before it")]
    [InlineData("UPDATE snapshots SET \"RetractsOrdinal\" = 4 WHERE \"Ordinal\" = 4", "retracts no import that came before it")]
    [InlineData("UPDATE snapshots SET \"RetractsOrdinal\" = NULL WHERE \"Ordinal\" = 4", "is a retraction and does not say of what")]
    [InlineData("UPDATE snapshots SET \"RetractsOrdinal\" = 1 WHERE \"Ordinal\" = 3", "is an import and says that it retracts another one")]
    [InlineData("UPDATE snapshots SET \"Kind\" = 'Copy' WHERE \"Ordinal\" = 3", "is neither an import nor a retraction (“Copy”)")]
    [InlineData("DELETE FROM benchmark_points WHERE \"SnapshotOrdinal\" = 3", "says that it brought 1 row, and the store has 0 of it.")]
    [InlineData("DELETE FROM models WHERE \"Slug\" <> 'qwen-3-5'", "says that it brought 261 rows, and the store has 250 of it.")]
    [InlineData("UPDATE benchmark_points SET \"Model\" = 'nobody'", "The table benchmark_points has 2 rows of a model that is not defined.")]
    [InlineData("UPDATE published_points SET \"Gpu\" = 'none' WHERE \"Id\" = 1", "The table published_points has a row of a GPU that is not defined.")]
    [InlineData("UPDATE gpu_assumptions SET \"Gpu\" = 'none' WHERE \"Id\" = 1", "The table gpu_assumptions has a row of a GPU that is not defined.")]
    [InlineData("UPDATE benchmark_points SET \"Interactivity\" = {0}", "The table benchmark_points has 2 rows whose Interactivity is no number.")]
    [InlineData("UPDATE benchmark_points SET \"MedianTpotSeconds\" = -{0} WHERE \"Id\" = 1", "has a row whose MedianTpotSeconds is no number.")]
    [InlineData("UPDATE gpu_assumptions SET \"AllInKwPerGpu\" = {0} WHERE \"Id\" = 1", "has a row whose AllInKwPerGpu is no number.")]
    [InlineData("UPDATE published_points SET \"PriceBasis\" = 'gold' WHERE \"Id\" = 1", "the data of its newest snapshot cannot be read (")]
    public async Task What_cannot_be_is_found(string damage, string found)
    {
        using var temporary = await WithHistoryAsync();
        await HarmAsync(temporary, string.Format(damage, Kind == StoreKind.Postgres ? "'Infinity'::float8" : "9e999"));

        var findings = await temporary.Store.CheckAsync();

        findings.ShouldContain(finding => finding.Problem.Contains(found, StringComparison.Ordinal), string.Join('\n', findings));
        findings.ShouldAllBe(finding => finding.Remedy.EndsWith('.') && !finding.ToString().Contains('\n'));
    }

    // Snapshots 1 to 4: the bundled data, an import, another one, and the retraction of the first of them.
    private async Task<TemporaryStore> WithHistoryAsync()
    {
        var temporary = await BundledAsync();
        var first = await temporary.ImportSoundAsync(Sweep.With(("concurrency", "1")));
        await temporary.ImportSoundAsync(Sweep.With(("concurrency", "2")));
        (await temporary.Store.RetractAsync(first)).IsRefused.ShouldBeFalse();
        return temporary;
    }

    // As a fault of disk or hand would, past the rules of the database.
    private async Task HarmAsync(TemporaryStore temporary, string damage) => await temporary.Database.UseAsync(async context =>
    {
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync(Kind == StoreKind.Postgres ? "SET session_replication_role = replica" : "PRAGMA foreign_keys = OFF");
        (await context.Database.ExecuteSqlRawAsync(damage)).ShouldBeGreaterThan(0);
        await context.Database.ExecuteSqlRawAsync(Kind == StoreKind.Postgres ? "SET session_replication_role = DEFAULT" : "PRAGMA foreign_keys = ON");
        return true;
    });
}
