// What every page loads: the theme button and the copy button, handled on the document so that they survive whatever replaces
// the elements, and the scripts of the parts that the page has.
import { withWhatWasDone } from "/js/address.js";
import { keepFocus } from "/js/focus.js";
import { openLinked } from "/js/folds.js";
import { watchRows } from "/js/rows.js";
import { arrived } from "/js/visit.js";
import { words } from "/js/words.js";
import "/js/fields.js";
import "/js/search.js";
import "/js/bring.js";
import "/js/terms.js";

keepFocus();
watchRows();
openLinked();
document.addEventListener(arrived, watchRows);

// What only some pages need. `told` is the line that says that it could not be loaded; folds open without their script, too.
const parts = [
  { place: "[data-live]", load: () => import("/js/live.js").then(live => live.watchForPeople()), told: "[data-not-loaded]" },
  { place: "[data-plot]", load: () => import("/js/plot.js").then(plot => plot.drawAll()), told: "p[data-still]" },
  { place: ".manual", load: () => import("/js/documents.js") },
];

// Each part once: from then on it listens for views itself. What could not be loaded is asked for again with the next view.
function enliven() {
  for (const part of parts) {
    if (part.isAsked || !document.querySelector(part.place)) continue;
    part.isAsked = true;
    part.load().catch(error => {
      console.debug(`${part.place} stays as it is`, error);
      part.isAsked = false;
      if (part.told) for (const line of document.querySelectorAll(part.told)) line.hidden = false;
    });
  }
}

enliven();
document.addEventListener(arrived, enliven);

const themes = ["auto", "light", "dark"];

function nextTheme() {
  const root = document.documentElement;
  const theme = themes[(themes.indexOf(root.dataset.theme ?? "auto") + 1) % themes.length];
  if (theme === "auto") {
    delete root.dataset.theme;
    localStorage.removeItem("theme");
  } else {
    root.dataset.theme = theme;
    localStorage.setItem("theme", theme);
  }
}

// The clipboard interface needs a secure context; a team's server on plain HTTP gets the older way.
async function write(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "sr";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("copy was refused");
}

const textOf = element => element.value ?? element.innerText;

async function copy(button) {
  const isText = button.dataset.copyText !== undefined;
  const address = isText ? textOf(document.getElementById(button.dataset.copyText)) : withWhatWasDone(button.dataset.copy).href;
  const status = button.parentElement.querySelector("[data-copy-status]");
  try {
    await write(address);
    button.classList.add("copied");
    status.textContent = isText ? words.textCopied : words.linkCopied;
    setTimeout(() => { button.classList.remove("copied"); status.textContent = ""; }, 2000);
  } catch {
    // Refused: show the address where it can be copied by hand.
    window.prompt(isText ? words.copyText : words.copyLink, address);
  }
}

document.addEventListener("click", event => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("[data-theme-toggle]")) nextTheme();
  if (event.target.closest("[data-reload]")) location.reload();
  const button = event.target.closest("[data-copy], [data-copy-text]");
  if (button) copy(button);
});

// Where the device has other programs to hand a link to.
if (navigator.share) {
  const show = () => document.querySelectorAll("[data-share]").forEach(button => { button.hidden = false; });
  show();
  document.addEventListener(arrived, show);
  document.addEventListener("click", event => {
    const button = event.target instanceof Element ? event.target.closest("[data-share]") : null;
    if (!button) return;
    const { share, shareTitle, shareText } = button.dataset;
    // Refused or closed: the reader knows.
    navigator.share({ title: shareTitle, text: shareText, url: new URL(share, location.origin).href }).catch(() => {});
  });
}

// The focus goes where the skip link leads.
document.addEventListener("click", event => {
  if (!(event.target instanceof Element) || !event.target.closest("a.skip")) return;
  const main = document.getElementById("main");
  main.tabIndex = -1;
  main.focus();
});

document.addEventListener("click", async event => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest("[data-png]");
  if (!button) return;
  const error = button.parentElement.querySelector("[data-png-error]");
  error.hidden = true;
  try {
    const { save } = await import("/js/picture.js");
    await save(button.dataset.png, button.dataset.name);
  } catch {
    error.textContent = words.noPicture;
    error.hidden = false;
  }
});
