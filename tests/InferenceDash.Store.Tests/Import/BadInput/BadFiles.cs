namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>The corpus: every case by its name.</summary>
internal static class BadFiles
{
    public static readonly IReadOnlyDictionary<string, BadFile> ByName = All().ToDictionary(file => file.Name, StringComparer.Ordinal);

    private static IEnumerable<BadFile> All() =>
    [
        .. SoundFile.All.SelectMany(BadText.Of),
        .. SoundFile.Json.SelectMany(BadJson.Of),
        .. BadJson.Special,
        .. SoundFile.Csv.SelectMany(BadCsvLayout.Of),
        .. BadCsvValue.All,
        .. BadDump.All,
        .. BadArchive.All,
        .. BadSidecar.All,
    ];
}
