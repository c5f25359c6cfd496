using InferenceDash.Store.Import.Formats.Csv;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>
/// The weekly dump of InferenceX's database, of which two tables are read: the configurations and, joined to them by
/// <c>config_id</c>, the results. Both files have to be in the same import.
/// </summary>
internal sealed class InferenceXDump : ISourceFormat
{
    private const int HeaderLength = 64 * 1024;

    private static readonly string[] ConfigColumns = ["id", "hardware", "framework", "spec_method", "num_decode_gpu"];
    private static readonly string[] ResultColumns = ["config_id", "isl", "osl", "conc", "metrics"];

    public string Name => "inferencex-dump";

    public bool DefinesNames => false;

    public bool Recognises(SourceHead head) => CsvColumns.Has(head, ConfigColumns) || CsvColumns.Has(head, ResultColumns);

    public void Read(SourceContent source, ImportRows rows)
    {
        var areResults = CsvColumns.Has(Head(source), ResultColumns);
        var (columns, name) = areResults ? (ConfigColumns, "configs.csv") : (ResultColumns, "benchmark_results_raw.csv");
        var others = source.Companions.Where(other => CsvColumns.Has(Head(other), columns)).ToList();
        if (others.Count == 0)
            rows.Reject(source.Name, null, null, null, $"is one half of a weekly dump: import it together with {name}");
        else if (areResults && others.Count > 1)
            rows.Reject(source.Name, null, null, null, $"stands beside {others.Count} files like {name}; import one dump at a time");
        else if (areResults)
            DumpResults.Read(source, DumpConfigs.Read(others[0], rows), rows);
    }

    private static SourceHead Head(SourceContent source)
    {
        using var stream = source.Open();
        var bytes = new byte[HeaderLength];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new SourceHead(source.Name, bytes[..length]);
    }
}
