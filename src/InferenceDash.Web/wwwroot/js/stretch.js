// The stretch of the horizontal axis that is on the screen: zoomed and panned at once, written into the address once the
// reader rests.
const deepest = 0.001; // of the axis: coordinates and labels have no more digits
const rest = 300; // ms without a zoom, after which the address follows

// chart: model, drag, redraw() and say(), which tells the server.
// zoom: the key and the text by which the view's address names its stretch, and the axis without one.
export class Stretch {
  constructor(chart, zoom) {
    Object.assign(this, { chart, zoom, range: null, telling: null, unheard: 0, told: zoom.text, frame: null });
  }

  shown() {
    const { x } = this.chart.model;
    return this.range ?? [x.low, x.high];
  }

  button(action) {
    if (action === "in") this.scale(0.6, 0.5);
    if (action === "out") this.scale(1 / 0.6, 0.5);
    if (action === "reset") {
      this.forget();
      this.range = this.whole();
      this.chart.redraw();
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
    return this.chart.model.x.log ? -9 : 0;
  }

  whole() {
    return this.zoom.whole.map(v => this.chart.model.x.log ? Math.log10(v) : v);
  }

  forget() {
    clearTimeout(this.telling);
    this.telling = this.range = null;
  }

  stop() {
    clearTimeout(this.telling);
    cancelAnimationFrame(this.frame);
  }

  // Whether the reader's last zoom is still to come back: nobody was told, or nobody heard, or the address names it and the view does not.
  isAhead() {
    if (this.telling !== null || this.unheard > 0) return true;
    return this.zoom.text !== this.told && new URLSearchParams(location.search).get(this.zoom.key) === this.told;
  }

  look([low, high]) {
    this.range = [Math.max(this.floor(), low), high];
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.chart.redraw(); });
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.tell(), rest);
  }

  // The address follows once the reader rests.
  tell() {
    if (this.chart.drag) {
      this.telling = setTimeout(() => this.tell(), rest);
      return;
    }
    this.telling = null;
    const [low, high] = this.range.map(v => this.chart.model.x.log ? 10 ** v : v);
    this.ask("Zoom", low, high);
  }

  // Once the server has answered, the address is the one that was asked for. The view follows later.
  async ask(method, ...range) {
    this.unheard++;
    const told = await this.chart.say(method, ...range);
    if (told !== undefined) this.told = told;
    this.unheard--;
  }
}
