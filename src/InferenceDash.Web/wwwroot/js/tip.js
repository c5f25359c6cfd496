import { words } from "/js/words.js";

// What a chart says of a point. Built as elements, so that nothing needs escaping by hand.
export function tooltip(tip, isPinned, unpin) {
  const box = element("div", `tip${isPinned ? " pinned" : ""}`);
  box.setAttribute("role", isPinned ? "dialog" : "group");
  box.setAttribute("aria-label", tip.title);
  const head = element("div", "head", tip.title);
  if (isPinned) {
    const button = element("button", "btn plain", "×");
    button.type = "button";
    button.setAttribute("aria-label", words.unpin);
    button.addEventListener("click", unpin);
    head.append(button);
  }
  const list = element("dl");
  for (const figure of tip.figures) {
    const row = element("div");
    row.append(element("dt", "", figure.unit), element("dd", "", figure.value));
    list.append(row);
  }
  const source = element("p", "source", tip.source);
  if (tip.run) {
    const link = element("a", "", tip.run.words);
    Object.assign(link, { href: tip.run.href, rel: "noreferrer", tabIndex: isPinned ? 0 : -1 });
    source.append(tip.source ? " · " : "", link);
  }
  box.append(head, list, source);
  if (tip.flag) {
    const flag = element("p", "source");
    flag.append(element("span", "tag caution", "flagged"), ` ${tip.flag}`);
    box.append(flag);
  }
  return box;
}

function element(name, css = "", text = "") {
  const created = document.createElement(name);
  if (css) created.className = css;
  if (text) created.textContent = text;
  return created;
}
