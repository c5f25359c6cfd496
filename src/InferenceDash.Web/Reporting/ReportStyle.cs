namespace InferenceDash.Web.Reporting;

/// <summary>The style sheet of a report as one file: light and dark on a screen, light on A4.</summary>
internal static class ReportStyle
{
    private const string Rules = """
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--bg); color: var(--ink); font: 15px/1.55 var(--sans); }
        :root {
          --sans: -apple-system, "Segoe UI", Roboto, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", Arial, sans-serif;
        }
        main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1, h2, p, table, figure, dl { margin: 0; }
        h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -.01em; }
        h2 { font-size: 1.1rem; margin: 2.25rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--grid); }
        p { max-width: 70ch; } p + p { margin-top: .6rem; }
        .kicker, .quiet, caption, dt { color: var(--ink-2); font-size: .8125rem; } .kicker { margin-bottom: .35rem; }
        .question { margin-top: .5rem; color: var(--ink-2); }
        .answer { margin: 1rem 0 .75rem; padding-left: .9rem; border-left: 3px solid var(--mtp); font-size: 1.2rem; line-height: 1.4; font-weight: 600; }
        .quiet { margin-top: .5rem; }
        a { color: var(--mtp); text-underline-offset: .15em; overflow-wrap: anywhere; }
        .scroll { overflow-x: auto; } .scroll + .scroll { margin-top: 1.25rem; }
        table { border-collapse: collapse; width: 100%; font-size: .8125rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
        caption { text-align: left; padding-bottom: .4rem; }
        th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--grid); font-weight: 400; }
        thead th { font-weight: 600; vertical-align: bottom; border-bottom-color: var(--edge); }
        thead small { display: block; font-weight: 400; color: var(--ink-2); }
        tbody th { font-weight: 600; } .n { text-align: right; } .group th { padding-top: .8rem; color: var(--ink-2); border-bottom-color: var(--edge); }
        .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        figure { overflow-x: auto; } figure > svg { display: block; width: 100%; min-width: 36rem; height: auto; }
        dl { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .3rem 1rem; font-size: .875rem; } dd { margin: 0; overflow-wrap: anywhere; }
        dl + .scroll { margin-top: 1.25rem; }
        :focus-visible { outline: 2px solid var(--mtp); outline-offset: 2px; }
        @media (max-width: 599px) {
          dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .5rem; }
          .scroll table { min-width: 30rem; } .wide table { min-width: 56rem; }
        }
        @page { size: A4; margin: 16mm 15mm 18mm; }
        @media print {
          body { font-size: 9.5pt; background: none; } main { max-width: none; padding: 0; } h1 { font-size: 17pt; } .answer { font-size: 12.5pt; }
          h2 { font-size: 12pt; margin-top: 16pt; break-after: avoid; } figure, tr { break-inside: avoid; } thead { display: table-header-group; }
          .scroll, figure { overflow: visible; } .scroll table, .wide table, figure > svg { min-width: 0; } table { font-size: 7.5pt; } a { color: inherit; }
        }
        """;

    // What drawings are styled by names words of the page too, so it is narrowed to figures.
    private static readonly string Written =
        $":root{{color-scheme:light;{ChartPictureStyle.Variables(PictureTheme.Light)}}}" +
        $"@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{ChartPictureStyle.Variables(PictureTheme.Dark)}}}}}" +
        Rules + ChartPictureStyle.Within("figure");

    /// <summary>The whole of it.</summary>
    public static string Text => Written;
}
