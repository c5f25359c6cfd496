using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace InferenceDash.Web.Hosting;

/// <summary>How the bytes of an answer are sent.</summary>
internal sealed class AnswerCoding
{
    // The largest quality before time grows faster than size falls, on pages of 36 and 115 kB: 5 takes 2.5 ms for 100 kB and is a
    // fifth smaller than 1; 11 is another sixth smaller and takes seventy times as long.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;

    /// <summary>As they are.</summary>
    public static readonly AnswerCoding Plain = new(0, null, "", static bytes => bytes);

    public static readonly AnswerCoding Gzip = new(1, "gzip", "-gz", Gzipped);

    public static readonly AnswerCoding Brotli = new(2, "br", "-br", Brotlied);

    private AnswerCoding(int index, string? name, string suffix, Func<byte[], byte[]> apply) => (Index, Name, Suffix, Apply) = (index, name, suffix, apply);

    public static int Count => 3;

    /// <summary>Its place among all.</summary>
    public int Index { get; }

    /// <summary>What the header of an answer calls it; null: nothing.</summary>
    public string? Name { get; }

    /// <summary>What its tags end with.</summary>
    public string Suffix { get; }

    public Func<byte[], byte[]> Apply { get; }

    /// <summary>The smallest that a request accepts.</summary>
    public static AnswerCoding Of(StringValues accepted)
    {
        var text = accepted.ToString();
        if (text.Length == 0)
            return Plain;
        if (!text.Contains('=', StringComparison.Ordinal) && !text.Contains('*', StringComparison.Ordinal))
            return Names(text, "br") ? Brotli : Names(text, "gzip") ? Gzip : Plain;
        return !StringWithQualityHeaderValue.TryParseList(accepted, out var list) ? Plain : Accepts(list, "br") ? Brotli : Accepts(list, "gzip") ? Gzip : Plain;
    }

    // A list of names alone, as browsers send it.
    private static bool Names(string text, string name)
    {
        foreach (var part in text.AsSpan().Split(','))
        {
            if (text.AsSpan(part).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> list, string name) =>
        (list.FirstOrDefault(c => c.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? list.FirstOrDefault(c => c.Value == "*"))
            is { } found && found.Quality != 0;

    private static byte[] Brotlied(byte[] bytes)
    {
        var made = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, made, out var length, BrotliQuality, BrotliWindow)
                ? made.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException("The answer could not be compressed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(made);
        }
    }

    private static byte[] Gzipped(byte[] bytes)
    {
        using var made = new MemoryStream();
        using (var zip = new GZipStream(made, CompressionLevel.Optimal))
            zip.Write(bytes);
        return made.ToArray();
    }
}
