// Fields and menus of GET forms take effect by themselves: when they are left, when Enter is pressed, when another entry is
// chosen. Without this script the forms have a button.
import { go, inPlace } from "/js/visit.js";

const questions = "main input:not([type=file], [type=checkbox], [type=radio], [type=search]), main select, main textarea";
const isQuestion = field => field instanceof Element && field.matches(questions)
  && field.form?.method === "get";

const isTyped = field => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;

// The address that a form leads to; what is empty is not asked.
export function addressOf(form) {
  const url = new URL(form.action, location.href);
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value.trim() !== "");
  url.search = new URLSearchParams(fields).toString();
  return url;
}

async function take(field) {
  const { value } = field;
  await inPlace();
  // The page that came meanwhile knows nothing of it.
  field.value = value;
  const chosen = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.dataset.url : null;
  const other = field.dataset.insteadOf && field.value.trim() !== "" ? document.getElementById(field.dataset.insteadOf) : null;
  if (other) other.value = "";
  const address = chosen ? new URL(chosen, location.href) : addressOf(field.form);
  if (address.pathname !== location.pathname) {
    // A browser that comes back to this page fills its fields in as they were left.
    field.form.reset();
    location.assign(address);
  } else go(address.href, { replace: isTyped(field), field: isTyped(field) ? field : null, isSent: !chosen });
}

document.addEventListener("change", event => {
  if (!isQuestion(event.target) || event.target.closest("[data-live].live") || event.target.form.hasAttribute("data-by-hand")) return;
  take(event.target);
});

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "get" || form.getAttribute("role") === "search" && form.closest("header")) return;
  const address = addressOf(form);
  // Its fields are live already.
  if (form.closest("[data-live].live")) event.preventDefault();
  else if (address.pathname === location.pathname) {
    event.preventDefault();
    inPlace().then(() => go(addressOf(form).href, { replace: true, isSent: true }));
  }
});

// Arrows step a number, as they do in a field that browsers step themselves; Page Up and Down take larger steps.
const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

document.addEventListener("keydown", event => {
  const step = steps[event.key];
  const field = event.target;
  if (!step || event.ctrlKey || event.metaKey || event.altKey || !(field instanceof HTMLInputElement) || !field.matches("[data-steps]")) return;
  const number = Number(field.value);
  if (!Number.isFinite(number) || field.value.trim() === "") return;
  event.preventDefault();
  const next = number + step * (event.shiftKey && Math.abs(step) === 1 ? 10 : 1);
  if (next <= 0) return;
  field.value = String(Number(next.toFixed(6)));
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

// A list of many is narrowed in place.
document.addEventListener("input", event => {
  const list = event.target instanceof HTMLInputElement && event.target.dataset.narrows ? document.getElementById(event.target.dataset.narrows) : null;
  if (!list) return;
  const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const entry of list.querySelectorAll("[data-words]")) entry.hidden = !words.every(w => entry.dataset.words.toLowerCase().includes(w));
  for (const group of list.querySelectorAll("ul")) {
    const isEmpty = !group.querySelector("[data-words]:not([hidden])");
    group.hidden = isEmpty;
    if (group.previousElementSibling?.matches(".label")) group.previousElementSibling.hidden = isEmpty;
  }
});
