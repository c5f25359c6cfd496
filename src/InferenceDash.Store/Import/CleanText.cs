using System.Buffers;

namespace InferenceDash.Store.Import;

/// <summary>Text as it is stored, whatever the file: on one line, without white space around it.</summary>
internal static class CleanText
{
    // Controls, and the two line separators of Unicode.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code), '\u2028', '\u2029']);

    public static string Of(string text)
    {
        var trimmed = text.Trim();
        return trimmed.AsSpan().ContainsAny(Unwanted)
            ? string.Concat(trimmed.Select(c => Unwanted.Contains(c) ? ' ' : c)).Trim()
            : trimmed;
    }
}
