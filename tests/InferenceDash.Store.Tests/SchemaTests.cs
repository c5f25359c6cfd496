using InferenceDash.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_migrations_make_the_schema_that_the_model_describes()
    {
        using var migrated = await TemporaryStore.EmptyAsync();
        using var described = new TemporaryStore();
        Directory.CreateDirectory(Path.GetDirectoryName(described.Options.Path)!);
        await StoreDatabase.Of(described.Options).UseAsync(context => context.Database.EnsureCreatedAsync());

        var (actual, expected) = (await SchemaAsync(migrated), await SchemaAsync(described));

        expected.Count.ShouldBeGreaterThan(60);
        actual.Except(expected).ShouldBeEmpty("only in the migrations");
        expected.Except(actual).ShouldBeEmpty("only in the model");
    }

    [Fact]
    public async Task The_file_uses_a_write_ahead_log_and_foreign_keys()
    {
        using var temporary = await TemporaryStore.EmptyAsync();

        (await PragmaAsync(temporary, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(temporary, "foreign_keys")).ShouldBe("1");
    }

    // Every statement column by column, because their order carries no meaning here. Columns that a migration added stand
    // on one line.
    private static async Task<List<string>> SchemaAsync(TemporaryStore store)
    {
        var statements = await StoreDatabase.Of(store.Options).UseAsync(context => context.Database
            .SqlQuery<string>($"SELECT type || ' ' || name || char(10) || coalesce(sql, '') AS Value FROM sqlite_master WHERE tbl_name NOT LIKE '%EFMigrations%'")
            .ToListAsync());
        return
        [
            .. statements
                .SelectMany(statement => Columns(statement).Skip(1).Select(line => $"{statement.Split('\n')[0]}: {line.Trim().TrimEnd(',')}")),
        ];
    }

    private static IEnumerable<string> Columns(string statement) => statement.Split('\n')
        .SelectMany(line => line.Contains("TABLE", StringComparison.Ordinal) || line.Contains("INDEX", StringComparison.Ordinal) || line.Contains("CONSTRAINT", StringComparison.Ordinal)
            ? [line]
            : line.Split(", "));

    private static Task<string> PragmaAsync(TemporaryStore store, string name) =>
        StoreDatabase.Of(store.Options).UseAsync(async context =>
        {
            await context.Database.OpenConnectionAsync();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return Convert.ToString(await command.ExecuteScalarAsync())!;
        });
}
