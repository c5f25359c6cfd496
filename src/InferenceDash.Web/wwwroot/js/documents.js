// On a wide screen and on paper the style sheet shows folded parts in full. Opening them says the same to who listens instead of
// looks, and to browsers whose style sheets cannot.
const wide = matchMedia("(min-width: 900px)");
const folds = () => document.querySelectorAll(".manual details:not(.operation)");

const openAll = () => folds().forEach(fold => { fold.open = true; });

function openNamed() {
  const named = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  let fold = named?.closest("details");
  if (!fold) return;
  for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
  named.scrollIntoView();
}

if (wide.matches) openAll();
wide.addEventListener("change", () => { if (wide.matches) openAll(); });
addEventListener("beforeprint", openAll);
addEventListener("hashchange", openNamed);
openNamed();
