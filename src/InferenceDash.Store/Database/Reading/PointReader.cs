using System.Data.Common;
using InferenceDash.Store.Database.Rows;

namespace InferenceDash.Store.Database.Reading;

/// <summary>
/// Reads benchmark points straight from the columns. Rows that follow each other mostly belong to one sweep: what they share is
/// one object, and is looked up only where it changes.
/// </summary>
internal sealed class PointReader
{
    private readonly DbDataReader _reader;
    private readonly MeasuredBuilder _points;
    private readonly IReadOnlyDictionary<int, string?> _files;
    private readonly int[] _figures;
    private readonly int _id, _import, _date, _concurrency, _interactivity, _throughput, _quality, _isExcluded, _shares;
    private readonly TextColumn _run, _tool, _origin, _version, _image;
    private readonly SeriesColumns _series;
    private readonly ConfigurationColumns _configuration;

    /// <param name="reader">Rows with every column of the table.</param>
    /// <param name="points">What they are added to.</param>
    /// <param name="files">Names of the files of each import.</param>
    public PointReader(DbDataReader reader, MeasuredBuilder points, IReadOnlyDictionary<int, string?> files)
    {
        (_reader, _points, _files) = (reader, points, files);
        _figures = [.. MeasuredFields.All.Select(field => reader.GetOrdinal(field.Name))];
        _id = reader.GetOrdinal(nameof(BenchmarkPointRow.Id));
        _import = reader.GetOrdinal(nameof(BenchmarkPointRow.SnapshotOrdinal));
        _date = reader.GetOrdinal(nameof(BenchmarkPointRow.Date));
        _concurrency = reader.GetOrdinal(nameof(BenchmarkPointRow.Concurrency));
        _interactivity = reader.GetOrdinal(nameof(BenchmarkPointRow.Interactivity));
        _throughput = reader.GetOrdinal(nameof(BenchmarkPointRow.ThroughputPerGpu));
        _quality = reader.GetOrdinal(nameof(BenchmarkPointRow.Quality));
        _isExcluded = reader.GetOrdinal(nameof(BenchmarkPointRow.IsExcluded));
        _shares = reader.GetOrdinal(nameof(BenchmarkPointRow.AcceptanceByPosition));
        _run = new TextColumn(reader, nameof(BenchmarkPointRow.Run));
        _tool = new TextColumn(reader, nameof(BenchmarkPointRow.AcceptanceLengthTool));
        _origin = new TextColumn(reader, nameof(BenchmarkPointRow.AcceptanceOrigin));
        _version = new TextColumn(reader, nameof(BenchmarkPointRow.EngineVersion));
        _image = new TextColumn(reader, nameof(BenchmarkPointRow.Image));
        _series = new SeriesColumns(reader, points);
        _configuration = new ConfigurationColumns(reader, points);
    }

    /// <summary>Adds the row that the reader stands on.</summary>
    public void Add()
    {
        var import = _reader.GetInt32(_import);
        var point = new BenchmarkPoint(
            _series.Value(),
            _configuration.Value(import),
            _points.Run(_run.Value()!, import),
            _reader.GetFieldValue<DateOnly>(_date),
            _reader.GetDouble(_concurrency),
            _reader.GetDouble(_interactivity),
            _reader.GetDouble(_throughput))
        {
            ImportOrder = import,
            AcceptanceLengthTool = _tool.Value(),
            AcceptanceOrigin = _origin.Value(),
            AcceptanceByPosition = _reader.IsDBNull(_shares) ? null : AcceptanceByPosition.Parse(_reader.GetString(_shares)),
            EngineVersion = _version.Value(),
            Image = _image.Value(),
            Quality = !_reader.IsDBNull(_quality) && QualityFlags.TryParse(_reader.GetString(_quality), out var flags) ? flags : QualityFlags.None,
            IsExcluded = _reader.GetBoolean(_isExcluded),
            SourceFile = _files[import],
        };
        Span<double> figures = stackalloc double[_figures.Length];
        for (var i = 0; i < figures.Length; i++)
            figures[i] = _reader.IsDBNull(_figures[i]) ? double.NaN : _reader.GetDouble(_figures[i]);
        _points.Add(_reader.GetInt32(_id), point, figures);
    }
}
