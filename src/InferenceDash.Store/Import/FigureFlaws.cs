using System.Globalization;

namespace InferenceDash.Store.Import;

/// <summary>What is wrong with a figure that is not within its bounds.</summary>
internal static class FigureFlaws
{
    /// <summary>The reason behind its name; null: nothing is wrong with it.</summary>
    public static string? Of(double figure, Bounds bounds)
    {
        if (bounds.Contain(figure))
            return null;
        if (!double.IsFinite(figure))
            return "is not a finite number";
        if (figure < 0 || (figure == 0 && bounds.Least > 0))
            return bounds.Least > 0 ? "is not above 0" : "is below 0";
        return figure < bounds.Least
            ? $"is below {Text(bounds.Least)} {bounds.Unit}: {TooLow(bounds)}"
            : $"is above {Text(bounds.Greatest)} {bounds.Unit}: {TooHigh(bounds)}";
    }

    private static string TooLow(Bounds bounds) =>
        bounds == Bounds.Interactivity ? "milliseconds labelled as seconds?"
        : bounds == Bounds.TokensPerStep ? "every verification step yields one"
        : "wrong unit?";

    private static string TooHigh(Bounds bounds) =>
        bounds == Bounds.Interactivity ? "seconds labelled as milliseconds?"
        : bounds == Bounds.SecondsPerToken ? "milliseconds labelled as seconds?"
        : "wrong unit?";

    private static string Text(double number) => number.ToString(number >= 1 ? "N0" : "0.######", CultureInfo.InvariantCulture);
}
