using System.Runtime.CompilerServices;
using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>A catalog with what one reader brought over it.</summary>
/// <param name="Catalog">Both together.</param>
/// <param name="Reading">What was brought.</param>
public sealed record OwnCatalog(Catalog Catalog, UploadReading Reading);

/// <summary>
/// Catalogs with uploads over them. The stored one is shared; what lies over it is made once for each upload, and kept with it
/// as long as it is among those asked for last. Whether an upload is still there is asked every time; where the store does not answer,
/// those asked for last are there until their time is over.
/// </summary>
internal sealed class OwnCatalogs(CatalogReads reads, TimeProvider clock)
{
    private const int MostOfOneCatalog = 8;
    private const int MostSeen = 16;

    // Rarely asked for first.
    private readonly List<(string Upload, UploadReading Reading)> _seen = [];

    // What lies over a catalog goes with it.
    private readonly ConditionalWeakTable<Catalog, Recent> _over = [];

    /// <summary>A catalog with an upload over it; null: there is no such upload, or not any more.</summary>
    /// <param name="stored">The catalog.</param>
    /// <param name="upload">Id of the upload.</param>
    /// <param name="isAway">Whether the store is known not to answer: nobody waits for it then.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StoreException">The store does not answer, and the upload was not asked for lately.</exception>
    public async Task<OwnCatalog?> GetAsync(Catalog stored, string upload, bool isAway, CancellationToken cancellation) =>
        await ReadingAsync(upload, isAway, cancellation) is { } reading
            ? new OwnCatalog(_over.GetOrCreateValue(stored).Of(stored, reading), reading)
            : null;

    /// <summary>Lets go of an upload that is deleted.</summary>
    public void Forget(string upload) => See(upload, null);

    /// <summary>An upload; null: there is none of that id, or not any more.</summary>
    public async Task<UploadReading?> ReadingAsync(string upload, bool isAway, CancellationToken cancellation)
    {
        try
        {
            if (!isAway)
                return See(upload, await reads.OwnAsync(upload, cancellation));
        }
        catch (StoreException) when (Seen(upload) is not null)
        {
            // It has only just gone away.
        }

        return Seen(upload) is not { } seen ? throw new StoreException("The store does not answer.")
            : seen.ExpiresAt > clock.GetUtcNow() ? seen
            : null;
    }

    private UploadReading? Seen(string upload)
    {
        lock (_seen)
            return _seen.Find(s => s.Upload == upload).Reading;
    }

    private UploadReading? See(string upload, UploadReading? reading)
    {
        lock (_seen)
        {
            _seen.RemoveAll(s => s.Upload == upload);
            if (reading is not null)
                _seen.Add((upload, reading));
            if (_seen.Count > MostSeen)
                _seen.RemoveAt(0);
            return reading;
        }
    }

    private sealed class Recent
    {
        // Rarely asked for first.
        private readonly List<(string Version, Catalog Catalog)> _held = [];

        public Catalog Of(Catalog stored, UploadReading reading)
        {
            lock (_held)
            {
                var at = _held.FindIndex(h => h.Version == reading.Version);
                var held = at >= 0 ? _held[at] : (reading.Version, stored.With(reading.Points));
                if (at >= 0)
                    _held.RemoveAt(at);
                _held.Add(held);
                if (_held.Count > MostOfOneCatalog)
                    _held.RemoveAt(0);
                return held.Item2;
            }
        }
    }
}
