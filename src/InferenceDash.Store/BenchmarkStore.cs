using InferenceDash.Store.Checks;
using InferenceDash.Store.Copies;
using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Postgres;
using InferenceDash.Store.Database.Reading;
using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Sqlite;
using InferenceDash.Store.Export;
using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Formats;
using InferenceDash.Store.Import.Formats.Csv;
using InferenceDash.Store.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store;

/// <summary>
/// The benchmark data, kept in one SQLite file or in a PostgreSQL database. Open it once before anything else; after that
/// every method may be called at any time and from any thread, also while another process imports.
/// </summary>
/// <remarks>Every method throws <see cref="StoreException"/> when the database cannot be opened, read or written.</remarks>
public sealed class BenchmarkStore
{
    // A few rows, which the start of a server, a form or a page waits for.
    private static readonly TimeSpan PatienceForFew = TimeSpan.FromSeconds(5);

    private readonly StoreDatabase _database;
    private readonly Importer _importer;
    private readonly UnstoredFiles _unstored;
    private readonly BundledData _bundled;
    private readonly Retraction _retraction;
    private readonly TimeProvider _clock;

    public BenchmarkStore(StoreOptions options, TimeProvider clock)
    {
        _database = DatabaseOf(options);
        _importer = new Importer(_database, new FormatChoice(SourceFormats.All), clock);
        _unstored = new UnstoredFiles(_database, new FormatChoice(SourceFormats.All), clock);
        _bundled = new BundledData(options, _importer);
        _retraction = new Retraction(_database, clock);
        _clock = clock;
    }

    /// <summary>
    /// Creates the tables or brings them up to date, and imports what this store has never held of the bundled data. Bundled
    /// data that was retracted stays so.
    /// </summary>
    /// <returns>What was imported of the bundled data.</returns>
    public async Task<BundledImport> OpenAsync(CancellationToken cancellationToken = default)
    {
        await _database.OpenAsync(cancellationToken);
        return await _bundled.ImportAsync(cancellationToken);
    }

    /// <summary>
    /// Imports files: one command, one transaction, one snapshot. With anything rejected nothing is stored, unless the
    /// options say to leave out bad rows, and the same content with the same options is not imported twice unless it was
    /// retracted in between.
    /// </summary>
    /// <param name="paths">Files, folders, patterns with <c>*</c> and <c>?</c>, or <c>-</c> for standard input; gzip and zip are unpacked.</param>
    /// <param name="options">What the files do not say.</param>
    /// <param name="progress">Told how far the import is; null: nobody is.</param>
    /// <param name="cancellationToken">Ends the import; nothing of it is stored.</param>
    /// <exception cref="ArgumentException">No file is named.</exception>
    public Task<ImportResult> ImportAsync(
        IReadOnlyList<string> paths, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (paths.Count == 0)
            throw new ArgumentException("An import names at least one file.", nameof(paths));
        return _importer.ImportAsync(paths, options, null, progress, cancellationToken);
    }

    /// <summary>Reads sets of files that belong together as an import would, and stores nothing of them.</summary>
    /// <param name="sets">Of each set what a command names: at least one file, folder or pattern.</param>
    /// <param name="options">What the files do not say; a day that nobody says is today.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What each set holds, in their order.</returns>
    public Task<IReadOnlyList<FilesReading>> ReadFilesAsync(
        IReadOnlyList<IReadOnlyList<string>> sets, ImportOptions options, CancellationToken cancellationToken = default) =>
        _unstored.ReadAsync(sets, options, cancellationToken);

    /// <summary>Adds a model that is not known yet: the import of the row that defines it.</summary>
    public Task<ImportResult> AddAsync(Model model, CancellationToken cancellationToken = default) =>
        _importer.AddAsync(DefinitionCsv.Of(model), cancellationToken);

