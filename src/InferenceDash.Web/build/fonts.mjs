// Makes the fonts of pictures in Chinese: of a font of ten megabytes, the characters that the texts of the site have, and what
// names and figures are written with. Called with the folder of the texts and that of the fonts.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const [texts, folder] = process.argv.slice(2);
const fonts = join(dirname(fileURLToPath(import.meta.url)), "../node_modules/@expo-google-fonts/noto-sans-sc");
const weights = { "zh-regular.ttf": "400Regular/NotoSansSC_400Regular.ttf", "zh-strong.ttf": "600SemiBold/NotoSansSC_600SemiBold.ttf" };

// Latin, punctuation, arrows and mathematical signs, whether a text has them or not: names come from readers.
const always = [[0x20, 0x17f], [0x2010, 0x203a], [0x2190, 0x2193], [0x2200, 0x2265], [0x3000, 0x3011], [0xff01, 0xff5e]];
const ranges = always.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)));

const files = (await readdir(texts)).filter(name => name.endsWith(".zh.resx"));
const said = await Promise.all(files.map(name => readFile(join(texts, name), "utf8")));
const characters = [...new Set([...said.join(""), ...ranges])].sort().join("");

await mkdir(folder, { recursive: true });
for (const [name, source] of Object.entries(weights)) {
  await writeFile(join(folder, name), await subsetFont(await readFile(join(fonts, source)), characters, { targetFormat: "truetype" }));
}
