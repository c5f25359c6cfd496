using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The percentiles of a run of <c>evalscope perf</c>: an object for each percentile, with the metrics under names that
/// say their unit.
/// </summary>
internal sealed class EvalScopePercentiles
{
    private static readonly (MeasuredField Field, string Percentile, string Metric)[] Read =
    [
        (MeasuredFields.MedianTtft, "50%", "TTFT"), (MeasuredFields.P99Ttft, "99%", "TTFT"), (MeasuredFields.MedianE2eLatency, "50%", "Latency"),
        (MeasuredFields.MedianTpot, "50%", "TPOT"), (MeasuredFields.P90Tpot, "90%", "TPOT"), (MeasuredFields.P99Tpot, "99%", "TPOT"),
    ];

    /// <summary>Those that are known, in seconds.</summary>
    public Figures Figures { get; } = new();

    public double? MedianTpot => Figures[MeasuredFields.MedianTpot];

    /// <summary>Those that stand beside a summary; none, and a warning, where there are none or too many.</summary>
    public static EvalScopePercentiles Beside(SourceContent summary, Func<IReadOnlySet<string>, bool> arePercentiles, ImportRows rows)
    {
        var percentiles = new EvalScopePercentiles();
        var files = Neighbours.Of(summary, arePercentiles).Take(2).ToList();
        if (files is [var one])
            JsonRows.Read(one, rows, percentiles.Take);
        else
            rows.Warn(
                summary.Name, null, null, null,
                files.Count == 0
                    ? "has no benchmark_percentile.json in its folder, so the mean time per output token takes the place of the median"
                    : "has two files of percentiles beside it, so it is unclear which one belongs to it; import each run with its folder");
        return percentiles;
    }

    private void Take(JsonFields row)
    {
        var percentile = row.Optional("Percentiles") ?? row.Optional("Percentile");
        foreach (var (field, _, metric) in Read.Where(read => read.Percentile == percentile))
        {
            Figures[field] = row.IsNumber($"{metric} (ms)")
                ? Positive(row.OptionalNumber($"{metric} (ms)")) / 1000
                : Positive(row.IsNumber($"{metric} (s)") ? row.OptionalNumber($"{metric} (s)") : null);
        }
    }

    // 0 and nothing alike are what evalscope writes where it measured nothing.
    private static double? Positive(double? seconds) => seconds > 0 ? seconds : null;
}
