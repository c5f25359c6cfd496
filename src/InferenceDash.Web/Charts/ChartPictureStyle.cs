namespace InferenceDash.Web.Charts;

/// <summary>The style sheet of a stand-alone picture: the tokens of a theme, written out, since a picture has no page around it.</summary>
internal static class ChartPictureStyle
{
    private static readonly (string Token, string Light, string Dark)[] Tokens =
    [
        ("ink-3", "#646a74", "#959ca8"), ("bg", "#fbfaf8", "#101215"), ("ink", "#17191e", "#eceef1"), ("ink-2", "#464b55", "#b9bfc9"),
        ("grid", "#e9e7e1", "#252a31"), ("axis", "#9a9ea7", "#6a717d"), ("target", "#6d727c", "#8b929e"), ("mtp", "#0f4c9c", "#9cc8ff"),
        ("off", "#b0530a", "#da7f2e"), ("hatch", "#d5d3cc", "#333942"), ("sunk", "#f3f2ee", "#1f2329"), ("g-h100", "#0d7d6c", "#3fc7af"),
        ("g-h200", "#075a4e", "#9be8d8"), ("g-b200", "#0b78a3", "#3fb2e3"), ("g-b300", "#0a4a68", "#8fd3f5"), ("g-gb200", "#4a63d8", "#7f96ff"),
        ("g-gb300", "#4b2191", "#d6bbff"), ("g-mi300x", "#8f6a00", "#d8b13a"), ("g-mi325x", "#c4410c", "#ff8a5c"), ("g-mi355x", "#7c1d1d", "#ffb9a8"),
        ("g-other", "#555b66", "#a8afba"), ("h-o3", "#b4560f", "#da7f2e"), ("h-o2", "#eba970", "#8a4d18"), ("h-o1", "#f9dfc7", "#4a3220"),
        ("h-tie", "#ecebe6", "#2c3138"), ("h-m1", "#dce9f9", "#1c3350"), ("h-m2", "#b5d2f4", "#234a7d"), ("h-m3", "#80b0e8", "#2c64aa"),
        ("h-m4", "#2c69b8", "#6ba6ea"), ("h-m5", "#0d3a79", "#b8d8ff"), ("h-dark", "#17191e", "#ffffff"), ("h-light", "#ffffff", "#101215"),
        ("edge", "#80858f", "#767d89"),
    ];

    private static readonly string Light = Written(static t => t.Light);
    private static readonly string Dark = Written(static t => t.Dark);

