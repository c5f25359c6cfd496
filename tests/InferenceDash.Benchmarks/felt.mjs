// What a visitor feels, measured in Chromium beside an empty page in the same run, so that a busy machine weighs on both.
//
//   node tests/InferenceDash.Benchmarks/felt.mjs URL [runs]
//
// Needs playwright-core where it is started from, and /usr/bin/chromium or CHROMIUM_PATH. Every visit is a cold profile. Prints
// medians as JSON: the first paint and the usable chart in ms and as multiples of the empty page's paint; requests and bytes
// before a sign of a person; characters over the socket until the figures are live and for a key press; from the key to the frame
// that shows its number.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const { chromium } = createRequire(path.join(process.cwd(), "x.js"))("playwright-core");
const [address, runs = "5"] = process.argv.slice(2);
const args = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const typed = ["95", "101", "97", "103", "99", "96", "104"];

const median = values => {
  const sorted = values.filter(v => v !== null && v !== undefined).sort((a, b) => a - b);
  return sorted.length === 0 ? null : Math.round(sorted[sorted.length >> 1] * 10) / 10;
};

// Runs in the page before its own scripts.
function watch() {
  window.felt = { shift: 0, chart: null, key: null };
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.felt.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    if (window.felt.chart !== null || !document.querySelector("[data-chart-ready]")) return;
    requestAnimationFrame(() => requestAnimationFrame(() => { window.felt.chart ??= performance.now(); }));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-chart-ready"] });
}

const firstPaint = page => page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);

async function arrive(visit) {
  const profile = mkdtempSync(path.join(tmpdir(), "felt-"));
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args, viewport: { width: 1440, height: 900 } });
  try {
    return await visit(context.pages()[0], context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const visitEmpty = url => arrive(async page => {
  await page.goto(url, { waitUntil: "load" });
  return firstPaint(page);
});

async function press(page, value) {
  const field = page.locator("table input").first();
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(value.slice(0, -1));
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    window.felt.key = null;
    const seen = new MutationObserver(() => {
      seen.disconnect();
      requestAnimationFrame(() => { window.felt.key ??= performance.now() - window.felt.pressed; });
    });
    addEventListener("keydown", () => { window.felt.pressed = performance.now(); }, { once: true, capture: true });
    seen.observe(document.querySelector("table tbody"), { childList: true, subtree: true, characterData: true });
  });
  await page.keyboard.type(value.slice(-1));
  await page.waitForFunction(() => window.felt.key !== null, null, { timeout: 3_000 }).catch(() => {});
  return page.evaluate(() => window.felt.key);
}

const visitPage = url => arrive(async (page, context) => {
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  let requests = 0, bytes = 0, socket = 0, keys = 0;
  network.on("Network.loadingFinished", event => { requests++; bytes += event.encodedDataLength; });
  page.on("websocket", opened => opened.on("framereceived", frame => { socket += frame.payload.length; }));
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => window.felt.chart !== null, null, { timeout: 20_000 }).catch(() => {});
  await page.waitForTimeout(1_000);
  const before = { requests, bytes, paint: await firstPaint(page), ...await page.evaluate(() => window.felt) };

  // A person: the figures become live.
  await page.mouse.move(300, 300);
  await page.waitForSelector("[data-live].live", { timeout: 20_000 }).catch(() => {});
  await page.waitForTimeout(1_000);
  const first = socket, times = [];
  for (const value of await page.locator("table input").count() > 0 ? typed : []) {
    times.push(await press(page, value));
    keys += value.length;
    await page.waitForTimeout(1_500);
  }
  return { ...before, first, perKey: keys > 0 ? (socket - first) / keys : null, key: median(times) };
});

const empty = createServer((_, answer) => {
  answer.setHeader("content-type", "text/html");
  answer.end("<!doctype html><title>empty</title><p>empty</p>");
}).listen(0, "127.0.0.1");
await new Promise(done => empty.once("listening", done));

const zero = [], seen = [];
for (let i = 0; i < Number(runs); i++) {
  zero.push(await visitEmpty(`http://127.0.0.1:${empty.address().port}/`));
  seen.push(await visitPage(address));
}
empty.close();

const of = key => median(seen.map(s => s[key]));
const times = key => Math.round(of(key) / median(zero) * 100) / 100;
console.log(JSON.stringify({
  address, runs: seen.length, emptyPaintMs: median(zero), paintMs: of("paint"), paintTimes: times("paint"), chartMs: of("chart"), chartTimes: times("chart"),
  requests: of("requests"), bytes: of("bytes"), socketUntilLive: of("first"), socketPerKey: of("perKey"), keyToPaintMs: of("key"), layoutShift: of("shift"),
}, null, 2));
