using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Writing;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Uploads;

/// <summary>Keeps the measurements of one file in memory. An upload holds nothing else: what models and GPUs are is for the store to say.</summary>
/// <param name="room">How many more measurements the upload may have.</param>
/// <param name="most">How many it may have in all.</param>
internal sealed class PointSink(int room, int most) : RowSink
{
    private readonly List<BenchmarkPoint> _points = [];

    public IReadOnlyList<BenchmarkPoint> Points => _points;

    public override void Write<T>(T row)
    {
        if (row is not BenchmarkPointRow point)
            throw new SourceException("holds models, prices, published figures or acceptance lengths, which only the command import takes; bring measurements");
        if (_points.Count == room)
            throw new SourceException($"holds more rows than an upload may have ({most:N0} in all its files); use the command import");
        _points.Add(point.ToPoint());
    }

    public override void Complete()
    {
        // Every point is kept when it is written.
    }

    public override void Dispose()
    {
        // There is nothing to let go of.
    }
}
