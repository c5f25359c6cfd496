// A fold whose content is made only when it is asked for: opening it goes to the address that has it.
import { go, inPlace } from "/js/visit.js";

async function fill(fold) {
  await inPlace();
  if (fold.open && fold.dataset.opens) go(fold.dataset.opens, { replace: true, cause: "fold" });
}

const isEmpty = fold => fold instanceof HTMLDetailsElement && fold.open && Boolean(fold.dataset.opens);

document.addEventListener("toggle", ({ target }) => { if (isEmpty(target)) fill(target); }, { capture: true });

// One that was opened before this script came, and the one that the address ends in, which means its content.
export function openLinked() {
  for (const fold of document.querySelectorAll("details[data-opens]")) if (isEmpty(fold)) fill(fold);
  const linked = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (linked instanceof HTMLDetailsElement && !linked.open) linked.open = true;
}
