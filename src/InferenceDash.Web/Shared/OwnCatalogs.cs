using System.Runtime.CompilerServices;
using InferenceDash.Store;

namespace InferenceDash.Web.Shared;

/// <summary>A catalog with what one reader brought over it.</summary>
/// <param name="Catalog">Both together.</param>
/// <param name="Reading">What was brought.</param>
public sealed record OwnCatalog(Catalog Catalog, UploadReading Reading);

/// <summary>
/// Catalogs with uploads over them. The stored one is shared; what lies over it is made once for each upload, and kept with it
/// as long as it is among those asked for last. Whether an upload is still there is asked every time.
/// </summary>
internal sealed class OwnCatalogs(CatalogReads reads)
{
    private const int MostOfOneCatalog = 8;

    // What lies over a catalog goes with it.
    private readonly ConditionalWeakTable<Catalog, Recent> _over = [];

    public async Task<OwnCatalog?> GetAsync(Catalog stored, string upload, CancellationToken cancellation) =>
        await reads.OwnAsync(upload, cancellation) is { } reading
            ? new OwnCatalog(_over.GetOrCreateValue(stored).Of(stored, reading), reading)
            : null;

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
