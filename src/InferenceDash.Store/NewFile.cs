namespace InferenceDash.Store;

/// <summary>Replaces a file at once, when its successor is complete.</summary>
internal static class NewFile
{
    /// <param name="path">The file to replace.</param>
    /// <param name="write">Writes the successor to the path it is given.</param>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<string, Task> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception)
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
            if (exception is IOException or UnauthorizedAccessException or ArgumentException)
                throw new StoreException($"The file {path} cannot be written: {exception.Message}", exception);
            throw;
        }
    }
}
