// The parts of a page that answer to keys, its islands: attached to a circuit at the first sign of a person, so that whoever
// only reads costs the server none. What was typed before is typed again once a part is live.
import { withWhatWasDone } from "/js/address.js";
import { arrived, follows, go, moved, reframed, underWay } from "/js/visit.js";
import { reconnection } from "/js/connection.js";
import { atFirstSign } from "/js/signs.js";

const rest = 700; // ms without a key, after which the rest of the page follows
const pause = 5_000; // ms after a failure, after which a sign of a person counts again
const { circuit: script, hub } = document.querySelector("script[data-circuit]")?.dataset ?? {};

const islands = new Map(); // element → its component
let starting = null;
let settling = null; // the timer of the reader's rest
let settled = null; // the view that follows, on its way

const address = () => location.pathname + location.search;
const places = () => [...document.querySelectorAll("[data-live]")];

function load(source) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    Object.assign(element, { src: source, onload: resolve });
    element.onerror = () => { element.remove(); reject(Object.assign(new Error(`${source} could not be loaded`), { isMissing: true })); };
    element.setAttribute("autostart", "false");
    document.head.append(element);
  });
}

// Asked before a circuit is: Blazor starts once, and after a refusal only a reload would help.
async function findRoom() {
  const answer = await fetch("/_live", { cache: "no-store" });
  if (answer.ok) return;
  const seconds = Number(answer.headers.get("retry-after")) || 30;
  throw Object.assign(new Error(`There is no room for a live page: ${answer.status}`), { wait: seconds * 1_000 });
}

async function start() {
  await Promise.all([globalThis.Blazor ? null : load(script), findRoom()]);
  // The address of the circuit says its language.
  const options = { reconnectionOptions: reconnection, configureSignalR: connection => connection.withUrl(hub) };
  await Blazor.start({ ...options, circuit: options });
}

async function wake() {
  try {
    await (starting ??= start());
    await Promise.all(places().filter(place => !islands.has(place)).map(attach));
    show("[data-not-live], [data-not-loaded]", false);
  } catch (error) {
    // The page stays what it is without it: fields take effect when they are left.
    console.debug("The page is not live", error);
    starting = null;
    show("[data-not-live]", error.wait !== undefined);
    show("[data-not-loaded]", error.isMissing === true);
    setTimeout(() => atFirstSign(wake), error.wait ?? pause);
  }
}

function show(line, isShown) {
  for (const place of document.querySelectorAll(line)) place.hidden = !isShown;
}

async function attach(place) {
  islands.set(place, null);
  const typed = new Set();
  const note = event => typed.add(event.target);
  place.addEventListener("input", note);
  // In the frame in which the live part takes the place of what stood there.
  const swapped = new MutationObserver(() => {
    swapped.disconnect();
    place.removeEventListener("input", note);
    place.classList.add("live");
    restore(place, held, typed);
  });
  let held = heldIn(place);
  const hold = () => { held = heldIn(place) ?? held; };
  place.addEventListener("focusin", hold);
  place.addEventListener("keyup", hold);
  for (const field of place.querySelectorAll("input")) if (field.value !== field.defaultValue) typed.add(field);
  swapped.observe(place, { childList: true });
  const component = await Blazor.rootComponents.add(place, place.dataset.live, parameters(place));
  islands.set(place, component);
}

const parameters = place => ({
  address: address(), snapshot: place.dataset.snapshot, moved: onMoved, outdated: onOutdated, failed: () => setTimeout(leave, 0, place),
});

// The live part failed: the figures of the page stand in its place again, and stay.
async function leave(place) {
  const component = islands.get(place);
  islands.set(place, null);
  clearTimeout(settling);
  settling = null;
  await component?.dispose();
  place.classList.remove("live");
  show("[data-no-longer-live]", true);
  await go(location.href, { replace: true, cause: "failure" });
}

function heldIn(place) {
  const field = document.activeElement;
  return place.contains(field) && field.id ? { field, id: field.id } : null;
}

function restore(place, held, typed) {
  for (const before of typed) {
    const field = before.id && place.querySelector(`#${CSS.escape(before.id)}`);
    if (!field || field.value === before.value) continue;
    field.value = before.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (held && (document.activeElement === document.body || !document.activeElement?.isConnected)) {
    const field = place.querySelector(`#${CSS.escape(held.id)}`);
    field?.focus({ preventScroll: true });
    if (field?.setSelectionRange && held.field.selectionStart !== null) field.setSelectionRange(held.field.selectionStart, held.field.selectionEnd);
  }
}

const onOutdated = () => go(location.href, { replace: true, cause: "newer data" });

// A target was typed: address and chart follow at once, everything else when the reader rests.
function onMoved({ address: next, frame }) {
  const url = withWhatWasDone(next);
  moved(url.pathname + url.search + location.hash);
  document.dispatchEvent(new CustomEvent(reframed, { detail: { plot: "main-chart", frame } }));
  clearTimeout(settling);
  settling = setTimeout(settle, rest);
}

async function catchUp() {
  await underWay();
  await go(location.href, { replace: true, cause: "typing" });
}

// Everything on the page that is no island: words, fleet, links. Resolves once it agrees with the address.
function settle() {
  clearTimeout(settling);
  settling = null;
  const view = catchUp().finally(() => { if (settled === view) settled = null; });
  return settled = view;
}

// Who goes back is shown what the address says; a view that would still follow the key before would take its place.
window.addEventListener("popstate", () => {
  clearTimeout(settling);
  settling = null;
});

// Null: the page follows nothing.
const caughtUp = () => settling === null ? settled : settle();

follows(caughtUp);

// A link to another page that is followed before the rest of the page has followed a key would carry the view before it.
document.addEventListener("click", async event => {
  const control = event.target instanceof Element ? event.target.closest("a[href], [data-copy], [data-copy-text]") : null;
  if (settling === null && settled === null || !control) return;
  if (control.localName === "a" && (control.origin !== location.origin || control.pathname === location.pathname)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  await caughtUp();
  control.click();
}, { capture: true });

function tell(next) {
  for (const [place, component] of islands) {
    if (!place.isConnected) islands.delete(place);
    else component?.setParameters({ ...parameters(place), address: next });
  }
}

document.addEventListener(arrived, ({ detail }) => {
  if (detail.cause !== "typing") tell(detail.address);
  if (starting) wake();
});

// A pointer, a click or a key that came before this script is a sign, too.
const isSomebodyThere = () =>
  navigator.userActivation?.hasBeenActive || document.documentElement.matches(":hover") || document.activeElement !== document.body;

export function watchForPeople() {
  if (!script || places().length === 0) return;
  if (isSomebodyThere()) wake();
  else atFirstSign(wake);
}
