// A control that changes the address may be replaced, or move, when the answer comes. Its focus then goes to the control
// that does the same for the same thing, or to the first of its list where there is none left.
const patience = 5_000;

let watch = null, ending = null;

function follow(link) {
  const { keep } = link.dataset;
  const list = link.closest("[data-keep-list]")?.dataset.keepList;
  const again = () => document.querySelector(`[data-keep="${CSS.escape(keep)}"]`)
    ?? document.querySelector(`[data-keep-list="${CSS.escape(list)}"] a`);
  stop();
  watch = new MutationObserver(() => {
    const next = again();
    // Where the reader has gone on to something else, the focus is theirs.
    const isLost = document.activeElement === document.body || document.activeElement === link;
    if (next && isLost && next !== document.activeElement) next.focus();
  });
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-keep"] });
  ending = setTimeout(stop, patience);
}

function stop() {
  clearTimeout(ending);
  watch?.disconnect();
  watch = null;
}

export function keepFocus() {
  document.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("[data-keep]") : null;
    // A click without a pointer is that of a key.
    if (link && event.detail === 0) follow(link);
    else stop();
  });
}
