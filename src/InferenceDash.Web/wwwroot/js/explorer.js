// Draws the explorer's chart. Every word and every coordinate comes from the server. ApexCharts draws the lines; axes,
// marks and names are a few SVG elements under and over them, one path for all marks of a series, so that thousands of
// points stay quick. Colours come from the page's style sheet by class.
import ApexCharts from "/lib/apexcharts/apexcharts.esm.js";
import { svg, paintAxes, paintMarks } from "/js/layers.js";
import { lineOptions } from "/js/lines.js";
import { Points } from "/js/points.js";
import { Stretch } from "/js/stretch.js";
import { roundTicks } from "/js/ticks.js";

const charts = new WeakMap();

// at: the point that the tooltip tells of, whose number may be another in this view; null: none.
// zoom: the key and the text by which the view's address names its stretch, and the axis without one.
// A chart that fails goes away, and the still picture under it is seen again.
export async function draw(plot, host, json, server, at, zoom) {
  const model = JSON.parse(json);
  try {
    const held = charts.get(plot);
    if (held) return held.show(model, at, zoom);
    const chart = new Explorer(plot, host, model, server, zoom);
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

export function unpin(plot) {
  charts.get(plot)?.points.letGo();
}

class Explorer {
  constructor(plot, host, model, server, zoom) {
    Object.assign(this, { plot, host, model, server, drag: null });
    this.points = new Points(this);
    this.stretch = new Stretch(this, zoom);
    this.events = new AbortController();
    this.back = svg("svg", { class: "layer back" });
    this.lines = document.createElement("div");
    this.lines.className = "layer";
    this.front = svg("svg", {
      class: "layer front", tabindex: 0, role: "application", "aria-label": "Points of the chart. Arrow keys walk them, Enter pins one.",
    });
    // A mark that is focused is told by the tooltip; the picture as such stays with the static chart.
    host.removeAttribute("aria-hidden");
    this.back.setAttribute("aria-hidden", "true");
    this.lines.setAttribute("aria-hidden", "true");
    host.replaceChildren(this.back, this.lines, this.front);
  }

  async start() {
    const drawn = this.model;
    this.apex = new ApexCharts(this.lines, this.options());
    await this.apex.render();
    const { signal } = this.events;
    if (signal.aborted) return;
    this.paint();
    this.plot.classList.add("live");
    // Another view may have come while the first was drawn.
    if (this.model !== drawn) this.redraw();
    this.listen((target, event, handle, options) => target.addEventListener(event, handle.bind(this), { signal, ...options }));
    this.root().querySelector(".zoom")?.classList.add("ready");
    this.sizes = new ResizeObserver(() => this.paint());
    this.sizes.observe(this.host);
    this.themes = new MutationObserver(() => this.redraw());
    this.themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  listen(on) {
    const { points } = this;
    on(this.front, "pointermove", this.moved);
    on(this.front, "pointerleave", () => points.hover(null));
    on(this.front, "pointerdown", this.pressed);
    on(this.front, "pointerup", this.released);
    on(this.front, "pointercancel", () => { this.drag = null; });
    on(this.front, "wheel", this.wheeled, { passive: false });
    on(this.front, "keydown", this.key);
    on(this.front, "blur", () => { if (points.pinned === null) points.hover(null); });
    const root = this.root();
    const series = event => event.target.closest?.("[data-series]")?.dataset.series;
    on(root, "keydown", event => { if (event.key === "Escape" && points.pinned !== null) points.letGo(true); });
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
    this.plot.classList.remove("live");
    this.root().querySelector(".zoom")?.classList.remove("ready");
    this.apex?.destroy();
    this.host.replaceChildren();
    this.host.setAttribute("aria-hidden", "true");
  }

  root() {
    return this.plot.closest("[data-explorer]") ?? this.plot;
  }

  show(model, at, zoom) {
    this.stretch.zoom = zoom;
    // A reader who zoomed on while this view was on its way keeps what is on the screen; its address follows.
    if (!this.stretch.isAhead() || model.x.unit !== this.model.x.unit) this.stretch.forget();
    this.model = model;
    this.points.renumbered(at);
    if (this.plot.classList.contains("live")) this.redraw();
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
    };
  }

  paint() {
    const scales = this.scales();
    if (scales.width === 0) return;
    // The model's own ticks on its axis; round ones in a stretch that the server has not seen yet.
    const ticks = this.stretch.range ? roundTicks(...this.stretch.range, 6, this.model.x.log) : this.model.x.ticks;
    paintAxes(this.back, this.model, scales, ticks);
    this.points.drawn(paintMarks(this.front, this.model, scales));
  }

  highlight(key) {
    if (this.lit === key) return;
    this.lit = key;
    this.host.classList.toggle("dimmed", key !== undefined);
    for (const group of this.front.querySelectorAll("[data-key]")) group.classList.toggle("lit", group.dataset.key === key);
    const paths = this.lines.querySelectorAll(".apexcharts-line-series > .apexcharts-series");
    for (const path of paths) path.classList.toggle("lit", this.model.series[Number(path.getAttribute("data:realIndex"))]?.key === key);
  }

  /* Pointer, wheel, keys ---------------------------------------------------- */
  place(event) {
    const box = this.front.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  isZoomed() {
    return this.plot.closest("[data-explorer]")?.dataset.zoomed === "true" || this.stretch.range !== null;
  }

  pressed(event) {
    if (event.button !== 0) return;
    const { x } = this.place(event);
    this.drag = { from: x, range: this.stretch.shown(), moved: false };
    // So that a button let go outside of the plot is heard of too.
    this.front.setPointerCapture(event.pointerId);
  }

  moved(event) {
    const place = this.place(event);
    if (!this.drag || !this.isZoomed()) return this.points.hover(this.points.nearest(place));
    const shift = place.x - this.drag.from;
    if (Math.abs(shift) < 4 && !this.drag.moved) return;
    this.drag.moved = true;
    const [low, high] = this.drag.range;
    this.stretch.pan(-shift / this.host.clientWidth * (high - low), this.drag.range);
  }

  released(event) {
    const { drag } = this;
    this.drag = null;
    if (!drag || drag.moved) return;
    const spot = this.points.nearest(this.place(event));
    if (spot) this.points.pin(spot);
    else if (this.points.pinned !== null) this.points.letGo(true);
  }

  wheeled(event) {
    if (!event.shiftKey) return;
    event.preventDefault();
    const share = this.place(event).x / this.host.clientWidth;
    this.stretch.scale((event.deltaY || event.deltaX) < 0 ? 0.8 : 1.25, share);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = { "+": "in", "=": "in", "-": "out", "0": "reset" }[event.key];
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const [low, high] = this.stretch.shown();
    if (zoom) this.stretch.button(zoom);
    else if (step && event.shiftKey) this.stretch.pan(step[1] * 0.2 * (high - low), [low, high]);
    else if (step) this.points.walk(...step);
    else if (event.key === "Enter" && this.points.at !== null) this.points.pinCurrent();
    else return;
    event.preventDefault();
  }

  // Undefined: the server is away, or knows this chart no more.
  async say(method, ...values) {
    try {
      return await this.server.invokeMethodAsync(method, ...values);
    } catch (error) {
      console.debug(`${method} was not heard`, error);
    }
  }
}
