namespace InferenceDash.Store.Tests.Database;

public abstract class SchemaTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : SchemaTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : SchemaTests(StoreKind.Postgres);

    [StoreFact]
    public async Task The_migrations_make_the_schema_that_the_model_describes()
    {
        using var migrated = await EmptyAsync();
        using var described = Unopened();
        described.MakePlace();
        await described.Database.UseAsync(context => context.Database.EnsureCreatedAsync());

        var (actual, expected) = (await Schema.OfAsync(migrated), await Schema.OfAsync(described));

        expected.Count.ShouldBeGreaterThan(60);
        actual.Except(expected).ShouldBeEmpty("only in the migrations");
        expected.Except(actual).ShouldBeEmpty("only in the model");
    }
}
