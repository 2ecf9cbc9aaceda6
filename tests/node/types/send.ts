// What TypeScript takes and refuses of the sender.

import { plan, request } from "linkspec";
import { SendError, apiKey, run, send, serviceAccount, type State } from "linkspec/send";

const login = serviceAccount({ clientId: "a", clientSecret: "b" });
const made = request("list-private-links", { projectId: "8358217d3abb5c76c3434648" });
if (made.request) {
  const { status } = await send(made.request, { login, timeout: 1000, signal: AbortSignal.timeout(1) });
  status.toFixed();
}

const config = { projectId: "8358217d3abb5c76c3434648", requesterAccountId: "111122223333", decision: "reject" } as const;
let kept: State = config;
try {
  const done = await run(config, { store: (state) => (kept = state), onPerson: ({ asks }) => asks.length === 0, onProgress: ({ type }) => type });
  if (done.plan.next.action === "failed") done.plan.next.reason.trim();
  plan(config, done.state.events);
} catch (error) {
  if (error instanceof SendError && error.kind === "status") error.explanation?.rules.at(0);
}
kept.projectId.trim();

// @ts-expect-error a login is made by a function
await run(config, { login: { clientId: "a" } });
// @ts-expect-error both keys are needed
apiKey({ publicKey: "a" });
