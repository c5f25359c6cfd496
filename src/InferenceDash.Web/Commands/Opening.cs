using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>Opens the store for a command or the server, and says what that imported of the bundled data.</summary>
internal static partial class Opening
{
    /// <summary>The category of the log line: it appears unless the configuration turns it off.</summary>
    private const string Category = "InferenceDash.BundledData";

    /// <summary>A command says it on the error output, so that its answer stays what it is.</summary>
    public static async Task OpenAsync(this BenchmarkStore store, TextWriter errors, CancellationToken cancellation)
    {
        var imported = await store.OpenAsync(cancellation);
        if (imported.SnapshotId is not { } snapshot)
            return;
        var comparisons = await ComparisonsAsync(store, cancellation);
        var stored = ImportReport.Stored(imported.Stored);
        await errors.WriteLineAsync(ImportWords.Note(StoreCommandWords.Opened(imported.IsNewStore, stored, comparisons, snapshot)));
    }

    /// <summary>The server says it in its log.</summary>
    public static async Task OpenAsync(this BenchmarkStore store, ILoggerFactory logs, CancellationToken cancellation = default)
    {
        var imported = await store.OpenAsync(cancellation);
        if (imported.SnapshotId is not { } snapshot)
            return;
        var (log, stored, comparisons) = (logs.CreateLogger(Category), ImportReport.Stored(imported.Stored), await ComparisonsAsync(store, cancellation));
        if (imported.IsNewStore)
            LogFilled(log, stored, comparisons, snapshot);
        else
            LogAdded(log, stored, comparisons, snapshot);
    }

    private static async Task<int> ComparisonsAsync(BenchmarkStore store, CancellationToken cancellation) =>
        await store.ReadAsync(cancellationToken: cancellation) is { } data ? new Catalog(data).Matchups.Count : 0;

    [LoggerMessage(
        LogLevel.Information,
        "New store, filled with the bundled data: {Stored}. "
        + "It has {Comparisons} comparisons of a method with Off. Snapshot {Snapshot}.")]
    private static partial void LogFilled(ILogger logger, string stored, int comparisons, string snapshot);

    [LoggerMessage(
        LogLevel.Information,
        "Bundled data added: {Stored}. "
        + "The store now has {Comparisons} comparisons of a method with Off. Snapshot {Snapshot}.")]
    private static partial void LogAdded(ILogger logger, string stored, int comparisons, string snapshot);
}
