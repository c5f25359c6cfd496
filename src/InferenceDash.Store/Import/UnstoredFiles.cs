using InferenceDash.Store.Database;

namespace InferenceDash.Store.Import;

/// <summary>Reads the measurements of files with the code of an import, and stores nothing.</summary>
internal sealed class UnstoredFiles(StoreDatabase database, FormatChoice formats, TimeProvider clock)
{
    /// <summary>Reads several sets of files that belong together: lengths that were counted are of the same workloads in all of them.</summary>
    /// <param name="sets">What a command names, set by set.</param>
    /// <param name="options">What the files do not say. A day that nobody says is today.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<FilesReading>> ReadAsync(
        IReadOnlyList<IReadOnlyList<string>> sets, ImportOptions options, CancellationToken cancellationToken)
    {
        using var log = options.RejectLog is { } path ? RejectLog.Create(path) : null;
        var terms = ContentTerms.OfCommand with { Otherwise = new RowDefaults { Date = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) } };
        var workloads = new Workloads();
        var read = new List<FilesReading>();
        foreach (var paths in sets)
        {
            var names = await database.UseAsync(context => Importer.KnownNamesAsync(context, null, cancellationToken));
            Importer.Take(names, options);
            read.Add(Read(paths, options, terms, names, workloads, log, cancellationToken));
        }

        return await InWorkloadsAsync(read, workloads, cancellationToken);
    }

    private FilesReading Read(
        IReadOnlyList<string> paths, ImportOptions options, ContentTerms terms, KnownNames names, Workloads workloads, RejectLog? log,
        CancellationToken cancellationToken)
    {
        var issues = new ImportIssues(options.SkipBadRows, log);
        var meter = new ProgressMeter(null);
        using var content = ImportContent.Read(paths, formats, options, issues, meter, cancellationToken, terms);
        if (issues.IsRefused)
            return new FilesReading(Importer.Answer(issues), IsRefused: true, []);
        using var sink = new PointSink();
        var rows = new ImportRows(names, issues, sink, options.Flagged, cancellationToken) { Workloads = workloads };
        Importer.StoreRows(rows, content, issues, meter);
        return issues.IsRefused
            ? new FilesReading(Importer.Answer(issues) with { CanSkip = !issues.HasFlawedFile && rows.Counts.Total > 0 }, IsRefused: true, [])
            : new FilesReading(Importer.Answer(issues), IsRefused: false, [.. sink.Points]);
    }

    private async Task<IReadOnlyList<FilesReading>> InWorkloadsAsync(List<FilesReading> read, Workloads workloads, CancellationToken cancellationToken)
    {
        if (workloads.Models.Count == 0 || workloads.AreTooMany)
            return read;
        var stored = await database.UseAsync(context => WorkloadMoves.StoredAsync(context, int.MaxValue, workloads.Models, cancellationToken));
        var found = workloads.Of(stored);
        var sequences = new WorkloadSequences(found);
        string[] notes = [.. found.Select(workload => workload.Note).OfType<string>()];
        return
        [
            .. read.Select((files, i) => files with
            {
                // Said once, of all of them.
                Issues = i == 0 ? files.Issues with { Notes = [.. files.Issues.Notes, .. notes] } : files.Issues,
                Points = [.. files.Points.Select(sequences.In)],
            }),
        ];
    }
}
