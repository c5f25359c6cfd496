// A long table holds the rows in sight. Scrolled to others, it asks for them by the page's own address.
import { withField } from "/js/address.js";

const waits = 60; // ms

class Rows {
  constructor(scroller) {
    Object.assign(this, { scroller, asking: null, timer: null });
    scroller.addEventListener("scroll", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.look(), waits);
    }, { passive: true });
    this.lookOnceShown();
  }

  // Where it stands is asked after the frame: asked before, the page would be laid out for the answer alone.
  lookOnceShown() {
    requestAnimationFrame(() => setTimeout(() => this.look()));
  }

  async look() {
    const { top, end, count, rowHeight, topField } = this.scroller.dataset;
    const first = Math.floor(this.scroller.scrollTop / rowHeight);
    const last = Math.ceil((this.scroller.scrollTop + this.scroller.clientHeight) / rowHeight);
    if (first >= top && Math.min(last, count) <= end) return;
    const window = end - top;
    const url = withField(location.href, topField, Math.max(0, first - Math.floor(window / 4)));
    this.asking?.abort();
    const request = this.asking = new AbortController();
    try {
      const answer = await fetch(url, { signal: request.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.querySelector("[data-rows]");
      if (!answer.ok || !found || request.signal.aborted) return;
      Object.assign(this.scroller.dataset, { top: found.dataset.top, end: found.dataset.end, count: found.dataset.count });
      this.scroller.querySelector("tbody").replaceWith(found.querySelector("tbody"));
      this.look();
    } catch (error) {
      if (!request.signal.aborted) console.debug("The rows could not be had", error);
    }
  }
}

const watched = new WeakMap();

export function watchRows() {
  for (const scroller of document.querySelectorAll("[data-rows]")) {
    // Another view holds its first rows, wherever the reader has scrolled to.
    if (watched.has(scroller)) watched.get(scroller).lookOnceShown();
    else watched.set(scroller, new Rows(scroller));
  }
}
