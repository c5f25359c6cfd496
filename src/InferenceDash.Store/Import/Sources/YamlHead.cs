using System.Text;
using System.Text.RegularExpressions;

namespace InferenceDash.Store.Import.Sources;

/// <summary>Tells YAML from other text by the beginning of a file, and shows what it holds.</summary>
internal static partial class YamlHead
{
    private const int LongestLine = 2000;

    /// <summary>The beginning as JSON, as far as it goes; null: it is no mapping in block style, nor a list of such.</summary>
    public static byte[]? Json(byte[] bytes)
    {
        if (FirstLine(bytes) is not { } line || !Name.IsMatch(line))
            return null;
        var json = new MemoryStream();
        try
        {
            using var stream = new YamlStream(new MemoryStream(bytes));
            stream.CopyTo(json);
        }
        catch (SourceException)
        {
            // The beginning ends anywhere, and a flawed file is told its flaw when it is read.
        }

        return json.ToArray();
    }

    // The first line that is no comment, directive or separator.
    private static string? FirstLine(ReadOnlySpan<byte> bytes)
    {
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range].Trim(" \t\r"u8);
            if (line.StartsWith("---"u8))
                line = line[3..].TrimStart(" \t"u8);
            if (line.IsEmpty || line[0] is (byte)'#' or (byte)'%')
                continue;
            return line.Length <= LongestLine ? Encoding.UTF8.GetString(line) : null;
        }

        return null;
    }

    // A comma before the colon is what a line of CSV has, and no name that a tool gives.
    [GeneratedRegex(
        """^(?:-\s+)*(?:"[^"]*"|'[^']*'|[^\s"'\[\]{},:#&*!|>%@`?-][^"\[\]{},:]*)\s*:(?:\s|$)""",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name { get; }
}
