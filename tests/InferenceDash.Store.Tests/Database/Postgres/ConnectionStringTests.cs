using InferenceDash.Store.Uploads;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Tests.Database.Postgres;

/// <summary>Connection strings that lead to no server: no PostgreSQL is needed here.</summary>
public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("127.0.0.1", "cannot be reached")]
    [InlineData("no-such-host.invalid", "cannot be reached")]
    public async Task A_server_that_cannot_be_reached_is_named_and_the_password_is_not(string host, string problem)
    {
        var store = Store($"Host={host};Port=1;Database=dash;Username=app;Password=hunter2");

        var failure = await Should.ThrowAsync<StoreException>(() => store.OpenAsync());

        failure.Message.ShouldStartWith($"The PostgreSQL server {host}:1 of the store dash {problem}: ");
        failure.ToString().ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("postgres://app:hunter2@db.example/dash")]
    [InlineData("Host=db.example;Database=dash;Password=hun;hunter2=x")]
    [InlineData("Host=db.example;Database=dash;Port=hunter2")]
    [InlineData("Database=dash;Username=app;Password=hunter2")]
    [InlineData("Host=db.example;Username=app;Password=hunter2")]
    [InlineData("hunter2")]
    public void A_connection_string_that_cannot_be_read_is_refused_without_being_quoted(string connection)
    {
        var refusal = Should.Throw<StoreException>(() => Store(connection));

        refusal.Message.ShouldStartWith("Store:ConnectionString cannot be read. Write it like Host=");
        refusal.ToString().ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData(";Timeout=2", 2)]
    public async Task Store_and_uploads_wait_for_a_connection_equally_long(string more, int seconds)
    {
        var options = new StoreOptions { ConnectionString = $"Host=127.0.0.1;Port=1;Database=dash;Username=app{more}" };

        var ofStore = await BenchmarkStore.DatabaseOf(options).UseAsync(context => Task.FromResult(context.Database.GetDbConnection().ConnectionTimeout));
        var ofUploads = await new UploadDatabase(options).UseAsync(context => Task.FromResult(context.Database.GetDbConnection().ConnectionTimeout));

        (ofStore, ofUploads).ShouldBe((seconds, seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_connection_string_means_the_file(string connection)
    {
        using var temporary = new TemporaryStore();
        temporary.Options.ConnectionString = connection;

        await temporary.Another().OpenAsync();

        File.Exists(temporary.Options.Path).ShouldBeTrue();
    }

    private static BenchmarkStore Store(string connection) =>
        new(new StoreOptions { ConnectionString = connection }, TimeProvider.System);
}
