namespace InferenceDash.Store.Import.Formats;

/// <summary>The formats this program reads.</summary>
internal static class SourceFormats
{
    public static readonly IReadOnlyList<ISourceFormat> All =
        [new ModelsCsv(), new GpuAssumptionsCsv(), new PublishedPointsCsv(), new BenchmarkCsv()];

    private static string Names => string.Join(", ", All.Select(format => format.Name));

    /// <summary>The format of a file: the one named, else the one that recognises it; null with the reason among the rejected.</summary>
    public static ISourceFormat? For(SourceFile file, string? name, List<RejectedRow> rejected)
    {
        var candidates = All.Where(format => name is null ? format.Recognises(file) : format.Name == name).ToList();
        if (candidates is [var only])
            return only;
        rejected.Add(new RejectedRow(file.Name, null, null, name, Reason(candidates, name)));
        return null;
    }

    private static string Reason(List<ISourceFormat> candidates, string? name) => (candidates, name) switch
    {
        (_, not null) => $"is no format; the formats are {Names}",
        ([], _) => $"is in no known format: its first line is the header of none of {Names}",
        _ => $"could be {string.Join(" or ", candidates.Select(format => format.Name))}; name the format",
    };
}
