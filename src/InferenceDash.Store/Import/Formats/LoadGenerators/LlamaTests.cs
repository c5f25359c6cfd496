using System.Globalization;
using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The tests of one file of <c>llama-bench</c>, paired once all are known.</summary>
internal sealed class LlamaTests(SourceContent source, ImportRows rows)
{
    // A file has as many as its command has combinations of settings.
    private const int Most = 10_000;

    // Fields that differ between two tests of the same settings.
    private static readonly string[] Settings =
    [
        "model_filename", "build_commit", "gpu_info", "backends", "n_batch", "n_ubatch", "n_threads", "type_k", "type_v", "n_gpu_layers", "split_mode",
        "main_gpu", "no_kv_offload", "flash_attn", "tensor_split", "use_mmap", "embeddings", "n_cpu_moe", "poll", "cpu_mask",
    ];

    private readonly List<Test> _tests = [];

    public void Take(JsonFields row)
    {
        var prompt = row.Count("n_prompt", least: 0);
        var generated = row.Count("n_gen", least: 0);
        var speed = row.Positive("avg_ts");
        var depth = row.OptionalCount("n_depth", least: 0) ?? 0;
        var day = row.OptionalDay("test_time", "2026-04-30T12:00:00Z");
        var settings = string.Join('\n', Settings.Select(row.Shown));
        if (prompt > 0 && generated > 0)
            row.Warn("n_gen", "is of a test of prompt and generation together, which has no interactivity of its own, and left out");
        else if (row.IsSound && _tests.Count < Most)
            _tests.Add(new Test(row.Row, settings, prompt, generated, depth, speed, day, Version(row)));
        else if (row.IsSound)
            row.Reject(null, $"is one of more than {Most:N0} tests; split the file");
    }

    /// <summary>Adds a point for each prompt and each length of generation of the same settings.</summary>
    public void AddPairs()
    {
        foreach (var same in _tests.GroupBy(test => test.Settings, StringComparer.Ordinal))
        {
            var prompts = same.Where(test => test.Prompt > 0 && test.Depth == 0).DistinctBy(test => test.Prompt).ToList();
            var generations = same.Where(test => test.Generated > 0).ToLookup(test => test.Generated);
            if (prompts.Count == 0 || generations.Count == 0)
                Alone(same.First(), prompts.Count == 0);
            foreach (var prompt in prompts)
            {
                foreach (var generation in generations)
                    Add(prompt, generation.FirstOrDefault(test => test.Depth == prompt.Prompt) ?? generation.MinBy(test => test.Depth)!);
            }
        }
    }

    private void Alone(Test test, bool lacksPrompt) => Row(test).Reject(
        lacksPrompt ? "n_prompt" : "n_gen",
        $"is 0 in every test of these settings: one sequence needs the speed of its {(lacksPrompt ? "prompt" : "generation")} too; "
        + "run llama-bench with both -p and -n, or a server with concurrent requests, for example vllm bench serve against llama-server");

    private void Add(Test prompt, Test generation)
    {
        var row = Row(generation);
        if (generation.Depth != prompt.Prompt)
            row.Warn(
                "n_depth",
                $"is {generation.Depth}: the speed of generation was not measured behind a prompt of {prompt.Prompt}; "
                + $"run llama-bench with -d {prompt.Prompt}");
        var seconds = prompt.Seconds + generation.Seconds;
        new LoadResult
        {
            Engine = "llama.cpp",
            Deployment = new Deployment { EngineVersion = generation.Version },
            Date = generation.Day,
            Sequence = new Sequence(prompt.Prompt, generation.Generated),
            LengthsAreAsked = true,
            Concurrency = 1,
            TotalThroughput = (prompt.Prompt + generation.Generated) / seconds,
            OutputThroughput = generation.Generated / seconds,
            MeanInputTokens = prompt.Prompt,
            MeanOutputTokens = generation.Generated,
            Facts = new RunFacts { Prompts = PromptKind.Random },
            Figures = new Figures
            {
                [MeasuredFields.MedianTtft] = prompt.Seconds,
                [MeasuredFields.MedianE2eLatency] = seconds,
                [MeasuredFields.MedianTpot] = 1 / generation.TokensPerSecond,
            },
        }.Add(row);
    }

    // The row that a point comes from, whose fields are gone by now: what is asked of it are options.
    private JsonFields Row(Test test) => new(source, test.Row, new JsonFieldTable(), rows);

    private static string? Version(JsonFields row) => row.IsNumber("build_number")
        ? string.Create(CultureInfo.InvariantCulture, $"b{row.OptionalNumber("build_number")}")
        : row.Optional("build_commit");

    /// <summary>One test: a prompt or a generation.</summary>
    private sealed record Test(int Row, string Settings, int Prompt, int Generated, int Depth, double TokensPerSecond, DateOnly? Day, string? Version)
    {
        public double Seconds => (Prompt + Generated) / TokensPerSecond;
    }
}
