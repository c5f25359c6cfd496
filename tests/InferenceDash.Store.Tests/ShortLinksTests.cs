namespace InferenceDash.Store.Tests;

/// <summary>Short names of addresses, whatever database keeps them.</summary>
public abstract class ShortLinksTests(StoreKind kind) : StoreTests(kind)
{
    private const string Address = "/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?t=84%2C108&snap=ab12cd34";

    [StoreFact]
    public async Task An_address_has_one_name_whoever_asks_and_the_name_leads_to_it()
    {
        using var store = await EmptyAsync();
        var (here, there) = (LinksOf(store), LinksOf(store));

        (await here.FindAsync(Address)).ShouldBeNull();
        var code = (await here.ShortenAsync(Address)).ShouldNotBeNull();

        code.ShouldMatch("^[0-9a-z]{8}$");
        (await there.ShortenAsync(Address)).ShouldBe(code);
        (await there.FindAsync(Address)).ShouldBe(code);
        (await there.AddressAsync(code)).ShouldBe(Address);
        (await here.ShortenAsync(Address + "0")).ShouldNotBe(code);
        (await here.AddressAsync("00000000")).ShouldBeNull();
        (await store.QueryAsync("SELECT COUNT(*) FROM short_links")).ShouldBe(["2"]);
    }

    [StoreFact]
    public async Task Where_another_address_has_the_name_already_it_gets_a_longer_one()
    {
        using var store = await EmptyAsync();
        var links = LinksOf(store);
        var code = (await links.ShortenAsync(Address)).ShouldNotBeNull();
        await store.ExecuteAsync($"UPDATE short_links SET \"Address\" = '/rank/other' WHERE \"Code\" = '{code}'");

        var longer = (await links.ShortenAsync(Address)).ShouldNotBeNull();

        longer.ShouldStartWith(code);
        longer.Length.ShouldBe(code.Length + 1);
        (await links.AddressAsync(code)).ShouldBe("/rank/other");
        (await links.AddressAsync(longer)).ShouldBe(Address);
        (await links.ShortenAsync(Address)).ShouldBe(longer);
    }

    [StoreFact]
    public async Task Many_who_ask_for_the_same_at_once_get_the_same()
    {
        using var store = await EmptyAsync();

        var codes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => LinksOf(store).ShortenAsync(Address))));

        codes.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await store.QueryAsync("SELECT COUNT(*) FROM short_links")).ShouldBe(["1"]);
    }

    [StoreFact]
    public async Task A_backup_has_them_and_a_restored_store_too()
    {
        using var store = await BundledAsync();
        var code = (await LinksOf(store).ShortenAsync(Address)).ShouldNotBeNull();
        var file = Path.Combine(store.Folder, "backup.db");
        await store.Store.BackupAsync(file);
        using var restored = new TemporaryStore(Kind);

        await restored.Store.RestoreAsync(file);

        (await LinksOf(restored).AddressAsync(code)).ShouldBe(Address);
        (await LinksOf(restored).ShortenAsync("/rank/qwen-3-5")).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task An_address_that_is_too_long_is_refused()
    {
        using var store = await EmptyAsync();

        await Should.ThrowAsync<ArgumentException>(() => LinksOf(store).ShortenAsync("/" + new string('a', ShortLinks.MostCharacters)));
    }

    private static ShortLinks LinksOf(TemporaryStore store) => new(store.Options, TimeProvider.System);

    public sealed class OnSqlite() : ShortLinksTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : ShortLinksTests(StoreKind.Postgres);
}
