using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InferenceDash.Store.Database;
using InferenceDash.Store.Export;
using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Formats;
using InferenceDash.Store.Uploads;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store;

/// <summary>
/// Files that readers bring to look at: kept apart from the store, for some hours, each upload under an id that only its
/// reader knows. Open it once, after the store; after that every method may be called at any time and from any thread.
/// </summary>
/// <remarks>Every method throws <see cref="StoreException"/> when the database cannot be opened, read or written.</remarks>
public sealed class UploadArea : IDisposable
{
    private const int IdBytes = 16;
    private const int LongestValue = 200;

    // One row, which a page waits for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly UploadDatabase _database;
    private readonly UploadReader _reader;
    private readonly RecentReadings _readings = new();
    private readonly StoreDatabase _store;
    private readonly TimeProvider _clock;

    public UploadArea(StoreOptions store, UploadOptions options, TimeProvider clock)
    {
        (Options, _clock) = (options, clock);
        _database = new UploadDatabase(store);
        _store = BenchmarkStore.DatabaseOf(store);
        _reader = new UploadReader(_store, new FormatChoice(SourceFormats.All), options);
    }

    /// <summary>How much may be brought.</summary>
    public UploadOptions Options { get; }

    /// <summary>Makes the place where uploads are kept, unless there is one, or nothing may be brought.</summary>
    public Task OpenAsync(CancellationToken cancellationToken = default) => Options.Enabled ? _database.OpenAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Keeps files as they are.</summary>
    public async Task<UploadAnswer> AddAsync(IReadOnlyList<BroughtFile> files, CancellationToken cancellationToken = default)
    {
        var bytes = files.Sum(file => (long)file.Content.Length);
        if (!Options.Enabled || bytes == 0)
            return new UploadAnswer(null, UploadRefusal.Empty);
        if (bytes > Options.BytesPerUpload)
            return new UploadAnswer(null, UploadRefusal.TooLarge);
        if (files.Count > Options.FilesPerUpload)
            return new UploadAnswer(null, UploadRefusal.TooManyFiles);

        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var names = UploadNames.Of(files.Select(file => file.Name));
        var now = _clock.GetUtcNow();
        return await _database.UseAsync(async context =>
        {
            await using var transaction = await _database.BeginWriteAsync(context, cancellationToken);
            await ExpiredAsync(context, cancellationToken);
            if (await RefusalAsync(context, bytes, now, cancellationToken) is { } refusal)
            {
                await transaction.CommitAsync(cancellationToken);
                return new UploadAnswer(null, refusal);
            }

            context.Uploads.Add(new UploadRow
            {
                Hash = HashOf(id),
                CreatedAt = now.ToUnixTimeMilliseconds(),
                ExpiresAt = now.AddHours(Options.Hours).ToUnixTimeMilliseconds(),
                Bytes = bytes,
                Files = [.. files.Select((file, i) => new UploadFileRow { Place = i, Name = names[i], Content = file.Content })],
            });
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new UploadAnswer(id, null);
        });
    }

