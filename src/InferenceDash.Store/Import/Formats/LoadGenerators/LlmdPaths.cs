using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>Where the versions of llm-d's benchmark report have what is read.</summary>
internal sealed record LlmdPaths
{
    /// <summary>Versions 0.2 and 0.2.1.</summary>
    public static readonly LlmdPaths Current = new()
    {
        IsFirst = false,
        Measured = "results.request_performance",
        Requests = "results.request_performance.aggregate.requests.",
        Latency = "results.request_performance.aggregate.latency.",
        Throughput = "results.request_performance.aggregate.throughput.",
        Tool = "scenario.load.standardized.tool",
    };

    /// <summary>Version 0.1.</summary>
    public static readonly LlmdPaths First = new()
    {
        IsFirst = true,
        Measured = "metrics.latency",
        Requests = "metrics.requests.",
        Latency = "metrics.latency.",
        Throughput = "metrics.throughput.",
        Tool = "scenario.load.name",
    };

    private static readonly string[] CurrentResults = ["request_performance", "session_performance", "observability", "component_health"];

    public required bool IsFirst { get; init; }

    /// <summary>What a report of requests has.</summary>
    public required string Measured { get; init; }

    public required string Requests { get; init; }

    public required string Latency { get; init; }

    public required string Throughput { get; init; }

    /// <summary>Names the load generator.</summary>
    public required string Tool { get; init; }

    /// <summary>Those of a report; null: it is none.</summary>
    public static LlmdPaths? Of(Func<string, bool> has)
    {
        // Results may be longer than what is looked at, and stand first.
        if (Array.Exists(CurrentResults, name => has($"results.{name}")))
            return Current;
        return has("metrics.latency") && has("metrics.requests") && has("metrics.throughput") ? First : null;
    }

    /// <summary>Day of the run: 0.1 has seconds since 1970, 0.2 a time.</summary>
    public DateOnly? Day(JsonFields row)
    {
        if (IsFirst)
            return row.IsNumber("metrics.time.start") ? row.OptionalUnixDay("metrics.time.start") : row.OptionalDay("metrics.time.start", "2026-04-30");
        return row.OptionalDay(row.Has("run.time.start") ? "run.time.start" : "run.time.end", "2026-04-30T12:00:00Z");
    }
}
