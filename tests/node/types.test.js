// TypeScript: real reports and payloads are accepted, and types/refuses.ts is refused.

import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { check, rules } from "../../pkg/index.js";
import { native, root, sharedIfThere, start } from "./program.js";
import { tool } from "./runtime.js";

const types = fileURLToPath(new URL("types", import.meta.url));

const reportsOf = (...args) =>
  JSON.parse(Buffer.from(start([native], ["check", "--format=json", ...args]).out, "latin1")).reports;

// What nothing is to be said about is in canonical spelling, and TypeScript must accept it.
const cleanPayloads = (reports) => {
  const texts = reports
    .filter(({ file, diagnostics }) => file.endsWith(".json") && diagnostics.length === 0)
    .map(({ file, kind }) => ({ kind, text: readFileSync(resolve(root, file), "utf8") }));
  const good = rules().flatMap(({ good }) => good).map((text) => ({ text, ...check(text) }));
  return [...texts, ...good.filter(({ kind, diagnostics }) => kind && diagnostics.length === 0)];
};

test("types", () => {
  const corpus = sharedIfThere("corpus");
  const reports = reportsOf("examples", ...(corpus ? [corpus] : []));
  const clean = cleanPayloads(reports);
  assert(new Set(clean.map(({ kind }) => kind)).size > 6, "too few kinds");
  const payloads = clean.map(({ kind, text }, at) =>
    `export const payload${at}: Payloads["${kind}"] = ${JSON.stringify(JSON.parse(text))};\n`);
  const folder = join(types, "generated");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "real.ts"),
    `import type { Payloads, Report } from "linkspec";\n${payloads.join("")}export const reports: Report[] = ${JSON.stringify(reports)};\n`,
  );
  try {
    execFileSync(tool("tsc"), ["--project", "tsconfig.json"], { cwd: types, encoding: "utf8" });
  } catch ({ stdout }) {
    assert.fail(stdout);
  }
});

test("much is refused", () => {
  const refused = readdirSync(types).filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(types, name), "utf8").split("@ts-expect-error").length - 1);
  assert(refused.reduce((sum, count) => sum + count) >= 20);
});
