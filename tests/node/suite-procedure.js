// What must hold of builders, requests and procedures in every runtime; a part of suite.js.

import { SECRET, fail, isReport, same, throwsTypeError, unwritable } from "./expect.js";

export const tests = {
  "fields become a payload": ({ build, isValid }) => {
    const fields = { name: " orders ", bootstrapServers: ["b1.example.com:9092", "b2.example.com:9092"],
      "security.protocol": "SASL_SSL", "authentication.mechanism": "SCRAM-512",
      authentication: { username: "orders", password: SECRET } };
    const { payload, report } = build("kafka-connection", fields);
    same(payload.bootstrapServers, "b1.example.com:9092,b2.example.com:9092", "the servers");
    same(payload.type, "Kafka", "the type");
    same(payload.authentication.password, SECRET, "the password");
    same(isReport(report, "build").verdict, "valid", "verdict");
    if (!isValid(payload)) fail("the payload is not valid");
    same(build("private-link", { vendor: "MSK" }, { mode: "draft" }).report.verdict, "incomplete", "draft");
    throwsTypeError(() => build("no-such-kind", {}), "kind");
    throwsTypeError(() => build(7, {}), "kind");
    for (const wrong of [undefined, null, "{}", [], unwritable["a cycle"]]) throwsTypeError(() => build("private-link", wrong), "fields");
    throwsTypeError(() => build("private-link", {}, { mode: "no" }), "mode");
  },

  "a request is data and a command, and the command has no secret": ({ request }) => {
    const projectId = "8358217d3abb5c76c3434648";
    const { request: list, report } = request("list-private-links", { projectId });
    same(report, undefined, "report");
    same([list.method, list.url, list.body], ["GET", `https://cloud.mongodb.com/api/atlas/v2/groups/${projectId}/streams/privateLinkConnections`, undefined], "list");
    same(list.headers.Accept, "application/vnd.atlas.2023-02-01+json", "version");
    const payload = { name: "orders", type: "Kafka", bootstrapServers: "b1.example.com:9092", security: { protocol: "SASL_SSL" },
      authentication: { mechanism: "SCRAM-512", username: "orders", password: SECRET } };
    const given = { projectId, workspace: "spinstance", payload, baseUrl: "https://example.com/api/", credentials: "token" };
    const { request: create } = request("create-connection", given);
    same(create.url, `https://example.com/api/groups/${projectId}/streams/spinstance/connections`, "URL");
    same(create.body, payload, "body");
    if (create.curl.includes(SECRET) || !create.curl.includes("$MONGODB_ATLAS_ACCESS_TOKEN".slice(1))) fail(create.curl);
    const refused = request("create-private-link", { projectId, payload: { provider: "AWS", vendor: "MSK", arn: "1235711" } });
    same([refused.request, isReport(refused.report, "refused").diagnostics[0].code], [undefined, "malformed-msk-arn"], "refused");
    for (const [what, value] of Object.entries(unwritable)) {
      if (value !== undefined) same(isReport(request("create-private-link", { projectId, payload: value }).report, what).verdict, "malformed", what);
    }
    throwsTypeError(() => request("no-such-operation", { projectId }), "operation");
    throwsTypeError(() => request("list-private-links", {}), "projectId");
    throwsTypeError(() => request("list-private-links", { projectId: SECRET }), "projectId");
    throwsTypeError(() => request("list-private-links", { projectId: 7 }), "projectId");
    throwsTypeError(() => request("list-private-links", { projectId, payload: {} }), "payload");
    throwsTypeError(() => request("create-private-link", { projectId }), "payload");
    throwsTypeError(() => request("list-private-links", { projectId, colour: 1 }), "colour");
    throwsTypeError(() => request("list-private-links", { projectId, credentials: "none" }), "credentials");
    throwsTypeError(() => request("list-private-links"), "parameters");
  },

  "a plan tells what comes next, from wherever it was left": ({ plan }) => {
    const arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";
    const config = { projectId: "8358217d3abb5c76c3434648", privateLink: { provider: "AWS", vendor: "MSK", arn } };
    const first = plan(config);
    same([first.procedure, first.next.action, first.next.request.operation], ["msk", "send", "list-private-links"], "first");
    same(first.steps[0].progress, "next", "progress");
    let events = [{ operation: "list-private-links", status: 200, body: { links: [], results: [], totalCount: 0 } }];
    events = [...plan(config, events).events, { operation: "account-details", status: 200, body: { awsAccountId: "444455556666" } }];
    const person = plan(config, events).next;
    same([person.action, person.step, person.asks], ["person", "multi-vpc", []], "person");
    events = [...events, { step: "multi-vpc", done: true }];
    same(plan(config, events).next.payload.Statement[0].Resource, arn, "policy");
    const refused = plan(config, [{ operation: "list-private-links", status: 401, body: { error: 401, errorCode: "USER_UNAUTHORIZED", detail: "No." } }]);
    same([refused.next.action, refused.next.code], ["failed", "USER_UNAUTHORIZED"], "refused");
    const bad = plan({ ...config, privateLink: { ...config.privateLink, arn: "1235711" } });
    same([bad.next.action, bad.key, isReport(bad.report, "plan").diagnostics[0].code], ["failed", "privateLink", "malformed-msk-arn"], "bad");
    throwsTypeError(() => plan({ ...config, projectId: undefined }), "projectId");
    throwsTypeError(() => plan(config, [{ operation: "x" }]), "events");
    throwsTypeError(() => plan(config, {}), "events");
    throwsTypeError(() => plan(null), "config");
    throwsTypeError(() => plan(unwritable["a cycle"]), "config");
  },
};
