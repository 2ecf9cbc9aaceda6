// What somebody filled in so far: in memory, and nowhere else.

import { checkValue } from "../linkspec/slim.js";
import { memberOf } from "./procedures.js";
import { get, merge } from "./values.js";

const sessions = new Map();

/** The steps of a procedure with their values and reports, as they are in this visit. */
export const sessionOf = (procedure) => {
  if (!sessions.has(procedure.id)) {
    const steps = procedure.steps.map((step) => ({ ...step, values: step.preset && structuredClone(step.preset), text: undefined, report: undefined, mode: step.preset ? "form" : "text" }));
    sessions.set(procedure.id, { procedure, steps });
  }
  return sessions.get(procedure.id);
};

// What a step takes over from an earlier one, where it has no value of its own.
const HANDOVERS = [
  ["private-link-response", ["_id"], "kafka-connection", ["networking", "access", "connectionId"]],
  ["private-link-response", ["_id"], "stream-connection", ["networking", "access", "connectionId"]],
  ["account-details-response", ["awsAccountId"], "msk-cluster-policy", ["Statement", 0, "Principal", "AWS"]],
  ["msk-cluster-policy", ["Statement", 0, "Resource"], "private-link", ["arn"]],
  ["vpc-peering-list", ["results", 0, "requesterAccountId"], "vpc-peering-accept", ["requesterAccountId"]],
  ["vpc-peering-list", ["results", 0, "requesterVpcId"], "vpc-peering-accept", ["requesterVpcId"]],
];

/** Whether a step's payload can be sent. */
export const isGood = ({ report }) => report?.verdict === "valid" || report?.verdict === "warning";

/** Fills in what earlier steps already know. */
export const takeOver = ({ steps }, step) => {
  for (const [from, path, kind, target] of HANDOVERS) {
    const source = steps.find((one) => one.kind === from && isGood(one));
    if (kind !== step.kind || !source || !step.values || get(step.values, target)) continue;
    const [value] = [get(source.values, path)].flat();
    // A connection without a Private Link has no use for its id.
    const own = target[0] === "networking" && kind === "stream-connection" && !step.values.networking;
    if (typeof value === "string" && !own) step.values = merge(step.values, nest(target, value));
  }
};

const nest = ([key, ...path], value) => {
  const inner = path.length ? nest(path, value) : value;
  return typeof key === "number" ? [inner] : { [key]: inner };
};

/** How far a step is. */
export const stateOf = (step) => {
  if (isGood(step)) return step.disagrees ? "wrong" : "done";
  return step.report && step.report.verdict !== "incomplete" && step.touched ? "wrong" : "open";
};

/** What is wrong between a step and the others: findings at the step, without its own. */
export const crossFindings = ({ steps }, step) => {
  const members = {};
  for (const one of steps) {
    const member = one.kind === "account-details-response" ? "accountDetails" : memberOf[one.kind];
    if (member && one.values && (one === step || isGood(one))) members[member] = one.values;
  }
  const own = step.kind === "account-details-response" ? "accountDetails" : memberOf[step.kind];
  if (!own || !members[own] || Object.keys(members).length < 2) return [];
  const known = new Set(step.report.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`));
  return checkValue(members, { kind: "bundle", mode: "draft" }).diagnostics
    .filter(({ pointer }) => pointer === `/${own}` || pointer.startsWith(`/${own}/`))
    .map((finding) => ({ ...finding, pointer: finding.pointer.slice(own.length + 1), path: finding.path.slice(1), message: finding.message.replace(`\`${own}.`, "`"), fix: undefined }))
    .filter(({ code, pointer, severity }) => severity !== "info" && severity !== "incomplete" && !known.has(`${code} ${pointer}`));
};
