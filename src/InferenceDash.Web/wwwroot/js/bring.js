// Files dropped anywhere on a page go into its form for files, which is sent as if they had been chosen there. Folders are
// walked; their names stay with those of their files, because they often say what was measured.
const form = () => document.querySelector("form[data-drop]");
const place = () => form() ?? document.querySelector("[data-drop-at]");
const carriesFiles = event => [...event.dataTransfer?.types ?? []].includes("Files");
const mark = isOver => place()?.classList.toggle("over", isOver);

// A page that is the same for everybody holds no form that posts: it is taken from the page that does.
async function formOf(target) {
  if (target.matches("form")) return target;
  const answer = await fetch(target.dataset.dropAt);
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-drop]");
  const taken = document.importNode(found, true);
  taken.hidden = true;
  target.append(taken);
  return taken;
}

function filesOf(entry) {
  if (entry.isFile) {
    return new Promise((resolve, reject) => entry.file(file =>
      resolve([new File([file], entry.fullPath.slice(1).replaceAll("/", "_"), { type: file.type })]), reject));
  }
  const reader = entry.createReader();
  // A reader gives its entries in parts, an empty one last.
  const rest = () => new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    .then(async entries => entries.length === 0 ? [] : [...(await Promise.all(entries.map(filesOf))).flat(), ...await rest()]);
  return rest();
}

function complain(target, files) {
  const error = target.querySelector("[data-drop-error]");
  const isTooLarge = files.reduce((bytes, file) => bytes + file.size, 0) > Number(target.dataset.mostBytes);
  error.textContent = isTooLarge ? error.dataset.dropError : "";
  error.hidden = !isTooLarge;
  if (isTooLarge) target.hidden = false;
  return isTooLarge;
}

async function send(target, dropped) {
  // What is dropped can be looked at only before the first wait.
  const entries = [...dropped.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  const files = entries.length > 0 ? (await Promise.all(entries.map(filesOf))).flat() : [...dropped.files];
  if (files.length === 0) return;
  const form = await formOf(target);
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  form.querySelector("input[type=file]").files = chosen.files;
  form.requestSubmit();
}

document.addEventListener("dragover", event => {
  if (!place() || !carriesFiles(event)) return;
  event.preventDefault();
  mark(true);
});
document.addEventListener("dragleave", event => { if (!event.relatedTarget) mark(false); });
document.addEventListener("drop", event => {
  const target = place();
  if (!target || !carriesFiles(event)) return;
  event.preventDefault();
  mark(false);
  send(target, event.dataTransfer).catch(() => target.querySelector("input[type=file], a.btn")?.focus());
});
document.addEventListener("submit", event => {
  if (!event.target.matches("form[data-drop]")) return;
  const input = event.target.querySelector("input[type=file]");
  if (complain(event.target, [...input.files])) event.preventDefault();
}, { capture: true });
