using System.Globalization;

namespace InferenceDash.Store.Import;

/// <summary>Escapes in JSON that no text can hold: a NUL, which databases refuse, and half of a surrogate pair, which parsers do.</summary>
internal static class JsonEscapes
{
    public const string Flaw = @"contains an escape that is not a character, such as \u0000 or \ud800";

    private const int Length = 6;

    /// <summary>Whether there is one in the text, or in the texts of a whole file.</summary>
    public static bool HaveFlaw(ReadOnlySpan<byte> json)
    {
        for (var next = json.IndexOf((byte)'\\'); next >= 0 && next + 1 < json.Length; next = json.IndexOf((byte)'\\'))
        {
            json = json[next..];
            var taken = Character(json) switch
            {
                null => 2,
                '\0' => 0,
                >= '\uD800' and <= '\uDBFF' => Character(json[Length..]) is >= '\uDC00' and <= '\uDFFF' ? 2 * Length : 0,
                >= '\uDC00' and <= '\uDFFF' => 0,
                _ => Length,
            };
            if (taken == 0)
                return true;
            json = json[taken..];
        }

        return false;
    }

    // What an escape like \u00e9 at the beginning stands for; null: there is none.
    private static char? Character(ReadOnlySpan<byte> json) =>
        json.Length >= Length && json.StartsWith("\\u"u8)
        && ushort.TryParse(json[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
