namespace InferenceDash.Store.Uploads;

/// <summary>The readings asked for last, each made once, however many ask for it meanwhile.</summary>
internal sealed class RecentReadings
{
    private const int Most = 16;

    private readonly Lock _gate = new();

    // Rarely asked for first.
    private readonly List<(string Version, Task<UploadReading> Reading)> _held = [];

    public Task<UploadReading> GetAsync(string version, Func<Task<UploadReading>> read)
    {
        lock (_gate)
        {
            var at = _held.FindIndex(h => h.Version == version);
            // What failed may be tried again.
            var held = at >= 0 && !_held[at].Reading.IsFaulted ? _held[at] : (version, Task.Run(read));
            if (at >= 0)
                _held.RemoveAt(at);
            _held.Add(held);
            if (_held.Count > Most)
                _held.RemoveAt(0);
            return held.Item2;
        }
    }

    /// <summary>Lets go of all, because some of them are deleted.</summary>
    public void ForgetAll()
    {
        lock (_gate)
            _held.Clear();
    }

    /// <summary>Lets go of an upload that is deleted.</summary>
    public void Forget(string upload)
    {
        lock (_gate)
            _held.RemoveAll(h => h.Version.StartsWith(upload, StringComparison.Ordinal));
    }
}
