// A chart's axes, marks and names: SVG elements under and over the lines that ApexCharts draws. One path holds all marks of a
// kind, so that thousands of points stay quick. Colours come from the style sheet by class.

export function svg(name, attributes, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

// Grid, hatching, ticks and targets: what lies under the lines.
export function paintAxes(layer, model, frame, { width, height, x, y, inside, clip }, ticks, hatch) {
  size(layer, width, height);
  const unknown = model.unknown.map(([low, high]) => clip(low, high)).filter(([low, high]) => high > low).flatMap(([low, high]) =>
    ["hatch-bg", "hatched"].map(css => svg("rect", { class: css, x: x(low), y: 0, width: x(high) - x(low), height, ...css === "hatched" && { fill: hatch } })));
  layer.replaceChildren(
    ...unknown,
    ...model.y.ticks.flatMap(t => [
      svg("line", { class: t.at === model.y.low ? "axis" : "grid", x1: 0, x2: width, y1: y(t.at), y2: y(t.at) }),
      svg("text", { x: -8, y: y(t.at) + 4, "text-anchor": "end" }, t.label)]),
    ...model.reference === undefined ? [] : [svg("line", { class: "one", x1: 0, x2: width, y1: y(model.reference), y2: y(model.reference) })],
    ...ticks.filter(t => inside(t.at)).flatMap(t => [
      svg("line", { class: "axis", x1: x(t.at), x2: x(t.at), y1: height, y2: height + 4 }),
      svg("text", { class: t.strong ? "t-target" : "", x: x(t.at), y: height + 18, "text-anchor": "middle" }, t.label)]),
    ...frame.targets.filter(inside).map(at => svg("line", { class: "tline", x1: x(at), x2: x(at), y1: 0, y2: height })),
    ...typeof frame.read === "number" && inside(frame.read) ? [svg("line", { class: "read", x1: x(frame.read), x2: x(frame.read), y1: 0, y2: height })] : [],
    ...frame.gaps.filter(g => inside(g.x)).map(g => svg("line", { class: "gap", x1: x(g.x), x2: x(g.x), y1: y(g.low), y2: y(g.high) })));
}

const onFrontier = 1, isHollow = 2, shapeUnit = 4;

// Outlines around the origin for a radius of 1, by shape: circle, square, diamond, triangle.
const outlines = [
  (x, y, r) => `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`,
  (x, y, r) => `M${n(x - .9 * r)} ${n(y - .9 * r)}h${n(1.8 * r)}v${n(1.8 * r)}h${n(-1.8 * r)}z`,
  (x, y, r) => `M${n(x)} ${n(y - 1.2 * r)}L${n(x + 1.2 * r)} ${n(y)}L${n(x)} ${n(y + 1.2 * r)}L${n(x - 1.2 * r)} ${n(y)}z`,
  (x, y, r) => `M${n(x)} ${n(y - 1.1 * r)}L${n(x + 1.1 * r)} ${n(y + .9 * r)}H${n(x - 1.1 * r)}z`,
];
const n = value => value.toFixed(1);

// Where each point lies, for the pointer to find, and the ring around the one that is pointed at.
export function paintMarks(layer, model, frame, scales) {
  const { width, height, x, y, inside } = scales;
  size(layer, width, height);
  const spots = [];
  let id = 0;
  const marks = model.series.map((series, order) => {
    const paths = new Map();
    for (const [atX, atY, kind] of series.marks) {
      const spot = { id: id++, order, series: series.key, x: x(atX), y: y(atY), at: [atX, atY] };
      if (!inside(atX)) continue;
      spots.push(spot);
      const radius = model.isCrowded ? kind & onFrontier ? 4 : 2.5 : series.beside ? 4 : 5;
      const path = outlines[Math.floor(kind / shapeUnit)](spot.x, spot.y, radius);
      const css = `knot ${kind & isHollow ? `hollow s-${series.ink}` : `f-${series.ink}`}${series.beside ? " beside" : ""}${kind & onFrontier ? "" : " faint"}`;
      paths.set(css, (paths.get(css) ?? "") + path);
    }
    const group = svg("g", { "data-key": series.key, class: series.quiet ? "quiet" : "" });
    // Those off the frontier lie under the others.
    for (const [css, d] of [...paths].sort(([a], [b]) => b.includes("faint") - a.includes("faint"))) group.append(svg("path", { class: css, d }));
    return group;
  });
  const evens = model.breakEvens.map(b => ({ ...b, id: id++ })).filter(b => inside(b.at[0]));
  for (const even of evens) spots.push({ id: even.id, order: model.series.length, series: "", x: x(even.at[0]), y: y(even.at[1]), at: even.at });
  const ring = svg("circle", { class: "ring", r: 8, visibility: "hidden" });
  layer.replaceChildren(
    svg("rect", { class: "ground", width, height }),
    ...evens.map(b => svg("line", { class: "even", x1: x(b.at[0]), x2: x(b.at[0]), y1: y(b.at[1]), y2: height })),
    ...marks,
    ...evens.map(b => svg("circle", { class: "knot hollow even", cx: x(b.at[0]), cy: y(b.at[1]), r: 4.5 })),
    ...evens.map(b => beside("t-target ratio", b.label, x(b.at[0]), height - 12, 8, .75, width)),
    ...frame.gaps.filter(g => inside(g.x)).map(g => beside("ratio", g.label, x(g.x), (y(g.low) + y(g.high)) / 2 + 4, 7, .85, width)),
    ...model.labels.filter(l => inside(l.at[0])).map(l =>
      svg("text", { class: `name f-${l.ink}`, x: x(l.at[0]) + l.dx, y: y(l.at[1]) + l.dy, "text-anchor": l.anchor }, l.text)),
    ring);
  return { spots, ring };
}

// Near the right edge a text stands to the left of its point.
function beside(css, text, x, y, gap, limit, width) {
  const isLeft = x > limit * width;
  return svg("text", { class: css, x: isLeft ? x - gap : x + gap, y, "text-anchor": isLeft ? "end" : "start" }, text);
}

function size(layer, width, height) {
  layer.setAttribute("width", width);
  layer.setAttribute("height", height);
}