    /// <summary>Adds a GPU that is not known yet: the import of the row that defines it.</summary>
    /// <param name="gpu">The GPU.</param>
    /// <param name="assumptions">Its price and power.</param>
    /// <param name="set">Month of the assumption set that they belong to; null: the newest.</param>
    /// <param name="cancellationToken">Ends the import; nothing of it is stored.</param>
    public async Task<ImportResult> AddAsync(Gpu gpu, GpuAssumptions assumptions, string? set = null, CancellationToken cancellationToken = default)
    {
        set ??= await _database.UseAsync(context => NewestSet.OfAsync(context, cancellationToken)) ?? $"{_clock.GetUtcNow():yyyy-MM}";
        return await _importer.AddAsync(DefinitionCsv.Of(set, gpu, assumptions), cancellationToken);
    }

    /// <summary>Makes a new snapshot without one import's rows. Earlier snapshots keep showing them.</summary>
    public Task<RetractResult> RetractAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        _retraction.RetractAsync(snapshotId, cancellationToken);

    /// <summary>Every snapshot, oldest first.</summary>
    public Task<IReadOnlyList<Snapshot>> SnapshotsAsync(CancellationToken cancellationToken = default) =>
        _database.UseAsync(context => SnapshotLog.AllAsync(context, cancellationToken));

    /// <summary>Id of the newest snapshot; null in a store without data. Cheap enough to ask every second.</summary>
    public Task<string?> LatestSnapshotAsync(CancellationToken cancellationToken = default) =>
        _database.UseAsync(async context => (await SnapshotLog.LatestAsync(context, cancellationToken))?.Id);

    /// <summary>How large the store is on its disk, bytes.</summary>
    public Task<long> SizeAsync(CancellationToken cancellationToken = default) => _database.SizeAsync(cancellationToken);

    /// <summary>
    /// Calls whenever there may be a newer snapshot, so that nobody has to ask every second: after each import, retraction or
    /// restoring of any process, at the start, and after a lost connection, which is opened again as often as it takes. PostgreSQL
    /// tells; of a SQLite file nobody does, and the task ends at once.
    /// </summary>
    /// <param name="mayHaveChanged">Called on any thread, one call at a time; it returns soon and throws nothing.</param>
    /// <param name="cancellationToken">Ends the watching, which otherwise never ends.</param>
    public Task WatchAsync(Action mayHaveChanged, CancellationToken cancellationToken) => _database.WatchAsync(mayHaveChanged, cancellationToken);

    /// <summary>The data as of one snapshot, or of the newest; null where there is no such snapshot.</summary>
    /// <param name="snapshotId">Id of the snapshot; null: the newest.</param>
    /// <param name="near">
    /// The data of another snapshot of this store; null: none. Points that both have are the same objects in both and are not read
    /// again: after a small import, or for a snapshot a little older, hardly anything is.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<Dataset?> ReadAsync(string? snapshotId = null, Dataset? near = null, CancellationToken cancellationToken = default) =>
        _database.UseAsync(async context =>
        {
            var snapshot = snapshotId is null
                ? await SnapshotLog.LatestAsync(context, cancellationToken)
                : await SnapshotLog.FindAsync(context, snapshotId, cancellationToken);
            return snapshot is null ? null : await DatasetReader.ReadAsync(context, snapshot, near, cancellationToken);
        });

    /// <summary>
    /// How many rows of a snapshot are not shared with the data of another one, so that <see cref="ReadAsync"/> has to read them; 0
    /// where there is no such snapshot.
    /// </summary>
    public Task<int> UnsharedAsync(string snapshotId, Dataset near, CancellationToken cancellationToken = default) =>
        _database.UseAsync(async context => await SnapshotLog.FindAsync(context, snapshotId, cancellationToken) is { } snapshot
            ? await DatasetReader.UnsharedAsync(context, snapshot, near, cancellationToken)
            : 0);

    /// <summary>The latencies of single requests of points, by their places; those that the store has.</summary>
    public Task<IReadOnlyDictionary<RequestRecord, RequestLatencies>> RequestsAsync(
        IReadOnlyCollection<RequestRecord> records, CancellationToken cancellationToken = default) =>
        _database.UseAsync(context =>
        {
            context.Database.SetCommandTimeout(PatienceForFew);
            return RequestReader.ReadAsync(context, records, cancellationToken);
        });

