// The point that the reader means: pointed at, walked to or pinned. A pinned one stands in the address, by its place.
const reach = 18; // px from the pointer to a point it means

// chart: front, the layer of the marks; highlight(key), which lifts a series out of the others; tell(id, isPinned), which shows
// what is known of a point; address(), which writes what is pinned.
export class Points {
  constructor(chart, pinned) {
    Object.assign(this, { chart, spots: [], ring: null, at: null, pinned: null, wanted: pinned });
  }

  // The marks were drawn anew; other views number them anew.
  drawn({ spots, ring }) {
    const before = this.at === null ? null : this.spots.find(s => s.id === this.at);
    [this.spots, this.ring] = [spots, ring];
    if (this.wanted !== null && this.pinned === null) {
      const spot = spots.find(s => name(s.at) === this.wanted);
      this.wanted = null;
      if (spot) return this.pin(spot, false);
    }
    if (before) {
      const again = this.again(before);
      this.at = again?.id ?? null;
      if (this.pinned !== null) this.pinned = this.at;
      if (this.at === null) this.chart.tell(null, false);
    }
    this.mark(spots.find(s => s.id === this.at));
  }

  // The same point in another drawing: on another vertical axis it stands over the same place.
  again(before) {
    const series = this.spots.filter(s => s.series === before.series);
    const over = series.filter(s => s.at[0] === before.at[0]);
    return series.find(s => name(s.at) === name(before.at)) ?? (over.length === 1 ? over[0] : null);
  }

  // The pinned one as it stands in an address; null: none.
  text() {
    const spot = this.pinned === null ? null : this.spots.find(s => s.id === this.pinned);
    return spot ? name(spot.at) : null;
  }

  // Pins what an address names, or lets go.
  take(text) {
    if (text === this.text()) return;
    const spot = text === null ? null : this.spots.find(s => name(s.at) === text);
    if (spot) this.pin(spot, false);
    else if (this.pinned !== null) this.letGo(false);
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
    this.chart.tell(this.at, false);
  }

  pin(spot, writes = true) {
    this.pinned = this.at = spot.id;
    this.mark(spot);
    this.chart.tell(spot.id, true);
    if (writes) this.chart.address({ pin: name(spot.at) });
  }

  pinCurrent() {
    this.pin(this.spots.find(s => s.id === this.at));
  }

  letGo(writes = true) {
    const wasPinned = this.pinned !== null;
    this.pinned = this.at = null;
    this.mark(null);
    this.chart.highlight(undefined);
    this.chart.tell(null, false);
    if (!writes) return;
    if (wasPinned) this.chart.address({ pin: null });
    this.chart.front.focus({ preventScroll: true });
  }

  // Along a series, or to the nearest point of the next one.
  walk(series, along) {
    if (this.spots.length === 0) return;
    if (this.pinned !== null) this.letGo();
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

const name = ([x, y]) => `${x},${y}`;
