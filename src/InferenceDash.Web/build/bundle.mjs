// Makes what browsers fetch out of wwwroot/css, wwwroot/js and the chart library: one style sheet, a script for each entry
// point, and chunks for what entry points share. Called by the build with the folder to write to, and "maps" for source maps.
import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { chartLibrary } from "./chart-library.mjs";

const project = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.join(project, "wwwroot");
const [outdir, maps] = process.argv.slice(2);

// A script that a page or a component names is an entry point: it is served as /js/NAME.js. All others are part of these.
// What only some pages need, site.js loads from chunks.
const entryPoints = ["site"];

const common = {
  absWorkingDir: project, bundle: true, minify: true, legalComments: "none", target: ["es2022", "chrome120", "firefox121", "safari17.2"],
  sourcemap: maps === "maps" ? "linked" : false, logLevel: "warning",
};

await rm(outdir, { recursive: true, force: true });
await esbuild.build({ ...common, entryPoints: { "css/site": path.join(root, "css/site.css") }, outdir });
const library = await chartLibrary({ ...common, outdir: path.join(outdir, "js/chunks") });
await esbuild.build({
  ...common, format: "esm", splitting: true, outdir: path.join(outdir, "js"), entryNames: "[name]", chunkNames: "chunks/[name]-[hash]",
  entryPoints: entryPoints.map(name => path.join(root, "js", `${name}.js`)),
  plugins: [{
    name: "addresses",
    setup(build) {
      // Sources name each other by the address that they would have in the site.
      build.onResolve({ filter: /^\/lib\/idiomorph\// }, () => ({ path: path.join(project, "node_modules/idiomorph/dist/idiomorph.esm.js") }));
      build.onResolve({ filter: /^\/js\// }, ({ path: address }) => ({ path: path.join(root, address) }));
      // A chunk of its own, whose name tells its content: it changes less often than the scripts that draw with it.
      build.onResolve({ filter: /^\/lib\/apexcharts\// }, () => ({ path: `/js/chunks/${library}`, external: true }));
      // Any other package: /lib/NAME/FILE is the file that it distributes.
      build.onResolve({ filter: /^\/lib\// }, ({ path: address }) => {
        const [, , name, file] = address.split("/");
        return { path: path.join(project, "node_modules", name, "dist", file) };
      });
    },
  }],
});
