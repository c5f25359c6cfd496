using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InferenceDash.Web.Urls;

/// <summary>Target interactivities as people type them.</summary>
public static class TargetText
{
    /// <summary>Most targets of one comparison.</summary>
    public const int MostTargets = 6;

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
        else if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out target))
            reason = $"“{Shown(text)}” is not a number.";
        else if (target <= 0)
            reason = "A target is above 0.";
        else if (target > Greatest)
            reason = "A target is at most 1,000,000.";
        else
            reason = null;
        return reason is null;
    }

    /// <summary>As it stands in an address and in its field; it reads back to the same number.</summary>
    public static string Of(double target) => target.ToString("0.#################", CultureInfo.InvariantCulture);

    internal static string Shown(string text) => text.Length <= 24 ? text : text[..24] + "…";
}
