namespace InferenceDash.Web.Charts;

/// <summary>The style sheet of a stand-alone picture: the light tokens, written out, since a picture has no page around it.</summary>
internal static class ChartPictureStyle
{
    public const string Css = """
        svg { overflow: visible; }
        text { font: 400 12px "Liberation Sans", Arial, sans-serif; fill: #646a74; }
        .ground { fill: #fbfaf8; } .heading { font-size: 18px; font-weight: 650; fill: #17191e; } .sub { font-size: 13px; fill: #464b55; }
        .name { font-size: 13px; font-weight: 650; } .t-target { fill: #17191e; font-weight: 650; }
        .ratio { fill: #17191e; font-weight: 650; paint-order: stroke; stroke: #fbfaf8; stroke-width: 4px; stroke-linejoin: round; }
        .grid { stroke: #e9e7e1; } .axis { stroke: #9a9ea7; } .gap { stroke: #646a74; stroke-width: 1.25; }
        .tline { stroke: #6d727c; stroke-dasharray: 1 3; } .even { stroke: #17191e; stroke-width: 1.25; }
        .line { fill: none; stroke-width: 2.25; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
        .dash { stroke-dasharray: 7 5; } .dots-line { stroke-dasharray: 2 3; }
        .s-mtp { stroke: #0f4c9c; } .s-off { stroke: #b0530a; } .f-mtp { fill: #0f4c9c; } text.f-off { fill: #b0530a; } text.f-mtp { fill: #0f4c9c; }
        .knot { stroke-width: 2; } .knot.f-mtp { stroke: #fbfaf8; stroke-width: 1.5; } .knot.hollow { fill: #fbfaf8; }
        .line.beside { stroke-width: 1.25; opacity: .75; } .knot.beside { opacity: .75; } .faint { opacity: .4; }
        .s-g-h100 { stroke: #0d7d6c; } .s-g-h200 { stroke: #075a4e; } .s-g-b200 { stroke: #0b78a3; } .s-g-b300 { stroke: #0a4a68; }
        .s-g-gb200 { stroke: #4a63d8; } .s-g-gb300 { stroke: #4b2191; } .s-g-mi300x { stroke: #8f6a00; } .s-g-mi325x { stroke: #c4410c; }
        .s-g-mi355x { stroke: #7c1d1d; } .s-g-other { stroke: #555b66; }
        .f-g-h100 { fill: #0d7d6c; } .f-g-h200 { fill: #075a4e; } .f-g-b200 { fill: #0b78a3; } .f-g-b300 { fill: #0a4a68; } .f-g-gb200 { fill: #4a63d8; }
        .f-g-gb300 { fill: #4b2191; } .f-g-mi300x { fill: #8f6a00; } .f-g-mi325x { fill: #c4410c; } .f-g-mi355x { fill: #7c1d1d; } .f-g-other { fill: #555b66; }
        .crowded .name { paint-order: stroke; stroke: #fbfaf8; stroke-width: 4px; stroke-linejoin: round; } .crowded .line { stroke-width: 2; }
        .dots { fill: none; stroke-width: 5; stroke-linecap: round; vector-effect: non-scaling-stroke; opacity: .45; }
        .dots.hollow { stroke-linecap: square; stroke-width: 4; }
        .hatch-line { stroke: #d5d3cc; stroke-width: 1.5; } .hatch-bg { fill: #f3f2ee; }
        """;
}
