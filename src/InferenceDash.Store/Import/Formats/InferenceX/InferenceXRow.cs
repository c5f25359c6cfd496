using InferenceDash.Core.Quality;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>
/// A row of InferenceX, in seconds and per GPU already. Of disaggregated serving the output is per decode GPU and the
/// input per prefill GPU, so the two are taken as they stand and never added up.
/// </summary>
/// <param name="hardware">Field of the hardware.</param>
/// <param name="model">Field of the model.</param>
/// <param name="method">Field of the speculative decoding method.</param>
/// <param name="metrics">What stands before the name of each metric.</param>
internal sealed class InferenceXRow(string hardware, string model, string method, string metrics)
{
    public const string Agentic =
        "belongs to an agentic workload: without input and output length it has no sequence; leave such rows out with --skip-bad-rows";

    private readonly (MeasuredField Field, string Path)[] _figures = [.. InferenceXNames.Figures.Select(figure => (figure.Field, metrics + figure.Name))];
    private readonly string _throughput = metrics + InferenceXNames.Throughput;
    private readonly string _interactivity = metrics + InferenceXNames.Interactivity;
    private readonly string _medianTpot = metrics + InferenceXNames.MedianTpot;

    public void Read(JsonFields row)
    {
        if (Sequence(row) is not { } sequence)
            return;
        var series = new SeriesKey(
            Model(row) ?? "",
            Gpu(row) ?? "",
            GivenNames.Precision(row, row.Optional("precision")),
            sequence,
            GivenNames.Method(row, method, row.Optional(method) ?? MtpMode(row)));
        var point = new BenchmarkPoint(
            series,
            Configuration(row) with { DraftTokens = GivenNames.DraftTokens(row, series.Method) },
            row.Optional("run_url") ?? row.Rows.DefaultRun,
            Date(row),
            row.Positive("conc"),
            Interactivity(row),
            row.Positive(_throughput))
        {
            EngineVersion = row.Source.Defaults.EngineVersion,
            Image = InferenceXNames.Image(row.Optional("image")) ?? row.Source.Defaults.Image,
        };
        var figures = new Figures();
        foreach (var (field, path) in _figures)
            figures[field] = row.OptionalPositive(path);
        if (row.IsSound)
            row.Rows.Add(figures.In(point), row.Row, new RunFacts { MeanTpotSeconds = row.NumberIfAny(metrics + InferenceXNames.MeanTpot) });
    }

    // Null, and the row rejected, without one. Artifacts of the first weeks have the lengths in their file names only.
    private Sequence? Sequence(JsonFields row)
    {
        if (IsAgentic(row, "benchmark_type") || IsAgentic(row, "scenario_type"))
        {
            row.Reject("isl", Agentic);
            return null;
        }

        if (row.Has("isl") || row.Has("osl"))
        {
            var (input, output) = (row.Count("isl"), row.Count("osl"));
            return row.IsSound ? new Sequence(input, output) : null;
        }

        if (metrics.Length == 0 && row.Source.Defaults.Sequence is { } given)
            return given;
        row.Reject("isl", metrics.Length == 0 ? Agentic + ", and give older artifacts --sequence" : Agentic);
        return null;
    }

    private static bool IsAgentic(JsonFields row, string field) =>
        row.Has(field) && row.Optional(field)?.Contains("agentic", StringComparison.OrdinalIgnoreCase) == true;

    private string? Model(JsonFields row)
    {
        var name = row.Optional(model) ?? GivenNames.Given(row, "model", row.Source.Defaults.Model);
        return InferenceXNames.Model(row.Rows.Names, name) ?? GivenNames.Model(row, model, name);
    }

    // The first artifacts of MTP runs say no more than that it was on.
    private static string? MtpMode(JsonFields row) => row.TextIfAny("mtp")?.ToLowerInvariant() switch
    {
        "on" => SpecMethod.Mtp.Key,
        "off" => SpecMethod.Off.Key,
        _ => null,
    };

