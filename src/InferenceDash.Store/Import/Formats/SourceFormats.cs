using InferenceDash.Store.Import.Formats.Csv;
using InferenceDash.Store.Import.Formats.InferenceX;
using InferenceDash.Store.Import.Formats.LoadGenerators;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats;

/// <summary>The formats this program reads.</summary>
internal static class SourceFormats
{
    public static readonly IReadOnlyList<ISourceFormat> All =
    [
        new ModelsCsv(), new GpuAssumptionsCsv(), new PublishedPointsCsv(), new BenchmarkCsv(), new InferenceXApi(), new InferenceXArtifact(),
        new InferenceXDump(), new VllmBench(), new SglangBench(), new GuideLlm(), new AiPerf(),
    ];

    public static string Names => string.Join(", ", All.Select(format => format.Name));

    public static bool IsKnown(string name) => All.Any(format => format.Name == name);

    /// <summary>The one format named, else all that recognise the file.</summary>
    public static IReadOnlyList<ISourceFormat> For(SourceHead head, string? name) =>
        [.. All.Where(format => name is null ? format.Recognises(head) : format.Name == name)];

    /// <summary>Why the format of a file is not known.</summary>
    public static string ReasonAgainst(IReadOnlyList<ISourceFormat> candidates) => candidates.Count == 0
        ? $"is in no known format; the formats are {Names}"
        : $"could be {string.Join(" or ", candidates.Select(format => format.Name))}; name the format";
}
