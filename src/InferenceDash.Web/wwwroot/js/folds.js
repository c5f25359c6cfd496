// A fold whose content is made only when it is asked for: opening it goes to the address that has it.
import { go, inPlace } from "/js/visit.js";

document.addEventListener("toggle", async event => {
  const fold = event.target;
  if (!(fold instanceof HTMLDetailsElement) || !fold.open || !fold.dataset.opens) return;
  await inPlace();
  if (fold.dataset.opens) go(fold.dataset.opens, { replace: true, cause: "fold" });
}, { capture: true });

// An address that ends in the id of a fold means its content.
export function openLinked() {
  const fold = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (fold instanceof HTMLDetailsElement && !fold.open) fold.open = true;
}
