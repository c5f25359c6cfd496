using InferenceDash.Core.Quality;

namespace InferenceDash.Store.Import.Formats.InferenceX;

/// <summary>The table <c>benchmark_results_raw.csv</c>: one run of one configuration under one load a row.</summary>
internal sealed class DumpResults
{
    private readonly ImportRows _rows;
    private readonly DumpTable _table;
    private readonly DumpConfigs _configs;
    private readonly string? _defaultImage;
    private readonly DumpMetrics _metrics = new();
    private readonly int _config;
    private readonly int _run;
    private readonly int _type;
    private readonly int _date;
    private readonly int _input;
    private readonly int _output;
    private readonly int _concurrency;
    private readonly int _image;
    private readonly int _json;
    private readonly int _error;

    private DumpResults(SourceContent source, ImportRows rows, DumpTable table, DumpConfigs configs)
    {
        (_rows, _table, _configs) = (rows, table, configs);
        _defaultImage = source.Defaults.Image;
        _config = table.Column("config_id");
        _run = table.Column("workflow_run_id");
        _type = table.Column("benchmark_type");
        _date = table.Column("date");
        (_input, _output, _concurrency) = (table.Column("isl"), table.Column("osl"), table.Column("conc"));
        _image = table.Column("image");
        _json = table.Column("metrics");
        _error = table.Column("error");
    }

    public static void Read(SourceContent source, DumpConfigs configs, ImportRows rows)
    {
        using var table = new DumpTable(source, rows);
        if (!table.HasColumns("config_id", "date", "isl", "osl", "conc", "metrics"))
            return;
        var results = new DumpResults(source, rows, table, configs);
        var failed = 0;
        var count = 0;
        for (; table.Read(); count++)
        {
            if (table.Bytes(results._error).IsEmpty)
                results.Add();
            else
                failed++;
        }

        if (count == 0)
            rows.Reject(source.Name, null, null, null, "has a header and no rows");
        if (failed > 0)
            rows.Warn(source.Name, null, "error", null, $"marks {failed:N0} of {count:N0} rows as failed; without a measurement they were left out");
    }

    private void Add()
    {
        var config = _configs.Find(_table.Bytes(_config), out var configFlaw);
        if (config is null)
            _table.Reject(_config, configFlaw!);
        var series = Series(config);
        if (_metrics.Read(_table.Bytes(_json)) is { } flaw)
            _table.Reject("metrics", flaw);
        var (date, concurrency) = (_table.Day(_date), _table.Count(_concurrency, least: 1));
        if (date is null && _table.IsSound)
            _table.Reject(_date, "is required and empty");
        if (concurrency is null && _table.IsSound)
            _table.Reject(_concurrency, "is required and empty");
        var run = _table.Text(_run) ?? _rows.DefaultRun;
        var image = InferenceXNames.Image(_table.Text(_image)) ?? _defaultImage;
        if (_table.IsSound)
        {
            _rows.Add(
                Point(series!, config!, run, image, date!.Value, concurrency!.Value),
                _table.Line,
                new RunFacts { MeanTpotSeconds = _metrics.MeanTpotSeconds });
        }
    }

    private BenchmarkPoint Point(SeriesKey series, DumpConfig config, string run, string? image, DateOnly date, int concurrency) =>
        _metrics.Figures.In(new BenchmarkPoint(
            series, config.Widened(_metrics.Width), run, date, concurrency, _metrics.Interactivity!.Value, _metrics.Throughput!.Value) { Image = image });

    private SeriesKey? Series(DumpConfig? config)
    {
        var isAgentic = _table.Bytes(_type).IndexOf("agentic"u8) >= 0;
        if (isAgentic || (_table.Bytes(_input).IsEmpty && _table.Bytes(_output).IsEmpty))
        {
            _table.Reject(_input, InferenceXRow.Agentic);
            return null;
        }

        var (input, output) = (_table.Count(_input, least: 1), _table.Count(_output, least: 1));
        if (input is null || output is null)
        {
            if (_table.IsSound)
                _table.Reject(input is null ? _input : _output, "is required and empty");
            return null;
        }

        return config?.On(input.Value, output.Value);
    }
}
