// The point that the reader means: pointed at, walked to or pinned. The server tells what is known of it.
const reach = 18; // px from the pointer to a point it means

// chart: front, the layer of the marks; highlight(key), which lifts a series out of the others; say(), which tells the server.
export class Points {
  constructor(chart) {
    Object.assign(this, { chart, spots: [], ring: null, at: null, pinned: null });
  }

  // The marks were drawn anew.
  drawn({ spots, ring }) {
    [this.spots, this.ring] = [spots, ring];
    this.mark(spots.find(s => s.id === (this.pinned ?? this.at)));
  }

  // Another view numbers its points anew.
  renumbered(at) {
    this.at = at;
    if (this.pinned !== null) this.pinned = at;
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
    this.chart.highlight(spot?.series);
    this.chart.say("Point", this.at, false);
  }

  pin(spot) {
    this.pinned = this.at = spot.id;
    this.mark(spot);
    this.chart.say("Point", spot.id, true);
  }

  pinCurrent() {
    this.pin(this.spots.find(s => s.id === this.at));
  }

  letGo(tell = false) {
    this.pinned = this.at = null;
    this.mark(null);
    this.chart.highlight(undefined);
    if (tell) this.chart.say("Point", null, false);
    this.chart.front.focus({ preventScroll: true });
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
}