    /// <summary>What the files of an upload hold; null: there is none of that id, or not any more.</summary>
    public async Task<UploadReading?> ReadAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is not { } row)
            return null;
        var latest = await _store.UseAsync(async context => (await SnapshotLog.LatestAsync(context, cancellationToken))?.Id);
        // Read in the server's own time: who leaves ends it for nobody.
        var version = $"{row.Hash} {row.Version} {latest}";
        return await _readings.GetAsync(version, () => ReadAsync(row, version)).WaitAsync(cancellationToken);
    }

    /// <summary>Notes what a reader says of the files; false: there is no such upload, or not any more.</summary>
    public async Task<bool> GiveAsync(string id, UploadFields fields, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is not { } row)
            return false;
        var text = JsonSerializer.Serialize(new UploadFields(Clean(fields.OfAll), CleanOfFiles(fields)));
        var changed = await _database.UseAsync(context => context.Uploads.Where(other => other.Hash == row.Hash).ExecuteUpdateAsync(
            update => update.SetProperty(other => other.Given, text).SetProperty(other => other.Version, other => other.Version + 1), cancellationToken));
        _readings.Forget(row.Hash);
        return changed > 0;
    }

    /// <summary>Deletes an upload; false: there was none of that id.</summary>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => _database.UseAsync(async context =>
    {
        var hash = HashOf(id);
        var deleted = await context.Uploads.Where(row => row.Hash == hash).ExecuteDeleteAsync(cancellationToken);
        _readings.Forget(hash);
        await _database.ForgetAsync(context, cancellationToken);
        return deleted > 0;
    });

    /// <summary>Deletes the uploads whose time is over; how many they were.</summary>
    public Task<int> DeleteExpiredAsync(CancellationToken cancellationToken = default) => _database.UseAsync(async context =>
    {
        var deleted = await ExpiredAsync(context, cancellationToken);
        if (deleted > 0)
        {
            _readings.ForgetAll();
            await _database.ForgetAsync(context, cancellationToken);
        }

        return deleted;
    });

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    /// <summary>Writes measurements as CSV that <c>import</c> takes.</summary>
    public static void WriteCsv(IEnumerable<BenchmarkPoint> points, Stream stream) => CsvExport.Write(points, stream);

    /// <summary>The names of what a reader may say of files, as sidecars have them.</summary>
    public static IReadOnlyList<string> FieldNames => RowDefaults.Names;

    private async Task<UploadRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!Options.Enabled)
            return null;
        var (hash, now) = (HashOf(id), _clock.GetUtcNow().ToUnixTimeMilliseconds());
        return await _database.UseAsync(context =>
        {
            context.Database.SetCommandTimeout(Patience);
            return context.Uploads.FirstOrDefaultAsync(row => row.Hash == hash && row.ExpiresAt > now, cancellationToken);
        });
    }

    private async Task<UploadReading> ReadAsync(UploadRow row, string version)
    {
        var files = await _database.UseAsync(context => context.Files.Where(file => file.UploadHash == row.Hash).OrderBy(file => file.Place).ToListAsync());
        var given = row.Given is { } text ? JsonSerializer.Deserialize<UploadFields>(text)! : UploadFields.None;
        var created = DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt);
        var (read, notes) = await _reader.ReadAsync(
            [.. files.Select(file => new BroughtFile(file.Name, file.Content))], given, DateOnly.FromDateTime(created.UtcDateTime));
        return new UploadReading
        {
            Version = version,
            CreatedAt = created,
            ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt),
            Given = given,
            Files = read,
            Notes = notes,
        };
    }

    private async Task<UploadRefusal?> RefusalAsync(UploadContext context, long bytes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (minuteAgo, thisMoment) = (now.AddMinutes(-1).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());
        // One of a later time was kept before the clock was put back: it would count until that time has come.
        if (await context.Uploads.CountAsync(row => row.CreatedAt > minuteAgo && row.CreatedAt <= thisMoment, cancellationToken) >= Options.UploadsPerMinute)
            return UploadRefusal.TooFrequent;
        var isFull = await context.Uploads.CountAsync(cancellationToken) >= Options.MostUploads
            || await context.Uploads.SumAsync(row => row.Bytes, cancellationToken) + bytes > Options.MostBytes;
        return isFull ? UploadRefusal.Full : null;
    }

    private Task<int> ExpiredAsync(UploadContext context, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        return context.Uploads.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private Dictionary<string, IReadOnlyDictionary<string, string>> CleanOfFiles(UploadFields fields) => fields.OfFiles
        .Take(Options.FilesPerUpload)
        .Select(file => (file.Key, Fields: Clean(file.Value)))
        .Where(file => file.Fields.Count > 0)
        .ToDictionary(file => file.Key, file => (IReadOnlyDictionary<string, string>)file.Fields, StringComparer.Ordinal);

    private static Dictionary<string, string> Clean(IReadOnlyDictionary<string, string> fields) => fields
        .Where(field => FieldNames.Contains(field.Key, StringComparer.Ordinal) && field.Value.Length <= LongestValue)
        .Select(field => (field.Key, Value: CleanText.Of(field.Value)))
        .Where(field => field.Value.Length > 0)
        .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    // What the database holds leads nobody to an upload.
    private static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
