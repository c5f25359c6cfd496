using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// What AIPerf writes beside the summaries of runs. They are known so that the folder of a sweep can be imported as it is, each
/// run once, and a file alone is told what it is.
/// </summary>
internal static class AiPerfByProducts
{
    public static readonly LeftOut Csv = new("copy of an AIPerf summary in CSV", "copies of AIPerf summaries in CSV", "the same run stands in a JSON file");

    public static readonly LeftOut Warmup = new("warm-up phase of an AIPerf run", "warm-up phases of AIPerf runs", "the server was not warm yet");

    public static readonly LeftOut AllPhases = new(
        "summary of all phases of an AIPerf run", "summaries of all phases of AIPerf runs", "each measured phase stands in a file of its own");

    private static readonly LeftOut Aggregate = new(
        "aggregate of AIPerf runs", "aggregates of AIPerf runs", "import each run’s profile_export_aiperf.json instead");

    private static readonly LeftOut Timeslices = new(
        "file of time slices of an AIPerf run", "files of time slices of AIPerf runs", "import the run’s profile_export_aiperf.json instead");

    /// <summary>What the file is; null: none of these.</summary>
    public static LeftOut? Of(SourceHead head) =>
        head.Keys.Contains("per_combination_metrics") || head.Keys.Contains("metadata.aggregation_type")
            || (head.Keys.Contains("aggregation_type") && head.Keys.Contains("num_profile_runs"))
            || (head.Keys.Contains("combined") && head.Keys.Contains("per_run") && head.Keys.Contains("schema_version")) ? Aggregate
        : head.Keys.Contains("timeslices") && head.Keys.Contains("timeslices[].request_latency") ? Timeslices
        : null;
}
