using InferenceDash.Store.Tests.Database.Sqlite;

namespace InferenceDash.Store.Tests.Database.Postgres;

[NeedsPostgres]
public sealed class FullDiskTests
{
    [StoreFact]
    public async Task A_backup_onto_a_full_disk_names_the_backup_and_leaves_nothing()
    {
        if (SmallDisk.ReasonToSkip is null)
            await Sqlite.FullDiskTests.BackUpAsync(StoreKind.Postgres);
    }
}
