using System.Globalization;
using System.Text.Json;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// Rows of <c>vllm bench sweep serve</c>: a result with the number of its run and the parameters that were swept, of the
/// benchmark and of the server, each under the name of its option.
/// </summary>
internal static class VllmSweep
{
    private const string RunNumber = "run_number";

    private static readonly LeftOut Warmup = new(
        "warm-up run of a vLLM sweep", "warm-up runs of a vLLM sweep", "the server was not warm yet");

    private static readonly LeftOut Repeated = new(
        "run of a vLLM sweep that its summary repeats", "runs of a vLLM sweep that its summary repeats", "each run counts once");

    /// <summary>Whether a row is a measurement that has not been read yet: no warm-up, and no run that a summary repeats.</summary>
    public static bool Counts(JsonFields row)
    {
        if (row.NumberIfAny(RunNumber) is not { } number)
            return true;
        if (number < 0)
        {
            row.Rows.LeaveOut(Warmup);
            return false;
        }

        // To the last bit of its duration no run is like another one.
        var run = (row.TextIfAny("date"), number, row.NumberIfAny("max_concurrency"), row.NumberIfAny("duration"), row.NumberIfAny("median_tpot_ms"));
        if (row.Rows.IsFirst(run))
            return true;
        row.Rows.LeaveOut(Repeated);
        return false;
    }

    /// <summary>The parallelism of the server, as far as it was swept.</summary>
    public static Deployment Deployment(JsonFields row)
    {
        if (Parameter(row, "tensor_parallel_size") is not { } tensorParallel)
            return LoadGenerators.Deployment.Unknown;
        var pipelineParallel = Parameter(row, "pipeline_parallel_size") ?? 1;
        var dataParallel = Parameter(row, "data_parallel_size") ?? 1;
        return new Deployment
        {
            TensorParallel = tensorParallel,
            Gpus = tensorParallel * pipelineParallel * dataParallel,
            GpusField = NameIn(row, "tensor_parallel_size")!,
        };
    }

    /// <summary>Tokens drafted per step, as the server was told, and the field that says it; null: not swept.</summary>
    public static (int? Tokens, string Field)? DraftTokens(JsonFields row)
    {
        foreach (var name in (ReadOnlySpan<string>)["speculative_config.num_speculative_tokens", "num_speculative_tokens"])
        {
            if (Parameter(row, name, least: 0) is { } tokens)
                return (tokens, NameIn(row, name)!);
        }

        var text = SpeculativeConfig(row, "num_speculative_tokens");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, NameIn(row, "speculative_config")!) : null;
    }

    /// <summary>Whether the server imitated an acceptance length instead of verifying drafts.</summary>
    public static bool IsSynthetic(JsonFields row)
    {
        const string field = "rejection_sample_method";
        var name = NameIn(row, "speculative_config." + field);
        return (name is null ? SpeculativeConfig(row, field) : row.TextIfAny(name)) == "synthetic";
    }

    // A configuration that is swept as a whole is written as the JSON text that the option takes.
    private static string? SpeculativeConfig(JsonFields row, string field)
    {
        if (NameIn(row, "speculative_config") is not { } name || row.TextIfAny(name) is not { } json || json[0] != '{')
            return null;
        try
        {
            using var config = JsonDocument.Parse(json);
            return config.RootElement.TryGetProperty(field, out var value) ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? Parameter(JsonFields row, string name, int least = 1)
    {
        if (NameIn(row, name) is not { } field)
            return null;
        var text = row.TextIfAny(field);
        if (text is null)
            return row.OptionalCount(field, least);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
            return number;
        row.Reject(field, $"is not a whole number of at least {least}");
        return null;
    }

    // Options may be written with underscores or hyphens.
    private static string? NameIn(JsonFields row, string name) =>
        row.Has(name) ? name : row.Has(name.Replace('_', '-')) ? name.Replace('_', '-') : null;
}
