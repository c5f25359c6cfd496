using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>Reads both sides of a gate: files as an import would, and snapshots of the store. Nothing is stored.</summary>
internal static class GateSides
{
    private const int SnapshotIdLength = 8;

    /// <summary>Both sides; null: the files of one are refused, and the error output says why.</summary>
    /// <exception cref="StoreException">There is no such file or snapshot.</exception>
    public static async Task<(GateSide Baseline, GateSide Candidate)?> ReadAsync(
        BenchmarkStore store, IReadOnlyList<string> baseline, IReadOnlyList<string> candidate, ImportOptions options, InvocationConfiguration output,
        CancellationToken cancellation)
    {
        var newest = await store.ReadAsync(cancellationToken: cancellation) ?? throw new StoreException(StoreCommandWords.Empty);
        var snapshots = await Task.WhenAll(SnapshotAsync(store, baseline, cancellation), SnapshotAsync(store, candidate, cancellation));
        IReadOnlyList<string>[] sides = [baseline, candidate];
        IReadOnlyList<string>[] files = [.. sides.Where((_, i) => snapshots[i] is null)];
        var read = await store.ReadFilesAsync(files, options, cancellation);
        foreach (var reading in read)
            ImportReport.WriteIssues(reading.Issues, options, output);
        if (read.Any(r => r.IsRefused))
            return null;

        var left = new Queue<FilesReading>(read);
        var made = sides.Select((paths, i) => snapshots[i] is { } snapshot
            ? new GateSide(i == 0, snapshot.Snapshot, [], new Catalog(snapshot))
            : new GateSide(i == 0, null, paths, new Catalog(newest with { Measured = [.. left.Dequeue().Points], Published = [] }))).ToList();
        return (made[0], made[1]);
    }

    // A file goes before a snapshot of its name.
    private static async Task<Dataset?> SnapshotAsync(BenchmarkStore store, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (paths is not [var id] || Path.Exists(id) || id.Length != SnapshotIdLength || !id.All(char.IsAsciiHexDigit))
            return null;
        return await store.ReadAsync(id.ToLowerInvariant(), cancellationToken: cancellation) ?? throw new StoreException(GateWords.NeitherFileNorSnapshot(id));
    }
}
