// The signs of a person in front of a page: whoever only fetches or prints it gives none.
const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "wheel"];

export function atFirstSign(act) {
  const first = () => {
    for (const sign of signs) window.removeEventListener(sign, first, true);
    act();
  };
  for (const sign of signs) window.addEventListener(sign, first, { capture: true, passive: true });
}