    private string? Gpu(JsonFields row)
    {
        var name = row.Optional(hardware) ?? GivenNames.Given(row, "gpu", row.Source.Defaults.Gpu);
        CheckKinds(row);
        return InferenceXNames.Gpu(row.Rows.Names, name) ?? GivenNames.Gpu(row, hardware, name);
    }

    // A point has one kind of GPU: of two there is neither a price nor a place on a curve.
    private static void CheckKinds(JsonFields row)
    {
        var (prefill, decode) = (row.TextIfAny("prefill_hw"), row.TextIfAny("decode_hw"));
        if (prefill is null || decode is null)
            return;
        string KindOf(string runner) => InferenceXNames.Gpu(row.Rows.Names, runner) ?? runner;
        if (!string.Equals(KindOf(prefill), KindOf(decode), StringComparison.OrdinalIgnoreCase))
        {
            row.Reject("prefill_hw", $"is not the GPU of decode_hw, {decode}: a point is of one kind of GPU; "
                + "leave out rows that mix two with --skip-bad-rows");
        }
    }

    // p99_intvty is the slow tail and std_intvty means nothing: only the median says what one user sees.
    private double Interactivity(JsonFields row)
    {
        if (row.OptionalPositive(_interactivity) is { } median)
            return median;
        return row.IsSound ? 1 / row.Positive(_medianTpot) : 0;
    }

    private static DateOnly Date(JsonFields row)
    {
        var date = row.OptionalDay("date", "2026-04-30") ?? row.Source.Defaults.Date;
        if (date is null && !row.Has("date"))
            GivenNames.Missing(row, "date");
        return date ?? default;
    }

    private Configuration Configuration(JsonFields row)
    {
        var framework = row.Optional("framework") ?? GivenNames.Given(row, "engine", row.Source.Defaults.Engine);
        var isMultinode = row.OptionalTruth("is_multinode") ?? false;
        var isSplit = row.Names("prefill_tp");
        // Serving on several nodes is written as prefill alone when it is aggregated.
        var isAllPrefill = isSplit && isMultinode && row.NumberIfAny("num_decode_gpu") is 0;
        var disaggregated = (row.OptionalTruth("disagg") ?? false) && !isAllPrefill;
        if (disaggregated && !isSplit)
            row.Reject("disagg", "needs the parallelism of prefill and decode workers, which the row does not have");
        var decode = Workers(
            row, isAllPrefill ? "prefill_" : isSplit ? "decode_" : "", isAllPrefill ? "num_prefill_gpu" : disaggregated ? "num_decode_gpu" : null);
        return new Configuration(
            InferenceXNames.Engine(framework),
            disaggregated,
            isMultinode,
            disaggregated ? Workers(row, "prefill_", "num_prefill_gpu") : decode,
            decode);
    }

    // Expert parallelism shares the GPUs of tensor parallelism: old rows that give tp × ep as their GPUs are wrong.
    private Parallelism Workers(JsonFields row, string prefix, string? gpuCount)
    {
        var tensorParallel = gpuCount is null ? row.Count(prefix + "tp") : row.OptionalCount(prefix + "tp", least: 0);
        return new Parallelism(
            tensorParallel,
            row.OptionalCount(prefix + "ep", least: 0),
            row.OptionalTruth(prefix + "dp_attention"),
            row.OptionalCount(prefix + "num_workers", least: 0),
            gpuCount is null
                ? InferenceXNames.Widths.Aggregate(tensorParallel, (gpus, name) => gpus * Width(row, prefix, name))
                : row.Count(gpuCount, least: gpuCount == "num_prefill_gpu" ? 1 : 0));
    }

    // Of aggregated serving either kind of worker may carry it; the API keeps it among the metrics.
    private int Width(JsonFields row, string prefix, string name)
    {
        var width = row.OptionalCount(prefix + name) ?? 1;
        if (metrics.Length == 0)
            return width;
        foreach (var kind in (ReadOnlySpan<string>)["", "prefill_", "decode_"])
            width = Math.Max(width, row.OptionalCount(metrics + kind + name) ?? 1);
        return width;
    }
}
