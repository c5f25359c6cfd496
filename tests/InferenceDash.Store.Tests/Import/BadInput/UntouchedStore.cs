namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>One store for every case: as none may change it, none is in the way of another.</summary>
public sealed class UntouchedStore : IAsyncLifetime
{
    private TemporaryStore? _temporary;
    private string _countRows = "";
    private int _folders;

    public BenchmarkStore Store => _temporary!.Store;

    /// <summary>The newest snapshot and the number of rows in each table.</summary>
    public async Task<string> StateAsync() => $"{await Store.LatestSnapshotAsync()} {string.Join(' ', await _temporary!.QueryAsync(_countRows))}";

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_temporary!.Folder, $"case-{Interlocked.Increment(ref _folders)}")).FullName;

    public async Task InitializeAsync()
    {
        _temporary = await TemporaryStore.BundledAsync();
        var tables = await _temporary.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        _countRows = string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table} ' || count(*) FROM \"{table}\""));
    }

    public Task DisposeAsync()
    {
        _temporary?.Dispose();
        return Task.CompletedTask;
    }
}
