/**
 * Builds the page into ../static: hashed files under assets/, and index.html that names them. It knows nothing of the
 * service; `orgatlas serve` hands the folder out as it is. Fails where a view, as the first that is opened, outgrows its budget.
 */
import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

const HERE = import.meta.dirname;
const OUT = path.join(HERE, "..", "static");
const FIRST = "src/views/TreeView.tsx"; // the view that is shown where the address names none: its code comes with the frame
const BUDGET = 400 * 1024; // bytes, gzipped: what the frame and one view may weigh together

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

const { outputs } = result.metafile;
const relative = (file: string): string => path.relative(OUT, path.resolve(HERE, file)).split(path.sep).join("/");
const entries = new Map<string, string>();
for (const [file, { entryPoint }] of Object.entries(outputs)) if (entryPoint !== undefined) entries.set(entryPoint, file);
const entry = (source: string): string => {
  const file = entries.get(source);
  if (file === undefined) throw new Error(`${source} was not built`);
  return file;
};

/** The files that come with one file, and with those that it imports; `await import()` brings its own when it runs. */
function closure(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path: imported, kind } of outputs[file]?.imports ?? []) if (kind === "import-statement") closure(imported, found);
  return found;
}
async function weigh(files: ReadonlySet<string>): Promise<number> {
  let weight = 0;
  for (const file of files) weight += gzipSync(await readFile(path.resolve(HERE, file))).length;
  return weight;
}

const template = await readFile(path.join(HERE, "index.html"), "utf8");
const [script, style] = ["src/main.tsx", "src/styles/main.css"].map(entry) as [string, string];
const frame = closure(style, closure(script));
const atOnce = [...closure(entry(FIRST), closure(script))].filter((file) => file !== script);
const preloads = atOnce.map((file) => `    <link rel="modulepreload" href="/${relative(file)}" />`).join("\n");
const values = { script: `/${relative(script)}`, style: `/${relative(style)}`, preloads: preloads.trimStart() };
const page = template.replace(/\{(\w+)\}/g, (place, name: string) => (values as Record<string, string>)[name] ?? place);
await writeFile(path.join(OUT, "index.html"), page);
await cp(path.join(HERE, "favicon.svg"), path.join(OUT, "favicon.svg"));

for (const [source, file] of entries) {
  if (!source.endsWith("View.tsx")) continue;
  const weight = await weigh(closure(file, new Set(frame)));
  console.log(`${path.basename(source, ".tsx")}: ${Math.round(weight / 1024)} KB gzipped with the frame`);
  if (weight > BUDGET) throw new Error(`${source} weighs more than ${BUDGET / 1024} KB gzipped with the frame`);
}
console.log(`built the page: its frame has ${Math.round((await weigh(frame)) / 1024)} KB gzipped`);
