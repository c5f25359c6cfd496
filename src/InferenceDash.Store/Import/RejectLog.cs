using CsvHelper;

namespace InferenceDash.Store.Import;

/// <summary>Every rejected row as a line of a CSV file, however many there are.</summary>
internal sealed class RejectLog : IDisposable
{
    private readonly string _path;
    private readonly CsvWriter _csv;

    private RejectLog(string path, Stream stream)
    {
        _path = path;
        _csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" });
        _csv.WriteRecord(["file", "line", "field", "value", "reason"]);
    }

    /// <exception cref="StoreException">The file cannot be written.</exception>
    public static RejectLog Create(string path)
    {
        try
        {
            return new RejectLog(path, new FileStream(path, FileMode.Create, FileAccess.Write));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Failed(path, exception);
        }
    }

    public void Write(RejectedRow row)
    {
        try
        {
            _csv.WriteRecord([CsvCell.Text(row.File), row.Line?.ToString() ?? "", CsvCell.Text(row.Field), CsvCell.Text(row.Value), CsvCell.Text(row.Reason)]);
        }
        catch (IOException exception)
        {
            throw Failed(_path, exception);
        }
    }

    public void Dispose()
    {
        try
        {
            _csv.Dispose();
        }
        catch (IOException exception)
        {
            throw Failed(_path, exception);
        }
    }

    private static StoreException Failed(string path, Exception exception) =>
        new($"The reject log {path} cannot be written: {exception.Message}", exception);
}
