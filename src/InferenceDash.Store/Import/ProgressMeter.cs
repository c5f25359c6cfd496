using System.Diagnostics;

namespace InferenceDash.Store.Import;

/// <summary>Counts bytes and rows and reports them a few times a second.</summary>
internal sealed class ProgressMeter(IProgress<ImportProgress>? progress)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _sinceReport = Stopwatch.StartNew();
    private ImportStage _stage;
    private long _bytes;
    private long? _total;
    private Func<long> _rows = () => 0;

    public void Begin(ImportStage stage, long? total, Func<long> rows)
    {
        (_stage, _total, _bytes, _rows) = (stage, total, 0, rows);
        Report();
    }

    public void Read(int bytes)
    {
        _bytes += bytes;
        if (_sinceReport.Elapsed >= Interval)
            Report();
    }

    public void End() => Report();

    private void Report()
    {
        _sinceReport.Restart();
        progress?.Report(new ImportProgress(_stage, _bytes, _total, _rows()));
    }
}
