namespace InferenceDash.Web.Charts;

/// <summary>The shape of a mark.</summary>
public enum MarkShape
{
    Circle,
    Square,
    Diamond,
    Triangle,
}

/// <summary>The pattern of a line.</summary>
public enum LinePattern
{
    Solid,
    Dash,
    Dot,
}

/// <summary>How a series is drawn: a hue, a mark and a pattern, so that no line is told apart by colour alone.</summary>
/// <param name="Ink">The name of its colour, shared by both drawings.</param>
/// <param name="Shape">Its marks.</param>
/// <param name="Pattern">Its line.</param>
/// <param name="IsHollow">Marks are outlines: speculative decoding is off.</param>
public sealed record SeriesLook(string Ink, MarkShape Shape, LinePattern Pattern, bool IsHollow)
{
    /// <summary>A method beside Off.</summary>
    public static readonly SeriesLook Method = new("mtp", MarkShape.Circle, LinePattern.Solid, IsHollow: false);

    /// <summary>Off beside a method.</summary>
    public static readonly SeriesLook Off = new("off", MarkShape.Square, LinePattern.Dash, IsHollow: true);

    /// <summary>What a method would deliver under another assumption.</summary>
    public static readonly SeriesLook Estimate = Method with { Pattern = LinePattern.Dot };

    /// <summary>A line of no series, such as a ratio.</summary>
    public static readonly SeriesLook Plain = new("ink", MarkShape.Circle, LinePattern.Solid, IsHollow: false);

    private static readonly string[] Inks = ["mtp", "off", "g-h100", "g-gb300", "g-mi300x", "g-mi325x", "g-b200", "g-mi355x"];

    /// <summary>The look of a series among several, by its place.</summary>
    /// <param name="place">Its place among them.</param>
    /// <param name="ink">A colour of its own; null: the one of its place.</param>
    public static SeriesLook At(int place, string? ink = null) =>
        new(ink ?? Inks[place % Inks.Length], (MarkShape)(place % 4), (LinePattern)(place % 3), IsHollow: false);

    /// <summary>The class of the pattern; empty for a solid line.</summary>
    public string PatternClass => Pattern switch { LinePattern.Dash => "dash", LinePattern.Dot => "dots-line", _ => "" };

    /// <summary>The outline of a mark around the origin, 10 px wide.</summary>
    public string Outline => Shape switch
    {
        MarkShape.Square => "M-4.5-4.5h9v9h-9z",
        MarkShape.Diamond => "M0-6L6 0L0 6L-6 0z",
        MarkShape.Triangle => "M0-5.5L5.5 4.5H-5.5z",
        _ => "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    };
}
