using System.Data.Common;
using InferenceDash.Store.Database.Rows;

namespace InferenceDash.Store.Database.Reading;

/// <summary>
/// Reads benchmark points straight from the columns. Rows that follow each other mostly belong to one sweep: what they share is
/// one object, and is looked up only where it changes.
/// </summary>
internal sealed class PointReader
{
    private readonly RowValues _row;
    private readonly MeasuredBuilder _points;
    private readonly IReadOnlyDictionary<int, string?> _files;
    private readonly int[] _figures;
    private readonly int _id, _import, _date, _concurrency, _interactivity, _throughput, _quality, _isExcluded, _shares, _requests;
    private readonly TextColumn _run, _tool, _origin, _version, _image;
    private readonly SeriesColumns _series;
    private readonly ConfigurationColumns _configuration;

    /// <param name="reader">Rows with every column of the table.</param>
    /// <param name="points">What they are added to.</param>
    /// <param name="files">Names of the files of each import.</param>
    public PointReader(DbDataReader reader, MeasuredBuilder points, IReadOnlyDictionary<int, string?> files)
    {
        (_row, _points, _files) = (RowValues.Of(reader), points, files);
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
        _requests = reader.GetOrdinal(nameof(BenchmarkPointRow.Requests));
        _run = new TextColumn(reader, _row, nameof(BenchmarkPointRow.Run));
        _tool = new TextColumn(reader, _row, nameof(BenchmarkPointRow.AcceptanceLengthTool));
        _origin = new TextColumn(reader, _row, nameof(BenchmarkPointRow.AcceptanceOrigin));
        _version = new TextColumn(reader, _row, nameof(BenchmarkPointRow.EngineVersion));
        _image = new TextColumn(reader, _row, nameof(BenchmarkPointRow.Image));
        _series = new SeriesColumns(reader, _row, points);
        _configuration = new ConfigurationColumns(reader, _row, points);
    }

    /// <summary>Adds the row that the reader stands on.</summary>
    public void Add()
    {
        var import = _row.Int32(_import);
        var point = new BenchmarkPoint(
            _series.Value(),
            _configuration.Value(import),
            _points.Run(_run.Value()!, import),
            _row.Day(_date),
            _row.Double(_concurrency),
            _row.Double(_interactivity),
            _row.Double(_throughput))
        {
            ImportOrder = import,
            AcceptanceLengthTool = _tool.Value(),
            AcceptanceOrigin = _origin.Value(),
            AcceptanceByPosition = _row.IsNull(_shares) ? null : AcceptanceByPosition.Parse(_row.Text(_shares)),
            EngineVersion = _version.Value(),
            Image = _image.Value(),
            Quality = !_row.IsNull(_quality) && QualityFlags.TryParse(_row.Text(_quality), out var flags) ? flags : QualityFlags.None,
            IsExcluded = _row.Boolean(_isExcluded),
            Requests = _row.IsNull(_requests) ? null : new RequestRecord(import, _row.Int32(_requests)),
            SourceFile = _files[import],
        };
        Span<double> figures = stackalloc double[_figures.Length];
        for (var i = 0; i < figures.Length; i++)
            figures[i] = _row.IsNull(_figures[i]) ? double.NaN : _row.Double(_figures[i]);
        _points.Add(_row.Int32(_id), point, figures);
    }
}
