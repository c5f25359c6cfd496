using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace InferenceDash.Web.Shared;

/// <summary>What the site measures of its own work, besides what the framework measures of requests and circuits.</summary>
internal static class SiteMeter
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "InferenceDash";

    private const string Snapshot = "inferencedash.snapshot", Kind = "inferencedash.catalog.kind", Result = "inferencedash.upload.result";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Activities = new(Name);
    private static readonly Histogram<double> Loads =
        Meter.CreateHistogram<double>("inferencedash.catalog.load.duration", "s", "Time to read a snapshot and build its catalog.");
    private static readonly Counter<long> Evaluations =
        Meter.CreateCounter<long>("inferencedash.comparison.evaluations", "{comparison}", "Comparisons that were computed.");

    private static readonly Histogram<double> Uploads =
        Meter.CreateHistogram<double>("inferencedash.upload.duration", "s", "Time to take or refuse what a reader brings.");

    /// <summary>A comparison is computed.</summary>
    public static void CountEvaluation() => Evaluations.Add(1);

    /// <summary>A load begins; it ends with what is returned.</summary>
    /// <param name="kind"><c>newest</c> or <c>pinned</c>.</param>
    /// <param name="snapshot">Id of its snapshot.</param>
    public static IDisposable Load(string kind, string snapshot) => new Running(kind, snapshot);

    /// <summary>A reader brings files; it ends with what is returned.</summary>
    public static Upload BeginUpload() => new();

    /// <summary>Files on their way in.</summary>
    public sealed class Upload : IDisposable
    {
        private readonly long _begun = Stopwatch.GetTimestamp();

        /// <summary>What became of them, a word for programs; <c>failed</c> unless somebody says otherwise.</summary>
        public string Outcome { get; set; } = "failed";

        /// <inheritdoc/>
        public void Dispose() =>
            Uploads.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, new KeyValuePair<string, object?>(Result, Outcome));
    }

    private sealed class Running(string kind, string snapshot) : IDisposable
    {
        private readonly Activity? _activity = Activities.StartActivity("catalog load")?.SetTag(Kind, kind).SetTag(Snapshot, snapshot);
        private readonly long _begun = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            Loads.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, new KeyValuePair<string, object?>(Kind, kind));
            _activity?.Dispose();
        }
    }
}
