using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Whatever happens to the file of a store under a running server, every address answers as before, and is fresh when it is mended.</summary>
public sealed class SqliteOutageTests : IAsyncLifetime
{
    private const int Page = 4096;

    private static readonly Dictionary<string, Func<string, Task<SqliteConnection?>>> Faults = new(StringComparer.Ordinal)
    {
        ["removed"] = static path => Files(() => File.Move(path, path + ".moved")),
        ["truncated"] = static path => Files(() => new FileStream(path, FileMode.Truncate).Dispose()),
        ["first page"] = static path => Files(() => Garble(path, 1)),
        ["middle pages"] = GarbledAsync,
        ["locked"] = static path => HeldAsync(path, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE other (name TEXT);"),
        ["no snapshots"] = static path => ChangedAsync(path, "DROP TABLE snapshots;"),
        ["no gpus"] = static path => ChangedAsync(path, "DROP TABLE gpus;"),
    };

    private readonly SmallSite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("removed", true)]
    [InlineData("truncated", true)]
    [InlineData("first page", true)]
    [InlineData("middle pages", false)]
    [InlineData("locked", true)]
    [InlineData("no snapshots", true)]
    // The newest snapshot can still be named, and what is shown is its data.
    [InlineData("no gpus", false)]
    public async Task Every_address_is_as_before_and_fresh_once_it_is_undone(string fault, bool isNoticed)
    {
        string[] addresses = [.. FailureTests.Addresses, .. Pinned()];
        var before = await ShownAsync(addresses);
        before.Where(answer => answer.IsStale).ShouldBeEmpty();
        SqliteConnection.ClearAllPools();
        var sound = StoreFiles().ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal);

        await using (await Faults[fault](_site.StorePath))
        {
            await _site.Catalogs.LookAsync();
            await _site.Catalogs.LookAsync();

            var meanwhile = await ShownAsync(addresses);
            meanwhile.Select(answer => answer.Body).ShouldBe(before.Select(answer => answer.Body));
            meanwhile.Select(answer => answer.IsStale).ShouldAllBe(isStale => isStale == isNoticed);
            (await ReadinessAsync()).ShouldBe(isNoticed ? "degraded" : "healthy");
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in StoreFiles().ToList())
            File.Delete(file);
        foreach (var (file, bytes) in sound)
            await File.WriteAllBytesAsync(file, bytes);
        await _site.Catalogs.LookAsync();
        (await ShownAsync(addresses)).ShouldBe(before);
        (await ReadinessAsync()).ShouldBe("healthy");

        var import = await _site.ImportAsync("gpt-oss.csv");
        await _site.Catalogs.LookAsync();
        (await _site.Catalogs.NewestAsync()).Dataset.Snapshot.ShouldBe(import);
    }

    // Of a snapshot that is loaded already.
    private IEnumerable<string> Pinned()
    {
        var first = _site.Catalogs.SnapshotsAsync().AsTask().GetAwaiter().GetResult()[0].Id;
        return [KnownAddresses.Page(KnownAddresses.DeepSeek, $"snap={first}"), KnownAddresses.Api(KnownAddresses.DeepSeek, $"snap={first}")];
    }

    private IEnumerable<string> StoreFiles() =>
        Directory.GetFiles(Path.GetDirectoryName(_site.StorePath)!).Where(file => file.StartsWith(_site.StorePath, StringComparison.Ordinal));

    // What stands in an answer but for the line that says as of when its data is, and whether header and line say so; a page says both.
    private async Task<List<(string Address, string Body, bool IsStale)>> ShownAsync(IEnumerable<string> addresses)
    {
        var all = new List<(string, string, bool)>();
        foreach (var address in addresses)
        {
            using var answer = await _site.Client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            var (body, isStale) = (await answer.Content.ReadAsStringAsync(), answer.Headers.Contains("X-Data-As-Of"));
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = Html.Parse(body);
                var lines = page.QuerySelectorAll(".banner").Where(line => line.TextContent.Contains("Data as of", StringComparison.Ordinal)).ToList();
                lines.Count.ShouldBe(isStale ? 1 : 0, address);
                lines.ForEach(line => line.Remove());
                body = page.Body!.Words();
            }

            all.Add((address, body, isStale));
        }

        return all;
    }

    private async Task<string?> ReadinessAsync()
    {
        using var answer = await _site.Client.GetAsync("/readyz");
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).Text("status");
    }

    private static Task<SqliteConnection?> Files(Action change)
    {
        change();
        return Task.FromResult<SqliteConnection?>(null);
    }

    // Where every table but that of the snapshots begins.
    private static async Task<SqliteConnection?> GarbledAsync(string path)
    {
        var pages = new List<long>();
        await using (var connection = await HeldAsync(path, "PRAGMA wal_checkpoint(TRUNCATE);"))
        {
            await using var command = connection!.CreateCommand();
            command.CommandText = "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name <> 'snapshots' AND rootpage > 1";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                pages.Add(reader.GetInt64(0));
        }

        Garble(path, [.. pages]);
        return null;
    }

    private static void Garble(string path, params long[] pages)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var garbage = new byte[Page];
        Array.Fill(garbage, (byte)'x');
        foreach (var page in pages)
        {
            file.Seek((page - 1) * Page, SeekOrigin.Begin);
            file.Write(garbage);
        }
    }

    // As long as the connection is open.
    private static async Task<SqliteConnection?> HeldAsync(string path, string sql)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=false;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<SqliteConnection?> ChangedAsync(string path, string sql)
    {
        await using var connection = await HeldAsync(path, sql);
        return null;
    }

    /// <summary>A site that makes every answer anew: what is in memory would be as before in any case.</summary>
    private sealed class SmallSite() : OwnSite(new RunningSite(host => host.UseSetting("Answers:MostBytes", "0"), "qwen-3-5.csv"));
}
