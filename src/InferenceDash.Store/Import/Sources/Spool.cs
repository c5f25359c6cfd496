namespace InferenceDash.Store.Import.Sources;

/// <summary>Temporary files for input that can be read only once, which an import reads twice.</summary>
internal sealed class Spool : IDisposable
{
    private const long MostBytes = UnpackLimit.MostBytes;

    private readonly List<string> _files = [];

    /// <summary>Writes everything to a file; its path.</summary>
    /// <exception cref="SourceException">There is more than an import takes.</exception>
    public string Store(Stream input, CancellationToken cancellation)
    {
        var path = Path.GetTempFileName();
        _files.Add(path);
        using var output = new FileStream(path, FileMode.Create, FileAccess.Write);
        var buffer = new byte[128 * 1024];
        var total = 0L;
        int read;
        while ((read = input.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            total += read;
            if (total > MostBytes)
                throw new SourceException("is larger than 4 GB; import it from a file");
            output.Write(buffer.AsSpan(0, read));
        }

        return path;
    }

    public void Dispose()
    {
        foreach (var file in _files)
            File.Delete(file);
    }
}
