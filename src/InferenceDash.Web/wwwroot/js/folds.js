// A page that becomes live replaces its elements, and with them the folds that a reader has opened meanwhile. They are
// opened again, once; from then on the page itself knows what is open.
const opened = new Set();
const address = location.href;
let isReplaced = false;

const key = fold => fold.id || fold.querySelector("summary")?.textContent;

function remember({ target }) {
  if (!(target instanceof HTMLDetailsElement)) return;
  if (target.open) opened.add(key(target));
  else opened.delete(key(target));
}

function open(changes) {
  isReplaced ||= changes.some(change => [...change.removedNodes].some(node => node instanceof Element && node.matches("main")));
  if (isReplaced) document.removeEventListener("toggle", remember, { capture: true });
  for (const fold of changes.flatMap(change => [...change.addedNodes]).flatMap(foldsIn)) {
    if (opened.delete(key(fold))) fold.open = true;
  }
  if (isReplaced && (opened.size === 0 || location.href !== address)) watch.disconnect();
}

const foldsIn = node => node instanceof Element ? [...node.querySelectorAll("details")] : [];

const watch = new MutationObserver(open);

export function keepFolds() {
  document.addEventListener("toggle", remember, { capture: true });
  watch.observe(document.body, { childList: true, subtree: true });
}