    private const string Css = """
        svg { overflow: visible; }
        text { font: 400 12px "Liberation Sans", Arial, sans-serif; fill: var(--ink-3); }
        .ground { fill: var(--bg); } .heading { font-size: 18px; font-weight: 600; fill: var(--ink); } .sub { font-size: 13px; fill: var(--ink-2); }
        .name { font-size: 13px; font-weight: 600; } .t-target { fill: var(--ink); font-weight: 600; }
        .ratio { fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--bg); stroke-width: 4px; stroke-linejoin: round; }
        .grid { stroke: var(--grid); } .axis { stroke: var(--axis); } .gap { stroke: var(--ink-3); stroke-width: 1.25; }
        .tline { stroke: var(--target); stroke-dasharray: 1 3; } .even { stroke: var(--ink); stroke-width: 1.25; }
        .line { fill: none; stroke-width: 2.25; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
        .dash { stroke-dasharray: 7 5; } .dots-line { stroke-dasharray: 2 3; }
        .s-mtp { stroke: var(--mtp); } .s-off { stroke: var(--off); } .f-mtp { fill: var(--mtp); } .f-off { fill: var(--off); }
        text.f-mtp { fill: var(--mtp); }
        .knot { stroke-width: 2; } .knot.f-mtp { stroke: var(--bg); stroke-width: 1.5; } .knot.hollow { fill: var(--bg); }
        .line.beside { stroke-width: 1.25; opacity: .75; } .knot.beside { opacity: .75; } .faint { opacity: .4; }
        .s-g-h100 { stroke: var(--g-h100); } .s-g-h200 { stroke: var(--g-h200); } .s-g-b200 { stroke: var(--g-b200); }
        .s-g-b300 { stroke: var(--g-b300); }
        .s-g-gb200 { stroke: var(--g-gb200); } .s-g-gb300 { stroke: var(--g-gb300); } .s-g-mi300x { stroke: var(--g-mi300x); }
        .s-g-mi325x { stroke: var(--g-mi325x); }
        .s-g-mi355x { stroke: var(--g-mi355x); } .s-g-other { stroke: var(--g-other); }
        .f-g-h100 { fill: var(--g-h100); } .f-g-h200 { fill: var(--g-h200); } .f-g-b200 { fill: var(--g-b200); } .f-g-b300 { fill: var(--g-b300); }
        .f-g-gb200 { fill: var(--g-gb200); }
        .f-g-gb300 { fill: var(--g-gb300); } .f-g-mi300x { fill: var(--g-mi300x); } .f-g-mi325x { fill: var(--g-mi325x); }
        .f-g-mi355x { fill: var(--g-mi355x); } .f-g-other { fill: var(--g-other); }
        .crowded .name { paint-order: stroke; stroke: var(--bg); stroke-width: 4px; stroke-linejoin: round; } .crowded .line { stroke-width: 2; }
        .dots { fill: none; stroke-width: 5; stroke-linecap: round; vector-effect: non-scaling-stroke; opacity: .45; }
        .dots.hollow { stroke-linecap: square; stroke-width: 4; }
        .hatch-line { stroke: var(--hatch); stroke-width: 1.5; } .hatch-bg { fill: var(--sunk); }
        .small { font-size: 11px; fill: var(--ink-2); } .strong { font-size: 13px; font-weight: 600; fill: var(--ink); } .figure { font-size: 15px; }
        .rule { stroke: var(--grid); } .bound { fill: none; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
        .knot.best.hollow { stroke-width: 3; }
        .o3 { fill: var(--h-o3); } .o2 { fill: var(--h-o2); } .o1 { fill: var(--h-o1); } .tie { fill: var(--h-tie); } .m1 { fill: var(--h-m1); }
        .m2 { fill: var(--h-m2); } .m3 { fill: var(--h-m3); } .m4 { fill: var(--h-m4); } .m5 { fill: var(--h-m5); }
        .weak { fill: var(--bg); stroke: var(--edge); stroke-width: 2; } .weak.mtp { stroke: var(--mtp); } .weak.off { stroke: var(--off); }
        .none { fill: var(--sunk); stroke: var(--hatch); }
        text.pale { fill: var(--h-dark); } text.deep { fill: var(--h-light); } text.plain { fill: var(--ink); } text.none { fill: var(--ink-2); stroke: none; }
        .big { font-size: 15px; font-weight: 600; } .tiny { font-size: 11px; }
        """;

    /// <summary>The style sheet of a theme.</summary>
    public static string Of(PictureTheme theme) => theme == PictureTheme.Dark ? Dark : Light;

    /// <summary>The rules for a drawing within a page, whose colours are variables: every selector is narrowed to it.</summary>
    /// <param name="within">The element around the drawing: <c>figure</c>.</param>
    public static string Within(string within) => string.Concat(
        from rule in Css.Split('}', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let parts = rule.Split('{', 2, StringSplitOptions.TrimEntries)
        select $"{within} {parts[0]}{{{parts[1]}}}");

    /// <summary>The variables of a theme.</summary>
    public static string Variables(PictureTheme theme) =>
        string.Concat(Tokens.Select(t => $"--{t.Token}:{(theme == PictureTheme.Dark ? t.Dark : t.Light)};"));

    private static string Written(Func<(string Token, string Light, string Dark), string> colour) =>
        Tokens.Aggregate(Css, (css, token) => css.Replace($"var(--{token.Token})", colour(token), StringComparison.Ordinal));
}
