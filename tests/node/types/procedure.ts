// Builders, requests and procedures: what TypeScript must accept, and what it must refuse.

import { build, plan, request } from "linkspec";
import type { HttpRequest, Operation, Plan, PlanConfig, PlanEvent, Report } from "linkspec";

const built: { payload: { dnsDomain: string }; report: Report } = build("private-link-update", { dnsDomain: "a.b" });
build("private-link", { "authentication.mechanism": "" }, { mode: "draft" });

const { request: list } = request("list-private-links", { projectId: "8358217d3abb5c76c3434648" });
const operation: "list-private-links" | undefined = list?.operation;
const any: HttpRequest | undefined = list;
const requested = request("delete-connection", { projectId: "", workspace: "", connectionName: "" });
if (!requested.request) {
  const report: Report = requested.report;
  console.log(report);
}

const config: PlanConfig = {
  procedure: "msk",
  projectId: "8358217d3abb5c76c3434648",
  privateLink: { provider: "AWS", vendor: "MSK", arn: "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7" },
};
const events: PlanEvent[] = [{ operation: "list-private-links", status: 200, body: {} }, { step: "multi-vpc", done: true }, { retry: true }];
const planned: Plan = plan(config, events, { credentials: "token" });
plan({ projectId: "", requesterAccountId: "", decision: "delete" });

const told = ({ next }: Plan): string => {
  switch (next.action) {
    case "send":
    case "wait":
      return next.request.curl;
    case "person":
      return next.what;
    case "done":
      return Object.keys(next.values).join();
    case "failed":
      return next.reason;
    default:
      return next satisfies never;
  }
};

// @ts-expect-error: a parameter is missing
request("delete-connection", { projectId: "", workspace: "" });
// @ts-expect-error: no such operation
request("list-everything", { projectId: "" });
// @ts-expect-error: the operation sends no payload
request("list-private-links", { projectId: "", payload: {} });
// @ts-expect-error: a Confluent link has no ARN
plan({ projectId: "", privateLink: { provider: "AWS", vendor: "CONFLUENT", region: "", serviceEndpointId: "", dnsSubDomain: [], arn: "" } });
// @ts-expect-error: neither done nor answered
plan(config, [{ step: "multi-vpc" }]);
// @ts-expect-error: no such kind
build("private-lnk", {});

export const all = { built, operation, any, planned, told } satisfies Record<string, unknown>;
export type Names = Operation;
