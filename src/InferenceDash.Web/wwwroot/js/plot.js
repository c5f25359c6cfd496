// The charts of a page: drawn from the models in its HTML as soon as this script is there. Every word and every coordinate
// comes from the server. ApexCharts draws the lines; axes, marks and names are a few SVG elements under and over them.
import ApexCharts from "/lib/apexcharts/apexcharts.esm.js";
import { withField } from "/js/address.js";
import { svg, paintAxes, paintMarks } from "/js/layers.js";
import { Hands } from "/js/hands.js";
import { lineOptions } from "/js/lines.js";
import { Points } from "/js/points.js";
import { words } from "/js/words.js";
import { Reading } from "/js/reading.js";
import { Stretch } from "/js/stretch.js";
import { roundTicks } from "/js/ticks.js";
import { tooltip } from "/js/tip.js";
import { arrived, go, reframed } from "/js/visit.js";

const charts = new Map(); // plot → its chart

// A chart that fails goes away, and the still picture under it is seen again. isView: because another view has arrived.
export async function drawAll(isView = false) {
  for (const [plot, chart] of charts) if (!plot.isConnected) { chart.stop(); charts.delete(plot); }
  await Promise.all([...document.querySelectorAll("[data-plot]")].map(plot => draw(plot, isView)));
}

async function draw(plot, isView) {
  const still = plot.parentElement.querySelector("[data-still]");
  try {
    const held = charts.get(plot);
    if (held) return held.show(isView);
    const chart = new Plot(plot);
    charts.set(plot, chart);
    await chart.start();
    if (still) still.hidden = true;
  } catch (error) {
    console.debug("The chart stays a picture", error);
    charts.get(plot)?.stop();
    charts.delete(plot);
    if (still) still.hidden = false;
  }
}

const read = (plot, part) => plot.querySelector(`script[data-${part}]`).textContent;

class Plot {
  constructor(plot) {
    this.text = read(plot, "model");
    this.model = JSON.parse(this.text);
    const host = plot.querySelector(".live-plot");
    const query = new URLSearchParams(location.search);
    const { rangeField, pinField, whole } = plot.dataset;
    // Whether the server draws the stretch that the address names, or this script alone.
    const isServed = whole !== undefined;
    Object.assign(this, { plot, host, isServed, frame: this.model.frame, tips: null });
    this.points = new Points(this, query.get(pinField));
    this.reading = new Reading(this);
    this.stretch = new Stretch(this, whole, isServed ? null : query.get(rangeField));
    this.hands = new Hands(this);
    this.events = new AbortController();
    this.back = svg("svg", { class: "layer back", "aria-hidden": "true" });
    this.lines = Object.assign(document.createElement("div"), { className: "layer" });
    this.lines.setAttribute("aria-hidden", "true");
    this.front = svg("svg", {
      class: "layer front", tabindex: 0, role: "application", "aria-label": words.points,
    });
    // A mark that is focused is told by the tooltip; the picture as such stays with the static chart.
    host.removeAttribute("aria-hidden");
    host.replaceChildren(this.back, this.lines, this.front);
  }

