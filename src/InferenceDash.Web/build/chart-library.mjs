// ApexCharts, built from the sources in its package without what this site never draws. What is left out is replaced by a class
// that can be made and does nothing: the library makes one of each kind of chart before it looks which it needs.
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as esbuild from "esbuild";

// Lines and scatter, annotations, tooltips and zooming stay.
const leftOut = [
  "charts/(Bar|BarStacked|BoxCandleStick|HeatMap|Pie|Radar|Radial|RangeBar|Treemap)", "modules/(Exports|TimeScale)",
];

// With each chart it draws, the library adds a style sheet for a legend that this site never shows: the browser would style the
// whole page anew, and the policy would have to allow it.
const legendStyle = "gl.dom.elLegendForeign.appendChild(this.getLegendStyles())";

async function withoutLegendStyle({ path: file }) {
  const source = await readFile(file, "utf8");
  if (!source.includes(legendStyle)) throw new Error(`${file} adds its style sheet in another way`);
  return { contents: source.replace(legendStyle, "") };
}

/** Writes the library into the folder and returns the name of the file, which tells its content. */
export async function chartLibrary(options) {
  const { outputs } = (await esbuild.build({
    ...options, format: "esm", metafile: true, entryNames: "apexcharts-[hash]", entryPoints: ["apexcharts/src/apexcharts.js"],
    banner: { js: "/*! ApexCharts 4.7.0, MIT, (c) 2018 ApexCharts: a modified build with fewer kinds of charts; see NOTICE. */" },
    loader: { ".svg": "empty", ".css": "empty" },
    plugins: [{
      name: "left-out",
      setup(build) {
        const filter = new RegExp(`node_modules/apexcharts/src/(${leftOut.join("|")})\\.js$`);
        build.onLoad({ filter }, () => ({ contents: "export default class {}" }));
        build.onLoad({ filter: /node_modules\/apexcharts\/src\/modules\/legend\/Helpers\.js$/ }, withoutLegendStyle);
      },
    }],
  })).metafile;
  return path.basename(Object.keys(outputs).find(file => file.endsWith(".js")));
}
