namespace InferenceDash.Store.Uploads;

/// <summary>What a reader brought at a time. Its id is not kept, only the hash of it.</summary>
internal sealed class UploadRow
{
    public required string Hash { get; set; }

    /// <summary>Milliseconds since 1970: a database compares them without knowing of time zones.</summary>
    public required long CreatedAt { get; set; }

    public required long ExpiresAt { get; set; }

    public required long Bytes { get; set; }

    /// <summary>Goes up with each change of what is given.</summary>
    public int Version { get; set; }

    /// <summary>What the reader says of the files, as JSON; null: nothing yet.</summary>
    public string? Given { get; set; }

    public List<UploadFileRow> Files { get; init; } = [];
}

internal sealed class UploadFileRow
{
    public string UploadHash { get; set; } = "";

    public required int Place { get; set; }

    public required string Name { get; set; }

    public required byte[] Content { get; set; }
}
