// The module that decides: what to send, whether to try again, how to log in. It keeps nothing
// between two calls; all state is text in JavaScript.

import { decode } from "../decode.js";
import { LinkspecError } from "../engine.js";
import { size, text } from "../generated/inline-send.js";
import { exchange as exchangeInside, initSync, advance, check_login, start, step, token_call } from "../generated/send.js";
import { SendError } from "./error.js";

const functions = { advance, check_login, start, step, token_call };

let isThere = false;
let failed = false;

const load = () => {
  if (failed) throw new LinkspecError("the sender failed inside; load the program again");
  if (!isThere) initSync({ module: new WebAssembly.Module(decode(text, size)) });
  isThere = true;
};

/** Calls a function of the module with texts. What it finds wrong is thrown. */
export const ask = (name, ...texts) => {
  let answer;
  try {
    load();
    answer = JSON.parse(functions[name](...texts));
  } catch (cause) {
    if (cause instanceof LinkspecError) throw cause;
    failed = cause instanceof WebAssembly.RuntimeError;
    throw new LinkspecError("the sender failed inside", { cause });
  }
  if (answer.wrong !== undefined) throw new TypeError(answer.wrong);
  if (answer.fault) throw new SendError(answer.fault);
  return answer.ok;
};

/**
 * Sends a message and says what came of it, as an input of `step`. Never rejects, and never takes
 * longer than `milliseconds`.
 */
export const exchange = (message, milliseconds, signal) =>
  new Promise((settle) => {
    const inside = new AbortController();
    const end = (input) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      settle(input);
    };
    const giveUp = (kind) => {
      end({ lost: { kind } });
      // Always an `Error`: the module takes nothing else for a reason.
      inside.abort(new Error(kind));
    };
    const abort = () => giveUp("aborted");
    const timer = setTimeout(() => giveUp("timeout"), clamp(milliseconds));
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort);
    exchangeInside(JSON.stringify(message), inside.signal).then(
      (answer) => end(JSON.parse(answer)),
      () => end({ lost: { kind: "network" } }),
    );
  });

/** Waits; says whether it was not given up. */
export const sleep = (milliseconds, signal) =>
  new Promise((settle) => {
    if (signal?.aborted) return settle(false);
    const end = (whole) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      settle(whole);
    };
    const abort = () => end(false);
    const timer = setTimeout(() => end(true), clamp(milliseconds));
    signal?.addEventListener("abort", abort);
  });

// Timers take no more, and end at once if they are given more.
const clamp = (milliseconds) => Math.max(0, Math.min(milliseconds, 2 ** 31 - 1));
