using System.Globalization;

namespace InferenceDash.Web.Ranking;

/// <summary>One mark of a row.</summary>
/// <param name="IsOff">Speculative decoding is off: a hollow square.</param>
/// <param name="IsRanked">It is the figure that the row ranks by: drawn large.</param>
/// <param name="IsBound">The figure may be better than it is drawn.</param>
/// <param name="IsLowerBetter">Better is to the left.</param>
/// <param name="Position">Its place, 0 to 100.</param>
/// <param name="Words">Method and figure: <c>MTP ≤ 0.044</c>.</param>
public sealed record RankMark(bool IsOff, bool IsRanked, bool IsBound, bool IsLowerBetter, double Position, string Words)
{
    /// <summary>Its place as it stands in a drawing.</summary>
    public string Place => Percent(Position);

    /// <summary>The arrow of a bound, towards what is better.</summary>
    public string Arrow => IsLowerBetter ? "M-10 0H-26M-21-4.5L-26 0L-21 4.5" : "M10 0H26M21-4.5L26 0L21 4.5";

    /// <summary>Where the hatched stretch of a bound begins, and how long it is.</summary>
    public (string From, string Width) Hatched => IsLowerBetter ? ("0%", Percent(Position)) : (Percent(Position), Percent(100 - Position));

    public string Ink => IsOff ? "s-off" : "s-mtp";

    private static string Percent(double position) => position.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
