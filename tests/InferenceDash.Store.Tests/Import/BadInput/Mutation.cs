using System.Text;
using System.Text.RegularExpressions;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>Spoils sound files in the ways in which files are spoilt: by other versions of a tool, by hand, on the way.</summary>
/// <param name="random">What is spoilt: the same seed spoils the same.</param>
internal sealed partial class Mutation(Random random)
{
    private static readonly string[] Values =
    [
        "0", "-1", "-0.0", "1e308", "1e-320", "1e999", "NaN", "-Infinity", "123456789012345678901234567890", "null", "true", "\"\"", "\"12\"", "\"none\"",
        "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[1, 2, 3]", "{\"avg\": 1}", "2026-13-45", "\"=1+1\"", "0x10", "1,5", "''", "\u00e9\u4e2d",
    ];

    private static readonly string[] Names = ["", "x", "completed", "max_concurrency", "metrics", "unit", "a.b", "0", "\\u0041", "model", "benchmarks"];

    /// <summary>The content with one to three things spoilt.</summary>
    public byte[] Of(string content)
    {
        var text = content;
        for (var i = random.Next(3); i >= 0; i--)
            text = Spoilt(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(8) == 0 ? Flipped(bytes) : bytes;
    }

    private string Spoilt(string text) => random.Next(10) switch
    {
        0 => text[..random.Next(text.Length + 1)],
        1 => Swapped(text),
        2 => Doubled(text),
        3 => Cell(text, Values[random.Next(Values.Length)].Trim('"')),
        _ => Field(text),
    };

    // Without a field, with another name, with another value, or with the field twice.
    private string Field(string text)
    {
        var fields = NameAndValue.Matches(text);
        if (fields.Count == 0)
            return Cell(text, "");
        var field = fields[random.Next(fields.Count)];
        var (name, value) = (field.Groups["name"], field.Groups["value"]);
        return random.Next(5) switch
        {
            0 => text.Remove(field.Index, field.Length),
            1 => Replaced(text, name, Names[random.Next(Names.Length)]),
            2 => text.Insert(field.Index, field.Value),
            _ => Replaced(text, value, Values[random.Next(Values.Length)]),
        };
    }

    private string Swapped(string text)
    {
        var lines = text.Split('\n');
        var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        return string.Join('\n', lines);
    }

    private string Doubled(string text)
    {
        var lines = text.Split('\n').ToList();
        var line = random.Next(lines.Count);
        lines.Insert(line, lines[line]);
        return string.Join('\n', lines);
    }

    private string Cell(string text, string value)
    {
        var cells = BetweenCommas.Matches(text);
        return Replaced(text, cells[random.Next(cells.Count)], value);
    }

    private byte[] Flipped(byte[] bytes)
    {
        for (var i = random.Next(4); i >= 0 && bytes.Length > 0; i--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static string Replaced(string text, Capture part, string other) =>
        string.Concat(text.AsSpan(0, part.Index), other, text.AsSpan(part.Index + part.Length));

    // With the comma, so that what is left without it is well formed as often as not. Names may stand without quotes, as in YAML.
    [GeneratedRegex(
        """(?<name>"[^"\n]*"|(?<=^[ -]*)\w+)\s*:\s*(?<value>"[^"\n]*"|[^\s,{}\[\]]+|(?=[{\[]))\s*,?\s*""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NameAndValue { get; }

    [GeneratedRegex("[^,\n]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex BetweenCommas { get; }
}
