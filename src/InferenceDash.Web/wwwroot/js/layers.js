// The explorer's axes, marks and names: SVG elements under and over the lines that ApexCharts draws. One path holds all
// marks of a series, so that thousands of points stay quick. Colours come from the style sheet by class.

export function svg(name, attributes, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

export function paintAxes(layer, model, { width, height, x, y, inside }, ticks) {
  size(layer, width, height);
  layer.replaceChildren(
    ...model.y.ticks.flatMap(t => [
      svg("line", { class: t.at === model.y.low ? "axis" : "grid", x1: 0, x2: width, y1: y(t.at), y2: y(t.at) }),
      svg("text", { x: -8, y: y(t.at) + 4, "text-anchor": "end" }, t.label)]),
    ...ticks.filter(t => inside(t.at)).flatMap(t => [
      svg("line", { class: "axis", x1: x(t.at), x2: x(t.at), y1: height, y2: height + 4 }),
      svg("text", { x: x(t.at), y: height + 18, "text-anchor": "middle" }, t.label)]));
}

// Where each point lies, for the pointer to find, and the ring around the one that is pointed at.
export function paintMarks(layer, model, { width, height, x, y, inside }) {
  size(layer, width, height);
  const spots = [];
  const marks = model.series.map((series, order) => {
    // On the frontier or beside it, with a method or without.
    const paths = { on: "", beside: "", onOff: "", besideOff: "" };
    for (const [atX, atY, id, on, off] of series.marks) {
      if (!inside(atX)) continue;
      const spot = { id, order, series: series.key, x: x(atX), y: y(atY) };
      spots.push(spot);
      paths[(on ? "on" : "beside") + (off ? "Off" : "")] += `M${spot.x.toFixed(1)} ${spot.y.toFixed(1)}h0`;
    }
    const { key, ink } = series;
    const group = svg("g", { "data-key": key });
    const append = (classes, d) => d && group.append(svg("path", { class: classes, d }));
    append(`dots s-${ink}`, paths.beside);
    append(`dots s-${ink} hollow`, paths.besideOff);
    for (const [cap, d] of [["round", paths.on], ["square", paths.onOff]]) {
      append(`spots rim ${cap}`, d);
      append(`spots s-${ink} ${cap}`, d);
    }
    append("spots core square", paths.onOff);
    return group;
  });
  const names = model.labels.filter(l => inside(l.at[0])).map(l =>
    svg("text", { class: `name f-${l.ink}`, x: x(l.at[0]) + l.dx, y: y(l.at[1]) + l.dy, "text-anchor": l.anchor }, l.text));
  const ring = svg("circle", { class: "ring", r: 8, visibility: "hidden" });
  layer.replaceChildren(svg("rect", { class: "ground", width, height }), ...marks, ...names, ring);
  return { spots, ring };
}

function size(layer, width, height) {
  layer.setAttribute("width", width);
  layer.setAttribute("height", height);
}
