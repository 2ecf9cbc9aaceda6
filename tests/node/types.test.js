// TypeScript: real reports and payloads are accepted, and types/refuses.ts is refused.

import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { native, root, shared, start } from "./program.js";
import { tool } from "./runtime.js";

const types = fileURLToPath(new URL("types", import.meta.url));

const reportsOf = (...args) =>
  JSON.parse(Buffer.from(start([native], ["check", "--format=json", ...args]).out, "latin1")).reports;

test("types", (t) => {
  const corpus = shared("corpus", t);
  const reports = reportsOf("examples", ...(corpus ? [corpus] : []));
  let payloads = "";
  let count = 0;
  for (const { file, kind, diagnostics } of reports) {
    if (!file.endsWith(".json") || diagnostics.length > 0) continue;
    const text = readFileSync(join(file.startsWith("/") ? "" : root, file), "utf8");
    payloads += `export const payload${count++}: Payloads["${kind}"] = ${JSON.stringify(JSON.parse(text))};\n`;
  }
  assert(count >= (corpus ? 20 : 2), `only ${count} payloads`);
  const folder = join(types, "generated");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "real.ts"),
    `import type { Payloads, Report } from "linkspec";\n${payloads}export const reports: Report[] = ${JSON.stringify(reports)};\n`,
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
