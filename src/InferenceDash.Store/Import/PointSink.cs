using InferenceDash.Store.Database.Rows;
using InferenceDash.Store.Database.Writing;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import;

/// <summary>
/// Keeps measurements in memory, for what is read and not stored. It takes nothing else: what models and GPUs are is for the store
/// to say.
/// </summary>
/// <param name="room">How many more measurements there may be.</param>
/// <param name="most">How many an upload may have in all; of other files there may be any number.</param>
internal sealed class PointSink(int room = int.MaxValue, int most = int.MaxValue) : RowSink
{
    private readonly List<BenchmarkPoint> _points = [];
    private RequestLatencies? _latencies;

    public IReadOnlyList<BenchmarkPoint> Points => _points;

    public override void Write<T>(T row)
    {
        if (row is not BenchmarkPointRow point)
        {
            throw new SourceException(
                "holds models, prices, published figures, acceptance lengths or evaluations, which only the command import takes; bring measurements");
        }

        if (_points.Count == room)
            throw new SourceException($"holds more rows than an upload may have ({most:N0} in all its files); use the command import");
        _points.Add(_latencies is null ? point.ToPoint() : point.ToPoint() with { Requests = RequestRecord.Of(_latencies) });
        _latencies = null;
    }

    // Those of the point that is written next.
    protected override int? Keep(RequestLatencies latencies)
    {
        _latencies = latencies;
        return null;
    }

    protected override void End()
    {
        // Every point is kept when it is written.
    }

    public override void Dispose()
    {
        // There is nothing to let go of.
    }
}
