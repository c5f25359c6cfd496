// Draws the explorer's chart. Every word and every coordinate comes from the server. ApexCharts draws the lines; axes,
// marks and names are a few SVG elements under and over them, one path for all marks of a series, so that thousands of
// points stay quick. Colours come from the page's style sheet by class.
import ApexCharts from "/lib/apexcharts/apexcharts.esm.js";
import { svg, paintAxes, paintMarks } from "/js/layers.js";
import { roundTicks } from "/js/ticks.js";

const charts = new WeakMap();
const reach = 18; // px from the pointer to a point it means
const deepest = 0.001; // of the axis: coordinates and labels have no more digits

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
  charts.get(plot)?.letGo();
}

class Explorer {
  constructor(plot, host, model, server, zoom) {
    Object.assign(this, { plot, host, model, server, zoom, range: null, telling: null, unheard: 0, told: zoom.text, at: null, pinned: null });
    this.events = new AbortController();
    this.back = svg("svg", { class: "layer back" });
    this.lines = document.createElement("div");
    this.lines.className = "layer";
    this.front = svg("svg", { class: "layer front", tabindex: 0, role: "application", "aria-label": "Points of the chart. Arrow keys walk them, Enter pins one." });
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
    const on = (target, event, handle, options) => target.addEventListener(event, handle.bind(this), { signal, ...options });
    on(this.front, "pointermove", this.moved);
    on(this.front, "pointerleave", () => this.hover(null));
    on(this.front, "pointerdown", this.pressed);
    on(this.front, "pointerup", this.released);
    on(this.front, "pointercancel", () => { this.drag = null; });
    on(this.front, "wheel", this.wheeled, { passive: false });
    on(this.front, "keydown", this.key);
    on(this.front, "blur", () => { if (this.pinned === null) this.hover(null); });
    const root = this.root();
    on(root, "keydown", event => { if (event.key === "Escape" && this.pinned !== null) this.letGo(true); });
    on(root, "pointerover", event => this.highlight(event.target.closest?.("[data-series]")?.dataset.series));
    on(root, "focusin", event => this.highlight(event.target.closest?.("[data-series]")?.dataset.series));
    on(root, "click", event => this.button(event.target.closest?.("[data-zoom]")?.dataset.zoom));
    root.querySelector(".zoom")?.classList.add("ready");
    this.sizes = new ResizeObserver(() => this.paint());
    this.sizes.observe(this.host);
    on(matchMedia("(prefers-color-scheme: dark)"), "change", () => this.redraw());
    this.themes = new MutationObserver(() => this.redraw());
    this.themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  stop() {
    this.events.abort();
    this.sizes?.disconnect();
    this.themes?.disconnect();
    clearTimeout(this.telling);
    cancelAnimationFrame(this.frame);
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
    this.zoom = zoom;
    // A reader who zoomed on while this view was on its way keeps what is on the screen; its address follows.
    if (!this.isAhead() || model.x.unit !== this.model.x.unit) this.forgetRange();
    this.model = model;
    this.at = at;
    if (this.pinned !== null) this.pinned = at;
    if (this.plot.classList.contains("live")) this.redraw();
  }

  redraw() {
    this.apex.updateOptions(this.options(), false, false, false);
    this.paint();
  }

  options() {
    const css = getComputedStyle(this.plot);
    const [low, high] = this.shown();
    const series = this.model.series.map(s => ({ ...s, line: s.line.length > 1 ? s.line : [] }));
    return {
      chart: {
        type: "line", sparkline: { enabled: true }, height: this.model.height, width: "100%", background: "transparent", fontFamily: "inherit",
        parentHeightOffset: 0, toolbar: { show: false }, animations: { enabled: false }, zoom: { enabled: false }, selection: { enabled: false },
      },
      series: series.map(s => ({ name: s.name, data: s.line })),
      colors: series.map(s => css.getPropertyValue(`--${s.ink}`).trim()),
      stroke: { curve: "straight", width: 2, dashArray: series.map(s => s.dashed ? 6 : 0), lineCap: "butt" },
      markers: { size: 0, hover: { size: 0 } },
      tooltip: { enabled: false }, legend: { show: false }, dataLabels: { enabled: false },
      states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
      grid: { show: false, padding: { left: 0, right: 0, top: 0, bottom: 0 } },
      xaxis: { type: "numeric", min: low, max: high, labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false }, crosshairs: { show: false }, tooltip: { enabled: false } },
      yaxis: { min: this.model.y.low, max: this.model.y.high, forceNiceScale: false, show: false, labels: { show: false }, crosshairs: { show: false } },
    };
  }

  shown() {
    return this.range ?? [this.model.x.low, this.model.x.high];
  }

  // From plotting coordinates to pixels.
  scales() {
    const [low, high] = this.shown();
    const width = this.host.clientWidth;
    const { height, y } = this.model;
    return { width, height, x: v => (v - low) / (high - low) * width, y: v => height * (1 - (v - y.low) / (y.high - y.low)), inside: v => v >= low && v <= high };
  }

  paint() {
    const scales = this.scales();
    if (scales.width === 0) return;
    // The model's own ticks on its axis; round ones in a stretch that the server has not seen yet.
    const ticks = this.range ? roundTicks(...this.range, 6, this.model.x.log) : this.model.x.ticks;
    paintAxes(this.back, this.model, scales, ticks);
    ({ spots: this.spots, ring: this.ring } = paintMarks(this.front, this.model, scales));
    this.mark(this.spots.find(s => s.id === (this.pinned ?? this.at)));
  }

