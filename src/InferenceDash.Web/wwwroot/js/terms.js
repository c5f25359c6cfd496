// A definition that is shown because its term is hovered or focused goes on Escape, and comes back for the next visit to the term.
// One that was pressed open is the browser's own to close.
const dismissed = "data-dismissed";

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll(".term:hover, .term:focus-within")) {
    term.setAttribute(dismissed, "");
    for (const leaving of ["focusout", "pointerleave"]) term.addEventListener(leaving, () => term.removeAttribute(dismissed), { once: true });
  }
});
