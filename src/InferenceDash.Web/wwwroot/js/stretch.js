// The stretch of the horizontal axis that is on the screen: zoomed and panned at once, written into the address once the
// reader rests.
const deepest = 0.001; // of the axis: coordinates and labels have no more digits
const rest = 300; // ms without a zoom, after which the address follows

// chart: model, frame, hands, redraw() and address(), which writes the stretch.
export class Stretch {
  constructor(chart, whole, range) {
    Object.assign(this, { chart, wholeText: whole, range: null, telling: null, frame: null });
    this.range = range ? this.read(range) : null;
  }

  shown() {
    const { x } = this.chart.frame;
    return this.range ?? [x.low, x.high];
  }

  isAsked() {
    return this.range !== null;
  }

  button(action) {
    if (action === "in") this.scale(0.6, 0.5);
    if (action === "out") this.scale(1 / 0.6, 0.5);
    if (action === "reset") {
      clearTimeout(this.telling);
      this.telling = null;
      // Until the server has drawn it anew, its model is of a stretch alone.
      this.range = this.chart.isServed ? this.whole() : null;
      this.chart.redraw();
      this.chart.address({ range: null });
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
    return this.chart.frame.x.log ? -9 : 0;
  }

  read(text) {
    const ends = text.split("-").map(Number);
    return ends.length === 2 && ends.every(Number.isFinite) && ends[0] < ends[1]
      ? ends.map(v => this.chart.frame.x.log ? Math.log10(v) : v) : null;
  }

  whole() {
    const { x } = this.chart.frame;
    return (this.wholeText && this.read(this.wholeText)) || [x.low, x.high];
  }

  // A view that answers: it shows the stretch that it was asked for, unless the reader has zoomed on meanwhile.
  follow(whole) {
    this.wholeText = whole;
    if (this.telling === null && this.chart.isServed) this.range = null;
  }

  // Shows what an address names.
  take(text) {
    if (text === this.text()) return;
    this.range = text ? this.read(text) : null;
    this.chart.redraw();
  }

  stop() {
    clearTimeout(this.telling);
    cancelAnimationFrame(this.frame);
  }

  look([low, high]) {
    this.range = [Math.max(this.floor(), low), high];
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.chart.redraw(); });
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.tell(), rest);
  }

  // The address follows once the reader rests.
  tell() {
    if (this.chart.hands.isDragging()) {
      this.telling = setTimeout(() => this.tell(), rest);
      return;
    }
    this.telling = null;
    this.chart.address({ range: this.text() });
  }

  // As it stands in an address; null: the whole axis.
  text() {
    if (!this.range) return null;
    const [low, high] = this.range.map(v => this.chart.frame.x.log ? 10 ** v : v);
    return `${digits(low, high - low)}-${digits(high, high - low)}`;
  }
}

// No more digits than a screen shows; the ends stay apart however short the stretch is.
function digits(end, length) {
  const decimals = 5 - Math.ceil(Math.log10(end > 0 ? Math.min(end, length) : length));
  return String(Number(end.toFixed(Math.min(15, Math.max(0, decimals)))));
}
