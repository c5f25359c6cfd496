namespace InferenceDash.Store.Tests;

/// <summary>Queries that tell what a database is made of.</summary>
internal static class Schema
{
    private const string SqliteParts =
        "SELECT type || ' ' || name || char(10) || coalesce(sql, '') FROM sqlite_master WHERE tbl_name NOT LIKE '%EFMigrations%'";

    private const string PostgresParts =
        """
        SELECT concat_ws(' ', table_name, column_name, data_type, udt_name, is_nullable, column_default, is_identity, identity_generation)
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '%EFMigrations%'
        UNION ALL
        SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '%EFMigrations%'
        UNION ALL
        SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE '%EFMigrations%'
        """;

    /// <summary>Names of the tables.</summary>
    public static string Tables(StoreKind kind) => kind == StoreKind.Postgres
        ? "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        : "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1";

    /// <summary>Every column, index and constraint, as text.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(TemporaryStore store)
    {
        if (store.Kind == StoreKind.Postgres)
            return await store.QueryAsync(PostgresParts);
        // Every statement column by column, because their order carries no meaning here. Columns that a migration added
        // stand on one line.
        var statements = await store.QueryAsync(SqliteParts);
        return
        [
            .. statements
                .SelectMany(statement => Columns(statement).Skip(1).Select(line => $"{statement.Split('\n')[0]}: {line.Trim().TrimEnd(',')}")),
        ];
    }

    private static IEnumerable<string> Columns(string statement) => statement.Split('\n')
        .SelectMany(line => IsOne(line) ? [line] : line.Split(", "));

    private static bool IsOne(string line) =>
        line.Contains("TABLE", StringComparison.Ordinal)
        || line.Contains("INDEX", StringComparison.Ordinal)
        || line.Contains("CONSTRAINT", StringComparison.Ordinal);
}
