using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InferenceDash.Web.Addresses;

/// <summary>Target interactivities as people type them.</summary>
public static class TargetText
{
    /// <summary>Most targets of one comparison.</summary>
    public const int MostTargets = 6;

    private const double Least = 0.000001;
    private const double Greatest = 1_000_000;

    /// <summary>Reads one target; the reason says what is wrong with it.</summary>
    public static bool TryParse(string text, out double target, [NotNullWhen(false)] out string? reason)
    {
        text = text.Trim();
        target = 0;
        if (text.Length == 0)
            reason = "A target is empty.";
        else if (text.Contains(',', StringComparison.Ordinal))
            reason = $"“{Shown(text)}” has a comma: write decimals with a point.";
        else if (text[0] == '-' && TryParseNumber(text[1..], out _))
            reason = "A target is above 0.";
        else if (!TryParseNumber(text, out target))
            reason = $"“{Shown(text)}” is not a number.";
        else if (target < Least)
            reason = target == 0 ? "A target is above 0." : "A target is at least 0.000001.";
        else if (target > Greatest)
            reason = "A target is at most 1,000,000.";
        else
            reason = null;
        return reason is null;
    }

    /// <summary>Reads digits with at most one point. The framework would take more: NaN in any case, and trailing NULs.</summary>
    public static bool TryParseNumber(string text, out double number)
    {
        number = 0;
        return text.All(c => char.IsAsciiDigit(c) || c == '.')
            && text.Any(char.IsAsciiDigit)
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    /// <summary>As it stands in an address and in its field, without an exponent; it reads back to the same number.</summary>
    public static string Of(double target)
    {
        var shortest = target.ToString("R", CultureInfo.InvariantCulture);
        return shortest.Contains('E', StringComparison.Ordinal)
            ? target.ToString("F30", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.')
            : shortest;
    }

    internal static string Shown(string text) => text.Length <= 24 ? text : text[..24] + "…";
}
