// The program as a function: what `npx linkspec` does, without a process of its own.

import { nodeHost } from "./host.js";
import { execute } from "./program.js";

/** Runs the program with these arguments; returns what it would print, and its exit code. */
export const run = (args) => {
  if (!Array.isArray(args) || args.some((argument) => typeof argument !== "string" || argument.includes("\0"))) {
    throw new TypeError("`args` must be an array of strings without NUL");
  }
  const { out, err, exit } = execute(nodeHost(args));
  return { out: String(out), err: String(err), exit };
};
