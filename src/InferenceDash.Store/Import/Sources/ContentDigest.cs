using System.Security.Cryptography;
using System.Text.Unicode;

namespace InferenceDash.Store.Import.Sources;

/// <summary>What reading a file once tells of it: whether it is text, and which.</summary>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal digits.</param>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
/// <param name="Length">Bytes.</param>
internal sealed record ContentDigest(string Hash, bool HasMark, long Length)
{
    private const int BufferSize = 1024 * 1024;
    private const int LongestCharacter = 4;

    /// <exception cref="SourceException">It is not UTF-8 text, or holds NUL bytes.</exception>
    public static ContentDigest Of(Stream stream, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        var hasMark = false;
        var (length, line, carried) = (0L, 1, 0);
        int read;
        while ((read = stream.ReadAtLeast(buffer.AsSpan(carried), BufferSize - carried, throwOnEndOfStream: false)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer.AsSpan(carried, read));
            var bytes = buffer.AsSpan(0, carried + read);
            hasMark |= length == 0 && bytes.StartsWith("\uFEFF"u8);
            length += read;
            var whole = bytes[..^TailOf(bytes)];
            line += CheckText(whole, line);
            carried = bytes.Length - whole.Length;
            bytes[whole.Length..].CopyTo(buffer);
        }

        CheckText(buffer.AsSpan(0, carried), line);
        return new ContentDigest(Convert.ToHexStringLower(hash.GetHashAndReset()), hasMark, length);
    }

    /// <summary>The lines that end in a piece of text that begins on a line.</summary>
    /// <exception cref="SourceException">It is no text.</exception>
    private static int CheckText(ReadOnlySpan<byte> bytes, int line)
    {
        if (!Utf8.IsValid(bytes))
            throw new SourceException("is not UTF-8 text; save the file as UTF-8", line + LineOfFlaw(bytes));
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            throw new SourceException("holds a NUL byte, which no text does; save the file as UTF-8 text", line + bytes[..nul].Count((byte)'\n'));
        return bytes.Count((byte)'\n');
    }

    private static int LineOfFlaw(ReadOnlySpan<byte> bytes)
    {
        var line = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(bytes[range]))
                break;
            line++;
        }

        return line;
    }

    // Bytes of a character at the end that goes on in the next piece.
    private static int TailOf(ReadOnlySpan<byte> bytes)
    {
        for (var tail = 1; tail < LongestCharacter && tail <= bytes.Length; tail++)
        {
            var lead = bytes[^tail];
            if ((lead & 0xC0) == 0x80)
                continue;
            var needs = lead switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
            return tail < needs ? tail : 0;
        }

        return 0;
    }
}
