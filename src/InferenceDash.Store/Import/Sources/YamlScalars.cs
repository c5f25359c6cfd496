using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InferenceDash.Store.Import.Sources;

/// <summary>What the scalars of YAML are in JSON, by the core schema of YAML 1.2: only plain ones are more than texts.</summary>
internal static class YamlScalars
{
    // What is larger in JSON is refused, so it is not made of it first.
    private const int Longest = 16 * 1024 * 1024;

    private const string TextTag = "tag:yaml.org,2002:str";

    private static readonly HashSet<string> Typed =
        new(["null", "bool", "int", "float"], StringComparer.Ordinal);

    /// <summary>Writes a scalar as a value. No finite number becomes the bare word that Python writes in JSON.</summary>
    /// <exception cref="SourceException">It is too long, or holds half a character.</exception>
    public static void Write(Utf8JsonWriter json, Scalar scalar)
    {
        if (!IsTyped(scalar) || Word(scalar.Value) is not { } word)
            json.WriteStringValue(Sound(scalar));
        else
            json.WriteRawValue(word, skipInputValidation: true);
    }

    /// <summary>The text of a scalar.</summary>
    /// <exception cref="SourceException">It is too long, or holds half a character.</exception>
    public static string Sound(Scalar scalar)
    {
        var text = scalar.Value;
        if (text.Length > Longest)
            throw new SourceException($"holds a value of more than {Longest / (1024 * 1024)} MB", (int)scalar.Start.Line);
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new SourceException("contains an escape for half a character", (int)scalar.Start.Line);
            i++;
        }

        return text;
    }

    /// <summary>A plain scalar as it is written in JSON; null: it is a text.</summary>
    internal static string? Word(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => "null",
        "true" or "True" or "TRUE" => "true",
        "false" or "False" or "FALSE" => "false",
        ".nan" or ".NaN" or ".NAN" => "NaN",
        _ => char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' ? Number(text) : null,
    };

    // A tag of YAML's own says what a scalar is; with one of a program's it is taken for a text.
    private static bool IsTyped(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty)
            return scalar.Style == ScalarStyle.Plain;
        return !scalar.Tag.IsNonSpecific && scalar.Tag.Value is var tag && tag != TextTag && Typed.Contains(tag[(tag.LastIndexOf(':') + 1)..]);
    }

    private static string? Number(string text)
    {
        var isSigned = text[0] is '+' or '-';
        var sign = text[0] == '-' ? "-" : "";
        var rest = text.AsSpan(isSigned ? 1 : 0);
        if (rest is ".inf" or ".Inf" or ".INF")
            return sign + "Infinity";
        if (!isSigned && rest.Length > 2 && rest[0] == '0' && rest[1] is 'x' or 'o')
            return Based(rest[2..], rest[1] == 'x' ? 16 : 8);

        var whole = Digits(rest);
        rest = rest[whole.Length..];
        var fraction = rest.Length > 0 && rest[0] == '.' ? Digits(rest[1..]) : default;
        if (rest.Length > 0 && rest[0] == '.')
            rest = rest[(fraction.Length + 1)..];
        if (whole.Length + fraction.Length == 0 || !IsExponent(rest))
            return null;
        whole = whole.TrimStart('0');
        return $"{sign}{(whole.IsEmpty ? "0" : whole)}{(fraction.IsEmpty ? "" : ".")}{fraction}{rest}";
    }

    private static string? Based(ReadOnlySpan<char> digits, int radix)
    {
        UInt128 number = 0;
        foreach (var character in digits)
        {
            var digit = char.IsAsciiHexDigit(character) ? Convert.ToInt32(character.ToString(), 16) : radix;
            if (digit >= radix || number > ulong.MaxValue)
                return null;
            number = (number * (uint)radix) + (uint)digit;
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text : text[..other];
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return true;
        if (text[0] is not ('e' or 'E'))
            return false;
        var digits = text[(text.Length > 1 && text[1] is '+' or '-' ? 2 : 1)..];
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
