// The package itself.

import { test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { app, run, tool } from "./runtime.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pkg = join(root, "pkg");
const manifest = JSON.parse(readFileSync(join(pkg, "package.json"), "utf8"));
// Raw; on the way to a user it is half as large.
const MOST_PROGRAM = 2_200_000;
const installed = join(app, "node_modules/linkspec");

test("the version is the crate's", () => {
  const [, version] = /^version = "(.+)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"));
  assert.equal(manifest.version, version);
});

test("no dependencies, no scripts", () => {
  for (const key of ["dependencies", "peerDependencies", "optionalDependencies", "scripts"]) {
    assert.equal(manifest[key], undefined, key);
  }
});

test("the tarball holds what it should and nothing else", () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  const expected = [
    "bin.js", "catalogue.js", "cli.d.ts", "cli.js", "core.js", "decode.js", "engine.js", "host.js", "index.d.ts",
    "index.js", "linkspec.wasm.d.ts", "package.json", "procedure.d.ts", "program.js", "schema.js", "send.d.ts", "send.js", "slim.d.ts", "slim.js", "tools.js", "workerd.js",
    "generated/inline-documents.js", "generated/inline-tools.js", "generated/inline.js", "generated/kinds.js", "generated/linkspec.wasm",
    "generated/names.d.ts", "generated/payloads.d.ts", "generated/program.wasm", "generated/rules.js", "generated/schemas.js",
    "generated/inline-send.js", "generated/send.js", "send/call.js", "send/error.js", "send/fetch.js", "send/login.js", "send/module.js",
    "send/options.js", "send/run.js",
    "forms-slim.js", "forms-workerd.js", "forms.d.ts", "forms.js", "messages.js", "generated/fields.js",
    ...["bind", "fields", "findings", "formik", "hook_form", "place", "prune", "read", "rjsf", "standard", "words"].map((name) => `forms/${name}.js`),
    "bundles.d.ts",
  ];
  assert.deepEqual(files.filter((name) => name !== "README.md" && !name.startsWith("LICENSE")).sort(), expected.sort());
});

test("the text is the module", async () => {
  const { decode } = await import(join(pkg, "decode.js"));
  const { size, text } = await import(join(pkg, "generated/inline-tools.js"));
  const module = readFileSync(join(pkg, "generated/linkspec.wasm"));
  assert.deepEqual(Buffer.from(decode(text, size)), module);
});

test("the module needs nothing and has no export beyond ours", () => {
  const module = new WebAssembly.Module(readFileSync(join(pkg, "generated/linkspec.wasm")));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.deepEqual(names.sort(), ["check", "check_document", "memory", "output", "redact", "reserve", "tool", "verdict"]);
});

test("the program needs a host and nothing else", () => {
  const bytes = readFileSync(join(pkg, "generated/program.wasm"));
  const module = new WebAssembly.Module(bytes);
  const imports = WebAssembly.Module.imports(module).map(({ module, name }) => `${module}.${name}`);
  assert.deepEqual(imports.sort(), ["host.ask", "host.say", "host.take"]);
  assert.deepEqual(WebAssembly.Module.exports(module).map(({ name }) => name).sort(), ["memory", "run"]);
  assert(bytes.length < MOST_PROGRAM, `${bytes.length} bytes`);
});

test("no entry point but the program's loads it, or anything of Node.js", async () => {
  const { build } = await import("esbuild");
  for (const entry of ["index.js", "slim.js"]) {
    const { metafile } = await build({ entryPoints: [join(pkg, entry)], bundle: true, write: false, format: "esm", metafile: true });
    const names = Object.keys(metafile.inputs).map((name) => name.split("/").at(-1));
    for (const name of ["program.js", "host.js", "cli.js", "bin.js", "inline-send.js"]) assert(!names.includes(name), `${entry}: ${name}`);
  }
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
