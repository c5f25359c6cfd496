// Tells the server which row of a long table is at the top, so that it can send the rows around it.
export function watch(scroller, rowHeight, server) {
  let waiting = false;
  const tell = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      server.invokeMethodAsync("Scrolled", Math.floor(scroller.scrollTop / rowHeight)).catch(() => {});
    });
  };
  scroller.addEventListener("scroll", tell, { passive: true });
  // A reader may have scrolled before the page was interactive.
  if (scroller.scrollTop > 0) tell();
}
