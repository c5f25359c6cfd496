// What a page does without its server. Its whole state is in the address, so nothing has to be saved: while the server is
// away nothing can be changed, so that field, figures and address agree; when it is back and no longer knows the page, the
// page is loaded again.
const inBrowser = "[data-zoom], [data-copy], [data-png], [data-theme-toggle], [data-reload]";
const patienceInBackground = 10 * 60_000;
const unsaved = 5_000;

let held = null; // the address and the fields since the connection was lost
let lastEdit = -Infinity;

// Tries for as long as the page is open: at once, then every few seconds.
export const reconnection = { maxRetries: Infinity, retryIntervalMilliseconds: attempt => Math.min(attempt * 500, 3_000) };

function hold() {
  if (held) return;
  const fields = [...document.querySelectorAll("main input:read-write")];
  held = { address: location.href, isUnsaved: performance.now() - lastEdit < unsaved, fields };
  for (const field of held.fields) field.readOnly = true;
}

function release() {
  if (!held) return;
  const { address, isUnsaved, fields } = held;
  held = null;
  for (const field of fields) field.readOnly = false;
  // What was typed last, or the way back that the reader went meanwhile, may not have reached the server.
  if (isUnsaved || location.href !== address) location.reload();
}

document.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  if (detail.state === "hide") release();
  else if (detail.state === "rejected" || detail.state === "resume-failed") location.reload();
  else hold();
  if (held) held.isPaused = detail.state === "paused";
}, { capture: true });

document.addEventListener("input", () => { lastEdit = performance.now(); }, { capture: true });

// Links, buttons and menus that need the server. What the browser does alone still works.
function refuse(event) {
  if (!held || !(event.target instanceof Element)) return;
  const control = event.target.closest("a[href], button, select, input[type=checkbox]");
  if (!control || control.matches(inBrowser) || isElsewhere(control, event)) return;
  if (event.type === "keydown" && (control.localName !== "select" || event.key === "Tab")) return;
  if (event.type === "mousedown" && control.localName !== "select") return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

// Another site, a place on this page, or a tab of its own.
function isElsewhere(link, event) {
  if (link.localName !== "a") return false;
  return link.origin !== location.origin || (link.hash && link.pathname === location.pathname) || event.ctrlKey || event.metaKey || event.shiftKey;
}

for (const type of ["click", "mousedown", "keydown"]) window.addEventListener(type, refuse, { capture: true });
window.addEventListener("submit", event => { if (held) event.preventDefault(); }, { capture: true });

// A page in the background gives its memory on the server back, and goes on where it was when it is looked at again.
let leaving;
document.addEventListener("visibilitychange", () => {
  clearTimeout(leaving);
  if (document.hidden) leaving = setTimeout(() => globalThis.Blazor?.pauseCircuit?.(), patienceInBackground);
  else if (held?.isPaused) resume();
});

async function resume() {
  try {
    if (!await Blazor.resumeCircuit()) location.reload();
  } catch {
    setTimeout(resume, 3_000);
  }
}
