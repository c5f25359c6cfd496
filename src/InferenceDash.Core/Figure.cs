namespace InferenceDash.Core;

/// <summary>How many digits a figure has by its source. Null is no limit.</summary>
/// <param name="Decimals">Decimals of the source.</param>
/// <param name="Significant">Significant digits of the source, for a figure derived from it.</param>
public readonly record struct SourceDigits(int? Decimals, int? Significant);

/// <summary>Prints figures at the precision they have: never with more digits than their source.</summary>
public static class Figure
{
    /// <summary>A no-break space, for use before a per cent sign and between a number and its unit.</summary>
    public const string Nbsp = "\u00A0";

    /// <summary>A grouped number with at most <paramref name="decimals"/> decimals, fewer where the source has fewer digits.</summary>
    public static string Print(double value, int decimals, SourceDigits digits = default)
    {
        if (digits.Significant is { } significant && value != 0)
        {
            var magnitude = Magnitude(value);
            var rounded = RoundTo(value, significant - magnitude);
            // Rounding may carry: 9.9996 to three digits is 10.0.
            magnitude = Magnitude(rounded);
            if (magnitude > significant)
                value = rounded;
            decimals = Math.Clamp(significant - magnitude, 0, decimals);
        }

        return value.ToString("N" + Math.Min(decimals, digits.Decimals ?? decimals));
    }

    private static int Magnitude(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;

    private static double RoundTo(double value, int decimals)
    {
        var unit = Math.Pow(10, -decimals);
        return Math.Round(value / unit) * unit;
    }

    /// <summary>An interactivity as people type it: <c>84</c>, <c>30.6</c>; six decimals at the most.</summary>
    public static string Interactivity(double value) => value.ToString("0.######");

    /// <summary>An interactivity in a narrow cell, two decimals at most.</summary>
    public static string ShortInteractivity(double value) => value.ToString("0.##");

    /// <summary>The interactivity of a point: a published one as it stands, a measured one to one decimal.</summary>
    public static string Knot(double interactivity) => interactivity.ToString(interactivity >= 10 ? "0.#" : "0.##");

    /// <summary>An interactivity that was computed: an integer from 10 up, else one decimal at most.</summary>
    public static string About(double interactivity) => interactivity.ToString(interactivity >= 10 ? "0" : "0.#");

    /// <summary>An interactivity that was computed, to one decimal.</summary>
    public static string Crossing(double interactivity) => interactivity.ToString("0.0");

    /// <summary>A ratio of at least 1: <c>1.69×</c>, <c>14.9×</c>.</summary>
    public static string Ratio(double ratio) => ratio.ToString(ratio >= 9.995 ? "0.0" : "0.00") + "×";

    /// <summary>A ratio in a sentence, to one decimal: <c>1.7×</c>.</summary>
    public static string RoughRatio(double ratio) => ratio.ToString("0.0") + "×";

    /// <summary>A percentage with a no-break space: <c>58 %</c>; <c>0.4 %</c> below 1.</summary>
    public static string Percent(double percent) => percent.ToString(percent < 0.95 ? "0.0" : "N0") + Nbsp + "%";

    /// <summary>A range with an en dash: <c>60–157</c>.</summary>
    public static string Range(InteractivityRange range) => $"{Interactivity(range.Low)}–{Interactivity(range.High)}";
}
