// Runtimes besides Node that read the package from node_modules.

import { test } from "node:test";
import assert from "node:assert/strict";
import { folder, INVALID, native, packaged, start, VALID } from "./program.js";
import { holds, importing, tool, write } from "./runtime.js";

test("Bun", () => holds(tool("bun"), [write("import.js", importing)]));

test("Deno", () => holds(tool("deno"), ["run", "--no-lock", "--allow-read", write("import.js", importing)]));

const runsTheProgram = (runtime) => {
  const cwd = folder({ "a.json": INVALID, "b/c.json": VALID, "b/d.json": INVALID, "b/.gitignore": "d.json\n" });
  for (const args of [["check", "."], ["check", "--format=json", ".", "missing.json"], ["chek"], ["--help"]]) {
    const options = { cwd, env: { HOME: cwd, PATH: process.env.PATH } };
    assert.deepEqual(start([...runtime, packaged], args, options), start([native], args, options), args.join(" "));
  }
};

test("Bun runs the program", () => runsTheProgram([tool("bun")]));

test("Deno runs the program", () => runsTheProgram([tool("deno"), "run", "--allow-read", "--allow-env", "--allow-sys"]));
