// The command that sends a step's payload, for a terminal. Secrets are environment variables in it.

import { request } from "../linkspec/slim.js";
import { copyButton, h } from "./dom.js";
import { known, knownInputs, labelOf } from "./known.js";

const OPERATIONS = {
  "account-details-query": { operation: "account-details" },
  "private-link": { operation: "create-private-link" },
  "private-link-response": { operation: "list-private-links", asks: true },
  "kafka-connection": { operation: "create-connection", needs: ["workspace"] },
  "stream-connection": { operation: "create-connection", needs: ["workspace"] },
  "vpc-peering-list": { operation: "list-vpc-peerings", asks: true, needs: ["requesterAccountId"] },
  "vpc-peering-accept": { operation: "accept-vpc-peering", needs: ["peering"] },
};

/** The pane's element, and `show(step)`. */
export const commandPane = (kind) => {
  const entry = OPERATIONS[kind];
  if (!entry) return { element: h("div", { hidden: true }), show() {} };
  const { operation, asks, needs = [] } = entry;
  const names = ["projectId", ...needs];
  const code = h("pre", { className: "code", tabIndex: 0, "aria-label": "Command" });
  const note = h("p", { className: "help" });
  const copy = copyButton("the command", () => code.textContent);
  let step;

  const write = () => {
    const missing = names.filter((name) => !known[name]);
    const open = !asks && step.report?.verdict !== "valid" && step.report?.verdict !== "warning";
    let curl = "";
    let reason = missing.length ? `Fill in ${missing.map((name) => labelOf(name).toLowerCase()).join(" and ")}.` : "";
    if (open) reason = "It stands here once the payload is valid.";
    else if (!missing.length) {
      try {
        const parameters = Object.fromEntries(names.map((name) => [name, known[name]]));
        curl = request(operation, asks ? parameters : { ...parameters, payload: step.values }).request?.curl ?? "";
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        reason = `${error.message.replaceAll("`", "")}.`;
      }
    }
    code.textContent = curl;
    code.hidden = copy.hidden = !curl;
    note.textContent = curl ? "Keys and secrets are taken from the environment." : reason;
  };

  const inputs = knownInputs(names, () => write());

  return {
    element: h("section", { className: "pane", "aria-label": "Command" },
      h("div", { className: "pane-head" }, h("h2", {}, "Command"), copy),
      code, note, h("div", { className: "fields compact" }, inputs)),
    show(now) {
      step = now;
      write();
    },
  };
};
