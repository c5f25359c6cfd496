namespace InferenceDash.Words.Tests;

/// <summary>Comparisons and figures to talk about.</summary>
internal static class Said
{
    /// <summary>Words with their no-break spaces as blanks, as a reader sees them.</summary>
    public static string Plain(this string words) => words.Replace(Figure.Nbsp, " ", StringComparison.Ordinal);

    public static Comparison Comparison(Curve method, Curve off, params double[] targets) => Given.Compare(method, off, Given.Rates, targets);

    public static Comparison Published(Curve method, Curve off, params double[] targets) => Given.Compare(method, off, Given.PublishedRates, targets);

    /// <summary>The only paragraph of a comparison with one target.</summary>
    public static string Paragraph(Comparison comparison) => Narrative.Of(comparison, "H200").ShouldHaveSingleItem().Text.Plain();
}
