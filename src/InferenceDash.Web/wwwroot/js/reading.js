// All lines of a chart at one place of its axis: a line follows the pointer, and where it rests the server says what they are.
import { withField } from "/js/address.js";
import { svg } from "/js/layers.js";

const rest = 200; // ms

// chart: plot, host, frame, front, scales() and address(), which keeps a reading.
export class Reading {
  constructor(chart) {
    Object.assign(this, { chart, timer: null, asking: null, line: null, kept: null });
  }

  isPossible() {
    return Boolean(this.chart.plot.dataset.readField);
  }

  place() {
    return this.chart.plot.closest("[data-explorer]")?.querySelector("[data-readout]");
  }

  // pixel: where the pointer is; null: it has left.
  follow(pixel) {
    if (!this.isPossible()) return;
    clearTimeout(this.timer);
    this.draw(pixel);
    if (pixel === null) this.back();
    else this.timer = setTimeout(() => this.ask(this.valueAt(pixel)), rest);
  }

  valueAt(pixel) {
    const { width } = this.chart.scales();
    const [low, high] = this.chart.stretch.shown();
    const plotted = low + pixel / width * (high - low);
    const value = this.chart.frame.x.log ? 10 ** plotted : plotted;
    return value > 0 ? Number(value.toPrecision(3)) : null;
  }

  draw(pixel) {
    this.line?.remove();
    if (pixel === null) return;
    this.line = svg("line", { class: "read moving", x1: pixel, x2: pixel, y1: 0, y2: this.chart.model.height });
    this.chart.front.insertBefore(this.line, this.chart.front.children[1] ?? null);
  }

  async ask(value) {
    const place = this.place();
    if (value === null || !place) return;
    const url = withField(location.href, this.chart.plot.dataset.readField, value);
    this.asking?.abort();
    const request = this.asking = new AbortController();
    const answer = await fetch(url, { signal: request.signal }).catch(() => null);
    if (!answer?.ok || request.signal.aborted) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-readout]");
    if (!found || request.signal.aborted) return;
    this.kept ??= [...place.childNodes];
    place.replaceChildren(...found.childNodes);
  }

  // What the address says is shown again.
  back() {
    this.asking?.abort();
    if (this.kept) this.place()?.replaceChildren(...this.kept);
    this.kept = null;
  }

  keep(pixel) {
    const value = this.isPossible() ? this.valueAt(pixel) : null;
    if (value === null) return;
    this.kept = null;
    this.chart.address({ read: String(value) });
  }
}
