namespace InferenceDash.Web.Components.Charts;

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
        .line { fill: none; stroke-width: 2.25; stroke-linejoin: round; vector-effect: non-scaling-stroke; } .dash { stroke-dasharray: 7 5; }
        .s-mtp { stroke: #0f4c9c; } .s-off { stroke: #b0530a; } .f-mtp { fill: #0f4c9c; } text.f-off { fill: #b0530a; } text.f-mtp { fill: #0f4c9c; }
        .knot { stroke-width: 2; } .knot.f-mtp { stroke: #fbfaf8; stroke-width: 1.5; } .knot.hollow { fill: #fbfaf8; }
        .line.beside { stroke-width: 1.25; opacity: .75; } .knot.beside { opacity: .75; } .faint { opacity: .4; }
        .hatch-line { stroke: #d5d3cc; stroke-width: 1.5; } .hatch-bg { fill: #f3f2ee; }
        """;
}
