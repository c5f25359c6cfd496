// What a reader's pointer, wheel and keys do to a chart.
export class Hands {
  constructor(chart) {
    Object.assign(this, { chart, drag: null });
  }

  listen(on, front) {
    const { points, reading } = this.chart;
    on(front, "pointermove", event => this.moved(event));
    on(front, "pointerleave", () => { points.hover(null); reading.follow(null); });
    on(front, "pointerdown", event => this.pressed(event));
    on(front, "pointerup", event => this.released(event));
    on(front, "pointercancel", () => { this.drag = null; });
    on(front, "wheel", event => this.wheeled(event), { passive: false });
    on(front, "keydown", event => this.key(event));
    on(front, "blur", () => { if (points.pinned === null) points.hover(null); });
  }

  isDragging() {
    return this.drag !== null;
  }

  place(event) {
    const box = this.chart.front.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  pressed(event) {
    if (event.button !== 0) return;
    const { x } = this.place(event);
    this.drag = { from: x, range: this.chart.stretch.shown(), moved: false };
    // So that a button let go outside of the plot is heard of too.
    this.chart.front.setPointerCapture(event.pointerId);
  }

  moved(event) {
    const { points, stretch, reading, host } = this.chart;
    const place = this.place(event);
    if (!this.drag || !this.chart.isZoomed()) {
      reading.follow(place.x);
      return points.hover(points.nearest(place));
    }
    const shift = place.x - this.drag.from;
    if (Math.abs(shift) < 4 && !this.drag.moved) return;
    this.drag.moved = true;
    const [low, high] = this.drag.range;
    stretch.pan(-shift / host.clientWidth * (high - low), this.drag.range);
  }

  released(event) {
    const { drag, chart: { points, reading } } = this;
    this.drag = null;
    if (!drag || drag.moved) return;
    const spot = points.nearest(this.place(event));
    if (spot) points.pin(spot);
    else if (points.pinned !== null) points.letGo();
    else reading.keep(this.place(event).x);
  }

  wheeled(event) {
    if (!event.shiftKey) return;
    event.preventDefault();
    const share = this.place(event).x / this.chart.host.clientWidth;
    this.chart.stretch.scale((event.deltaY || event.deltaX) < 0 ? 0.8 : 1.25, share);
  }

  key(event) {
    const { points, stretch } = this.chart;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = { "+": "in", "=": "in", "-": "out", "0": "reset" }[event.key];
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const [low, high] = stretch.shown();
    if (zoom) stretch.button(zoom);
    else if (step && event.shiftKey) stretch.pan(step[1] * 0.2 * (high - low), [low, high]);
    else if (step) points.walk(...step);
    else if (event.key === "Enter" && points.at !== null) points.pinCurrent();
    else return;
    event.preventDefault();
  }
}
