namespace InferenceDash.Store.Uploads;

/// <summary>
/// The files of an upload on disk while they are read, because archives are read where they lie. Only the user who runs the
/// server may look into it, and it is gone when the reading is over.
/// </summary>
internal sealed class UploadFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("inferencedash-upload-").FullName;

    public UploadFolder(IReadOnlyList<BroughtFile> files)
    {
        Names = [.. files.Select(file => file.Name)];
        Paths = [.. Names.Select(name => Path.Combine(_path, name))];
        foreach (var (path, file) in Paths.Zip(files))
            File.WriteAllBytes(path, file.Content);
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> Paths { get; }

    /// <summary>A name, or a sentence, without the folder, which is nothing to a reader.</summary>
    public string Shown(string text) => text.Replace(_path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
