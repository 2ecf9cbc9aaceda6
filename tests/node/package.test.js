// The package itself.

import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { app, run, tool } from "./runtime.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pkg = join(root, "pkg");
const manifest = JSON.parse(readFileSync(join(pkg, "package.json"), "utf8"));
const installed = join(app, "node_modules/linkspec");

test("the version is the crate's", () => {
  const [, version] = /^version = "(.+)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"));
  assert.equal(manifest.version, version);
});

test("no dependencies, no scripts", () => {
  for (const key of ["dependencies", "peerDependencies", "optionalDependencies", "scripts", "bin"]) {
    assert.equal(manifest[key], undefined, key);
  }
});

test("the tarball holds what it should and nothing else", () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  const expected = [
    "catalogue.js", "core.js", "decode.js", "engine.js", "index.d.ts", "index.js", "linkspec.wasm.d.ts",
    "package.json", "slim.d.ts", "slim.js", "workerd.js",
    "generated/inline.js", "generated/kinds.js", "generated/linkspec.wasm", "generated/names.d.ts", "generated/rules.js",
  ];
  assert.deepEqual(files.filter((name) => name !== "README.md" && !name.startsWith("LICENSE")).sort(), expected.sort());
});

test("the text is the module", async () => {
  const { decode } = await import(join(pkg, "decode.js"));
  const { size, text } = await import(join(pkg, "generated/inline.js"));
  const module = readFileSync(join(pkg, "generated/linkspec.wasm"));
  assert.deepEqual(Buffer.from(decode(text, size)), module);
});

test("the module needs nothing and has no export beyond ours", () => {
  const module = new WebAssembly.Module(readFileSync(join(pkg, "generated/linkspec.wasm")));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.deepEqual(names.sort(), ["check", "check_document", "memory", "output", "redact", "reserve", "verdict"]);
});

test("publint", async () => {
  const { publint } = await import("publint");
  const { messages } = await publint({ pkgDir: pkg, strict: true });
  assert.deepEqual(messages, []);
});

test("attw", async () => {
  const [tarball] = readdirSync(app).filter((name) => name.endsWith(".tgz"));
  await run(tool("attw"), ["--profile", "esm-only", join(app, tarball)]);
});

test("types", () => {
  const program = tool("tsc");
  const cwd = fileURLToPath(new URL("types", import.meta.url));
  try {
    execFileSync(program, ["--project", "tsconfig.json"], { cwd, encoding: "utf8" });
  } catch ({ stdout }) {
    assert.fail(stdout);
  }
});
