namespace InferenceDash.Store;

/// <summary>
/// Whether readers may bring files of their own, and how much of them is kept for how long. Bound from the configuration
/// section <c>Uploads</c>.
/// </summary>
public sealed class UploadOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Uploads";

    /// <summary>False: there is no page to bring files to, and no address shows any.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Hours after which an upload is deleted.</summary>
    public int Hours { get; set; } = 24;

    /// <summary>Uploads that are kept at a time.</summary>
    public int MostUploads { get; set; } = 500;

    /// <summary>Bytes of all uploads together.</summary>
    public long MostBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Uploads that may come within one minute.</summary>
    public int UploadsPerMinute { get; set; } = 30;

    /// <summary>Bytes of one upload, as they are sent.</summary>
    public long BytesPerUpload { get; set; } = 32L * 1024 * 1024;

    /// <summary>Bytes that an archive of an upload may unpack to.</summary>
    public long UnpackedBytesPerUpload { get; set; } = 256L * 1024 * 1024;

    /// <summary>Files of one upload, those in its archives included.</summary>
    public int FilesPerUpload { get; set; } = 200;

    /// <summary>Measurements of one upload.</summary>
    public int RowsPerUpload { get; set; } = 20_000;

    /// <summary>What is wrong with the limits; null: nothing.</summary>
    public string? Flaw =>
        Hours is < 1 or > 24 * 366 ? $"{Section}:{nameof(Hours)} is {Hours}: name the hours that an upload is kept, from 1 to 8784."
        : NotPositive() is { } name ? $"{Section}:{name} has to be above 0. To take no uploads, set {Section}:{nameof(Enabled)} to false."
        : BytesPerUpload > MostBytes ? $"{Section}:{nameof(BytesPerUpload)} is above {Section}:{nameof(MostBytes)}, the bytes of all uploads together."
        : BytesPerUpload > int.MaxValue ? $"{Section}:{nameof(BytesPerUpload)} is above 2 GB, more than one upload may have."
        : null;

    private string? NotPositive() => new (string Name, long Value)[]
    {
        (nameof(MostUploads), MostUploads), (nameof(MostBytes), MostBytes), (nameof(UploadsPerMinute), UploadsPerMinute),
        (nameof(BytesPerUpload), BytesPerUpload), (nameof(UnpackedBytesPerUpload), UnpackedBytesPerUpload),
        (nameof(FilesPerUpload), FilesPerUpload), (nameof(RowsPerUpload), RowsPerUpload),
    }.Where(limit => limit.Value < 1).Select(limit => limit.Name).FirstOrDefault();
}
