// The program as a WebAssembly module over a host, which reads files and knows the machine. The
// other half is src/wasm_program.rs.

import { readFileSync } from "node:fs";

const encoder = new TextEncoder();

// The methods of a host, by the number of the question.
const QUESTIONS = [
  "arguments", "read", "readStdin", "list", "isDirectory", "canonical", "variable", "home", "colour", "columns",
  "write",
];

/** Thrown by a host: the rest of a sentence that says why there is no answer. */
export class Refusal extends Error {}

/**
 * Runs the program. Methods of the host are given bytes and return bytes, or a string; they throw a
 * {@link Refusal} where there is no answer. Returns what it printed, as bytes, and its exit code.
 */
export const execute = (host) => {
  const printed = { 1: [], 2: [] };
  let memory, answer;
  const bytes = (start, length) => new Uint8Array(memory.buffer, start >>> 0, length >>> 0);
  const imports = {
    ask(question, start, length) {
      try {
        // A copy: the host may keep it, and the memory moves when it grows.
        answer = host[QUESTIONS[question]](Buffer.from(bytes(start, length)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        answer = encoder.encode(error.message);
        return ~answer.length;
      }
      if (typeof answer === "string") answer = encoder.encode(answer);
      return answer.length;
    },
    take(start) {
      bytes(start, answer.length).set(answer);
      answer = undefined;
    },
    say(stream, start, length) {
      printed[stream].push(bytes(start, length).slice());
    },
  };
  const { exports } = new WebAssembly.Instance(compiled(), { host: imports });
  memory = exports.memory;
  const exit = exports.run();
  return { out: Buffer.concat(printed[1]), err: Buffer.concat(printed[2]), exit };
};

let module;
const compiled = () =>
  (module ??= new WebAssembly.Module(readFileSync(new URL("generated/program.wasm", import.meta.url))));
