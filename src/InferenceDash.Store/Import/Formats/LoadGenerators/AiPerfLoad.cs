using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The load that an AIPerf run put on the server: of its measured phase, or of the flat options of older versions.</summary>
internal sealed record AiPerfLoad
{
    // Above this share of the measured time a slow start is part of what was measured.
    private const double LongestRampUp = 0.1;

    private static readonly string[] FlatConcurrency =
        ["input_config.loadgen.concurrency", "run_info.concurrency", "input_config.concurrency"];

    private static readonly string[] PrefixLengths =
    [
        "input_config.input.prompt.prefix_prompt.length", "input_config.input.prompt.prefix_prompt.shared_system_prompt_length",
        "input_config.datasets.0.prefix_prompts.length", "input_config.datasets.0.prefix_prompts.shared_system_length",
    ];

    public double Concurrency { get; private init; }

    /// <summary>Requests per second; null: no rate drove the run.</summary>
    public double? RequestRate { get; private init; }

    public bool FollowedTrace { get; private init; }

    public bool RampedUp { get; private init; }

    public PromptKind Prompts { get; private init; }

    /// <summary>The load of a row; flaws are reported.</summary>
    public static AiPerfLoad Of(JsonFields row)
    {
        var load = AiPerfPhases.Measured(row) is { } phase ? OfPhase(row, phase) : OfOptions(row);
        return load with { Prompts = Array.Exists(PrefixLengths, field => row.NumberIfAny(field) > 0) ? PromptKind.SharedPrefix : PromptKind.Unknown };
    }

    private static AiPerfLoad OfPhase(JsonFields row, string phase)
    {
        var type = row.TextIfAny(phase + ".type");
        var (limit, users) = (phase + ".concurrency", phase + ".users");
        return new AiPerfLoad
        {
            // A phase of this type that names no number has one stream; only what was set is written.
            Concurrency = type == "concurrency" && !row.Names(limit) ? 1 : RequestCounts.Concurrency(row, row.Has(limit) || !row.Has(users) ? limit : users),
            RequestRate = type == "concurrency" ? null : RequestCounts.Rate(row, phase + ".rate"),
            FollowedTrace = type == "fixed_schedule",
            RampedUp = row.Has(phase + ".rate_series") || IsLong(row, phase + ".concurrency_ramp") || IsLong(row, phase + ".rate_ramp"),
        };
    }

    private static AiPerfLoad OfOptions(JsonFields row) => new()
    {
        Concurrency = RequestCounts.Concurrency(row, Array.Find(FlatConcurrency, row.Has) ?? FlatConcurrency[0]),
        RequestRate = RequestCounts.Rate(row, "input_config.loadgen.request_rate"),
        FollowedTrace = row.TruthIfAny("input_config.input.fixed_schedule") == true,
        RampedUp = IsLong(row, "input_config.loadgen.concurrency_ramp_duration") || IsLong(row, "input_config.loadgen.request_rate_ramp_duration"),
    };

    // A ramp is written as its seconds, or as an object that has them.
    private static bool IsLong(JsonFields row, string ramp) =>
        (row.NumberIfAny(ramp) ?? row.NumberIfAny(ramp + ".duration")) > LongestRampUp * UnitMetrics.Seconds(row, "benchmark_duration", "avg");
}