  /* Points ---------------------------------------------------------------- */
  place(event) {
    const box = this.front.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  nearest({ x, y }) {
    let best = null, least = reach ** 2;
    for (const spot of this.spots) {
      const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2;
      if (distance < least) [best, least] = [spot, distance];
    }
    return best;
  }

  mark(spot) {
    this.ring.setAttribute("visibility", spot ? "visible" : "hidden");
    if (spot) {
      this.ring.setAttribute("cx", spot.x);
      this.ring.setAttribute("cy", spot.y);
    }
  }

  hover(spot) {
    if (this.pinned !== null || this.at === (spot?.id ?? null)) return;
    this.at = spot?.id ?? null;
    this.mark(spot);
    this.highlight(spot?.series);
    this.say("Point", this.at, false);
  }

  pin(spot) {
    this.pinned = this.at = spot.id;
    this.mark(spot);
    this.say("Point", spot.id, true);
  }

  letGo(tell = false) {
    this.pinned = this.at = null;
    this.mark(null);
    this.highlight(undefined);
    if (tell) this.say("Point", null, false);
    this.front.focus({ preventScroll: true });
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
  pressed(event) {
    if (event.button !== 0) return;
    const { x } = this.place(event);
    this.drag = { from: x, range: this.shown(), moved: false };
    // So that a button let go outside of the plot is heard of too.
    this.front.setPointerCapture(event.pointerId);
  }

  moved(event) {
    const place = this.place(event);
    if (!this.drag || !this.isZoomed()) return this.hover(this.nearest(place));
    const shift = place.x - this.drag.from;
    if (Math.abs(shift) < 4 && !this.drag.moved) return;
    this.drag.moved = true;
    const [low, high] = this.drag.range;
    this.pan(-shift / this.host.clientWidth * (high - low), this.drag.range);
  }

  released(event) {
    const { drag } = this;
    this.drag = null;
    if (!drag || drag.moved) return;
    const spot = this.nearest(this.place(event));
    if (spot) this.pin(spot);
    else if (this.pinned !== null) this.letGo(true);
  }

  wheeled(event) {
    if (!event.shiftKey) return;
    event.preventDefault();
    const share = this.place(event).x / this.host.clientWidth;
    this.scale((event.deltaY || event.deltaX) < 0 ? 0.8 : 1.25, share);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = { "+": "in", "=": "in", "-": "out", "0": "reset" }[event.key];
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (zoom) this.button(zoom);
    else if (step && event.shiftKey) this.pan(step[1] * 0.2 * (this.shown()[1] - this.shown()[0]), this.shown());
    else if (step) this.walk(...step);
    else if (event.key === "Enter" && this.at !== null) this.pin(this.spots.find(s => s.id === this.at));
    else return;
    event.preventDefault();
  }

  // Along a series, or to the nearest point of the next one.
  walk(series, along) {
    if (this.spots.length === 0) return;
    if (this.pinned !== null) this.letGo(true);
    const here = this.spots.find(s => s.id === this.at);
    if (!here) return this.hover(this.spots[0]);
    const orders = [...new Set(this.spots.map(s => s.order))];
    const order = orders[(orders.indexOf(here.order) + series + orders.length) % orders.length];
    const row = this.spots.filter(s => s.order === order).sort((a, b) => a.x - b.x);
    const next = series === 0
      ? row[Math.min(row.length - 1, Math.max(0, row.indexOf(here) + along))]
      : row.reduce((a, b) => Math.abs(b.x - here.x) < Math.abs(a.x - here.x) ? b : a);
    this.hover(next);
  }

  /* Zoom -------------------------------------------------------------------- */
  isZoomed() {
    return this.plot.closest("[data-explorer]")?.dataset.zoomed === "true" || this.range !== null;
  }

  button(action) {
    if (action === "in") this.scale(0.6, 0.5);
    if (action === "out") this.scale(1 / 0.6, 0.5);
    if (action === "reset") {
      this.forgetRange();
      this.range = this.whole();
      this.redraw();
      this.ask("ResetZoom");
    }
  }

  scale(factor, share) {
    const [low, high] = this.shown();
    const [first, last] = this.whole();
    if (factor < 1 && (high - low) * factor < deepest * (last - first)) return;
    const middle = low + share * (high - low);
    this.look([middle - (middle - low) * factor, middle + (high - middle) * factor]);
  }

  // As far as the axis goes: the stretch keeps its length.
  pan(shift, [low, high]) {
    const most = Math.max(shift, this.floor() - low);
    this.look([low + most, high + most]);
  }

  floor() {
    return this.model.x.log ? -9 : 0;
  }

  whole() {
    return this.zoom.whole.map(v => this.model.x.log ? Math.log10(v) : v);
  }

  forgetRange() {
    clearTimeout(this.telling);
    this.telling = this.range = null;
  }

  // Whether the reader's last zoom is still to come back: nobody was told, or nobody heard, or the address names it and the view does not.
  isAhead() {
    if (this.telling !== null || this.unheard > 0) return true;
    return this.zoom.text !== this.told && new URLSearchParams(location.search).get(this.zoom.key) === this.told;
  }

  look([low, high]) {
    this.range = [Math.max(this.floor(), low), high];
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.redraw(); });
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.tell(), 300);
  }

  // The address follows once the reader rests.
  tell() {
    if (this.drag) {
      this.telling = setTimeout(() => this.tell(), 300);
      return;
    }
    this.telling = null;
    const [low, high] = this.range.map(v => this.model.x.log ? 10 ** v : v);
    this.ask("Zoom", low, high);
  }

  // Once the server has answered, the address is the one that was asked for. The view follows later.
  async ask(method, ...range) {
    this.unheard++;
    const told = await this.say(method, ...range);
    if (told !== undefined) this.told = told;
    this.unheard--;
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
