namespace InferenceDash.Store;

/// <summary>Replaces a file at once, when its successor is complete.</summary>
public static class NewFile
{
    private const int NoSpace = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    private static readonly string[] Suffixes = ["", "-journal", "-wal", "-shm"];

    /// <summary>Writes a file whole or not at all; one of its name stays as it was until then.</summary>
    /// <param name="path">The file to replace.</param>
    /// <param name="write">Writes the successor to the path it is given.</param>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<string, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception)
        {
            // With what SQLite puts beside a file that it writes.
            foreach (var left in Suffixes.Select(suffix => temporary + suffix).Where(File.Exists))
                File.Delete(left);
            if (exception is IOException or UnauthorizedAccessException or ArgumentException)
                throw new StoreException($"The file {path} cannot be written: {ReasonOf(exception, temporary, path)}", exception);
            throw;
        }
    }

    // The file that its reader named, and not the one beside it.
    private static string ReasonOf(Exception failure, string temporary, string path) =>
        failure is IOException { HResult: NoSpace or NoSpaceOnWindows } ? "its disk is full"
        : failure.Message.Replace(temporary, path, StringComparison.Ordinal);
}
