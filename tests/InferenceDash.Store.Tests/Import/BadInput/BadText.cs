using System.Text;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>Flaws that any text can have: it is cut off, in another encoding, or no text at all.</summary>
internal static class BadText
{
    public static IEnumerable<BadFile> Of(SoundFile sound)
    {
        var text = sound.Content;
        var bytes = Encoding.UTF8.GetBytes(text);
        return
        [
            .. new[] { 1, 10, 25, 50 }.Select(percent => sound.Bad($"cut off after {percent} %", text[..(text.Length * percent / 100)])),
            sound.Bad("UTF-16 with its mark", () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]),
            sound.Bad("UTF-16, big end first, without a mark", () => Encoding.BigEndianUnicode.GetBytes(text)),
            sound.Bad("UTF-32 with its mark", () => [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)]),
            sound.Bad("Latin-1 with an accent", () => Encoding.Latin1.GetBytes(text.Replace('a', 'à'))),
            sound.Bad("a byte that UTF-8 does not have", () => With(bytes, 0xFF)),
            sound.Bad("an overlong slash", () => With(bytes, 0xC0, 0xAF)),
            sound.Bad("half a surrogate pair", () => With(bytes, 0xED, 0xA0, 0x80)),
            sound.Bad("a character cut in two at the end", () => [.. bytes, 0xE2, 0x82]),
            sound.Bad("a NUL byte in the middle", () => With(bytes, 0)),
            sound.Bad("NUL bytes at the end, as after a crash", () => [.. bytes, .. new byte[4096]]),
            sound.Bad("noise instead of text", () => Noise(sound.Format.Length, 4096)),
            sound.Bad("noise after the text", () => [.. bytes, .. Noise(sound.Format.Length, 4096)]),
            sound.Bad("empty, and its format named", "") with { Options = Named(sound) },
            sound.Bad("only a byte order mark", "\uFEFF") with { Options = Named(sound) },
            sound.Bad("only white space", " \r\n\t\n \n") with { Options = Named(sound) },
            sound.Bad("another kind of file, and its format named", "<html><body>Sign in, please</body></html>\n") with { Options = Named(sound) },
            sound.Bad("under the name of a format that does not exist", text) with { Options = sound.Options with { Format = "excel" } },
        ];
    }

    private static ImportOptions Named(SoundFile sound) => sound.Options with { Format = sound.Format.Split(' ')[0] };

    private static byte[] With(byte[] bytes, params byte[] flaw) => [.. bytes[..(bytes.Length / 2)], .. flaw, .. bytes[(bytes.Length / 2)..]];

    // Of a linear congruential generator, the same in every run. The first byte is none that an archive begins with.
    private static byte[] Noise(int seed, int length)
    {
        var state = (uint)seed;
        return [0xFE, .. Enumerable.Range(0, length).Select(_ => (byte)((state = (state * 1664525) + 1013904223) >> 24))];
    }
}
