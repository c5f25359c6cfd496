// What a chart says of a point. The library takes the tooltip as markup: it is built as elements and written out, so that nothing needs escaping by hand.
export function tooltip(tip) {
  if (!tip) return "";
  const box = element("div", "tip");
  box.append(element("p", "tip-title", tip.title));
  const list = element("dl");
  for (const figure of tip.figures) {
    const row = element("div");
    row.append(element("dt", "", figure.unit), element("dd", "", figure.value));
    list.append(row);
  }
  box.append(list, element("p", "source", tip.source));
  return box.outerHTML;
}

function element(name, css = "", text = "") {
  const created = document.createElement(name);
  if (css) created.className = css;
  if (text) created.textContent = text;
  return created;
}
