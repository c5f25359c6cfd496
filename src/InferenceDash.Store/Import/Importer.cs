using System.Text.Json;
using CsvHelper;
using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Reading;
using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Writing;
using InferenceDash.Store.Import.Sources;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Import;

/// <summary>Reads files and stores what they hold, all or nothing.</summary>
internal sealed class Importer(StoreDatabase database, FormatChoice formats, TimeProvider clock)
{
    /// <summary>Imports files.</summary>
    /// <param name="paths">What a command names, or the files of a step.</param>
    /// <param name="options">What the files do not say.</param>
    /// <param name="step">The step of the bundled data that they are: one that was retracted is not imported again. Null: somebody names them.</param>
    /// <param name="progress">Told how far the import is; null: nobody is.</param>
    /// <param name="cancellationToken">Ends the import; nothing of it is stored.</param>
    public Task<ImportResult> ImportAsync(
        IReadOnlyList<string> paths, ImportOptions options, BundledStep? step, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        ImportAsync(paths, options, step, null, progress, cancellationToken);

    /// <summary>Imports a definition.</summary>
    public Task<ImportResult> AddAsync(Definition definition, CancellationToken cancellationToken)
    {
        var options = new ImportOptions { Format = definition.Format, StandardInput = definition.Open };
        return ImportAsync(["-"], options, null, definition, null, cancellationToken);
    }

    private async Task<ImportResult> ImportAsync(
        IReadOnlyList<string> paths, ImportOptions options, BundledStep? step, Definition? definition, IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        using var log = options.RejectLog is { } path ? RejectLog.Create(path) : null;
        var issues = new ImportIssues(options.SkipBadRows, log);
        var meter = new ProgressMeter(progress);
        using var lengths = LengthsFile.Of(options, formats, issues, cancellationToken);
        using var content = ImportContent.Read(
            paths, formats, lengths?.NamedIn(options) ?? options, issues, meter, cancellationToken,
            ContentTerms.OfCommand with { InputName = definition?.Name });
        if (issues.IsRefused)
            return Answer(issues);

        return await database.UseAsync(async context =>
        {
            // Asked before the lock as well, so that opening a store that has everything never waits for a writer.
            if (await EarlierAsync(context, content, step, cancellationToken) is { } earlier)
                return earlier;

            // From here on no other process imports the same in between.
            await using var transaction = await database.BeginWriteAsync(context, cancellationToken);
            if (await EarlierAsync(context, content, step, cancellationToken) is { } meanwhile)
                return meanwhile;

            var names = await KnownNamesAsync(context, step, cancellationToken);
            Take(names, options);
            if (definition?.FlawIn(names) is { } known)
            {
                issues.RejectFile(content.Name, null, known);
                return Answer(issues);
            }

            // First of all, because rows name it. Its counts follow when they are known.
            var snapshot = NewSnapshot(content);
            await SnapshotLog.AppendAsync(context, snapshot, cancellationToken);
            var choice = new LengthChoice(await DatasetReader.AcceptanceAsync(context, cancellationToken), lengths?.Read(names, issues, cancellationToken));
            using var sink = new BehindRowSink(database.Rows(context, snapshot.Ordinal));
            var rows = StoreRows(new ImportRows(names, issues, sink, options.Flagged, cancellationToken) { Lengths = choice }, content, issues, meter);
            if (issues.IsRefused)
                return Answer(issues) with { CanSkip = !issues.HasFlawedFile && rows.Counts.Total > 0 };

            sink.Complete();
            issues.Notes.AddRange(await WorkloadMoves.MakeAsync(context, snapshot.Ordinal, rows.Workloads, cancellationToken));
            // Bundled data may not fail for what else is in the store: it is what a store opens with.
            if (step is null && await WouldBeCatalog.FlawAsync(context, snapshot, cancellationToken) is { } flaw)
            {
                issues.RejectFile(content.Name, null, flaw);
                return Answer(issues);
            }

            var answer = await CompleteAsync(context, snapshot, rows, issues, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return answer;
        });
    }

    // What can be asked only when the rows are in the database, and still within the transaction.
    private static async Task<ImportResult> CompleteAsync(
        StoreContext context, SnapshotRow snapshot, ImportRows rows, ImportIssues issues, CancellationToken cancellationToken)
    {
        await Contradictions.WarnAsync(context, rows.Published, issues, cancellationToken);
        var runs = await RunReport.OfAsync(context, snapshot.Ordinal, cancellationToken);
        await SnapshotLog.CountAsync(context, snapshot, rows.Counts.Total, issues.RejectedRowCount, cancellationToken);
        return Answer(issues) with
        {
            SnapshotId = snapshot.Id,
            Stored = rows.Counts,
            Superseded = runs.Superseded,
            NotCounting = runs.NotCounting,
            Replaced = runs.Replaced,
        };
    }

    /// <summary>What the issues of an import come to.</summary>
    internal static ImportResult Answer(ImportIssues issues) => new()
    {
        Rejected = issues.Rejected,
        RejectedCount = issues.RejectedCount,
        Warnings = issues.Warnings,
        WarningCount = issues.WarningCount,
        RejectedRowCount = issues.RejectedRowCount,
        RejectedFileCount = issues.RejectedFileCount,
        Flagged = issues.Flags.Kept,
        FlaggedCount = issues.Flags.Count,
        FlaggedPointCount = issues.Flags.Points,
        FlaggedByRule = issues.Flags.ByRule,
        Notes = issues.Notes,
    };

    private static async Task<ImportResult?> EarlierAsync(
        StoreContext context, ImportContent content, BundledStep? step, CancellationToken cancellationToken)
    {
        var newest = await context.Snapshots
            .Where(row => row.Kind == SnapshotKind.Import && row.ContentHash == content.Hash && row.Options == content.Options)
            .OrderByDescending(row => row.Ordinal)
            .Select(row => new { row.Id, IsRetracted = context.Snapshots.Any(other => other.RetractsOrdinal == row.Ordinal) })
            .FirstOrDefaultAsync(cancellationToken);
        return newest is null || (newest.IsRetracted && step is null)
            ? null
            : new ImportResult { SnapshotId = newest.Id, AlreadyImported = true, IsRetracted = newest.IsRetracted };
    }

    /// <summary>Names that the options of a command add to those of the store.</summary>
    internal static void Take(KnownNames names, ImportOptions options)
    {
        if (options.NewMethod is { } method)
            names.Define(new SpecMethod(method.ToLowerInvariant()));
        foreach (var served in options.ServedModels)
            names.GiveAsServed(served);
    }

    /// <summary>Hands the rows of every file to where they go.</summary>
    internal static ImportRows StoreRows(ImportRows rows, ImportContent content, ImportIssues issues, ProgressMeter meter)
    {
        meter.Begin(ImportStage.Storing, content.Bytes, () => rows.Counts.Total);
        foreach (var source in content.DefinitionsFirst)
        {
            var defaults = source.Content.Defaults;
            rows.Begin(source.Content.Name, defaults.Run ?? content.DefaultRun);
            if (source.Format.DefinesNames || NamesAreKnown(source.Content, rows.Names, issues))
                Read(source, rows, issues);
            rows.End();
        }

        meter.End();
        rows.Consistency.Warn(issues);
        string[] leftOut = [.. rows.NotesOfLeftOut];
        if (rows.Counts.Total == 0 && !issues.IsRefused)
        {
            var empty = issues.RejectedCount == 0 ? "holds no rows" : "holds no row that can be imported";
            issues.RejectFile(content.Name, null, string.Join("; ", leftOut.Prepend(empty)));
        }

        issues.Notes.AddRange(leftOut);
        return rows;
    }

    // Once for the file, and not for each of its rows.
    internal static bool NamesAreKnown(SourceContent source, KnownNames names, ImportIssues issues)
    {
        var model = source.Defaults.Model is not { } m || names.ModelCalled(m) is not null;
        var gpu = source.Defaults.Gpu is not { } g || names.Gpu(g) is not null;
        if (!model)
            issues.RejectFile(source.Name, null, names.UnknownModel(source.Defaults.Model!), source.Defaults.Model);
        if (!gpu)
            issues.RejectFile(source.Name, null, names.UnknownGpu(source.Defaults.Gpu!), source.Defaults.Gpu);
        return model && gpu;
    }

    internal static void Read(RecognisedSource source, ImportRows rows, ImportIssues issues)
    {
        try
        {
            source.Format.Read(source.Content, rows);
            // What was hashed must be what was read.
            if (source.HasChanged())
                issues.RejectFile(source.Content.Name, null, "was changed while it was imported; import it again");
        }
        catch (JsonException exception)
        {
            issues.RejectFile(source.Content.Name, (int?)exception.LineNumber + 1, "is not sound JSON from here on");
        }
        catch (CsvFormatException exception)
        {
            issues.RejectFile(source.Content.Name, null, $"is not sound CSV: {exception.Message}");
        }
        catch (Exception exception) when (SourceException.ReasonOf(exception) is { } reason)
        {
            issues.RejectFile(source.Content.Name, (exception as SourceException)?.Line, reason);
        }
    }

    // Bundled data is complete in itself: no name that a user's import took may keep a store from opening.
    internal static async Task<KnownNames> KnownNamesAsync(StoreContext context, BundledStep? step, CancellationToken cancellationToken)
    {
        var visibility = step is null
            ? await Visibility.AsOfAsync(context, int.MaxValue, cancellationToken)
            : await Visibility.OfAsync(context, step.Before, cancellationToken);
        var models = await visibility.Of(context.Models).ToListAsync(cancellationToken);
        var gpus = await visibility.Of(context.Gpus).ToListAsync(cancellationToken);
        var names = new KnownNames();
        // Only the newest definition of each: an older one may still claim a name that has since moved on.
        foreach (var model in models.GroupBy(row => row.Slug, StringComparer.Ordinal))
            names.Define(model.Last().ToModel());
        foreach (var gpu in gpus.GroupBy(row => row.Key, StringComparer.Ordinal))
            names.Define(gpu.Last().ToGpu());
        foreach (var method in await visibility.Of(context.BenchmarkPoints).Select(row => row.Method).Distinct().ToListAsync(cancellationToken))
            names.Define(new SpecMethod(method));
        foreach (var method in await visibility.Of(context.PublishedPoints).Select(row => row.Method).Distinct().ToListAsync(cancellationToken))
            names.Define(new SpecMethod(method));
        return names;
    }

    private SnapshotRow NewSnapshot(ImportContent content) => new()
    {
        Id = "",
        Hash = "",
        Kind = SnapshotKind.Import,
        ImportedAt = clock.GetUtcNow(),
        Format = content.Formats,
        Files = [.. content.FileNames],
        Options = content.Options,
        ContentHash = content.Hash,
    };
}
