using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Reading;
using InferenceDash.Store.Database.Rows;

namespace InferenceDash.Store.Import;

/// <summary>
/// What a reader would see if an import were committed. Names are checked where they are defined; this is the last guard
/// against an import that is sound in itself and would leave a store that cannot be shown.
/// </summary>
internal static class WouldBeCatalog
{
    /// <summary>Why the store could not be shown any more; null: it can.</summary>
    public static async Task<string?> FlawAsync(StoreContext context, SnapshotRow snapshot, CancellationToken cancellationToken)
    {
        try
        {
            var catalog = new Catalog(await DatasetReader.ReadSeriesAsync(context, snapshot, cancellationToken));
            _ = catalog.LineUps.All.Count;
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return $"would leave data that cannot be shown: {exception.Message}";
        }
    }
}
