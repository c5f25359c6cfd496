namespace InferenceDash.Store.Import.Sources;

/// <summary>A file cannot be read. The message is a reason as rejected rows have them.</summary>
internal sealed class SourceException(string reason, int? line = null) : Exception(reason)
{
    public int? Line { get; } = line;

    /// <summary>What a failure to read says of the file; null: it is a failure of another kind.</summary>
    public static string? ReasonOf(Exception exception) => exception switch
    {
        SourceException => exception.Message,
        InvalidDataException or NotSupportedException => $"is damaged, or packed in a way that is not known: {exception.Message}",
        FileNotFoundException or DirectoryNotFoundException => "does not exist any more",
        IOException or UnauthorizedAccessException => $"cannot be read: {exception.Message}",
        _ => null,
    };
}
