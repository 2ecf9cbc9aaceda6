// Every procedure from nothing to its end, killed at every request in three ways, and gone on with.

import { test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { app } from "./runtime.js";
import { PROJECT, SECRET, after, json, serveApi } from "./send/api.js";
import { procedures } from "./send/procedures.js";

const runner = join(app, "runner.mjs");
cpSync(fileURLToPath(new URL("send/runner.mjs", import.meta.url)), runner);
const { run, SendError } = await import(join(app, "node_modules/linkspec/send.js"));
const folder = mkdtempSync(join(tmpdir(), "linkspec-send-"));
let files = 0;

/** Runs the runner to its end or its death; says what it printed, and nothing if it died. */
const start = (task, onStart = () => {}) =>
  new Promise((done, refuse) => {
    const child = execFile(process.execPath, [runner, JSON.stringify(task)], { cwd: app, timeout: 60_000 }, (error, out, err) => {
      if (error && error.signal !== "SIGKILL") return refuse(new Error(`${err}${out}`));
      done(error ? undefined : out.trim());
    });
    onStart(child);
  });

const prepare = async ({ before = {} }, fault) => {
  const api = await serveApi({ fault });
  return Object.assign(api, structuredClone(before));
};

const task = ({ config, people }, api, more) => ({ file: join(folder, `${files++}.json`), url: api.url, config, people, ...more });

for (const [name, procedure] of Object.entries(procedures)) {
  test(`${name}: from nothing to its end, killed anywhere`, async () => {
    const plain = await prepare(procedure);
    assert.equal(await start(task(procedure, plain)), "done");
    assert.deepEqual(plain.created, procedure.created);
    await plain.close();
    const requests = plain.sent;
    assert(requests >= 3, `${requests}`);
    let deaths = 0;
    const each = async (at, how) => {
      let child;
      const fault = (n) => (how === "sent" && n === at ? after((response) => child.kill("SIGKILL") && response.destroy()) : undefined);
      const api = await prepare(procedure, fault);
      const told = task(procedure, api, how === "sent" ? {} : { [how]: at });
      const first = await start(told, (started) => (child = started));
      if (first === undefined) deaths++;
      const { before: _, kept: __, ...rest } = told;
      assert.equal(await start(rest), "done", `${how} ${at}`);
      assert.deepEqual(api.created, procedure.created, `${how} ${at}: ${api.log.join("\n")}`);
      await api.close();
    };
    for (let at = 1; at <= requests; at++) for (const how of ["before", "sent", "kept"]) await each(at, how);
    assert.equal(deaths, 3 * requests);
  });
}

const follow = async (procedure, fault, options = {}) => {
  const api = await prepare(procedure, fault);
  const told = [];
  const states = [];
  try {
    const { plan } = await run(procedure.config, {
      baseUrl: api.url,
      poll: 0,
      timeout: 300,
      deadline: 10_000,
      retry: { base: 1 },
      onPerson: ({ asks }) => (asks.length ? procedure.people : true),
      onProgress: (event) => told.push(event),
      store: (state) => states.push(JSON.stringify(state)),
      ...options,
    });
    return { api, told, states, end: plan.next };
  } catch (error) {
    return { api, told, states, error };
  } finally {
    await api.close();
    assert(!JSON.stringify(told).includes(SECRET));
  }
};

const once = (method, then) => {
  let done = false;
  return (_, request) => (done || request.method !== method ? undefined : ((done = true), then));
};

for (const [what, then] of Object.entries({
  "the answer to a create is lost": after((response) => response.destroy()),
  "a create is done, and answered with 500": after((response) => json(response, 500, { error: 500, errorCode: "UNEXPECTED_ERROR" })),
  "a create is done, and answered with a page": after((response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>")),
  "a create is done, and answered too late": after(() => {}),
  "a create does not arrive": (response) => response.destroy(),
  "a create is too much at the moment": (response) => json(response, 429, { error: 429, errorCode: "RATE_LIMITED" }, { "retry-after": "0" }),
})) {
  test(`${what}: it looks before it tries again`, async () => {
    const { api, told, end } = await follow(procedures.msk, once("POST", then));
    assert.equal(end?.action, "done", JSON.stringify(told));
    assert.deepEqual(api.created, ["link", "connection"]);
    assert.equal(told.filter(({ type }) => type === "doubt").length, 1);
    const at = api.log.findIndex((line) => line.startsWith("POST"));
    assert.equal(api.log[at + 1], "GET /privateLinkConnections");
  });
}

test("what was there is not created", async () => {
  const first = await follow(procedures.msk);
  const api = await prepare({ before: { links: first.api.links, connections: first.api.connections } });
  const { plan } = await run(procedures.msk.config, { baseUrl: api.url, poll: 0, onPerson: () => true });
  await api.close();
  assert.equal(plan.next.action, "done");
  assert.deepEqual([first.api.created, api.created], [["link", "connection"], []]);
});

test("a refusal ends it, with the reason", async () => {
  const refusal = (response) => json(response, 400, { error: 400, errorCode: "VALIDATION_ERROR", detail: "no cluster", parameters: [] });
  const { end, api } = await follow(procedures.msk, once("POST", refusal));
  assert.equal(end.action, "failed");
  assert.match(end.reason, /VALIDATION_ERROR.*no cluster/);
  assert.deepEqual(api.created, []);
});

test("it ends where the network stays away, and goes on from there", async () => {
  const { error, states } = await follow(procedures.msk, (_, { method }) => (method === "POST" ? (response) => response.destroy() : undefined));
  assert(error instanceof SendError);
  assert.deepEqual([error.kind, error.operation, error.outcomeUnknown], ["network", "create-private-link", true]);
  const api = await prepare(procedures.msk);
  const { plan } = await run(states.at(-1), { baseUrl: api.url, poll: 0 });
  await api.close();
  assert.equal(plan.next.action, "done");
});

test("a person who is not there is waited for outside", async () => {
  const { end, api } = await follow(procedures.msk, undefined, { onPerson: undefined });
  assert.deepEqual([end.action, end.step], ["person", "multi-vpc"]);
  assert.deepEqual(api.created, []);
});

test("it can be given up, and ends in time", async () => {
  const { error } = await follow(procedures.msk, undefined, { poll: 60_000, deadline: 120_000, signal: AbortSignal.timeout(500) });
  assert.equal(error.kind, "aborted");
  assert.equal((await follow(procedures.msk, undefined, { poll: 60_000 })).error.kind, "timeout");
});

test("a wrong configuration is told", async () => {
  await assert.rejects(run({ projectId: "x" }), { name: "TypeError", message: /`projectId`/ });
  const broken = { projectId: PROJECT, privateLink: { provider: "AWS", vendor: "MSK", arn: "x" } };
  await assert.rejects(run(broken), (error) => error.kind === "invalid" && error.report.diagnostics.length > 0);
  assert.match(readFileSync(new URL("../../pkg/send.d.ts", import.meta.url), "utf8"), /export function run/);
});
