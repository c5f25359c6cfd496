// What works on every page, with or without a circuit: the theme button and the copy button. Both are handled on the
// document, so that they survive whatever replaces the elements. It starts Blazor too.
import { reconnection } from "/js/connection.js";
import { keepFocus } from "/js/focus.js";
import { keepFolds } from "/js/folds.js";
import { keepTitle } from "/js/title.js";
import "/js/search.js";
import "/js/bring.js";

keepFolds();
keepFocus();
keepTitle();
globalThis.Blazor?.start({ circuit: { reconnectionOptions: reconnection } });

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

async function copy(button) {
  const address = new URL(button.dataset.copy, document.baseURI).href;
  const status = button.parentElement.querySelector("[data-copy-status]");
  try {
    await write(address);
    button.classList.add("copied");
    status.textContent = "Link copied";
    setTimeout(() => { button.classList.remove("copied"); status.textContent = ""; }, 2000);
  } catch {
    // Refused: show the address where it can be copied by hand.
    window.prompt("Copy this link", address);
  }
}

document.addEventListener("click", event => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("[data-theme-toggle]")) nextTheme();
  if (event.target.closest("[data-reload]")) location.reload();
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
});

// The router takes the skip link for a navigation and scrolls, but leaves the focus where it was.
document.addEventListener("click", event => {
  if (!(event.target instanceof Element) || !event.target.closest("a.skip")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const main = document.getElementById("main");
  main.tabIndex = -1;
  main.focus();
}, { capture: true });

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
    error.textContent = "The picture could not be made; the SVG holds the same.";
    error.hidden = false;
  }
});
