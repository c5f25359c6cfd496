using System.Security.Cryptography;
using System.Text.Unicode;

namespace InferenceDash.Store.Import;

/// <summary>One file of an import, in memory.</summary>
internal sealed class SourceFile
{
    private const int LargestMegabytes = 512;

    private SourceFile(string name, byte[] content)
    {
        Name = name;
        Content = content;
        Hash = Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>As it was named in the command.</summary>
    public string Name { get; }

    /// <summary>UTF-8 text, with or without a byte order mark.</summary>
    public byte[] Content { get; }

    public string Hash { get; }

    /// <summary>The file, or null and the reason among the rejected.</summary>
    public static SourceFile? Read(string path, List<RejectedRow> rejected)
    {
        if (TryRead(path, out var reason) is not { } content)
        {
            rejected.Add(new RejectedRow(path, null, null, null, reason!));
            return null;
        }

        if (!Utf8.IsValid(content))
        {
            rejected.Add(new RejectedRow(path, FirstInvalidLine(content), null, null, "is not UTF-8 text; save the file as UTF-8"));
            return null;
        }

        return new SourceFile(path, content);
    }

    private static byte[]? TryRead(string path, out string? reason)
    {
        reason = null;
        try
        {
            if (Directory.Exists(path))
                reason = "is a folder; name its files";
            else if (!File.Exists(path))
                reason = "does not exist";
            else if (new FileInfo(path).Length > LargestMegabytes * 1024L * 1024L)
                reason = $"is larger than {LargestMegabytes} MB; split it";
            return reason is null ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reason = $"cannot be read: {exception.Message}";
            return null;
        }
    }

    private static int FirstInvalidLine(ReadOnlySpan<byte> content)
    {
        var line = 1;
        foreach (var range in content.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(content[range]))
                break;
            line++;
        }

        return line;
    }
}
