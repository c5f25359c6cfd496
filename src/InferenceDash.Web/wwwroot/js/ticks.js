// Round ticks inside a stretch of an axis that the server has not drawn: about as many as asked for, in plotting
// coordinates. On a logarithmic axis those are logarithms.
export function roundTicks(low, high, most, isLog = false) {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find(f => power * f >= rough);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) {
    const at = k * step;
    ticks.push({ at, label: isLog ? String(Number((10 ** at).toPrecision(3))) : at.toFixed(digits), strong: false });
  }
  return ticks;
}
