namespace InferenceDash.Words.Tests;

/// <summary>Comparisons and figures to talk about.</summary>
internal static class Said
{
    /// <summary>What the sides are called.</summary>
    public static readonly Labels Names = new("MTP", "Off");

    /// <summary>Words with their no-break spaces as blanks, as a reader sees them.</summary>
    public static string Plain(this string words) => words.Replace(Figure.Nbsp, " ", StringComparison.Ordinal);

    public static Comparison Comparison(Curve method, Curve off, params double[] targets) => InferenceDash.Core.Comparing.Comparison.Of(method, off, targets, Given.Rates);

    public static Comparison Published(Curve method, Curve off, params double[] targets) => InferenceDash.Core.Comparing.Comparison.Of(method, off, targets, Given.PublishedRates);

    /// <summary>The only paragraph of a comparison with one target.</summary>
    public static string Paragraph(Comparison comparison) => Narrative.Of(comparison, Said.Names, "H200").ShouldHaveSingleItem().Text.Plain();
}
