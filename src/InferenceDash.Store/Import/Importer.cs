using InferenceDash.Store.Database;
using InferenceDash.Store.Import.Formats;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Import;

/// <summary>When content that the store has seen is imported again.</summary>
internal enum Repeat
{
    /// <summary>Never: the bundled data.</summary>
    Never,

    /// <summary>When it was retracted since: what somebody names in a command.</summary>
    AfterRetraction,
}

/// <summary>Reads files and stores what they hold, all or nothing.</summary>
internal sealed class Importer(StoreFile file, TimeProvider clock)
{
    public async Task<ImportResult> ImportAsync(
        IReadOnlyList<string> paths, ImportOptions options, Repeat repeat, CancellationToken cancellationToken)
    {
        var content = ImportContent.Read(paths, options);
        if (content.Rejected.Count > 0)
            return new ImportResult { Rejected = content.Rejected };

        return await file.UseAsync(async context =>
        {
            // Asked before the lock as well, so that opening a store that has everything never waits for a writer.
            if (await EarlierAsync(context, content, repeat, cancellationToken) is { } known)
                return new ImportResult { SnapshotId = known, AlreadyImported = true };

            // The provider begins with BEGIN IMMEDIATE: from here on no other process imports the same in between.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await EarlierAsync(context, content, repeat, cancellationToken) is { } meanwhile)
                return new ImportResult { SnapshotId = meanwhile, AlreadyImported = true };

            // Bundled data is complete in itself: no name that a user's import took may keep a store from opening.
            var names = repeat == Repeat.Never ? new KnownNames() : await KnownNamesAsync(context, cancellationToken);
            var batch = ReadRows(content, names, cancellationToken);
            if (batch.Rejected.Count > 0)
                return new ImportResult { Rejected = batch.Rejected };

            var snapshot = await StoreAsync(context, content, batch, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new ImportResult { SnapshotId = snapshot, Stored = batch.Counts };
        });
    }

    private static async Task<string?> EarlierAsync(
        StoreContext context, ImportContent content, Repeat repeat, CancellationToken cancellationToken)
    {
        var same = context.Snapshots.Where(row =>
            row.Kind == SnapshotKind.Import && row.ContentHash == content.Hash && row.Options == content.Options);
        if (repeat == Repeat.AfterRetraction)
            same = same.Where(row => !context.Snapshots.Any(other => other.RetractsOrdinal == row.Ordinal));
        return await same.OrderByDescending(row => row.Ordinal).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private static ImportBatch ReadRows(ImportContent content, KnownNames names, CancellationToken cancellationToken)
    {
        var batch = new ImportBatch(names, content.DefaultRun);
        foreach (var (source, format) in content.DefinitionsFirst)
        {
            cancellationToken.ThrowIfCancellationRequested();
            format.Read(source, batch);
        }

        return batch;
    }

    private static async Task<KnownNames> KnownNamesAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var visibility = await Visibility.AsOfAsync(context, int.MaxValue, cancellationToken);
        var models = await visibility.Of(context.Models).ToListAsync(cancellationToken);
        var gpus = await visibility.Of(context.Gpus).ToListAsync(cancellationToken);
        var names = new KnownNames();
        // Only the newest definition of each: an older one may still claim a name that has since moved on.
        foreach (var model in models.GroupBy(row => row.Slug, StringComparer.Ordinal))
            names.Define(model.Last().ToModel());
        foreach (var gpu in gpus.GroupBy(row => row.Key, StringComparer.Ordinal))
            names.Define(gpu.Last().ToGpu());
        return names;
    }

    private async Task<string> StoreAsync(
        StoreContext context, ImportContent content, ImportBatch batch, CancellationToken cancellationToken)
    {
        var snapshot = new SnapshotRow
        {
            Id = "",
            Hash = "",
            Kind = SnapshotKind.Import,
            ImportedAt = clock.GetUtcNow(),
            Format = content.Formats,
            Files = [.. content.FileNames],
            Options = content.Options,
            ContentHash = content.Hash,
            RowCount = batch.Counts.Total,
        };
        await SnapshotLog.AppendAsync(context, snapshot, cancellationToken);
        RowWriter.Insert(context, snapshot.Ordinal, batch.Models.Select(ModelRow.From), cancellationToken);
        RowWriter.Insert(context, snapshot.Ordinal, batch.Gpus.Select(GpuRow.From), cancellationToken);
        RowWriter.Insert(
            context,
            snapshot.Ordinal,
            batch.GpuAssumptions.Select(row => GpuAssumptionRow.From(row.Set, row.Gpu, row.Assumptions)),
            cancellationToken);
        RowWriter.Insert(context, snapshot.Ordinal, batch.PublishedPoints.Select(PublishedPointRow.From), cancellationToken);
        RowWriter.Insert(context, snapshot.Ordinal, batch.BenchmarkPoints.Select(BenchmarkPointRow.From), cancellationToken);
        return snapshot.Id;
    }
}
