// Goes to another view of the same page without leaving it: the address's HTML is asked for, and what differs is put in place,
// so that scroll, focus, open folds and live parts stay. Another page is left to the browser.
import { withField } from "/js/address.js";
import { isAway, lost } from "/js/connection.js";
import { atFirstSign } from "/js/signs.js";

const busyAfter = 150; // ms

let Idiomorph = null; // loaded when it is first needed
let going = null; // the request on its way
let isFollowing = false; // whether that one only brings the page in line with what was typed into a live part
let asked = null; // what the reader asked for last, and the view of it
let typed = null; // the last view that a field asked for
let following = null; // brings the rest of the page in line with a live part
let shown = location.pathname + location.search;

const here = () => location.pathname + location.search;

// Told once a view is in place: detail.address is what it shows, detail.cause what it was asked for.
export const arrived = "view-arrived";

// Told when a live part moved the targets of a chart: detail.plot is its id, detail.frame its lines, ticks and ratios now.
export const reframed = "chart-reframed";

// What the scripts drew or the reader did is none of the server's business.
const ours = ".live-plot, .tip-place, #site-suggestions, [data-search-status], [data-copy-status], [data-said], [data-png-error], [data-drop-error]";
const oursAlone = {
  "data-chart-ready": ".plot", "data-drawn": "figure, [data-explorer]", class: ".plot, .btn, [data-live], form[data-drop]", "data-still-shown": "*",
  readonly: "input", hidden: "[data-not-live], [data-not-loaded], [data-no-longer-live], p[data-still]",
};

// A field that is being edited keeps what stands in it, unless the reader goes back to another view. The entries of a menu lead to
// other addresses in each.
const rules = isBack => ({
  morphStyle: "innerHTML",
  ignoreActiveValue: !isBack && !(document.activeElement instanceof HTMLSelectElement),
  callbacks: {
    beforeNodeMorphed(before, after) {
      if (!(before instanceof Element)) return true;
      if (before.matches("[data-plot] > svg")) return takeOver(before, after);
      if (before.matches("[data-live].live")) {
        before.dataset.snapshot = after.dataset.snapshot;
        return false;
      }
      return !before.matches(ours);
    },
    beforeAttributeUpdated: (name, node, change) => !(oursAlone[name] && node.matches(oursAlone[name])) && !(name === "open" && change === "remove"),
  },
});

// Thousands of marks are sooner replaced than compared, and nothing in a picture has a state of its own.
function takeOver(before, after) {
  for (const { name } of [...before.attributes]) if (!after.hasAttribute(name)) before.removeAttribute(name);
  for (const { name, value } of after.attributes) before.setAttribute(name, value);
  before.replaceChildren(...document.importNode(after, true).childNodes);
  return false;
}

// Loads what a first change of view needs.
async function prepare() {
  ({ Idiomorph } = await import("/lib/idiomorph/idiomorph.esm.js"));
}

// A live part says how the rest of the page is brought in line with it.
export function follows(settle) {
  following = settle;
}

// Resolves once the page agrees with all that was typed: before, its links and menus would lead back to what it was.
export async function inPlace() {
  await typed;
  await following?.();
}

// replace: typing is one thought and leaves no trace in the history. field: what was edited; where the answer finds its text
// wrong, only that is told, and everything else stays as it was. isSent: a form sends what holds anyway, too; the page names the
// address without that. isKept: another path is the same page with its series moved.
// Resolves to whether the view is in place.
export function go(address, options = {}) {
  const view = load(address, options);
  if (options.field) typed = view;
  if (options.cause !== "typing") asked = { address, options, view };
  return view;
}

// The view that a reader asked for and that is not there yet; null: none.
export const underWay = () => going && !isFollowing ? asked.view : null;

