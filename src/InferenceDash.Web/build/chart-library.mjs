// ApexCharts, built from the sources in its package without what this site never draws. What is left out is replaced by a class
// that can be made and does nothing: the library makes one of each kind of chart before it looks which it needs.
import path from "node:path";
import * as esbuild from "esbuild";

// Lines and scatter, annotations, tooltips and zooming stay.
const leftOut = [
  "charts/(Bar|BarStacked|BoxCandleStick|HeatMap|Pie|Radar|Radial|RangeBar|Treemap)", "modules/(Exports|TimeScale)",
];

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
      },
    }],
  })).metafile;
  return path.basename(Object.keys(outputs).find(file => file.endsWith(".js")));
}
