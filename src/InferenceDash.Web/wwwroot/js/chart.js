// Draws a finished chart model with ApexCharts. Every word and every coordinate comes from the server; this file only
// chooses how they look. Curves are drawn from sampled values, never with the library's own interpolation.
import ApexCharts from "/lib/apexcharts/apexcharts.esm.js";
import { roundTicks } from "/js/ticks.js";
import { tooltip } from "/js/tip.js";

const charts = new WeakMap();

// A chart that fails goes away, and the still picture under it is seen again.
export async function draw(plot, host, json) {
  const model = JSON.parse(json);
  try {
    const held = charts.get(plot);
    if (held) {
      held.show(model);
      return;
    }
    const chart = new LiveChart(plot, host, model);
    charts.set(plot, chart);
    await chart.start();
  } catch (error) {
    remove(plot);
    throw error;
  }
}

export function remove(plot) {
  charts.get(plot)?.stop();
  charts.delete(plot);
}

class LiveChart {
  constructor(plot, host, model) {
    this.plot = plot;
    this.host = host;
    this.model = model;
    this.range = null;
    this.events = new AbortController();
  }

  async start() {
    const drawn = this.model;
    this.apex = new ApexCharts(this.host, this.options());
    await this.apex.render();
    const { signal } = this.events;
    if (signal.aborted) return;
    this.plot.classList.add("live");
    // Another view may have come while the first was drawn.
    if (this.model !== drawn) this.redraw();
    const buttons = this.buttons();
    buttons?.classList.add("ready");
    buttons?.addEventListener("click", event => this.zoom(event.target.closest("[data-zoom]")?.dataset.zoom), { signal });
    this.plot.closest("figure").addEventListener("keydown", event => this.key(event), { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.redraw(), { signal });
    this.themes = new MutationObserver(() => this.redraw());
    this.themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  stop() {
    this.events.abort();
    this.themes?.disconnect();
    this.plot.classList.remove("live");
    this.buttons()?.classList.remove("ready");
    this.apex?.destroy();
  }

  buttons() {
    return document.querySelector(`[data-zoom-for="${this.plot.dataset.chartId}"]`);
  }

  show(model) {
    const moved = model.x.low !== this.model.x.low || model.x.high !== this.model.x.high;
    this.model = model;
    if (moved) this.range = null;
    if (this.plot.classList.contains("live")) this.redraw();
  }

  redraw() {
    this.apex.updateOptions(this.options(), false, false, false);
  }

  key(event) {
    const action = { "+": "in", "=": "in", "-": "out", "0": "reset" }[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.zoom(action);
  }

  zoom(action) {
    if (!action) return;
    const { low, high } = this.model.x;
    const [from, to] = this.range ?? [low, high];
    const middle = (from + to) / 2;
    const half = (to - from) / 2 * (action === "in" ? 0.6 : 1 / 0.6);
    this.zoomTo(action === "reset" ? null : [Math.max(low, middle - half), Math.min(high, middle + half)]);
  }

  zoomTo(range) {
    const { low, high } = this.model.x;
    this.range = range && (range[0] > low || range[1] < high) ? range : null;
    this.redraw();
  }

  options() {
    const css = getComputedStyle(this.plot);
    const colour = name => css.getPropertyValue(`--${name}`).trim();
    const { x, y, height } = this.model;
    const [from, to] = this.range ?? [x.low, x.high];
    const series = [...this.lines(colour), ...this.uprights(colour), ...this.marks(colour)];
    return {
      chart: {
        // A sparkline has no axes of its own, so its plot area is its whole box: exactly that of the static chart.
        type: "line", sparkline: { enabled: true }, height, width: "100%", background: "transparent", fontFamily: "inherit",
        parentHeightOffset: 0, toolbar: { show: false }, animations: { enabled: false },
        zoom: { enabled: true, type: "x", allowMouseWheelZoom: false },
        selection: { fill: { color: colour("target"), opacity: 0.15 }, stroke: { color: colour("target") } },
        events: { beforeZoom: (_, { xaxis }) => this.selected(xaxis), mounted: () => this.order(), updated: () => this.order() },
      },
      series: series.map(s => ({ name: s.name, type: s.type, data: s.data })),
      colors: series.map(s => s.colour),
      stroke: { curve: "straight", width: series.map(s => s.width), dashArray: series.map(s => s.dash), lineCap: "butt" },
      fill: { type: "solid", opacity: series.map(s => s.opacity) },
      markers: {
        size: series.map(s => s.size), shape: series.map(s => s.shape), strokeWidth: series.map(s => s.hollow ? 2 : 1.5),
        colors: series.map(s => s.hollow ? colour("bg") : s.colour), strokeColors: series.map(s => s.hollow ? s.colour : colour("bg")),
        fillOpacity: series.map(s => s.opacity), strokeOpacity: series.map(s => s.opacity), hover: { sizeOffset: 2 },
      },
      legend: { show: false },
      dataLabels: { enabled: false },
      states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
      grid: { show: false, padding: { left: 0, right: 0, top: 0, bottom: 0 } },
      xaxis: {
        type: "numeric", min: from, max: to, labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false },
        tooltip: { enabled: false }, crosshairs: { show: false },
      },
      yaxis: { min: y.low, max: y.high, forceNiceScale: false, show: false, labels: { show: false } },
      annotations: this.annotations(colour, from, to),
      tooltip: {
        enabled: true, shared: false, intersect: true, followCursor: false, fixed: this.tipPlace(),
        custom: ({ seriesIndex, dataPointIndex }) => tooltip(series[seriesIndex]?.tips?.[dataPointIndex]),
      },
    };
  }

  // The tooltip stays in the corner that the curves leave empty; on a narrow screen it docks under the plot.
  tipPlace() {
    const narrow = matchMedia("(max-width: 899px)").matches;
    return { enabled: true, position: narrow ? "bottomLeft" : this.model.emptyCorner, offsetX: 0, offsetY: narrow ? 150 : -24 };
  }

  // Grid, hatching and target lines belong behind the data; the library draws them in front.
  order() {
    const inner = this.host.querySelector(".apexcharts-inner");
    for (const axis of ["yaxis", "xaxis"]) {
      const lines = this.host.querySelector(`.apexcharts-${axis}-annotations`);
      if (inner && lines) inner.prepend(lines);
    }
  }

  // A stretch dragged with the pointer. The library must not zoom by itself: its ranges would get out of step with ours.
  selected({ min, max }) {
    const { low, high } = this.model.x;
    const [from, to] = this.range ?? [low, high];
    queueMicrotask(() => this.zoomTo([Math.max(low, min), Math.min(high, max)]));
    return { xaxis: { min: from, max: to } };
  }

  lines(colour) {
    return this.model.series.filter(s => s.line.length > 0).map(s => ({
      name: s.name, type: "line", data: s.line, colour: colour(s.ink), width: s.beside ? 1.25 : 2.25, dash: s.dash, opacity: s.beside ? 0.75 : 1, size: 0,
    }));
  }

  marks(colour) {
    const kinds = [[false, false], [false, true], [true, false], [true, true]];
    const knots = this.model.series.flatMap(s => kinds.map(([faint, hollow]) => {
      const own = s.knots.filter(k => k.faint === faint && k.hollow === hollow);
      return {
        name: s.name, type: "scatter", colour: colour(s.ink), width: 0, dash: 0, opacity: faint ? 0.4 : 1, size: s.beside ? 4 : 5,
        hollow, shape: s.shape, data: own.map(k => k.at), tips: own.map(k => k.tip),
      };
    }));
    const breakEvens = {
      name: "break-even", type: "scatter", colour: colour("ink"), width: 0, dash: 0, opacity: 1, size: 5, hollow: true, shape: "circle",
      data: this.model.breakEvens.map(b => b.at), tips: this.model.breakEvens.map(b => b.tip),
    };
    return [...knots, breakEvens].filter(s => s.data.length > 0);
  }

  uprights(colour) {
    const line = { type: "line", width: 1.25, dash: 0, opacity: 1, size: 0 };
    const upright = (name, ink, x, low, high) => ({ ...line, name, colour: colour(ink), data: [[x, low], [x, high]] });
    return [
      ...this.model.gaps.map(g => upright("ratio", "ink-3", g.x, g.low, g.high)),
      ...this.model.breakEvens.map(b => upright("break-even", "ink", b.at[0], this.model.y.low, b.at[1])),
    ];
  }

  annotations(colour, from, to) {
    const { model } = this;
    const noPadding = { left: 0, right: 0, top: 0, bottom: 0 };
    const label = (text, ink, options) => ({
      text, borderWidth: 0, orientation: "horizontal", position: "bottom", textAnchor: "middle", ...options,
      style: { background: "transparent", color: colour(ink), fontSize: "12px", fontWeight: 400, padding: noPadding, ...options?.style },
    });
    const bold = { fontWeight: 650 };
    const visible = at => at >= from && at <= to;

    // Near the right edge a text stands to the left of its point.
    const beside = (at, gap) => (at - from) / (to - from) > 0.8 ? { textAnchor: "end", offsetX: -gap } : { textAnchor: "start", offsetX: gap };
    const text = (x, y, its) => ({ x, y, marker: { size: 0 }, label: its });
    const unknown = model.unknown.map(([low, high]) => ({ x: Math.max(low, from), x2: Math.min(high, to) })).filter(u => u.x2 > u.x);
    const { breakEvens, gaps, labels } = model;
    return {
      xaxis: [
        ...unknown.map(u => ({ ...u, borderColor: "transparent", fillColor: colour("hatch"), opacity: 1 })),
        ...this.ticks(from, to).map(t => ({
          x: t.at, borderColor: "transparent", label: label(t.label, t.strong ? "ink" : "ink-3", { offsetY: 18, style: t.strong ? bold : {} }),
        })),
        ...model.targets.filter(visible).map(at => ({ x: at, borderColor: colour("target"), strokeDashArray: 3 })),
      ],
      yaxis: model.y.ticks.map((t, i) => ({
        y: t.at, borderColor: colour(i === 0 ? "axis" : "grid"), strokeDashArray: 0,
        label: label(t.label, "ink-3", { position: "left", textAnchor: "end", offsetX: -8, offsetY: 7 }),
      })),
      points: [
        ...breakEvens.filter(b => visible(b.at[0])).map(b =>
          text(b.at[0], model.y.low, label(b.label, "ink", { ...beside(b.at[0], 8), offsetY: -6, style: bold }))),
        ...gaps.filter(g => visible(g.x)).map(g =>
          text(g.x, (g.low + g.high) / 2, label(g.label, "ink", { ...beside(g.x, 7), offsetY: 4, style: bold }))),
        ...labels.filter(l => visible(l.at[0])).map(l =>
          text(...l.at, label(l.text, l.ink, { textAnchor: l.anchor, offsetX: l.dx, offsetY: l.dy, style: { ...bold, fontSize: "13px" } }))),
      ],
    };
  }

  // The model's own ticks on the whole axis; round ones inside a zoomed stretch.
  ticks(from, to) {
    return this.range ? roundTicks(from, to, 5) : this.model.x.ticks;
  }
}
