using Microsoft.Data.Sqlite;

namespace InferenceDash.Store.Tests.Database.Sqlite;

/// <summary>A file that is damaged before its store is opened is named, or read where it is sound, and never changed by a refusal.</summary>
public sealed class DamagedAtStartTests
{
    private const int Page = 4096;

    [Fact]
    public async Task Half_a_file_is_named_and_left_as_it_is()
    {
        using var temporary = await TemporaryStore.BundledAsync();
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(temporary.Options.Path);
        var half = whole[..(whole.Length / 2 / Page * Page)];
        await File.WriteAllBytesAsync(temporary.Options.Path, half);

        (await Should.ThrowAsync<StoreException>(() => temporary.Another().OpenAsync())).Message.ShouldContain(temporary.Options.Path);

        SqliteConnection.ClearAllPools();
        (await File.ReadAllBytesAsync(temporary.Options.Path)).ShouldBe(half);
    }

    // Some of it may be read all the same; what cannot be is told in our words.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Bits_that_flipped_and_pages_that_are_garbage_make_nothing_but_a_refusal(int seed)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(temporary.Options.Path);
        var dice = new Random(seed);
        for (var round = 0; round < 6; round++)
        {
            var bytes = whole.ToArray();
            if (round % 2 == 0)
                bytes.AsSpan(dice.Next(1, (bytes.Length / Page) - 1) * Page, Page).Fill((byte)dice.Next(256));
            else
                Flip(bytes, dice);
            SqliteConnection.ClearAllPools();
            await File.WriteAllBytesAsync(temporary.Options.Path, bytes);

            Func<BenchmarkStore, Task>[] uses = [store => store.OpenAsync(), store => store.ReadAsync(), store => store.CheckAsync()];
            foreach (var use in uses)
            {
                var thrown = await Record.ExceptionAsync(() => use(temporary.Another()));
                (thrown is null or StoreException).ShouldBeTrue($"seed {seed}, round {round}: {thrown}");
            }
        }
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        using var temporary = new TemporaryStore();
        temporary.Options.BundledDataFolder = TemporaryStore.FirstStep;
        temporary.MakePlace();

        await temporary.Store.OpenAsync();

        (await temporary.Another().CheckAsync()).ShouldBeEmpty();
        (await temporary.ReadAsync()).Published.Count.ShouldBe(222);
    }

    // Of a folder that takes no files, root included.
    [LinuxTheory]
    [InlineData("/proc/no/store.db", "cannot be created")]
    [InlineData("/proc/store.db", "cannot be opened for writing")]
    public async Task A_place_where_nothing_can_be_written_is_named(string path, string problem)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = path }, TimeProvider.System);

        var refusal = await Should.ThrowAsync<StoreException>(() => store.OpenAsync());

        refusal.Message.ShouldContain(path);
        refusal.Message.ShouldContain(problem);
    }

    private static void Flip(byte[] bytes, Random dice)
    {
        for (var i = 0; i < 40; i++)
            bytes[dice.Next(Page, bytes.Length)] ^= (byte)(1 << dice.Next(8));
    }
}

/// <summary>A theory that needs Linux's folders.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "needs /proc";
}
