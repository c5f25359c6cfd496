// What a page does without its server. Its whole state is in the address, so nothing has to be saved: while the server is
// away nothing can be changed, so that field, figures and address agree; when it is back, the page goes on where it was.
const inBrowser = "[data-zoom], [data-copy], [data-copy-text], [data-png], [data-theme-toggle], [data-reload]";
const patienceInBackground = 10 * 60_000;
const unsaved = 5_000;
const tries = [500, 1_000, 2_000, 3_000]; // ms between two looks, the last again and again

let held = null; // the address and the fields since the server was lost
let lastEdit = -Infinity;
let isAsleep = false;

// Tries for as long as the page is open: at once, then every few seconds.
export const reconnection = { maxRetries: Infinity, retryIntervalMilliseconds: attempt => Math.min(attempt * 500, 3_000) };

export const isAway = () => held !== null;

const bar = () => document.getElementById("components-reconnect-modal");

function hold() {
  if (held) return;
  const fields = [...document.querySelectorAll("main input:read-write")];
  held = { address: location.href, isUnsaved: performance.now() - lastEdit < unsaved, fields, resumes: [] };
  for (const field of held.fields) field.readOnly = true;
}

function release() {
  if (!held) return;
  const { address, isUnsaved, fields, resumes } = held;
  held = null;
  for (const field of fields) field.readOnly = false;
  // What was typed last, or the way back that the reader went meanwhile, may not have reached the server.
  if (resumes.length === 0 && (isUnsaved || location.href !== address)) location.reload();
  else for (const resume of resumes.slice(-1)) resume();
}

// A request found no server: said, and asked again until there is one.
export async function lost(resume) {
  const isFirst = !held?.isWatched;
  hold();
  held.resumes.push(resume);
  if (!isFirst) return;
  held.isWatched = true;
  bar().classList.add("components-reconnect-show");
  for (let attempt = 0; held?.isWatched; attempt++) {
    await new Promise(done => setTimeout(done, tries[Math.min(attempt, tries.length - 1)]));
    const isBack = await fetch("/", { method: "HEAD", cache: "no-store" }).then(a => a.status < 500, () => false);
    if (!isBack || !held) continue;
    bar().classList.remove("components-reconnect-show");
    release();
    return;
  }
}

document.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  if (isAsleep) return;
  if (detail.state === "hide") release();
  else if (detail.state === "rejected" || detail.state === "resume-failed") location.reload();
  else hold();
  if (detail.state === "retrying") leaveIfFull();
}, { capture: true });

// A server that is full takes nobody back, and the page is whole without being live. A proxy that has no server says no time.
async function leaveIfFull() {
  const answer = await fetch("/_live", { cache: "no-store" }).catch(() => null);
  if (answer?.status === 503 && answer.headers.has("retry-after")) location.reload();
}

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

// A page in the background gives its memory on the server back; looked at again, it is made anew from its address.
let leaving;
document.addEventListener("visibilitychange", () => {
  clearTimeout(leaving);
  if (!document.hidden) {
    if (isAsleep) location.reload();
  } else if (globalThis.Blazor) {
    leaving = setTimeout(() => { isAsleep = true; Blazor.disconnect(); }, patienceInBackground);
  }
});
