// The search field of every page: a key that leads to it, and suggestions while typing. Without this script it is a form.
// All of it is handled on the document, because the field is replaced when a page becomes live.
const patience = 150; // ms without a key before the server is asked

let asking = null; // the request on its way
let waiting; // the timer of the next one
let field = null; // the field that was typed into last

const search = () => document.getElementById("site-search");
const list = () => document.getElementById("site-suggestions");
const options = () => [...list().querySelectorAll("[role=option]")];
const active = () => list().querySelector("[aria-selected=true]");

function close() {
  clearTimeout(waiting);
  asking?.abort();
  const input = search();
  list().hidden = true;
  list().replaceChildren();
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
  say("");
}

// A field that suggests is a combobox; without the script it is not.
function prepare(input) {
  if (input.role === "combobox") return;
  input.role = "combobox";
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", "site-suggestions");
}

function say(words) {
  document.querySelector("[data-search-status]").textContent = words;
}

function node(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

let count = 0;

function option(href, title, detail, kind = "") {
  const link = node("a", { role: "option", href, tabindex: "-1", id: `site-suggestion-${count++}`, "aria-selected": "false", class: kind }, title);
  if (detail) link.append(node("small", {}, detail));
  return link;
}

function show(input, found) {
  count = 0;
  const groups = found.groups.map((group, i) => {
    const heading = node("div", { role: "presentation", id: `site-suggestions-${i}` }, group.title);
    return node("div", { role: "group", "aria-labelledby": heading.id }, heading, ...group.results.map(r => option(r.url, r.title, r.detail)));
  });
  const more = found.more ? [option(found.more.url, found.more.title, "", "all")] : [];
  list().replaceChildren(...groups, ...more);
  list().hidden = more.length === 0;
  list().scrollTop = 0;
  input.setAttribute("aria-expanded", String(more.length > 0));
  input.removeAttribute("aria-activedescendant");
  say(found.summary);
}

async function ask(input) {
  asking?.abort();
  const request = asking = new AbortController();
  // The form's own fields: the words, and the snapshot of a pinned page.
  const fields = new URLSearchParams(new FormData(input.form));
  try {
    const answer = await fetch(`${input.dataset.suggestions}&${fields}`, { signal: request.signal });
    const found = answer.ok ? await answer.json() : null;
    if (request.signal.aborted || document.activeElement !== input) return;
    if (found) show(input, found);
    else close();
  } catch {
    // Overtaken, or the server is away: then the form still works.
    if (!request.signal.aborted) close();
  }
}

function choose(next) {
  const before = active();
  before?.setAttribute("aria-selected", "false");
  const input = search();
  if (!next) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  next.setAttribute("aria-selected", "true");
  next.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", next.id);
}

// Beyond either end nothing is chosen, so that what was typed can be sent again.
function step(by) {
  const all = options();
  const at = all.indexOf(active());
  choose(at < 0 ? all.at(by > 0 ? 0 : -1) : all[at + by]);
}

function onKey(event) {
  const isOpen = !list().hidden;
  if (event.key === "Escape") {
    if (isOpen) close();
    else event.target.blur();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (isOpen) step(event.key === "ArrowDown" ? 1 : -1);
    else if (event.target.value.trim()) ask(event.target);
  } else if (event.key === "Enter" && isOpen && active()) {
    active().click();
    // The page that comes has its own keys.
    event.target.blur();
  } else {
    return;
  }
  event.preventDefault();
}

const isTypedInto = element => element instanceof HTMLElement
  && (element.isContentEditable || element.matches("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select"));

document.addEventListener("keydown", event => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === search()) onKey(event);
  else if (event.key === "/" && !event.defaultPrevented && !isTypedInto(event.target)) {
    event.preventDefault();
    search().focus();
    search().select();
  }
});

document.addEventListener("input", event => {
  if (event.target !== search()) return;
  prepare(event.target);
  clearTimeout(waiting);
  asking?.abort();
  if (event.target.value.trim()) waiting = setTimeout(ask, patience, event.target);
  else close();
});

document.addEventListener("focusin", event => {
  if (event.target !== search()) return;
  field = event.target;
  prepare(field);
});

document.addEventListener("focusout", event => {
  if (event.target !== search() || event.target.form.contains(event.relatedTarget)) return;
  const left = event.target;
  close();
  // A field that is replaced has not been left.
  setTimeout(() => { if (left.isConnected && field === left) field = null; });
});

// The focus stays in the field while the list is clicked.
document.addEventListener("mousedown", event => {
  if (event.target instanceof Element && event.target.closest("#site-suggestions")) event.preventDefault();
});

document.addEventListener("click", event => {
  if (!(event.target instanceof Element) || !event.target.closest("#site-suggestions [role=option]")) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  search().value = "";
  close();
});

// A page that becomes live replaces its field: what was typed meanwhile goes on in the new one.
new MutationObserver(() => {
  const input = search();
  if (!field || field.isConnected || !input) return;
  const before = field;
  field = input;
  input.value = before.value;
  prepare(input);
  input.focus();
  input.setSelectionRange(before.selectionStart, before.selectionEnd);
  if (input.value.trim()) ask(input);
}).observe(document.body, { childList: true });