    /// <summary>How many points of each series the store holds now, and how many of them one import brought.</summary>
    /// <param name="import">Id of the import's snapshot; null: not asked.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public Task<IReadOnlyList<SeriesCount>> SeriesAsync(string? import = null, CancellationToken cancellationToken = default) =>
        _database.UseAsync(context => SeriesCounts.OfAsync(context, import, cancellationToken));

    /// <summary>
    /// Writes the points that count as CSV that imports again to the same numbers; the number of points, or null where
    /// there is no such snapshot.
    /// </summary>
    public Task<int?> ExportAsync(Stream stream, ExportSelection selection, CancellationToken cancellationToken = default) =>
        _database.UseAsync(context => CsvExport.WriteAsync(context, stream, selection, cancellationToken));

    /// <summary>The same to a file, which is replaced when the export is complete.</summary>
    public async Task<int?> ExportAsync(string path, ExportSelection selection, CancellationToken cancellationToken = default)
    {
        int? count = null;
        await NewFile.WriteAsync(path, async temporary =>
        {
            await using var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write);
            count = await ExportAsync(stream, selection, cancellationToken);
        });
        return count;
    }

    /// <summary>
    /// Looks for everything that can be wrong with the store: damaged files, missing tables, a history that does not fit, rows
    /// that are lost or belong to nothing, figures that are no numbers. It may be asked before the store is opened, sees the
    /// store as of one moment, and changes nothing.
    /// </summary>
    /// <returns>What is wrong, the gravest first; empty: the store is sound.</returns>
    /// <exception cref="StoreException">There is no store, or it cannot be read at all.</exception>
    public Task<IReadOnlyList<StoreFinding>> CheckAsync(CancellationToken cancellationToken = default) => StoreCheck.OfAsync(_database, cancellationToken);

    /// <summary>
    /// Copies the whole store to a SQLite file, which is replaced, while others read and write the store. The copy is checked
    /// first. It can be served, and restored into a store of either database.
    /// </summary>
    public Task BackupAsync(string path, CancellationToken cancellationToken = default) => Backup.WriteAsync(_database, path, cancellationToken);

    /// <summary>
    /// Puts a backup, which is checked first, in the place of this store, all or nothing. The store need not be there or be
    /// open. One that is damaged, newer, or another program's is refused and left as it is.
    /// </summary>
    /// <param name="path">The backup, which is not changed. It may be of an older version.</param>
    /// <param name="replace">Whether the store may hold data, which is then gone.</param>
    /// <param name="cancellationToken">Ends it; the store is then as it was.</param>
    public Task RestoreAsync(string path, bool replace = false, CancellationToken cancellationToken = default) =>
        Restore.FromAsync(_database, path, replace, cancellationToken);

    /// <summary>Whether several servers may serve this store at once, so that they have to share their keys: it is in PostgreSQL.</summary>
    public bool IsShared => _database.IsShared;

    /// <summary>The keys with which servers of this store protect what they hand out, as they wrote them. No copy of the store has them.</summary>
    public Task<IReadOnlyList<string>> KeysAsync(CancellationToken cancellationToken = default) =>
        _database.UseAsync<IReadOnlyList<string>>(async context =>
        {
            context.Database.SetCommandTimeout(PatienceForFew);
            return await context.Keys.OrderBy(key => key.Id).Select(key => key.Xml).ToListAsync(cancellationToken);
        });

    /// <summary>Keeps one more key for all servers of this store.</summary>
    public Task AddKeyAsync(string name, string xml, CancellationToken cancellationToken = default) => _database.UseAsync(async context =>
    {
        context.Database.SetCommandTimeout(PatienceForFew);
        context.Keys.Add(new KeyRow { Name = name, Xml = xml });
        return await context.SaveChangesAsync(cancellationToken);
    });

    /// <summary>PostgreSQL where there is a connection string, else the SQLite file.</summary>
    /// <exception cref="StoreException">The connection string cannot be read.</exception>
    internal static StoreDatabase DatabaseOf(StoreOptions options) => string.IsNullOrWhiteSpace(options.ConnectionString)
        ? new SqliteDatabase(options.Path)
        : new PostgresDatabase(options.ConnectionString);
}
