using System.Globalization;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What <c>experiment_metadata.json</c> says of the server that the runs beside it asked.</summary>
internal sealed record GenAiBenchSettings
{
    private static readonly GenAiBenchSettings Unknown = new();

    /// <summary>The model as the server knows it; null: nobody says.</summary>
    public Stated<string>? Model { get; private init; }

    public string? Engine { get; private init; }

    public Deployment Deployment { get; private init; } = Deployment.Unknown;

    /// <summary>Those that stand beside a run; nothing, and a warning, where two files of settings stand there.</summary>
    public static GenAiBenchSettings Beside(SourceContent run, Func<IReadOnlySet<string>, bool> areSettings, ImportRows rows)
    {
        var all = Neighbours.Of(run, areSettings).Take(2).ToList();
        if (all.Count > 1)
            rows.Warn(run.Name, null, null, null, "has two experiment_metadata.json of genai-bench beside it; neither is used");
        if (all is not [var one])
            return Unknown;
        var settings = Unknown;
        JsonRows.Read(one, rows, row => settings = Read(row));
        return settings;
    }

    private static GenAiBenchSettings Read(JsonFields row) => new()
    {
        Model = row.Optional("api_model_name") is { } model ? new Stated<string>("api_model_name", model) : null,
        Engine = Name(row.Optional("server_engine")),
        Deployment = new Deployment
        {
            EngineVersion = row.Optional("server_version"),
            Gpu = row.Optional("server_gpu_type") is { } gpu && DeviceNames.Key(row.Rows.Names, gpu) is { } key
                ? new Stated<string>("server_gpu_type", key)
                : null,
            Gpus = Count(row),
            GpusField = "server_gpu_count",
        },
    };

    // A text in most versions.
    private static int? Count(JsonFields row) => row.IsNumber("server_gpu_count")
        ? row.OptionalCount("server_gpu_count")
        : int.TryParse(row.Optional("server_gpu_count"), NumberStyles.None, CultureInfo.InvariantCulture, out var gpus) && gpus > 0 ? gpus : null;

    private static string? Name(string? engine) => engine?.ToUpperInvariant() switch
    {
        null => null,
        "SGLANG" => "SGLang",
        "VLLM" => "vLLM",
        "TRTLLM" or "TRT-LLM" or "TENSORRT-LLM" => "TRT-LLM",
        _ => engine,
    };
}
