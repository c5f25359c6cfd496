using System.Data.Common;
using InferenceDash.Store.Database.Rows;

namespace InferenceDash.Store.Database.Reading;

/// <summary>A column of words, of which there are few: each is one object.</summary>
internal sealed class TextColumn(DbDataReader reader, RowValues row, string name)
{
    // Beyond that the words are hardly ever met again.
    private const int MostWords = 100_000;

    private readonly int _ordinal = reader.GetOrdinal(name);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private string? _last;

    public string? Value()
    {
        if (row.IsNull(_ordinal))
            return null;
        var text = row.Text(_ordinal);
        if (text == _last)
            return _last;
        if (_words.TryGetValue(text, out var known))
            return _last = known;
        if (_words.Count < MostWords)
            _words.Add(text, text);
        return _last = text;
    }
}

/// <summary>The columns that say which series a point belongs to.</summary>
internal sealed class SeriesColumns(DbDataReader reader, RowValues row, MeasuredBuilder points)
{
    private readonly TextColumn _model = new(reader, row, nameof(SeriesRow.Model));
    private readonly TextColumn _gpu = new(reader, row, nameof(SeriesRow.Gpu));
    private readonly TextColumn _precision = new(reader, row, nameof(SeriesRow.Precision));
    private readonly TextColumn _method = new(reader, row, nameof(SeriesRow.Method));
    private readonly int _input = reader.GetOrdinal(nameof(SeriesRow.InputTokens));
    private readonly int _output = reader.GetOrdinal(nameof(SeriesRow.OutputTokens));
    private (string?, string?, string?, int, int, string?) _columns;
    private SeriesKey? _series;

    public SeriesKey Value()
    {
        var columns = (_model.Value(), _gpu.Value(), _precision.Value(), row.Int32(_input), row.Int32(_output), _method.Value());
        if (_series is not null && columns == _columns)
            return _series;
        _columns = columns;
        var (model, gpu, precision, input, output, method) = columns;
        return _series = points.Shared(new SeriesKey(model!, gpu!, new Precision(precision!), new Sequence(input, output), new SpecMethod(method!)));
    }
}

/// <summary>The columns that say how a point was served.</summary>
internal sealed class ConfigurationColumns(DbDataReader reader, RowValues row, MeasuredBuilder points)
{
    private readonly TextColumn _engine = new(reader, row, nameof(BenchmarkPointRow.Engine));
    private readonly int _disaggregated = reader.GetOrdinal(nameof(BenchmarkPointRow.Disaggregated));
    private readonly int _multinode = reader.GetOrdinal(nameof(BenchmarkPointRow.Multinode));
    private readonly int _drafts = reader.GetOrdinal(nameof(BenchmarkPointRow.DraftTokens));
    private readonly int _isComposed = reader.GetOrdinal(nameof(BenchmarkPointRow.IsComposed));
    private readonly WorkerColumns _prefill = new(
        reader, row, nameof(BenchmarkPointRow.PrefillTensorParallel), nameof(BenchmarkPointRow.PrefillExpertParallel),
        nameof(BenchmarkPointRow.PrefillDataParallelAttention), nameof(BenchmarkPointRow.PrefillWorkers), nameof(BenchmarkPointRow.PrefillGpus));
    private readonly WorkerColumns _decode = new(
        reader, row, nameof(BenchmarkPointRow.DecodeTensorParallel), nameof(BenchmarkPointRow.DecodeExpertParallel),
        nameof(BenchmarkPointRow.DecodeDataParallelAttention), nameof(BenchmarkPointRow.DecodeWorkers), nameof(BenchmarkPointRow.DecodeGpus));
    private (int, string?, bool, bool, bool, int?, Parallelism, Parallelism) _columns;
    private Configuration? _configuration;

    public Configuration Value(int import)
    {
        int? drafts = row.IsNull(_drafts) ? null : row.Int32(_drafts);
        var columns = (
            import, _engine.Value(), row.Boolean(_disaggregated), row.Boolean(_multinode), row.Boolean(_isComposed), drafts, _prefill.Value(),
            _decode.Value());
        if (_configuration is not null && columns == _columns)
            return _configuration;
        _columns = columns;
        var (_, engine, disaggregated, multinode, isComposed, _, prefill, decode) = columns;
        return _configuration = points.Shared(
            new Configuration(engine!, disaggregated, multinode, prefill, decode) { DraftTokens = drafts, IsComposed = isComposed }, import);
    }
}

/// <summary>The columns of one kind of worker.</summary>
internal sealed class WorkerColumns(
    DbDataReader reader, RowValues row, string tensorParallel, string expertParallel, string attention, string workers, string gpus)
{
    private readonly int _tensorParallel = reader.GetOrdinal(tensorParallel);
    private readonly int _expertParallel = reader.GetOrdinal(expertParallel);
    private readonly int _attention = reader.GetOrdinal(attention);
    private readonly int _workers = reader.GetOrdinal(workers);
    private readonly int _gpus = reader.GetOrdinal(gpus);
    private (int?, int?, bool?, int?, int?) _columns;
    private Parallelism? _value;

    public Parallelism Value()
    {
        bool? hasAttention = row.IsNull(_attention) ? null : row.Boolean(_attention);
        var columns = (Number(_tensorParallel), Number(_expertParallel), hasAttention, Number(_workers), Number(_gpus));
        if (_value is not null && columns == _columns)
            return _value;
        _columns = columns;
        return _value = new Parallelism(columns.Item1, columns.Item2, columns.Item3, columns.Item4, columns.Item5);
    }

    private int? Number(int ordinal) => row.IsNull(ordinal) ? null : row.Int32(ordinal);
}
