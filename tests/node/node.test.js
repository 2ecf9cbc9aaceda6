import { test } from "node:test";
import assert from "node:assert/strict";
import { holds, importing, run, write } from "./runtime.js";

test("Node, import", () => holds("node", [write("import.js", importing)]));

test("Node, require", () =>
  holds("node", [
    "--no-warnings",
    write("require.cjs", `const api = require("linkspec"), { summary } = require("./suite.js"); console.log(summary(api));`),
  ]));

test("Node, slim", () =>
  holds("node", [
    write(
      "slim.js",
      `import * as api from "linkspec/slim";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { summary } from "./suite.js";
for (const call of [() => api.check("{}"), () => api.isValid({})]) {
  try { call(); console.log("ran without a module"); } catch (error) {
    if (!(error instanceof api.LinkspecError) || !error.message.includes("initSync")) throw error;
  }
}
const wasm = fileURLToPath(import.meta.resolve("linkspec/linkspec.wasm"));
api.initSync(readFileSync(wasm));
console.log(summary(api));
`,
    ),
  ]));

test("Node, slim, asynchronously", () =>
  holds("node", [
    write(
      "slim-async.js",
      `import * as api from "linkspec/slim";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { summary } from "./suite.js";
const bytes = readFile(fileURLToPath(import.meta.resolve("linkspec/linkspec.wasm")));
await api.init(new Response(await bytes));
await api.init(new Response("", { status: 404 })).then(() => console.log("404 was taken"), () => {});
await api.init(bytes);
console.log(summary(api));
`,
    ),
  ]));

test("importing neither compiles nor touches anything", async () => {
  const program = `for (const name of ["compile", "instantiate", "Module", "Instance"])
  WebAssembly[name] = () => { console.log(name, "at import"); };
for (const name of ["window", "document", "self", "fetch"])
  Object.defineProperty(globalThis, name, { get() { console.log(name, "touched"); } });
await import("linkspec");
await import("linkspec/slim");
console.log("quiet");
`;
  assert.equal(await run("node", [write("quiet.js", program)]), "quiet");
});

test("50 MB, and memory is given back", async () => {
  const program = `import { check } from "linkspec";
const text = '{"name":"' + "x".repeat(50_000_000) + '"}';
for (let round = 0; round < 10; round++) check(text), check(new TextEncoder().encode(text)), check("{}");
gc();
await new Promise((done) => setTimeout(done, 50));
gc();
const { arrayBuffers, external } = process.memoryUsage();
console.log(arrayBuffers < 20e6 && external < 40e6 ? "given back" : { arrayBuffers, external });
`;
  assert.equal(await run("node", ["--expose-gc", write("large.js", program)]), "given back");
});

test("a million calls need no more memory than the first", async () => {
  const program = `import { check, isValid } from "linkspec";
const text = '{"a":' + JSON.stringify("x".repeat(300)) + "}";
const { memory } = WebAssembly, { Instance } = WebAssembly;
let exports;
WebAssembly.Instance = function (module) { const instance = new Instance(module); exports = instance.exports; return instance; };
check(text), check("{");
const before = exports.memory.buffer.byteLength;
for (let index = 0; index < 1_000_000; index++) index % 4 ? isValid(1) : check(index % 8 ? text : "{");
console.log(exports.memory.buffer.byteLength - before);
`;
  assert.equal(await run("node", [write("million.js", program)]), "0");
});
