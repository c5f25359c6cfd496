using InferenceDash.Store.Database;
using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Uploads;

/// <summary>
/// Reads the files of an upload with the code that an import reads them with: the same formats, checks, rules and messages.
/// Each file stands for itself, so that one that cannot be used takes nothing from the others.
/// </summary>
internal sealed class UploadReader(StoreDatabase store, FormatChoice formats, UploadOptions options) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // Readings take memory and a core each; the next ones wait.
    private readonly SemaphoreSlim _turns = new(2);

    /// <summary>Reads files.</summary>
    /// <param name="files">The files, by clean names, each once.</param>
    /// <param name="given">What their reader says of them.</param>
    /// <param name="day">The day on which they were brought.</param>
    public async Task<(IReadOnlyList<ReadFile> Files, IReadOnlyList<string> Notes)> ReadAsync(
        IReadOnlyList<BroughtFile> files, UploadFields given, DateOnly day)
    {
        await _turns.WaitAsync();
        try
        {
            var names = await store.UseAsync(context => Importer.KnownNamesAsync(context, null, CancellationToken.None));
            var workloads = new Workloads();
            var read = await Task.Run(() => ReadInTime(files, given, day, names, workloads));
            return workloads.Models.Count == 0 || workloads.AreTooMany ? read : await InWorkloadsAsync(read.Files, read.Notes, workloads);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    // Of all files together: what was brought as several files is one sweep.
    private async Task<(IReadOnlyList<ReadFile>, IReadOnlyList<string>)> InWorkloadsAsync(
        IReadOnlyList<ReadFile> files, IReadOnlyList<string> notes, Workloads workloads)
    {
        var stored = await store.UseAsync(context => WorkloadMoves.StoredAsync(context, int.MaxValue, workloads.Models, CancellationToken.None));
        var found = workloads.Of(stored);
        var sequences = new WorkloadSequences(found);
        return (
            [.. files.Select(file => file with { Points = [.. file.Points.Select(sequences.In)] })],
            [.. notes, .. found.Select(workload => workload.Note).OfType<string>()]);
    }

    private (IReadOnlyList<ReadFile> Files, IReadOnlyList<string> Notes) ReadInTime(
        IReadOnlyList<BroughtFile> files, UploadFields given, DateOnly day, KnownNames names, Workloads workloads)
    {
        using var folder = new UploadFolder(files);
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            var reading = new Reading(folder, given, day, names, workloads, options.RowsPerUpload);
            return (reading.Of(formats, options, patience.Token), reading.Notes);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            var reason = $"belongs to an upload that takes longer than {Longest.TotalSeconds:0} s to read; use the command import";
            return ([.. files.Select(file => Reading.Unusable(file.Name, reason))], []);
        }
    }

    private sealed class Reading(UploadFolder folder, UploadFields given, DateOnly day, KnownNames names, Workloads workloads, int mostRows)
    {
        private readonly int _mostRows = mostRows;
        private readonly List<RejectedRow> _badFields = [];
        private readonly Consistency _consistency = new();
        private int _room;

        public IReadOnlyList<string> Notes { get; private set; } = [];

        public IReadOnlyList<ReadFile> Of(FormatChoice formats, UploadOptions options, CancellationToken cancellation)
        {
            var issues = new ImportIssues(skipsBadRows: true, log: null);
            var terms = new ContentTerms(source => Given(folder.Shown(source.Name)), options.UnpackedBytesPerUpload);
            using var content = ImportContent.Read(
                folder.Paths, formats, new ImportOptions { SkipBadRows = true }, issues, new ProgressMeter(null), cancellation, terms);
            _room = _mostRows;
            var together = new ImportIssues(skipsBadRows: true, log: null);
            Notes = [.. issues.Notes.Select(folder.Shown)];
            var found = content.Sources.Take(options.FilesPerUpload).Select(source => Of(source, content.DefaultRun, cancellation)).ToList();
            found.AddRange(content.Sources.Skip(options.FilesPerUpload).Take(1)
                .Select(source => Unusable(folder.Shown(source.Content.Name), $"and later files are more than the {options.FilesPerUpload} of one upload")));
            found.AddRange(issues.Rejected.GroupBy(flaw => folder.Shown(flaw.File)).Select(flaws =>
                new ReadFile(flaws.Key, null) { Rejected = [.. flaws.Select(Shown)], RejectedCount = flaws.Count() }));
            found.AddRange(Repeated(found));
            // What only the files together tell.
            _consistency.Warn(together);
            var alsoWarned = together.Warnings.ToLookup(warning => folder.Shown(warning.File), Shown);
            return
            [
                .. found.Select(file => file with { Warnings = [.. file.Warnings, .. alsoWarned[file.Name]] })
                    .OrderBy(file => file.Name, StringComparer.OrdinalIgnoreCase),
            ];
        }

        public static ReadFile Unusable(string name, string reason) =>
            new(name, null) { Rejected = [new RejectedRow(name, null, null, null, reason)], RejectedCount = 1 };

        private ReadFile Of(RecognisedSource source, string run, CancellationToken cancellation)
        {
            var name = folder.Shown(source.Content.Name);
            var issues = new ImportIssues(skipsBadRows: true, log: null);
            using var sink = new PointSink(_room, _mostRows);
            var rows = new ImportRows(names, issues, sink, FlaggedPoints.Counted, cancellation) { Workloads = workloads, Consistency = _consistency };
            rows.Begin(source.Content.Name, source.Content.Defaults.Run ?? run);
            if (Importer.NamesAreKnown(source.Content, names, issues))
                Importer.Read(source, rows, issues);
            rows.End();
            Notes = [.. Notes, .. rows.NotesOfLeftOut];

            // A file that is flawed as a whole is not used in part.
            IReadOnlyList<BenchmarkPoint> points = issues.HasFlawedFile ? [] : [.. sink.Points.Select(point => point with { SourceFile = name })];
            _room -= points.Count;
            var flaws = issues.Rejected.Where(flaw => !rows.Stated.Explains(flaw)).ToList();
            var explained = issues.Rejected.Count - flaws.Count;
            flaws.InsertRange(0, _badFields.Where(flaw => flaw.File == name));
            return new ReadFile(name, source.Format.Name)
            {
                Points = points,
                Missing = rows.Stated.Missing,
                Says = rows.Stated.Said,
                Hints = HintsOf(name, rows.Stated),
                Rejected = [.. flaws.Select(Shown)],
                RejectedCount = Math.Max(flaws.Count, rows.Stated.Missing.Count > 0 ? flaws.Count : issues.RejectedCount - explained),
                Warnings = [.. issues.Warnings.Select(Shown)],
                Flagged = [.. issues.Flags.Kept.Select(flag => flag with { File = name })],
            };
        }

        // The same content twice is read once.
        private List<ReadFile> Repeated(List<ReadFile> found) =>
        [
            .. folder.Names
                .Where(name => !SidecarNames.IsOne(name))
                .Where(name => !found.Exists(file => file.Name == name || file.Name.StartsWith(name + "/", StringComparison.Ordinal)))
                .Select(name => Unusable(name, "holds nothing that is not in another file of the upload as well")),
        ];

        private RowDefaults Given(string name) =>
            Sidecar.Defaults(given.Of(name), (field, value, reason) => _badFields.Add(new RejectedRow(name, null, field, value, reason)));

        private Dictionary<string, FieldHint> HintsOf(string name, StatedFields stated)
        {
            var hints = new Dictionary<string, FieldHint>(StringComparer.Ordinal);
            foreach (var (field, value) in NameHints.Of(name, names))
                hints[field] = new FieldHint(value, HintOrigin.FileName);
            if (stated.Said.TryGetValue("model", out var served))
            {
                foreach (var (field, value) in NameHints.Of(served, names))
                    hints.TryAdd(field, new FieldHint(value, HintOrigin.ServedModel));
            }

            hints.TryAdd("date", new FieldHint(DayText.Of(day), HintOrigin.UploadDay));
            return hints;
        }

        private RejectedRow Shown(RejectedRow row) => row with { File = folder.Shown(row.File), Reason = folder.Shown(row.Reason) };
    }
}
