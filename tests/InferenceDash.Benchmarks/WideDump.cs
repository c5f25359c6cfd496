using System.Globalization;

namespace InferenceDash.Benchmarks;

/// <summary>
/// A weekly dump with as many runs as it takes: every bundled model on every GPU, two precisions, with and without speculative
/// decoding, two engines, three sequences. One comparison has 20,000 points that count: its deployments are many.
/// </summary>
internal static class WideDump
{
    public const string LargeComparison = "qwen-3-5-h100-bf16-mtp-vs-none";

    /// <summary>Points that count of the large comparison.</summary>
    public const int LargePoints = 20_000;

    private const int Concurrencies = 8;
    private const int LargeConfigurations = LargePoints / Concurrencies;

    private static readonly string[] Models =
        ["dsv4", "dsr1", "kimik3", "kimik2.5", "glm5", "glm5.2", "minimaxm3", "minimaxm2.5", "qwen3.5", "gptoss120b", "llama70b", "gemma4"];

    private static readonly string[] Hardware = ["h100", "h200", "b200", "b300", "gb200", "gb300", "mi300x", "mi325x", "mi355x"];

    private static readonly (int Input, int Output)[] Sequences = [(1024, 1024), (1024, 8192), (8192, 1024)];

    /// <summary>Writes both files and returns their paths.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="rows">How many results.</param>
    /// <param name="name">Name of the results file, which the runs take theirs from.</param>
    public static string[] Write(string folder, int rows, string name = "benchmark_results_raw.csv")
    {
        Directory.CreateDirectory(folder);
        var deployments = Deployments().ToList();
        var (configs, results) = (Path.Combine(folder, "configs.csv"), Path.Combine(folder, name));
        using (var writer = new StreamWriter(configs))
        {
            writer.WriteLine(GeneratedDump.ConfigColumns);
            for (var id = 0; id < deployments.Count; id++)
                writer.WriteLine(deployments[id].Line(id + 1));
        }

        using (var writer = new StreamWriter(results))
        {
            writer.WriteLine(GeneratedDump.ResultColumns);
            foreach (var row in Rows(deployments).Take(rows).Index())
                writer.WriteLine(row.Item.Line(row.Index + 1));
        }

        return [configs, results];
    }

    private static IEnumerable<Deployment> Deployments()
    {
        for (var i = 0; i < LargeConfigurations; i++)
            yield return new Deployment("qwen3.5", "h100", "vllm", "bf16", i % 2 == 0 ? "mtp" : "none", 8, 1 + (i / 2), IsLarge: true);
        foreach (var model in Models)
        {
            foreach (var gpu in Hardware)
            {
                foreach (var precision in new[] { "fp4", "fp8" })
                {
                    foreach (var method in new[] { "mtp", "none" })
                    {
                        foreach (var (engine, tensorParallel) in new[] { ("sglang", 4), ("sglang", 8), ("vllm", 4), ("vllm", 8) })
                            yield return new Deployment(model, gpu, engine, precision, method, tensorParallel, 1, IsLarge: false);
                    }
                }
            }
        }
    }

    // The large comparison is measured once; of everything else there is a run a week, up to the present.
    private static IEnumerable<Result> Rows(List<Deployment> deployments)
    {
        foreach (var (id, deployment) in deployments.Index().Where(d => d.Item.IsLarge))
        {
            for (var c = 0; c < Concurrencies; c++)
                yield return new Result(deployment, id + 1, 0, Sequences[0], 1 << c);
        }

        for (var week = 1; ; week++)
        {
            foreach (var (id, deployment) in deployments.Index().Where(d => !d.Item.IsLarge))
            {
                foreach (var sequence in Sequences)
                {
                    for (var c = 0; c < Concurrencies; c++)
                        yield return new Result(deployment, id + 1, week, sequence, 1 << c);
                }
            }
        }
    }

    private sealed record Deployment(
        string Model, string Gpu, string Engine, string Precision, string Method, int TensorParallel, int ExpertParallel, bool IsLarge)
    {
        // Slower models, faster GPUs; drafts help most where few requests run.
        public double Pace => (1 + (0.08 * Array.IndexOf(Models, Model))) / (1 + (0.2 * Array.IndexOf(Hardware, Gpu)))
            * (Precision == "fp4" ? 0.8 : 1) * (Engine == "sglang" ? 0.97 : 1) * (TensorParallel == 8 ? 0.7 : 1);

        public string Line(int id)
        {
            var workers = string.Create(CultureInfo.InvariantCulture, $"{TensorParallel},{ExpertParallel},false,0");
            return string.Create(CultureInfo.InvariantCulture,
                $"{id},{Gpu},{Engine},{Model},{Precision},{Method},false,false,{workers},{workers},{TensorParallel},{TensorParallel}");
        }
    }

    private sealed record Result(Deployment Of, int Config, int Week, (int Input, int Output) Sequence, int Concurrency)
    {
        public string Line(int id)
        {
            var drafts = Of.Method == "none" ? 1 : 0.55 + (0.004 * Concurrency);
            var jitter = 1 + (0.001 * (((Config * 31) + (Week * 7)) % 61));
            var tpot = (0.004 + (0.0001 * Concurrency)) * Of.Pace * drafts * jitter;
            var share = (double)(Sequence.Input + Sequence.Output) / Sequence.Output;
            var day = new DateOnly(2026, 1, 5).AddDays(7 * Week);
            return GeneratedDump.Row(id, 1000 + Week, Config, day, Sequence, Concurrency, tpot, share, Of.TensorParallel);
        }
    }
}
