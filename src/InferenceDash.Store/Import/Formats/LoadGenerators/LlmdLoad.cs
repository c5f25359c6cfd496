using System.Globalization;
using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// The load that a benchmark report of llm-d describes: 0.2 in fields of its own, 0.1 in the arguments of the load generator.
/// </summary>
internal sealed record LlmdLoad
{
    private const string Standard = "scenario.load.standardized.";
    private const string Arguments = "scenario.load.args.";

    private string Field { get; init; } = Standard + "concurrency";

    /// <summary>Requests that were kept in flight; null: none were.</summary>
    public double? Concurrency { get; private init; }

    /// <summary>Requests per second that were sent; null: as many as the concurrency allowed.</summary>
    public double? Rate { get; private init; }

    public PromptKind Prompts { get; private init; }

    public static LlmdLoad Of(JsonFields row, LlmdPaths paths) => paths.IsFirst ? First(row) : new LlmdLoad
    {
        // Infinite is no limit.
        Concurrency = row.IsNumber(Standard + "concurrency") ? row.OptionalPositive(Standard + "concurrency") : null,
        Rate = RequestCounts.Rate(row, Standard + "rate_qps"),
        Prompts = row.Has(Standard + "prefix") || row.OptionalTruth(Standard + "multi_turn.enabled") == true ? PromptKind.SharedPrefix
            : row.Optional(Standard + "source") == "random" ? PromptKind.Random
            : PromptKind.Unknown,
    };

    /// <summary>The concurrency of the point; 0, and the row unsound, where none was held.</summary>
    public double Held(JsonFields row)
    {
        if ((Concurrency ?? row.Source.Defaults.Concurrency) is { } held)
            return held;
        var driven = Rate?.ToString(CultureInfo.InvariantCulture);
        row.Reject(
            Field,
            driven is null
                ? "is not a number, so the concurrency is unknown; give --concurrency"
                : $"is not a number: the run was driven by {driven} requests/s and held no concurrency; measure with one, or give --concurrency");
        return 0;
    }

    private static LlmdLoad First(JsonFields row)
    {
        // Of inference-perf: a report is of one stage.
        var stage = row.OptionalCount("scenario.load.metadata.stage", least: 0) is { } index ? $"{Arguments}load.stages.{index}." : null;
        var field = stage is not null && row.Has(stage + "concurrency_level") ? stage + "concurrency_level" : Arguments + "max_concurrency";
        return new LlmdLoad
        {
            Field = field,
            Concurrency = row.IsNumber(field) ? row.OptionalPositive(field) : null,
            Rate = RequestCounts.Rate(row, stage is not null && row.Has(stage + "rate") ? stage + "rate" : Arguments + "request_rate"),
            Prompts = row.TextIfAny(Arguments + "data.type") == "shared_prefix" ? PromptKind.SharedPrefix : PromptKind.Unknown,
        };
    }
}
