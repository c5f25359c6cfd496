using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Addresses;

/// <summary>Target interactivities as people type them.</summary>
public static partial class TargetText
{
    /// <summary>Most targets of one comparison.</summary>
    public const int MostTargets = 6;

    private const double Least = 0.000001;
    private const double Greatest = 1_000_000;

    /// <summary>Reads one target; the reason says what is wrong with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">The target, tok/s/user.</param>
    /// <param name="reason">What is wrong; null: nothing.</param>
    /// <param name="isPlain">Whether digits and a point are all that a number may have, as a program writes it.</param>
    public static bool TryParse(string text, out double target, [NotNullWhen(false)] out string? reason, bool isPlain = false)
    {
        text = text.Trim();
        target = 0;
        if (text.Length == 0)
            reason = TargetWords.Empty;
        else if (text[0] == '-' && TryParseNumber(text[1..], out _, isPlain))
            reason = TargetWords.NotPositive;
        else if (!TryParseNumber(text, out target, isPlain))
            reason = TargetWords.NotANumber(Shown(text));
        else if (target < Least)
            reason = target == 0 ? TargetWords.NotPositive : TargetWords.TooSmall(Least);
        else if (target > Greatest)
            reason = TargetWords.TooGreat(Greatest);
        else
            reason = null;
        return reason is null;
    }

    /// <summary>
    /// Reads a number as people write it: with spaces or commas between groups of three digits, with a comma for decimals, with
    /// an exponent. The framework would take more: NaN in any case, and trailing NULs. Of a program none of that is guessed.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="isPlain">Whether digits and a point are all that it may have, as a program writes it.</param>
    public static bool TryParseNumber(string text, out double number, bool isPlain = false)
    {
        if (!isPlain && TryParseWritten(text, out number))
            return true;
        number = 0;
        return text.All(c => char.IsAsciiDigit(c) || c == '.')
            && text.Any(char.IsAsciiDigit)
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    // The marks that only people put into a number.
    private static bool TryParseWritten(string text, out double number)
    {
        number = 0;
        if (Grouped().IsMatch(text))
            text = Separators().Replace(text, "");
        else if (DecimalComma().IsMatch(text))
            text = text.Replace(',', '.');
        else if (Exponent().IsMatch(text))
            return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
        else
            return false;
        return TryParseNumber(text, out number, isPlain: true);
    }

    /// <summary>As it stands in an address and in its field, without an exponent; it reads back to the same number.</summary>
    public static string Of(double target)
    {
        var shortest = target.ToString("R", CultureInfo.InvariantCulture);
        return shortest.Contains('E', StringComparison.Ordinal)
            ? target.ToString("F30", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.')
            : shortest;
    }

    // "1,000" is a thousand, as in the figures of the pages; "90,5" can only be a decimal.
    [GeneratedRegex(@"^\d{1,3}(?:(?:,\d{3})+|(?:[ \u00A0\u2009\u202F]\d{3})+)(?:\.\d*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[, \u00A0\u2009\u202F]", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\d+,\d*$", RegexOptions.NonBacktracking)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^\d+(?:\.\d+)?[eE]\+?\d$", RegexOptions.NonBacktracking)]
    private static partial Regex Exponent();

    internal static string Shown(string text) => text.Length <= 24 ? text : text[..24] + "…";
}
