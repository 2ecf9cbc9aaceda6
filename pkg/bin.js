#!/usr/bin/env node
// `npx linkspec …`

import { writeSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { nodeHost, sentence } from "./host.js";
import { execute } from "./program.js";

const OUT = 1;
const ERR = 2;

// `process.exit` would cut off what a slow reader has not read yet.
const fail = (why) => {
  process.exitCode = 2;
  try {
    writeSync(ERR, `linkspec: ${why}\n`);
  } catch {
    // Nobody can be told.
  }
};

// A reader that has gone has seen enough.
const failedToWrite = (error) => {
  if (error.code !== "EPIPE") fail(`cannot write: ${sentence(error)}`);
};

const write = (fd, bytes) => {
  try {
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(fd, bytes));
  } catch (error) {
    if (error.code !== "EAGAIN") return failedToWrite(error);
    // A pipe that somebody made non-blocking is full: Node.js writes the rest when there is room.
    const stream = fd === OUT ? process.stdout : process.stderr;
    stream.on("error", failedToWrite).write(bytes);
  }
};

// By default V8 compiles a function anew, and better, as soon as it has run for a moment. That takes
// longer than most runs: with a higher threshold six files take 0.17 s instead of 0.4 s, and 6,000
// files 0.7 s instead of 1 s.
try {
  setFlagsFromString("--wasm-tiering-budget=100000000");
} catch {
  // Another engine than V8.
}

try {
  const { out, err, exit } = execute(nodeHost(process.argv.slice(2)));
  process.exitCode = exit;
  write(OUT, out);
  write(ERR, err);
} catch (error) {
  fail(`it failed inside (${error.name}: ${error.message})`);
}
