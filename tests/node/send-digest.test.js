// HTTP Digest against others: MD5 against Apache's mod_auth_digest, which refuses SHA-256; that against
// a server that a real `curl --digest` satisfies, too.

import { test } from "node:test";
import assert from "node:assert/strict";
import { execFile, execFileSync, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { app } from "./runtime.js";
import { PROJECT } from "./send/api.js";

const { send, apiKey } = await import(join(app, "node_modules/linkspec/send.js"));
const PATH = `/groups/${PROJECT}/streams/privateLinkConnections`;
const list = { operation: "list-private-links", method: "GET", url: `https://cloud.mongodb.com/api/atlas/v2${PATH}` };
const create = {
  operation: "create-private-link",
  method: "POST",
  url: list.url,
  body: { provider: "AWS", vendor: "S3", region: "eu-west-1", serviceEndpointId: "com.amazonaws.eu-west-1.s3" },
};
const hash = (algorithm, text) => createHash(algorithm).update(text).digest("hex");
const freePort = async () => {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
};

const apache = "/usr/sbin/apache2";

test("MD5: Apache lets it in", { skip: !existsSync(apache) && process.env.CI !== "true" && "there is no apache2" }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "linkspec-apache-"));
  const port = await freePort();
  mkdirSync(join(folder, `www/api/groups/${PROJECT}/streams`), { recursive: true });
  writeFileSync(join(folder, `www/api${PATH}`), '{"links":[],"results":[],"totalCount":0}');
  writeFileSync(join(folder, "users"), `public:atlas:${hash("md5", "public:atlas:private")}\n`);
  const modules = { mpm_event: "mpm_event", authn_core: "authn_core", authn_file: "authn_file", authz_core: "authz_core", authz_user: "authz_user", auth_digest: "auth_digest" };
  writeFileSync(
    join(folder, "apache.conf"),
    `${Object.entries(modules).map(([name, file]) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${file}.so`).join("\n")}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/errors
DefaultRuntimeDir ${folder}
DocumentRoot ${folder}/www
<Directory ${folder}/www>
  ForceType application/json
  AuthType Digest
  AuthName atlas
  AuthDigestProvider file
  AuthDigestNonceLifetime 1
  AuthUserFile ${folder}/users
  Require valid-user
</Directory>
`,
  );
  execFileSync("chmod", ["-R", "a+rX", folder]);
  const server = spawn(apache, ["-f", join(folder, "apache.conf"), "-DFOREGROUND"], { stdio: "inherit" });
  try {
    const baseUrl = `http://127.0.0.1:${port}/api`;
    for (let tries = 0; ; tries++) {
      if (await fetch(baseUrl).then(() => true, () => false)) break;
      assert(tries < 100, "apache2 does not start");
      await new Promise((done) => setTimeout(done, 100));
    }
    const login = apiKey({ publicKey: "public", privateKey: "private" });
    const told = [];
    const ask = () => send(list, { baseUrl, login, onProgress: ({ type, status }) => type === "answer" && told.push(status) });
    for (let times = 0; times < 3; times++) assert.equal((await ask()).status, 200);
    assert.deepEqual(told, [401, 200, 200, 200]);
    // The nonce is too old by now: Apache says `stale`.
    await new Promise((done) => setTimeout(done, 2100));
    assert.equal((await ask()).status, 200);
    assert.deepEqual(told.slice(4), [401, 200]);
    const wrong = apiKey({ publicKey: "public", privateKey: "hunter2" });
    await assert.rejects(send(list, { baseUrl, login: wrong }), { kind: "login", status: 401 });
  } finally {
    server.kill();
    await new Promise((done) => (server.exitCode === null ? server.on("exit", done) : done()));
  }
});

/** A server that wants SHA-256 and that counts go up. */
const serveSha256 = async () => {
  const seen = { bodies: [], counts: [] };
  const nonces = new Map();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const field = (name) => new RegExp(`[ ,]${name}="?([^",]*)`).exec(request.headers.authorization ?? "")?.[1];
    const secret = hash("sha256", "public:atlas:private");
    const about = hash("sha256", `${request.method}:${request.url}`);
    const expected = hash("sha256", `${secret}:${field("nonce")}:${field("nc")}:${field("cnonce")}:auth:${about}`);
    const isNew = (nonces.get(field("nonce")) ?? Infinity) < parseInt(field("nc"), 16);
    if (field("response") !== expected || field("uri") !== request.url || !isNew) {
      const nonce = randomBytes(16).toString("base64");
      nonces.set(nonce, 0);
      const offer = (algorithm) => `Digest realm="atlas", nonce="${nonce}", algorithm=${algorithm}, qop="auth, auth-int", opaque="x,y"`;
      return response.writeHead(401, { "www-authenticate": offer("SHA-256") }).end();
    }
    nonces.set(field("nonce"), parseInt(field("nc"), 16));
    seen.counts.push(field("nc"));
    seen.bodies.push(body);
    response.writeHead(200, { "content-type": "application/json" }).end('{"results":[]}');
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(seen, { baseUrl: `http://127.0.0.1:${server.address().port}/api`, close: () => (server.closeAllConnections(), server.close()) });
};

test("SHA-256: a server that lets curl in lets it in", async () => {
  const server = await serveSha256();
  try {
    const curl = (key) => promisify(execFile)("curl", ["-s", "-o", "/dev/null", "-w", "%{http_code}", "--digest", "--user", `public:${key}`, `${server.baseUrl}${PATH}`]);
    assert.equal((await curl("private")).stdout, "200");
    assert.equal((await curl("wrong")).stdout, "401");
    const login = apiKey({ publicKey: "public", privateKey: "private" });
    for (const request of [create, list, create]) assert.equal((await send(request, { baseUrl: server.baseUrl, login })).status, 200);
    assert.deepEqual(server.counts, ["00000001", "00000001", "00000002", "00000003"]);
    assert.deepEqual(server.bodies.slice(1), [JSON.stringify(create.body), "", JSON.stringify(create.body)]);
    await Promise.all(Array.from({ length: 5 }, () => send(list, { baseUrl: server.baseUrl, login })));
  } finally {
    server.close();
  }
});