async function load(address, { replace = false, history: writes = true, field = null, isSent = false, isKept = false, cause = "reader" }) {
  going?.abort();
  const request = going = new AbortController();
  isFollowing = cause === "typing";
  const busy = setTimeout(() => markBusy(true), busyAfter);
  try {
    const [answer] = await Promise.all([fetch(address, { signal: request.signal, headers: { accept: "text/html" } }), prepare()]);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (request.signal.aborted) return false;
    const named = isSent && !page.querySelector(".problems") && page.querySelector("main")?.dataset.address;
    const url = new URL(named || answer.url, location.href);
    if (answer.status >= 500) throw new Error(`The server answered ${answer.status}`);
    if (url.pathname !== location.pathname && !isKept || !answer.ok) {
      location.assign(answer.url);
      return false;
    }
    if (field && isRefused(page, field)) return false;
    url.hash = new URL(address, location.href).hash;
    if (writes && url.pathname + url.search !== here()) history[replace ? "replaceState" : "pushState"](null, "", url);
    put(page, !writes);
    if (url.hash) reveal(url.hash);
    shown = url.pathname + url.search;
    document.dispatchEvent(new CustomEvent(arrived, { detail: { address: shown, cause, isBack: !writes } }));
    if (cause === "reader") say(document.querySelector("main")?.dataset.says ?? document.title);
    return true;
  } catch (error) {
    if (request.signal.aborted) return false;
    console.debug(`${address} could not be shown`, error);
    lost(() => go(address, { replace, history: writes, field, isSent, isKept, cause }));
    return false;
  } finally {
    clearTimeout(busy);
    if (going === request) {
      going = null;
      markBusy(false);
    }
  }
}

// The address changed by a live part, which shows its view already. An answer to the address before has nothing to say any more,
// and what the reader asked for before is asked for with what was typed since.
export function moved(address) {
  const isAsked = underWay() !== null;
  if (isFollowing) going?.abort();
  history.replaceState(null, "", address);
  if (isAsked) go(withField(asked.address, "t", new URL(address, location.href).searchParams.get("t")).href, asked.options);
}

function put(page, isBack) {
  for (const selector of ["meta[name=description]", "link[rel=canonical]"]) {
    const [before, after] = [document.head.querySelector(selector), page.head.querySelector(selector)];
    if (before && after) before.replaceWith(after);
  }
  document.title = page.title;
  Idiomorph.morph(document.body, page.body, rules(isBack));
}

// A browser would go to the place that an address ends in.
function reveal(hash) {
  const place = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (place instanceof HTMLDetailsElement) place.open = true;
  place?.scrollIntoView();
}

function isRefused(page, field) {
  const answered = page.getElementById(field.id);
  if (answered?.getAttribute("aria-invalid") !== "true") return false;
  const [before, after] = [field.closest(".field"), answered.closest(".field")];
  const error = after.querySelector(".error");
  if (field.dataset.still && error) error.append(` ${field.dataset.still}`);
  Idiomorph.morph(before, after, { morphStyle: "outerHTML", ignoreActiveValue: true });
  return true;
}

function markBusy(isBusy) {
  document.documentElement.toggleAttribute("data-busy", isBusy);
  document.querySelector("main")?.toggleAttribute("aria-busy", isBusy);
}

export function say(words) {
  const place = document.querySelector("[data-said]");
  if (place) place.textContent = words;
}

function onClick(event) {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link || link.target || link.hreflang || link.hasAttribute("download") || link.origin !== location.origin) return;
  const isKept = link.dataset.keep !== undefined;
  if (link.pathname !== location.pathname && !isKept) return;
  // A place on this page, or no other view of it, is the browser's.
  if (link.hash && link.search === location.search) return;
  event.preventDefault();
  inPlace().then(() => go(link.href, { isKept }));
}

// Whoever moves or presses a key may go to another view.
atFirstSign(() => prepare().catch(() => {}));

document.addEventListener("click", onClick);
window.addEventListener("popstate", () => { if (here() !== shown && !isAway()) go(location.href, { history: false }); });
