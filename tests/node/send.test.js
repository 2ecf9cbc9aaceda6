// One request: every fault ends in a typed error or a right retry, in time, and tells no secret.

import { test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { inspect } from "node:util";
import { join } from "node:path";
import { app } from "./runtime.js";
import { PROJECT, SECRET, json, serveApi } from "./send/api.js";

const { send, SendError, accessToken, apiKey, serviceAccount } = await import(join(app, "node_modules/linkspec/send.js"));

const PATH = `/groups/${PROJECT}/streams`;
const list = { operation: "list-private-links", method: "GET", url: `https://cloud.mongodb.com/api/atlas/v2${PATH}/privateLinkConnections` };
const create = {
  operation: "create-connection",
  method: "POST",
  url: `https://cloud.mongodb.com/api/atlas/v2${PATH}/shop/connections`,
  body: {
    name: "orders",
    type: "Kafka",
    bootstrapServers: "lkc-x1y2z3.pr1jy6.us-east-1.aws.confluent.cloud:9092",
    security: { protocol: "SASL_SSL" },
    authentication: { mechanism: "PLAIN", username: "orders", password: SECRET },
  },
};

/** Sends to an API with a fault; says how it ended. */
const ends = async (request, fault, options = {}) => {
  const api = await serveApi({ fault });
  const told = [];
  const began = Date.now();
  try {
    const answer = await send(request, { baseUrl: api.url, timeout: 500, deadline: 5000, retry: { base: 1 }, onProgress: (event) => told.push(event), ...options });
    return { answer, api, told };
  } catch (error) {
    const shown = `${inspect(error, { depth: 9 })} ${JSON.stringify(error)} ${error.stack} ${error.cause}`;
    assert(!shown.includes(SECRET), shown);
    return { error, api, told };
  } finally {
    assert(Date.now() - began < 7000);
    assert(!JSON.stringify(told).includes(SECRET));
    await api.close();
  }
};

const always = (then) => () => then;
const first = (then) => (n) => (n === 1 ? then : undefined);

test("a request is sent, and its answer read", async () => {
  const { answer, api, told } = await ends(list);
  assert.deepEqual(answer, { operation: "list-private-links", status: 200, body: { links: [], results: [], totalCount: 0 } });
  assert.equal(api.headers.accept, "application/vnd.atlas.2023-02-01+json");
  assert.deepEqual(told.map(({ type }) => type), ["request", "answer"]);
  const made = await ends(create);
  assert.equal(made.answer.status, 200);
  assert.equal(JSON.parse(made.api.bodies[0]).authentication.password, SECRET);
});

const junk = (response) => response.writeHead(200, { "content-type": "application/json" }).end(`{"password": "${SECRET}"${"x".repeat(2 << 20)}`);
const page = (response) => response.writeHead(200, { "content-type": "text/html" }).end(`<html>${SECRET}`);
const typed = (response) => response.writeHead(200, { "content-type": "text/plain" }).end("{}");
const drop = (response) => response.destroy();
const half = (response) => response.writeHead(200, { "content-type": "application/json" }).write('{"results": [') && setTimeout(() => response.destroy(), 20);
const slow = (response) => response.writeHead(200, { "content-type": "application/json" }).write("{");
const moved = (response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end();
const busy = (response) => json(response, 429, { error: 429, errorCode: "RATE_LIMITED" }, { "retry-after": "1" });
const broken = (response) => json(response, 500, { error: 500, errorCode: "UNEXPECTED_ERROR", detail: `about ${SECRET}`, parameters: [SECRET] });

for (const [what, then, kind, isUnknown] of [
  ["2 MB of junk", junk, "not-json", true],
  ["a page instead of JSON", page, "not-json", true],
  ["a wrong content type", typed, "not-json", true],
  ["a redirect", moved, "redirect", false],
  ["no answer", drop, "network", true],
  ["half an answer", half, "network", true],
  ["a slow body", slow, "timeout", true],
  ["429", busy, "status", false],
  ["500", broken, "status", true],
]) {
  test(`a create meets ${what}`, async () => {
    const { error, api } = await ends(create, always(then));
    assert(error instanceof SendError, error?.stack);
    assert.deepEqual([error.kind, error.operation, error.outcomeUnknown, api.sent], [kind, "create-connection", isUnknown, 1]);
  });
}

for (const [what, then] of Object.entries({ "no answer": drop, "half an answer": half, "a slow body": slow, "500": broken })) {
  test(`a list meets ${what} once, and is asked again`, async () => {
    const { answer, told } = await ends(list, first(then));
    assert.equal(answer.status, 200);
    assert.equal(told.filter(({ type }) => type === "retry").length, 1);
  });
}

test("Retry-After is obeyed", async () => {
  const began = Date.now();
  const { answer } = await ends(list, first(busy));
  assert.equal(answer.status, 200);
  assert(Date.now() - began >= 1000);
  const { error } = await ends(list, always(busy), { deadline: 800 });
  assert.deepEqual([error.kind, error.status, error.retryAfter], ["status", 429, 1000]);
});

test("retries end", async () => {
  const { error, api } = await ends(list, always(drop));
  assert.deepEqual([error.kind, error.outcomeUnknown, api.sent], ["network", false, 5]);
});

test("a refusal names the rule that would have told", async () => {
  const exists = (response) => json(response, 400, { error: 400, errorCode: "STREAM_PRIVATE_LINK_ALREADY_EXISTS", detail: "exists", parameters: [] });
  const { error } = await ends(create, always(exists));
  assert.deepEqual([error.kind, error.status, error.explanation.rules], ["status", 400, ["second-link-to-cluster"]]);
});

test("what was broken since is not sent", async () => {
  const { error, api } = await ends({ ...create, body: { ...create.body, security: { protocol: "PLAIN" } } });
  assert.deepEqual([error.kind, api.sent], ["invalid", 0]);
  assert(error.report.diagnostics.some(({ pointer }) => pointer === "/security/protocol"));
  assert.equal((await ends({ ...list, url: "https://example.com/elsewhere" })).error.kind, "refused");
});

test("wrong options are named, and no value is", async () => {
  for (const [options, name] of [
    [{ baseUrl: "http://example.com" }, "baseUrl"],
    [{ baseUrl: `https://user:${SECRET}@example.com` }, "baseUrl"],
    [{ baseUrl: "/api" }, "baseUrl"],
    [{ headers: { "x-a": `${SECRET}\n` } }, "headers.x-a"],
    [{ headers: { "x-a": "ключ" } }, "headers.x-a"],
    [{ timeout: "1" }, "timeout"],
    [{ retry: { retries: -1 } }, "retry"],
    [{ signal: {} }, "signal"],
    [{ login: { token: SECRET } }, "login"],
    [{ password: SECRET }, "password"],
  ]) {
    const { error } = await ends(list, undefined, options);
    assert(error instanceof TypeError && error.message.includes(`\`${name}\``), error?.stack);
  }
  for (const make of [() => accessToken(`${SECRET}\n`), () => apiKey({ publicKey: "a" }), () => serviceAccount({ clientId: "é", clientSecret: SECRET })]) {
    assert.throws(make, (error) => error instanceof TypeError && !error.message.includes(SECRET));
  }
});

test("a login shows nothing of itself", async () => {
  const login = apiKey({ publicKey: "public", privateKey: SECRET });
  assert(!`${inspect(login, { showHidden: true, depth: 9 })}${JSON.stringify(login)}`.includes(SECRET));
});

test("it can be given up, before and while it waits, and a reason may be anything", async () => {
  for (const [signal, isUnknown] of [[AbortSignal.abort("a string"), false], [AbortSignal.timeout(100), true]]) {
    const { error } = await ends(create, always(() => {}), { signal });
    assert.deepEqual([error.kind, error.outcomeUnknown], ["aborted", isUnknown]);
  }
});

test("whatever `fetch` is, the promise settles", async () => {
  const real = globalThis.fetch;
  const isKind = async (fetch, code) => {
    globalThis.fetch = fetch;
    try {
      const { error } = await ends(create);
      assert.equal(error?.kind, code === "timeout" ? "timeout" : "network", error?.stack);
      if (code && code !== "timeout") assert.match(error.message, new RegExp(code));
    } finally {
      globalThis.fetch = real;
    }
  };
  await isKind(undefined, "NO_FETCH");
  await isKind(() => {
    throw new Error(SECRET);
  });
  await isKind(() => Promise.reject(SECRET));
  await isKind(() => Promise.reject(undefined));
  await isKind(() => ({ status: 200, text: async () => "{}" }), "NO_RESPONSE");
  await isKind(async () => ({ ok: true }), "NO_RESPONSE");
  await isKind(() => new Promise(() => {}), "timeout");
  await isKind(async () => Response.error(), undefined).catch(({ message }) => assert.match(message, /redirect/));
  assert.equal((await ends(list)).answer.status, 200);
});

/** A token endpoint; every token is another one, and counts. */
const serveTokens = async (answer) => {
  const tokens = { given: 0 };
  const server = createServer((request, response) => {
    tokens.authorization = request.headers.authorization;
    tokens.given++;
    setTimeout(() => answer(response, tokens.given), 20);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(tokens, { url: `http://127.0.0.1:${server.address().port}/api/oauth/token`, close: () => (server.closeAllConnections(), server.close()) });
};

test("one token for all, and another one when it is refused half-way", async () => {
  const tokens = await serveTokens((response, number) => json(response, 200, { access_token: `token-${number}`, expires_in: 3600 }));
  let good = "token-1";
  const api = await serveApi({ bearer: () => good });
  const login = serviceAccount({ clientId: "mdb_sa_id", clientSecret: SECRET, tokenUrl: tokens.url });
  const ask = () => send(list, { baseUrl: api.url, login });
  await Promise.all(Array.from({ length: 10 }, ask));
  assert.equal(tokens.given, 1);
  assert.equal(Buffer.from(tokens.authorization.slice(6), "base64").toString(), `mdb_sa_id:${SECRET}`);
  good = "token-2";
  await Promise.all(Array.from({ length: 10 }, ask));
  assert.equal(tokens.given, 2);
  good = "none";
  await assert.rejects(ask(), (error) => error.kind === "login" && error.status === 401);
  assert.equal(tokens.given, 3);
  await api.close();
  tokens.close();
});

test("no token, no request", async () => {
  for (const answer of [
    (response) => json(response, 401, { error: "invalid_client", error_description: SECRET }),
    (response) => json(response, 200, { token_type: SECRET }),
    (response) => response.writeHead(200, { "content-type": "text/html" }).end(SECRET),
    (response) => response.writeHead(302, { location: "/" }).end(),
  ]) {
    const tokens = await serveTokens(answer);
    const { error, api } = await ends(create, undefined, { login: serviceAccount({ clientId: "a", clientSecret: SECRET, tokenUrl: tokens.url }) });
    tokens.close();
    assert.match(error.message, /^no access token: /);
    assert.equal(api.sent, 0);
  }
});
