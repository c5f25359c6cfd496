using System.Globalization;

namespace InferenceDash.Words;

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

        return Text(value, "N" + Math.Min(decimals, digits.Decimals ?? decimals).ToString(CultureInfo.InvariantCulture));
    }

    private static int Magnitude(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;

    private static double RoundTo(double value, int decimals)
    {
        var unit = Math.Pow(10, -decimals);
        return Math.Round(value / unit) * unit;
    }

    /// <summary>An interactivity as people type it: <c>84</c>, <c>30.6</c>; six decimals at the most.</summary>
    public static string Interactivity(double value) => AsTyped(value);

    /// <summary>A number as people type it, such as a limit they gave: <c>2</c>, <c>1.6</c>; six decimals at the most.</summary>
    public static string AsTyped(double value) => Text(value, "0.######");

    /// <summary>An interactivity in a narrow cell, two decimals at most.</summary>
    public static string ShortInteractivity(double value) => Text(value, "0.##");

    /// <summary>The interactivity of a point: a published one as it stands, a measured one to one decimal.</summary>
    public static string Knot(double interactivity) => Text(interactivity, interactivity >= 10 ? "0.#" : "0.##");

    /// <summary>An interactivity that was computed: an integer from 10 up, else one decimal at most.</summary>
    public static string About(double interactivity) => Text(RoundedAbout(interactivity), "0.#");

    /// <summary>The number that <see cref="About"/> prints, so that what is said of it is true of it.</summary>
    public static double RoundedAbout(double interactivity) => Math.Round(interactivity, interactivity >= 10 ? 0 : 1, MidpointRounding.AwayFromZero);

    /// <summary>An interactivity that was computed, to one decimal.</summary>
    public static string Crossing(double interactivity) => Text(interactivity, "0.0");

    /// <summary>A ratio of at least 1: <c>1.69×</c>, <c>14.9×</c>.</summary>
    public static string Ratio(double ratio) => Text(ratio, ratio >= 9.995 ? "0.0" : "0.00") + "×";

    /// <summary>How many times as much, to one decimal, without a sign: <c>19.7</c>.</summary>
    public static string Times(double ratio) => Text(ratio, "0.0");

    /// <summary>A ratio in a sentence, to one decimal: <c>1.7×</c>.</summary>
    public static string RoughRatio(double ratio) => Text(ratio, "0.0") + "×";

    /// <summary>A percentage with a no-break space: <c>58 %</c>; <c>0.4 %</c> below 1.</summary>
    public static string Percent(double percent) => Say.Of($"{Text(percent, percent < 0.95 ? "0.0" : "N0")}\u00A0%");

    /// <summary>A saving: <c>58 %</c>; never rounded up to 100 %, since nothing is served for nothing.</summary>
    public static string Saving(double percent) => percent < 99.5 ? Percent(percent) : Say.Of($"{Text(Math.Floor(percent * 10) / 10, "0.0")}\u00A0%");

    /// <summary>A range with an en dash: <c>60–157</c>.</summary>
    public static string Range(InteractivityRange range) => $"{Interactivity(range.Low)}–{Interactivity(range.High)}";

    /// <summary>A range of computed interactivities: <c>100–150</c>; a single one stands alone.</summary>
    public static string AboutRange(InteractivityRange range) =>
        range.Low == range.High ? About(range.Low) : $"{About(range.Low)}–{About(range.High)}";

    /// <summary>A price or a power as its source has it: <c>1.3</c>, <c>2.652</c>; three decimals at the most.</summary>
    public static string Rate(double value) => Text(value, "0.###");

    /// <summary>A number with every digit it has.</summary>
    public static string Exact(double value) => Text(value, "R");

    /// <summary>The same with two decimals at the least: <c>1.30</c>.</summary>
    public static string RateWithCents(double value) => Text(value, "0.00#");

    /// <summary>A grouped number with at most one decimal.</summary>
    public static string Grouped(double value) => Text(value, "#,0.#");

    /// <summary>A grouped limit with every decimal that matters: <c>1,000,000</c>, <c>0.000001</c>.</summary>
    public static string Limit(double value) => Text(value, "#,0.######");

    /// <summary>An end of an axis: an integer from 100 up, else two decimals at most.</summary>
    public static string Edge(double value) => Text(value, Math.Abs(value) >= 100 ? "0" : "0.##");

    /// <summary>A number with five significant digits at most, for a terminal; <c>–</c>: unknown.</summary>
    public static string FiveDigits(double? value) => value is { } number ? Text(number, "G5") : "–";

    /// <summary>A number with two decimals.</summary>
    public static string TwoDecimals(double value) => Text(value, "0.00");

    /// <summary>A number with at most one decimal.</summary>
    public static string OneDecimal(double value) => Text(value, "0.#");

    /// <summary>A day: <c>2026-04-30</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of a moment, UTC.</summary>
    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment to the minute, UTC.</summary>
    public static string Minute(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // Every language of the site writes 1,234.5; what a thread's culture would write is another matter.
    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
