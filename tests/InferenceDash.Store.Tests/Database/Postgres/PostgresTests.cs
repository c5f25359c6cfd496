using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InferenceDash.Store.Tests.Database.Postgres;

[NeedsPostgres]
public sealed class PostgresTests
{
    [StoreFact]
    public async Task A_writer_killed_before_its_commit_leaves_the_store_as_it_was_and_frees_the_lock()
    {
        using var temporary = await TemporaryStore.BundledAsync(StoreKind.Postgres);
        await using var context = temporary.Database.CreateContext();
        await using var transaction = await temporary.Database.BeginWriteAsync(context, CancellationToken.None);
        var writer = ((NpgsqlConnection)context.Database.GetDbConnection()).ProcessID;
        var row = BenchmarkPointRow.From(await Sweep.PointAsync());
        using (var sink = temporary.Database.Rows(context, 1))
        {
            for (var i = 0; i < 10_000; i++)
                sink.Write(row);
            sink.Complete();
        }

        // What a killed process looks like from the server: its connection ends.
        await temporary.QueryAsync($"SELECT pg_terminate_backend({writer})");

        await temporary.ImportSoundAsync(Sweep.With());
        (await temporary.CountPointsAsync()).ShouldBe(1);
    }

    [StoreFact]
    public async Task A_connection_that_breaks_in_the_middle_of_an_operation_is_explained()
    {
        using var temporary = await TemporaryStore.EmptyAsync(StoreKind.Postgres);

        var failure = await Should.ThrowAsync<StoreException>(() => temporary.Database.UseAsync(async context =>
        {
            await context.Database.OpenConnectionAsync();
            await temporary.QueryAsync($"SELECT pg_terminate_backend({((NpgsqlConnection)context.Database.GetDbConnection()).ProcessID})");
            return await context.Snapshots.CountAsync();
        }));

        failure.Message.ShouldContain(temporary.Database.Name);
    }

    [StoreFact]
    public async Task Rows_of_several_tables_may_come_in_any_order()
    {
        using var temporary = await TemporaryStore.BundledAsync(StoreKind.Postgres);
        await using var context = temporary.Database.CreateContext();
        await using var transaction = await temporary.Database.BeginWriteAsync(context, CancellationToken.None);
        using var sink = temporary.Database.Rows(context, 1);

        for (var i = 0; i < 3; i++)
        {
            sink.Write(ModelRow.From(new Core.Model($"model-{i}", "Label", ["key"], [])));
            sink.Write(GpuRow.From(new Core.Gpu($"gpu-{i}", "Label", "Vendor", "Architecture")));
        }

        sink.Complete();
        await transaction.CommitAsync();
        var data = await temporary.ReadAsync();
        data.Models.TakeLast(3).Select(model => model.Slug).ShouldBe(["model-0", "model-1", "model-2"]);
        data.Gpus.TakeLast(3).Select(gpu => gpu.Key).ShouldBe(["gpu-0", "gpu-1", "gpu-2"]);
    }

    [StoreFact]
    public async Task Text_that_PostgreSQL_cannot_hold_is_explained_and_nothing_is_stored()
    {
        using var temporary = await TemporaryStore.BundledAsync(StoreKind.Postgres);
        var row = BenchmarkPointRow.From(await Sweep.PointAsync());
        row.Engine = "vLLM\0";

        var failure = await Should.ThrowAsync<StoreException>(() => temporary.Database.UseAsync(async context =>
        {
            await using var transaction = await temporary.Database.BeginWriteAsync(context, CancellationToken.None);
            using var sink = temporary.Database.Rows(context, 1);
            sink.Write(row);
            sink.Complete();
            return true;
        }));

        failure.Message.ShouldContain("cannot hold a character of this import");
        (await temporary.CountPointsAsync()).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_database_that_does_not_exist_is_named()
    {
        var connection = PostgresServer.Connection(server => server.Database = "no_such_database");

        var refusal = await RefusalAsync(connection);

        refusal.Message.ShouldContain("has no database no_such_database. Create it");
    }

    [StoreFact]
    public async Task A_user_whom_the_server_does_not_know_is_named_and_the_password_is_not()
    {
        var connection = PostgresServer.Connection(server => (server.Username, server.Password) = ("nobody_of_that_name", "hunter2"));

        var refusal = await RefusalAsync(connection);

        refusal.Message.ShouldContain("does not let nobody_of_that_name into the database");
        refusal.ToString().ShouldNotContain("hunter2");
    }

    [StoreFact]
    public async Task A_user_who_may_not_make_tables_is_told_what_to_change()
    {
        using var temporary = new TemporaryStore(StoreKind.Postgres);
        var role = $"inferencedash_reader_{Guid.NewGuid():N}";
        PostgresServer.Execute($"CREATE ROLE {role} LOGIN PASSWORD 'hunter2'");
        try
        {
            await temporary.ExecuteAsync("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            var connection = new NpgsqlConnectionStringBuilder(temporary.Options.ConnectionString) { Username = role, Password = "hunter2" };

            (await RefusalAsync(connection.ConnectionString)).Message.ShouldContain("Make that user the owner of the database");
        }
        finally
        {
            PostgresServer.Execute($"DROP ROLE {role}");
        }
    }

    private static Task<StoreException> RefusalAsync(string connection) => Should.ThrowAsync<StoreException>(
        () => new BenchmarkStore(new StoreOptions { ConnectionString = connection }, TimeProvider.System).OpenAsync());
}
