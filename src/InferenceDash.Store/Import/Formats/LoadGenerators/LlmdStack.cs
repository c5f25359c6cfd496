using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What a benchmark report of llm-d says of the servers, as far as it is one model on GPUs of one kind.</summary>
internal sealed record LlmdStack
{
    private const int Most = 16;

    public Stated<string>? Model { get; private init; }

    /// <summary>GPUs are unknown where the report can be read in two ways.</summary>
    public Deployment Deployment { get; private init; } = Deployment.Unknown;

    public static LlmdStack Of(JsonFields row, LlmdPaths paths)
    {
        var engines = (paths.IsFirst ? First(row) : Current(row)).ToList();
        var model = paths.IsFirst ? "scenario.model.name" : engines.FirstOrDefault()?.Path + "model.name";
        var name = row.TextIfAny(model) is { } stated and not "unknown" ? new Stated<string>(model, stated) : null;
        var gpus = engines.Count > 0 && engines.TrueForAll(engine => engine.Gpus is > 0) ? engines.Sum(engine => engine.Gpus) : null;
        var prefill = engines.Where(engine => engine.Prefills).Sum(engine => engine.Gpus);
        return new LlmdStack
        {
            Model = name,
            Deployment = new Deployment
            {
                Gpu = engines.Select(engine => engine.Gpu).Distinct().ToList() is [{ } key] ? new Stated<string>(engines[0].GpuField, key) : null,
                Gpus = gpus,
                GpusField = engines.FirstOrDefault()?.CountField ?? "gpus",
                PrefillGpus = gpus > prefill && prefill > 0 ? prefill : null,
            },
        };
    }

    // One entry for each replica.
    private static IEnumerable<Engine> First(JsonFields row)
    {
        for (var i = 0; i < Most && row.Has($"scenario.host.accelerator.{i}"); i++)
        {
            var path = $"scenario.host.accelerator.{i}.";
            var (gpu, count) = (Key(row, path + "model"), Count(row, path + "count"));
            yield return new Engine(path, path + "model", path + "count", gpu, count, IsPrefill(row, $"scenario.host.type.{i}"));
        }
    }

    private static IEnumerable<Engine> Current(JsonFields row)
    {
        for (var i = 0; i < Most && row.Has($"scenario.stack.{i}"); i++)
        {
            var path = $"scenario.stack.{i}.standardized.";
            if (row.TextIfAny(path + "kind") == "inference_engine")
            {
                // With replicas or workers the count may be that of one or of all: the schema and the tool differ.
                var isAlone = Count(row, path + "replicas") is null or 1 && Count(row, path + "accelerator.parallelism.workers") is null or 1;
                var count = isAlone ? Count(row, path + "accelerator.count") : null;
                yield return new Engine(
                    path, path + "accelerator.model", path + "accelerator.count", Key(row, path + "accelerator.model"), count, IsPrefill(row, path + "role"));
            }
        }
    }

    private static int? Count(JsonFields row, string field) => row.NumberIfAny(field) > 0 ? row.OptionalCount(field) : null;

    private static string? Key(JsonFields row, string field) =>
        row.TextIfAny(field) is { } name ? DeviceNames.Key(row.Rows.Names, name) : null;

    private static bool IsPrefill(JsonFields row, string field) => row.TextIfAny(field) == "prefill";

    private sealed record Engine(string Path, string GpuField, string CountField, string? Gpu, int? Gpus, bool Prefills);
}
