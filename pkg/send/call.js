// One request: does what the module says, until it says that it is over.

import { readOptions } from "./options.js";
import { SendError } from "./error.js";
import { ask, exchange, sleep } from "./module.js";

export const send = async (request, options) => {
  const read = readOptions(options, 120_000);
  return sendWith(request, read);
};

/** `send` with options that were read. */
export const sendWith = async (request, options) => {
  let text;
  try {
    text = JSON.stringify(request);
  } catch {
    // What it throws may quote the value.
  }
  if (text === undefined) throw new TypeError("`request` must be one that `request()` made");
  const { call, operation } = ask("start", text, options.start);
  const { status, body } = await drive(call, operation, options);
  return { operation, status, body: body.trim() ? JSON.parse(body) : {} };
};

const drive = async (call, operation, options) => {
  const { state, signal, until, timeout, report } = options;
  let input = signal?.aborted ? { lost: { kind: "aborted" } } : "go";
  for (;;) {
    const stepped = ask("step", JSON.stringify(call), JSON.stringify(state.login), JSON.stringify(input), moment(until));
    call = stepped.call;
    state.login = stepped.login;
    const { next } = stepped;
    switch (next.do) {
      case "send":
        if (operation) report({ type: "request", operation, method: next.message.method });
        input = await exchange(next.message, Math.min(timeout, until - Date.now()), signal);
        if (operation && input.reply) report({ type: "answer", operation, status: input.reply.status });
        break;
      case "token":
        input = await token(options);
        break;
      case "sleep":
        if (operation) report({ type: "retry", operation, wait: next.wait, because: reason(next.because) });
        input = (await sleep(next.wait, signal)) ? "go" : { lost: { kind: "aborted" } };
        break;
      case "done":
        return next;
      default:
        throw new SendError(next.fault);
    }
  }
};

/** Why something is tried again, without the words of the server: they may repeat anything. */
export const reason = ({ kind, status }) => (status ? `${kind} ${status}` : kind);

// One token for all calls that wait for it. It does not end with the call that asked first, but each
// call waits no longer than it may.
const token = async (options) => {
  const { state, signal, until } = options;
  state.pending ??= drive(ask("token_call", JSON.stringify(state.login), JSON.stringify(options.retry)), undefined, {
    ...options,
    signal: undefined,
    until: Date.now() + 60_000,
  }).finally(() => {
    state.pending = undefined;
  });
  const stop = new AbortController();
  const waiting = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  try {
    return await Promise.race([
      state.pending.then(() => "go"),
      sleep(until - Date.now(), waiting).then((whole) => ({ lost: { kind: whole ? "timeout" : "aborted" } })),
    ]);
  } finally {
    stop.abort();
  }
};

const moment = (until) => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return JSON.stringify({ now: Date.now(), until: Math.floor(until), random });
};
