using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The load that a benchmark of GuideLLM put on the server: its scheduling strategy, where the version writes it.</summary>
internal sealed record GuideLlmLoad
{
    private const string InFlight = "metrics.request_concurrency.";

    // Above this share of the measured time a slow start is part of what was measured.
    private const double LongestRampUp = 0.1;

    // From version 0.5 on, in 0.4, and before.
    private static readonly string[] Places = ["config.strategy", "scheduler.strategy", "args.strategy"];

    /// <summary>Requests in flight that the point is about.</summary>
    public double Concurrency { get; private init; }

    /// <summary>Whether the strategy holds that number, or sends as many as the limit allows.</summary>
    public bool HasCeiling { get; private init; }

    /// <summary>Whether a new request is sent whenever one ends, so that the load was the same all the time.</summary>
    public bool IsHeld { get; private init; }

    /// <summary>Mean requests in flight, whatever became of them; null: unknown.</summary>
    public double? MeanConcurrency { get; private init; }

    /// <summary>Requests per second; null: no rate drove the benchmark.</summary>
    public double? RequestRate { get; private init; }

    public bool FollowedTrace { get; private init; }

    public bool RampedUp { get; private init; }

    /// <summary>The load of a row; flaws are reported.</summary>
    public static GuideLlmLoad Of(JsonFields row)
    {
        var place = Array.Find(Places, row.Has) ?? Places[0];
        // The first schema of reports calls it type_, the second kind.
        var type = row.TextIfAny(place + ".type_") ?? row.TextIfAny(place + ".kind");
        var load = new GuideLlmLoad
        {
            MeanConcurrency = row.NumberIfAny(InFlight + "total.mean"),
            RampedUp = RampUpSeconds(row, place) > LongestRampUp * row.NumberIfAny("duration"),
        };
        return type switch
        {
            "synchronous" => load with { Concurrency = 1, HasCeiling = true, IsHeld = true },
            "concurrent" => load with { Concurrency = RequestCounts.Concurrency(row, StreamsField(row, place)), HasCeiling = true, IsHeld = true },
            // All requests at once: the most that were in flight is what the limit, or their number, allowed.
            "throughput" when row.Has(InFlight + "total.max") => load with { Concurrency = row.Positive(InFlight + "total.max"), HasCeiling = true },
            "throughput" or null => load with { Concurrency = Measured(row) },
            _ => load with { Concurrency = Measured(row), RequestRate = RequestCounts.Rate(row, place + ".rate"), FollowedTrace = !row.Has(place + ".rate") },
        };
    }

    private static string StreamsField(JsonFields row, string place) =>
        row.Has(place + ".streams") || !row.Has(place + ".max_concurrency") ? place + ".streams" : place + ".max_concurrency";

    // A load that nothing held is what was measured of it.
    private static double Measured(JsonFields row) =>
        row.Source.Defaults.Concurrency ?? row.Positive(row.Has(InFlight + "total.mean") ? InFlight + "total.mean" : InFlight + "successful.mean");

    private static double? RampUpSeconds(JsonFields row, string place) =>
        (row.NumberIfAny(place + ".rampup_duration") ?? row.NumberIfAny(place + ".startup_duration")) - (row.NumberIfAny("warmup_duration") ?? 0);
}
