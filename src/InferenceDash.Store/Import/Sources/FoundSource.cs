namespace InferenceDash.Store.Import.Sources;

/// <summary>A file that an import may read.</summary>
/// <param name="Name">As messages name it.</param>
/// <param name="FileName">Its name without folders, for the snapshot.</param>
/// <param name="Path">The file on disk that holds it: itself, or its archive.</param>
/// <param name="IsNamed">The command names it, or its archive; else a folder brought it, which may hold other things as well.</param>
/// <param name="Open">Opens it from its start, unpacked.</param>
/// <param name="OpenBeside">Opens a file that lies beside it, by name; null: there is none of that name.</param>
internal sealed record FoundSource(
    string Name, string FileName, string Path, bool IsNamed, Func<Stream> Open, Func<string, Stream?> OpenBeside)
{
    /// <summary>Tells whether the file was written to in between.</summary>
    public (long Length, DateTime WrittenAt) Stamp => (new FileInfo(Path).Length, File.GetLastWriteTimeUtc(Path));
}
