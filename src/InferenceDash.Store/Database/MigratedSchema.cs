using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace InferenceDash.Store.Database;

/// <summary>The tables and columns that a store must have after some migrations, an older schema included.</summary>
internal sealed class MigratedSchema
{
    private readonly Dictionary<string, HashSet<string>> _tables = new(StringComparer.Ordinal);

    /// <param name="context">The store.</param>
    /// <param name="applied">Its migrations; those that are not known are passed over.</param>
    public MigratedSchema(StoreContext context, IEnumerable<string> applied)
    {
        var migrations = context.GetService<IMigrationsAssembly>();
        var provider = context.Database.ProviderName!;
        foreach (var type in applied.Select(id => migrations.Migrations.GetValueOrDefault(id)).OfType<System.Reflection.TypeInfo>())
        {
            foreach (var operation in migrations.CreateMigration(type, provider).UpOperations)
                Apply(operation);
        }
    }

    public IEnumerable<string> Tables => _tables.Keys;

    /// <summary>What is not there: <c>the table gpus</c>, <c>the column Label of the table gpus</c>.</summary>
    public IReadOnlyList<string> LackingIn(IReadOnlyList<StoredColumn> stored)
    {
        var columns = stored.ToLookup(column => column.Table, column => column.Column, StringComparer.Ordinal);
        return
        [
            .. _tables.Keys.Where(table => !columns.Contains(table)).Select(table => $"the table {table}"),
            .. from table in _tables
               where columns.Contains(table.Key)
               from column in table.Value.Except(columns[table.Key], StringComparer.Ordinal)
               select $"the column {column} of the table {table.Key}",
        ];
    }

    // Migrations make tables and columns, and take none away so far.
    private void Apply(MigrationOperation operation)
    {
        switch (operation)
        {
            case CreateTableOperation table:
                _tables.Add(table.Name, [.. table.Columns.Select(column => column.Name)]);
                break;
            case AddColumnOperation column:
                _tables[column.Table].Add(column.Name);
                break;
            case DropTableOperation or DropColumnOperation or RenameTableOperation or RenameColumnOperation:
                throw new NotSupportedException($"A migration does what this class does not follow yet: {operation.GetType().Name}.");
        }
    }
}
