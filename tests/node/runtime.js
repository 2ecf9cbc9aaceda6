// Runs programs in the folder where pack.js installed the package.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const app = fileURLToPath(new URL("generated/app", import.meta.url));

const bin = fileURLToPath(new URL("node_modules/.bin", import.meta.url));

/** The path of a program that npm installed. */
export const tool = (name) => join(bin, name);

/** Writes a file into the folder and returns its path. */
export const write = (name, text) => {
  const path = join(app, name);
  writeFileSync(path, text);
  return path;
};

/** Runs a program in the folder and returns what it printed. */
export const run = async (program, args) => {
  const { stdout } = await promisify(execFile)(program, args, { cwd: app, timeout: 120_000 });
  return stdout.trim();
};

/** Runs a program that prints `summary(api)`, and checks that everything held. */
export const holds = async (program, args) => {
  assert.match(await run(program, args), /^all [1-9]\d* hold$/);
};

/** A program that runs the suite by `import`. */
export const importing = `import * as api from "linkspec";
import { summary } from "./suite.js";
console.log(summary(api));
`;
