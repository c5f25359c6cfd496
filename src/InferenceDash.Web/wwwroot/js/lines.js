// What ApexCharts is told: the lines of a chart and nothing else. Axes, marks and names are drawn around them.
export function lineOptions(model, [low, high], css) {
  const series = model.series.map(s => ({ ...s, line: s.line.length > 1 ? s.line : [] }));
  return {
    chart: {
      type: "line", sparkline: { enabled: true }, height: model.height, width: "100%", background: "transparent", fontFamily: "inherit",
      parentHeightOffset: 0, toolbar: { show: false }, animations: { enabled: false }, zoom: { enabled: false }, selection: { enabled: false },
    },
    series: series.map(s => ({ name: s.name, data: s.line })),
    colors: series.map(s => css.getPropertyValue(s.quiet ? "--g-quiet" : `--${s.ink}`).trim()),
    stroke: { curve: "straight", width: series.map(s => s.beside ? 1.25 : 2.25), dashArray: series.map(s => s.dash ?? 0), lineCap: "butt" },
    markers: { size: 0, hover: { size: 0 } },
    tooltip: { enabled: false }, legend: { show: false }, dataLabels: { enabled: false },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
    grid: { show: false, padding: { left: 0, right: 0, top: 0, bottom: 0 } },
    xaxis: {
      // Ticks are measured although none is shown.
      type: "numeric", min: low, max: high, tickAmount: 1,
      labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false }, crosshairs: { show: false }, tooltip: { enabled: false },
    },
    yaxis: {
      min: model.y.low, max: model.y.high, tickAmount: 1, forceNiceScale: false, show: false, labels: { show: false }, crosshairs: { show: false },
    },
  };
}
