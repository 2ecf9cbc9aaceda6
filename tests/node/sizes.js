// Bundles and minifies programs that use one export each, and weighs them as gzip -9 sends them.
// Fails when a bundle grew against pkg/sizes.json. Being over the budget is said, and is no failure
// yet: the rules came before the budget, and are to shrink into it.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const BUDGET = 32_000;

// What all of `linkspec/forms` may add to `check`. This one is kept.
const FORMS_BUDGET = 12 * 1024;

// Compilers of other versions make modules of slightly other sizes.
const TOLERANCE = 0.03;
const LEAST_TOLERANCE = 100;

const pkg = new URL("../../pkg/", import.meta.url);
const measure = new URL("sizes.json", pkg);

// The measure is gzip itself. Node's zlib is a fork that writes up to 2 % more; it stands in where
// there is no gzip.
const weigh = (bytes) => {
  try {
    return execFileSync("gzip", ["-9", "-n", "-c"], { input: bytes, maxBuffer: 1 << 26 }).length;
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return gzipSync(bytes, { level: 9 }).length;
  }
};

const size = async (source) => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: new URL(".", pkg).pathname },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    legalComments: "none",
  });
  return weigh(outputFiles[0].contents);
};

const exportsOf = async (file) => Object.keys(await import(new URL(file, pkg)));

const sizes = { "linkspec.wasm": weigh(readFileSync(new URL("generated/linkspec.wasm", pkg))) };
for (const name of await exportsOf("index.js")) {
  sizes[`{ ${name} }`] = await size(`export { ${name} } from "./index.js";`);
}
sizes["*"] = await size('export * from "./index.js";');
sizes["slim { check, init }"] = await size('export { check, init } from "./slim.js";');

// A program with a form checks, too: everything of the forms, over what `check` weighs alone.
sizes["forms *"] = (await size('export { check } from "./index.js"; export * from "./forms.js";')) - sizes["{ check }"];

let before = {};
try {
  before = JSON.parse(readFileSync(measure, "utf8"));
} catch (error) {
  if (error.code !== "ENOENT") throw error;
}

const faults = [];
for (const [name, bytes] of Object.entries(sizes)) {
  const change = name in before ? bytes - before[name] : 0;
  console.log(`${String(bytes).padStart(7)}  ${name}${change ? `  (${change > 0 ? "+" : ""}${change})` : ""}`);
  if (!(name in before)) faults.push(`${name} is not in pkg/sizes.json`);
  else if (change > Math.max(LEAST_TOLERANCE, before[name] * TOLERANCE)) faults.push(`${name} grew by ${change} bytes`);
}
if (sizes["forms *"] > FORMS_BUDGET) faults.push(`linkspec/forms adds ${sizes["forms *"]} bytes, and may add ${FORMS_BUDGET}`);
const whole = sizes["{ check }"];
const rest = BUDGET - whole;
console.log(`${String(Math.abs(rest)).padStart(7)}  ${rest < 0 ? "OVER the budget" : "left"} of ${BUDGET} for { check }`);

if (process.argv.includes("--accept")) {
  writeFileSync(measure, JSON.stringify(sizes, undefined, 2) + "\n");
} else if (faults.length) {
  console.error(`${faults.join("\n")}\nIf that is meant: cargo xtask sizes --accept`);
  process.exitCode = 1;
}
