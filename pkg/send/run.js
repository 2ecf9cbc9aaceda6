// A procedure from where it stands to its end. Before anything is sent that changes something, the
// state that is kept says that it may have been: whoever goes on from there looks first.

import { reason, sendWith } from "./call.js";
import { SendError } from "./error.js";
import { ask, sleep } from "./module.js";
import { readOptions } from "./options.js";

const HOUR = 3_600_000;

// How often something is sent again of which nobody knows what became, after looking each time.
const MOST_DOUBTS = 2;

export const run = async (procedure, options) => {
  const read = readOptions(options, HOUR, true);
  const { store, report, signal, until, poll } = read;
  let { state, plan } = where(procedure);
  // By operation.
  const doubts = {};
  let last;
  const feed = async (event) => {
    ({ state, plan } = where({ ...state, events: [...state.events, event] }));
    await store(state);
  };
  const pause = async (milliseconds, operation) => {
    const fault = (kind, message) => new SendError({ kind, message, operation, outcomeUnknown: false });
    if (Date.now() + milliseconds > until) throw fault("timeout", "the procedure did not end in time");
    if (!(await sleep(milliseconds, signal))) throw fault("aborted", "the procedure was given up");
  };

  for (;;) {
    const { next } = plan;
    const { action, step, request } = next;
    if (action !== last?.action || step !== last?.step) report({ type: "step", action, ...(step && { step }), ...(action === "wait" && { until: next.until }) });
    last = next;
    if (action === "done" || action === "failed") return { state, plan };
    if (action === "person") {
      const answer = await read.onPerson?.(next);
      if (!answer) return { state, plan };
      if (answer !== true) ({ state, plan } = where({ ...state, ...answer, events: state.events }));
      if (answer === true || !next.asks.length) await feed({ step, done: true });
      else await store(state);
      // Whoever is asked the same again has not said what is asked.
      if (isSame(plan.next, next)) return { state, plan };
      continue;
    }
    const { operation, method } = request;
    if (action === "wait") await pause(poll ?? next.seconds * 1000, operation);
    const changes = method !== "GET";
    const lost = { operation, lost: true };
    if (changes) await store({ ...state, events: [...state.events, lost] });
    try {
      const answer = await sendWith(request, read);
      delete doubts[operation];
      await feed(answer);
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      const isBusy = error.status === 429;
      if (changes && (error.outcomeUnknown || isBusy) && error.kind !== "aborted" && (doubts[operation] ?? 0) < MOST_DOUBTS) {
        doubts[operation] = (doubts[operation] ?? 0) + 1;
        report({ type: "doubt", operation, because: reason(error) });
        await feed(lost);
        await pause(error.retryAfter ?? (read.retry.base ?? 500) * 2 ** doubts[operation], operation);
      } else if (error.kind === "status" && error.status < 500 && !isBusy && error.status !== 408) {
        await feed(refusal(error));
      } else {
        throw error;
      }
    }
  }
};

const isSame = (one, other) => one.action === other.action && one.step === other.step && `${one.asks}` === `${other.asks}`;

const where = (procedure) => ask("advance", typeof procedure === "string" ? procedure : JSON.stringify(procedure) ?? "");

// What the API said, without what it may have repeated.
const refusal = ({ operation, status, explanation }) => ({
  operation,
  status,
  ...(explanation && {
    body: { error: status, errorCode: explanation.code, detail: explanation.message ?? "", parameters: explanation.parameters },
  }),
});
