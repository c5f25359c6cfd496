using InferenceDash.Store.Database;

namespace InferenceDash.Store.Import;

/// <summary>
/// The data that comes with InferenceDash, in steps: the CSV files of its folder, then those of each subfolder, in the order
/// of their names. Each step is one import. A step never changes once it is delivered, so that its snapshot has the same id
/// in every store and links that pin it keep working; newer data is one more step.
/// </summary>
internal sealed class BundledData(StoreOptions options, Importer importer)
{
    /// <summary>Imports the steps that the store has never held; what it imported.</summary>
    public async Task<BundledImport> ImportAsync(CancellationToken cancellationToken)
    {
        var before = new List<string>();
        var imported = new List<ImportResult>();
        foreach (var files in Steps())
        {
            var result = await ImportAsync(new BundledStep(files, before), cancellationToken);
            // Whoever took a step out of the store does not get what builds on it.
            if (result?.SnapshotId is not { } snapshot || result.IsRetracted)
                break;
            before.Add(snapshot);
            if (!result.AlreadyImported)
                imported.Add(result);
        }

        return new BundledImport(imported, IsNewStore: imported.Count > 0 && imported.Count == before.Count);
    }

    private async Task<ImportResult?> ImportAsync(BundledStep step, CancellationToken cancellationToken)
    {
        try
        {
            var result = await importer.ImportAsync(step.Files, new ImportOptions(), step, null, cancellationToken);
            return result.Rejected is [var first, ..]
                ? throw new StoreException(
                    $"The bundled data is damaged: {first.File}, line {first.Line}, {first.Field}: {first.Reason}. Install InferenceDash again.")
                : result;
        }
        catch (StoreException exception) when (exception.IsReadOnly && step.Before.Count > 0)
        {
            // The store has data and may only be read here: it is served as it is, until somebody opens it who may write.
            return null;
        }
    }

    private IEnumerable<IReadOnlyList<string>> Steps()
    {
        var folder = options.BundledDataFolder;
        if (!Directory.Exists(folder))
        {
            throw new StoreException(
                $"The folder of the bundled data, {folder}, does not exist. Install InferenceDash again, or set Store:BundledDataFolder.");
        }

        return Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Prepend(folder)
            .Select(step => Directory.EnumerateFiles(step, "*.csv").Order(StringComparer.Ordinal).ToList())
            .Where(files => files.Count > 0);
    }
}

/// <summary>One step of the bundled data.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Before">Ids of the snapshots that hold the steps before it, whose names its rows may use.</param>
internal sealed record BundledStep(IReadOnlyList<string> Files, IReadOnlyList<string> Before);