  async start() {
    this.apex = new ApexCharts(this.lines, this.options());
    await this.apex.render();
    const { signal } = this.events;
    if (signal.aborted) return;
    this.paint();
    this.plot.dataset.chartReady = this.root().dataset.drawn = "true";
    this.listen((target, event, handle, options) => target.addEventListener(event, handle, { signal, ...options }));
    this.sizes = new ResizeObserver(() => this.paint());
    this.sizes.observe(this.host);
    this.themes = new MutationObserver(() => this.redraw());
    this.themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  listen(on) {
    this.hands.listen(on, this.front);
    const { points } = this;
    const root = this.root();
    const series = event => event.target.closest?.("[data-series]")?.dataset.series;
    on(root, "keydown", event => { if (event.key === "Escape" && points.pinned !== null) points.letGo(); });
    on(root, "pointerover", event => this.highlight(series(event)));
    on(root, "focusin", event => this.highlight(series(event)));
    on(root, "click", event => this.stretch.button(event.target.closest?.("[data-zoom]")?.dataset.zoom));
    on(matchMedia("(prefers-color-scheme: dark)"), "change", () => this.redraw());
  }

  stop() {
    this.events.abort();
    this.sizes?.disconnect();
    this.themes?.disconnect();
    this.stretch.stop();
    delete this.plot.dataset.chartReady;
    delete this.root()?.dataset.drawn;
    this.apex?.destroy();
    this.host.replaceChildren();
    this.host.setAttribute("aria-hidden", "true");
    this.plot.querySelector(".tip-place").replaceChildren();
  }

  root() {
    return this.plot.closest("[data-explorer]") ?? this.plot.closest("figure");
  }

  // isView: another view has arrived; its model may be another.
  show(isView) {
    const text = read(this.plot, "model");
    const wasAsked = this.stretch.isAsked();
    if (isView) this.stretch.follow(this.plot.dataset.whole);
    // Zoomed out beyond all points, the view is the one before.
    if (text === this.text) return wasAsked && !this.stretch.isAsked() ? this.redraw() : undefined;
    const before = this.model;
    this.text = text;
    this.model = JSON.parse(text);
    this.tips = null;
    if (before.frame.x.unit !== this.model.frame.x.unit) this.stretch.range = null;
    this.follow(this.model.frame, isOther(before, this.model));
  }

  follow(frame, isOther = false) {
    const { x } = this.frame;
    const isMoved = isOther || x.low !== frame.x.low || x.high !== frame.x.high;
    this.frame = frame;
    if (!this.plot.dataset.chartReady) return;
    if (isMoved) this.redraw();
    else this.paint();
  }

  redraw() {
    this.apex.updateOptions(this.options(), false, false, false);
    this.paint();
  }

  options() {
    return lineOptions(this.model, this.stretch.shown(), getComputedStyle(this.plot));
  }

  // From plotting coordinates to pixels.
  scales() {
    const [low, high] = this.stretch.shown();
    const width = this.host.clientWidth;
    const { height, y } = this.model;
    return {
      width, height,
      x: v => (v - low) / (high - low) * width,
      y: v => height * (1 - (v - y.low) / (y.high - y.low)),
      inside: v => v >= low && v <= high,
      clip: (from, to) => [Math.max(low, from), Math.min(high, to)],
    };
  }

  paint() {
    const scales = this.scales();
    if (scales.width === 0) return;
    // The model's own ticks on its axis; round ones in a stretch of the reader's.
    const { x } = this.frame;
    const ticks = this.stretch.isAsked() ? roundTicks(...this.stretch.range, 6, x.log) : x.ticks;
    paintAxes(this.back, this.model, this.frame, scales, ticks, `url(#${this.plot.dataset.plot}-hatch)`);
    this.points.drawn(paintMarks(this.front, this.model, this.frame, scales));
  }

  highlight(key) {
    if (this.lit === key) return;
    this.lit = key;
    this.host.classList.toggle("dimmed", Boolean(key) && this.model.isCrowded === true);
    for (const group of this.front.querySelectorAll("[data-key]")) group.classList.toggle("lit", group.dataset.key === key);
    const paths = this.lines.querySelectorAll(".apexcharts-line-series > .apexcharts-series");
    const css = getComputedStyle(this.plot);
    for (const path of paths) {
      const series = this.model.series[Number(path.getAttribute("data:realIndex"))];
      path.classList.toggle("lit", series?.key === key);
      if (series?.quiet) path.firstElementChild?.setAttribute("stroke", css.getPropertyValue(series.key === key ? `--${series.ink}` : "--g-quiet").trim());
    }
  }

  isZoomed() {
    return this.plot.dataset.zoomed === "true" || this.stretch.isAsked();
  }

  // What is known of a point; null: nothing is said.
  tell(id, isPinned) {
    this.tips ??= JSON.parse(read(this.plot, "tips"));
    const tip = id === null ? null : tipOf(this.tips, id);
    this.plot.querySelector(".tip-place").replaceChildren(...tip ? [tooltip(tip, isPinned, () => this.points.letGo())] : []);
  }

  // Another address arrived. Back and Forward lead to what the reader had done to the chart there; elsewhere it stays done.
  arrive(isBack) {
    const { rangeField, pinField } = this.plot.dataset;
    const query = new URLSearchParams(location.search);
    if (isBack) {
      if (!this.isServed) this.stretch.take(query.get(rangeField));
      this.points.take(query.get(pinField));
      return;
    }
    const done = { pin: this.points.text(), ...!this.isServed && { range: this.stretch.text() } };
    const told = { pin: query.get(pinField), range: query.get(rangeField) };
    for (const [key, value] of Object.entries(done)) if (value !== told[key]) this.address({ [key]: value });
  }

  // Writes what the reader did to the chart into the address.
  address(change) {
    let url = new URL(location.href);
    for (const [key, value] of Object.entries(change)) url = withField(url, this.plot.dataset[`${key}Field`], value);
    if ("read" in change || (this.isServed && "range" in change)) go(url.href, { replace: true, cause: "zoom" });
    else history.replaceState(null, "", url);
  }
}

// What many points have in common is written once.
function tipOf({ units, sources, tips }, id) {
  const [title, unit, source, values, run, flag] = tips[id];
  return {
    title, source: sources[source], flag,
    figures: values.map((value, i) => ({ value, unit: units[unit][i] })),
    run: run && { href: run[0], words: run[1] },
  };
}

// Whether anything but the targets differs.
const isOther = (a, b) => JSON.stringify({ ...a, frame: null }) !== JSON.stringify({ ...b, frame: null });

document.addEventListener(arrived, ({ detail }) => {
  drawAll(true);
  for (const chart of charts.values()) if (chart.plot.dataset.chartReady) chart.arrive(detail.isBack);
});

document.addEventListener(reframed, ({ detail }) => charts.get(document.querySelector(`[data-plot="${CSS.escape(detail.plot)}"]`))?.follow(detail.frame));
