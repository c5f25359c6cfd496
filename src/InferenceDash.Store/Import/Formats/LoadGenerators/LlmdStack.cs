using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What a benchmark report of llm-d says of the servers, as far as it is one model on GPUs of one kind.</summary>
internal sealed record LlmdStack
{
    private const int Most = 16;

    public Stated<string>? Model { get; private init; }

    public Stated<string>? Gpu { get; private init; }

    /// <summary>All GPUs; null: the report does not say, or says it in two ways that can be read.</summary>
    public Stated<int>? Gpus { get; private init; }

    public int? PrefillGpus { get; private init; }

    public static LlmdStack Of(JsonFields row, LlmdPaths paths)
    {
        var engines = (paths.IsFirst ? First(row) : Current(row)).ToList();
        var model = paths.IsFirst ? "scenario.model.name" : engines.FirstOrDefault()?.Path + "model.name";
        var name = row.IsText(model) && row.Optional(model) is { } stated && stated is not "unknown" ? new Stated<string>(model, stated) : null;
        var gpus = engines.Count > 0 && engines.TrueForAll(engine => engine.Gpus is > 0) ? engines.Sum(engine => engine.Gpus) : null;
        var prefill = engines.Where(engine => engine.Prefills).Sum(engine => engine.Gpus);
        return new LlmdStack
        {
            Model = name,
            Gpu = engines.Select(engine => engine.Gpu).Distinct().ToList() is [{ } key] ? new Stated<string>(engines[0].GpuField, key) : null,
            Gpus = gpus is { } all ? new Stated<int>(engines[0].CountField, all) : null,
            PrefillGpus = gpus > prefill && prefill > 0 ? prefill : null,
        };
    }

    // One entry for each replica.
    private static IEnumerable<Engine> First(JsonFields row)
    {
        for (var i = 0; i < Most && row.Has($"scenario.host.accelerator.{i}"); i++)
        {
            var path = $"scenario.host.accelerator.{i}.";
            yield return new Engine(path, path + "model", path + "count", Key(row, path + "model"), Count(row, path + "count"), IsPrefill(row, $"scenario.host.type.{i}"));
        }
    }

    private static IEnumerable<Engine> Current(JsonFields row)
    {
        for (var i = 0; i < Most && row.Has($"scenario.stack.{i}"); i++)
        {
            var path = $"scenario.stack.{i}.standardized.";
            if (row.IsText(path + "kind") && row.Optional(path + "kind") == "inference_engine")
            {
                // With replicas or workers the count may be that of one or of all: the schema and the tool differ.
                var isAlone = Count(row, path + "replicas") is null or 1 && Count(row, path + "accelerator.parallelism.workers") is null or 1;
                var count = isAlone ? Count(row, path + "accelerator.count") : null;
                yield return new Engine(
                    path, path + "accelerator.model", path + "accelerator.count", Key(row, path + "accelerator.model"), count, IsPrefill(row, path + "role"));
            }
        }
    }

    private static int? Count(JsonFields row, string field) => row.IsNumber(field) && row.OptionalNumber(field) > 0 ? row.OptionalCount(field) : null;

    private static string? Key(JsonFields row, string field) =>
        row.IsText(field) && row.Optional(field) is { } name ? DeviceNames.Key(row.Rows.Names, name) : null;

    private static bool IsPrefill(JsonFields row, string field) => row.IsText(field) && row.Optional(field) == "prefill";

    private sealed record Engine(string Path, string GpuField, string CountField, string? Gpu, int? Gpus, bool Prefills);
}
