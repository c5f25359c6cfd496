namespace InferenceDash.Store.Tests.Copies;

/// <summary>A backup is the same kind of file whatever database it is of, so a store can move from one to the other.</summary>
[NeedsPostgres]
public sealed class OtherKindTests
{
    [StoreTheory]
    [InlineData(StoreKind.Sqlite, StoreKind.Postgres)]
    [InlineData(StoreKind.Postgres, StoreKind.Sqlite)]
    public async Task A_backup_restored_into_the_other_database_gives_the_same_digits(StoreKind from, StoreKind into)
    {
        using var source = await Copied.WithHistoryAsync(from);
        using var target = new TemporaryStore(into);

        await target.Store.RestoreAsync(await Copied.BackUpAsync(source));

        await Copied.ShouldEqualAsync(target, source);
    }
}
