/**
 * Builds the page into ../static: hashed files under assets/, and index.html that names them. It knows nothing of the
 * service; `orgatlas serve` hands the folder out as it is. Fails where the first view outgrows its budget.
 */
import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

const HERE = import.meta.dirname;
const OUT = path.join(HERE, "..", "static");
const BUDGET = 400 * 1024; // bytes, gzipped: what the first view may weigh

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const result = await build({
  absWorkingDir: HERE,
  entryPoints: ["src/main.tsx", "src/styles/main.css"],
  outdir: path.join(OUT, "assets"),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "eof", // the licences of what is bundled stay with it
  jsx: "automatic",
  jsxImportSource: "preact",
  metafile: true,
  logLevel: "warning",
});

const entries = new Map<string, string>();
let weight = 0;
for (const [file, output] of Object.entries(result.metafile.outputs)) {
  const relative = path.relative(OUT, path.resolve(HERE, file)).split(path.sep).join("/");
  if (output.entryPoint !== undefined) entries.set(output.entryPoint, relative);
  weight += gzipSync(await readFile(path.join(OUT, relative))).length;
}
const entry = (source: string): string => {
  const file = entries.get(source);
  if (file === undefined) throw new Error(`${source} was not built`);
  return `/${file}`;
};

const template = await readFile(path.join(HERE, "index.html"), "utf8");
const page = template.replace("{script}", entry("src/main.tsx")).replace("{style}", entry("src/styles/main.css"));
await writeFile(path.join(OUT, "index.html"), page);
await cp(path.join(HERE, "favicon.svg"), path.join(OUT, "favicon.svg"));
console.log(`built the page: ${Math.round(weight / 1024)} KB gzipped`);
if (weight > BUDGET) throw new Error(`the page weighs more than ${BUDGET / 1024} KB gzipped`);
