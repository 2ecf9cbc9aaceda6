// The native program and the one of the npm package, side by side.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app } from "./runtime.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The native program; `cargo xtask test-node` builds it and says where it is. */
export const native = process.env.LINKSPEC_PROGRAM;
assert(native, "LINKSPEC_PROGRAM does not say where the native program is: run `cargo xtask test-node`");

/** The program of the installed package. */
export const packaged = join(app, "node_modules/linkspec/bin.js");

/** The commands to start both. */
export const programs = [[native], [process.execPath, packaged]];

const FOREVER = 120_000;
const MOST_OUTPUT = 1 << 28;

/** Runs one of the `programs`. The environment has nothing that decides about colour or rules. */
export const start = ([program, ...before], args, { cwd = root, input = "", env = {}, ...rest } = {}) => {
  const result = spawnSync(program, [...before, ...args], {
    cwd,
    input,
    env: { PATH: process.env.PATH, HOME: "/nonexistent", ...env },
    timeout: FOREVER,
    maxBuffer: MOST_OUTPUT,
    ...rest,
  });
  if (result.error) throw result.error;
  const { status, signal } = result;
  const [out, err] = [result.stdout, result.stderr].map((bytes) => bytes?.toString("latin1") ?? "");
  return { out, err, status, signal };
};

/** Runs both, asserts that they agree to the byte, and returns what they said, as Latin-1. */
export const both = (args, options) => {
  const [one, other] = programs.map((program) => start(program, args, options));
  assert.deepEqual(other, one, args.join(" "));
  assert([0, 1, 2].includes(one.status), `${args.join(" ")} ended with ${one.status}`);
  return one;
};

const folders = [];
process.on("exit", () => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A new folder with these files, gone at the end. */
export const folder = (files = {}) => {
  const path = mkdtempSync(join(tmpdir(), "linkspec-"));
  folders.push(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
};

/** A folder of the material that is shared between projects; `undefined` where it is missing, which
 * is an error in CI. */
export const sharedIfThere = (name) => {
  const path = join(process.env.LINKSPEC_SHARED ?? join(root, "../shared"), name);
  if (existsSync(path)) return path;
  assert.notEqual(process.env.CI, "true", `${path} is missing`);
};

/** The same; where it is missing, the test says that it is skipped. */
export const shared = (name, t) => sharedIfThere(name) ?? t.skip(`${name} is not there`);

export const VALID = `{"provider": "AWS", "vendor": "MSK",
  "arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}`;
export const INVALID = '{"provider": "AWS", "vendor": "MSK", "arn": "1235711"}';
export const WARNED = VALID.replace("{", '{"region": "eu-west-1", ');
