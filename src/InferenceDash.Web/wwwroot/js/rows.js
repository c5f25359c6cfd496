// Tells the server which row of a long table is at the top, so that it can send the rows around it.
export function watch(scroller, rowHeight, server) {
  let waiting = false;
  scroller.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      server.invokeMethodAsync("Scrolled", Math.floor(scroller.scrollTop / rowHeight)).catch(() => {});
    });
  }, { passive: true });
}
