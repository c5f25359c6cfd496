using System.Globalization;

namespace InferenceDash.Benchmarks;

/// <summary>A weekly dump of invented rows with the columns and the metrics of a real one, sound under every check.</summary>
internal static class GeneratedDump
{
    private const int Configurations = 400;
    private const int Gpus = 8;

    public const string ConfigColumns =
        "id,hardware,framework,model,precision,spec_method,disagg,is_multinode,"
        + "prefill_tp,prefill_ep,prefill_dp_attention,prefill_num_workers,"
        + "decode_tp,decode_ep,decode_dp_attention,decode_num_workers,num_prefill_gpu,num_decode_gpu";

    public const string ResultColumns = "id,workflow_run_id,config_id,benchmark_type,date,isl,osl,conc,image,metrics,error";

    private static readonly string[] Hardware = ["h100", "h200", "b200", "b300", "mi355x"];

    /// <summary>Writes both files and returns their paths.</summary>
    public static string[] Write(string folder, int rows)
    {
        var (configs, results) = (Path.Combine(folder, "configs.csv"), Path.Combine(folder, "benchmark_results_raw.csv"));
        using (var writer = new StreamWriter(configs))
        {
            writer.WriteLine(ConfigColumns);
            for (var id = 1; id <= Configurations; id++)
                writer.WriteLine(Configuration(id));
        }

        using (var writer = new StreamWriter(results))
        {
            writer.WriteLine(ResultColumns);
            for (var i = 0; i < rows; i++)
                writer.WriteLine(Row(i));
        }

        return [configs, results];
    }

    private static string Configuration(int id)
    {
        var (engine, precision, method) = (id % 2 == 0 ? "sglang" : "trt", id % 3 == 0 ? "fp4" : "fp8", id % 7 < 3 ? "mtp" : "none");
        var workers = $"{Gpus},{1 + (id / 70)},false,0";
        return $"{id},{Hardware[id % 5]},{engine},dsr1,{precision},{method},false,false,{workers},{workers},{Gpus},{Gpus}";
    }

    private static string Row(int i)
    {
        var concurrency = 1 << (i % 9);
        var tpot = 0.004 + (0.0001 * concurrency) + (0.000001 * (i % 997));
        var day = new DateOnly(2026, 1 + (i / 36000 % 9), 1 + (i % 28));
        return Row(i + 1, 1000 + (i / 3600), 1 + ((i / 9) % Configurations), day, (1024, 1024), concurrency, tpot, 2, Gpus);
    }

    /// <summary>A result. Throughput follows from concurrency and interactivity by Little's law, so that no row draws a warning.</summary>
    public static string Row(
        int id, int run, int config, DateOnly day, (int Input, int Output) sequence, int concurrency, double tpot, double totalPerOutput, int gpus)
    {
        var interactivity = 1 / tpot;
        var output = 0.9 * concurrency * interactivity / gpus;
        string[] latencies = ["ttft", "tpot", "itl", "e2el"];
        var metrics = string.Join(",", latencies.SelectMany((name, k) => new[] { "mean", "median", "p90", "p99", "p99.9", "std" }
            .Select((statistic, s) => $"\"\"{statistic}_{name}\"\": {Number(Value(k, tpot, sequence.Output) * (1 + (0.1 * s)))}")));
        return string.Create(CultureInfo.InvariantCulture,
            $"{id},{run},{config},single_turn,{day:yyyy-MM-dd},"
            + $"{sequence.Input},{sequence.Output},{concurrency},registry/engine:v{id % 40},"
            + $"\"{{{metrics},\"\"tput_per_gpu\"\": {Number(output * totalPerOutput)},"
            + $"\"\"output_tput_per_gpu\"\": {Number(output)},\"\"input_tput_per_gpu\"\": {Number(output * (totalPerOutput - 1))},"
            + $"\"\"median_intvty\"\": {Number(interactivity)}}}\",");
    }

    private static double Value(int kind, double tpot, int output) => kind switch { 0 => 0.2, 3 => 0.2 + (output * tpot), _ => tpot };

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
