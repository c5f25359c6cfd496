namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>One configuration of a dump: all of a point but its run, its load and its measurements.</summary>
/// <param name="Model">Slug.</param>
/// <param name="Gpu">Key.</param>
/// <param name="Precision">Precision of the weights.</param>
/// <param name="Method">Speculative decoding method, or off.</param>
/// <param name="Configuration">Engine and parallelism.</param>
internal sealed record DumpConfig(string Model, string Gpu, Precision Precision, SpecMethod Method, Configuration Configuration)
{
    private readonly Dictionary<(int Input, int Output), SeriesKey> _series = [];
    private readonly Dictionary<int, Configuration> _widened = [];

    /// <summary>The configuration where results say that it had more GPUs than those of tensor parallelism.</summary>
    public Configuration Widened(int width)
    {
        if (width == 1 || Configuration.Disaggregated || !(Configuration.Decode.TensorParallel * width > Configuration.Decode.Gpus))
            return Configuration;
        if (_widened.TryGetValue(width, out var known))
            return known;
        var workers = Configuration.Decode with { Gpus = Configuration.Decode.TensorParallel * width };
        return _widened[width] = Configuration with { Prefill = workers, Decode = workers };
    }

    /// <summary>The series on a sequence; the same object for all of its points.</summary>
    public SeriesKey On(int input, int output)
    {
        if (!_series.TryGetValue((input, output), out var series))
            _series.Add((input, output), series = new SeriesKey(Model, Gpu, Precision, new Sequence(input, output), Method));
        return series;
    }
}

/// <summary>
/// The table <c>configs.csv</c> by id. A dump holds configurations of models that nobody here has heard of; what is wrong
/// with one is said of the results that use it, and of none when no result does.
/// </summary>
internal sealed class DumpConfigs
{
    private readonly Dictionary<string, (DumpConfig? Config, string? Flaw)> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DumpConfig? Config, string? Flaw)>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly KnownNames _names;

    private DumpConfigs(KnownNames names)
    {
        _names = names;
        _lookup = _byId.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DumpConfigs Read(SourceContent source, ImportRows rows)
    {
        var configs = new DumpConfigs(rows.Names);
        using var table = new DumpTable(source, rows);
        if (!table.HasColumns("id", "hardware", "framework", "model", "precision", "spec_method", "disagg", "decode_tp"))
            return configs;
        while (table.Read())
        {
            var id = table.Text(table.Column("id"));
            if (id is null)
                table.Reject("id", "is required and empty");
            else if (!configs._byId.TryAdd(id, configs.Entry(table)))
                table.Reject("id", $"{id} appears twice");
        }

        return configs;
    }

    /// <summary>The configuration of an id; null and the reason when there is none that can be used.</summary>
    public DumpConfig? Find(ReadOnlySpan<byte> id, out string? flaw)
    {
        Span<char> text = stackalloc char[64];
        flaw = "is not a configuration in configs.csv";
        if (id.Length > text.Length || !System.Text.Encoding.UTF8.TryGetChars(id, text, out var length))
            return null;
        if (!_lookup.TryGetValue(text[..length], out var entry))
            return null;
        flaw = entry.Flaw;
        return entry.Config;
    }

    private (DumpConfig? Config, string? Flaw) Entry(DumpTable table)
    {
        string Text(string column) => table.Text(table.Column(column)) ?? "";
        var (model, hardware, framework) = (Text("model"), Text("hardware"), Text("framework"));
        var (precision, method) = (Text("precision"), Text("spec_method"));
        var slug = InferenceXNames.Model(_names, model);
        var gpu = InferenceXNames.Gpu(_names, hardware);
        var configuration = Configuration(table, framework);
        var flaw = (slug, gpu) switch
        {
            (null, _) => _names.UnknownModel(model),
            (_, null) => _names.UnknownGpu(hardware),
            _ when framework.Length == 0 => "its framework is empty",
            _ when !NameShapes.Key.IsMatch(precision) => $"its precision {precision} {NameShapes.KeyDescription}",
            _ when !NameShapes.Key.IsMatch(method) => $"its spec_method {method} {NameShapes.KeyDescription}",
            _ when _names.Method(method) is null => $"its spec_method {method} {_names.UnknownMethod}",
            _ when (configuration.TotalGpus ?? 0) < 1 => "its number of GPUs is not known",
            _ => null,
        };
        flaw = flaw is null ? null : $"is configuration {Text("id")} on line {table.Line} of configs.csv, which cannot be used: {flaw}";
        var config = new DumpConfig(
            slug ?? "", gpu ?? "", new Precision(precision.ToLowerInvariant()), _names.Method(method) ?? new SpecMethod(method), configuration);
        return flaw is null && table.IsSound ? (config, null) : (null, flaw ?? "is a configuration that was rejected");
    }

    private static Configuration Configuration(DumpTable table, string framework)
    {
        var isMultinode = table.Truth(table.Column("is_multinode")) ?? false;
        // Serving on several nodes is written as prefill alone when it is aggregated.
        var isAllPrefill = isMultinode && table.Count(table.Column("num_decode_gpu"), least: 0) == 0;
        var disaggregated = (table.Truth(table.Column("disagg")) ?? false) && !isAllPrefill;
        var decode = isAllPrefill ? Workers(table, "prefill_", "num_prefill_gpu") : Workers(table, "decode_", disaggregated ? "num_decode_gpu" : null);
        return new Configuration(
            InferenceXNames.Engine(framework),
            disaggregated,
            isMultinode,
            disaggregated ? Workers(table, "prefill_", "num_prefill_gpu") : decode,
            decode);
    }

    // As with InferenceX's rows elsewhere: the GPUs of aggregated serving are those of its tensor parallelism and what multiplies it.
    private static Parallelism Workers(DumpTable table, string prefix, string? gpuCount)
    {
        var tensorParallel = table.Count(table.Column(prefix + "tp"), least: 0);
        return new Parallelism(
            tensorParallel,
            table.Count(table.Column(prefix + "ep"), least: 0),
            table.Truth(table.Column(prefix + "dp_attention")),
            table.Count(table.Column(prefix + "num_workers"), least: 0),
            gpuCount is null
                ? InferenceXNames.Widths.Aggregate(tensorParallel, (gpus, name) => gpus * (table.Count(table.Column(prefix + name), least: 1) ?? 1))
                : table.Count(table.Column(gpuCount), least: 0));
    }
}
