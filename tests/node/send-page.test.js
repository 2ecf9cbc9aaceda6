// A page in Chromium that sends through the backend that it came from.

import { test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { app, write } from "./runtime.js";
import { PROJECT, SECRET, serveApi } from "./send/api.js";
import { procedures } from "./send/procedures.js";

const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? programs.find(existsSync);
const policy = "default-src 'none'; img-src data:; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

write(
  "page-send.js",
  `import { apiKey, run, send } from "./node_modules/linkspec/send.js";
const list = { operation: "list-private-links", method: "GET", url: "https://cloud.mongodb.com/api/atlas/v2/groups/${PROJECT}/streams/privateLinkConnections" };
const wrong = async (options) => { try { await send(list, options); return "sent"; } catch (error) { return error.kind ?? error.name; } };
const said = [];
try {
  said.push((await send(list, { baseUrl: "/api", headers: { "x-csrf-token": "abc" } })).status);
  const { plan } = await run(${JSON.stringify(procedures.msk.config)}, { baseUrl: "/api", headers: { "x-csrf-token": "abc" }, poll: 0, onPerson: () => true });
  said.push(plan.next.action);
  said.push(await wrong({}));
  said.push(await wrong({ baseUrl: "/api", login: apiKey({ publicKey: "a", privateKey: "b" }) }));
  said.push(await wrong({ baseUrl: "/moved" }));
} catch (error) { said.push(String(error.stack)); }
document.title = said.join(" ");
`,
);
write("page-send.html", '<!doctype html><link rel="icon" href="data:,"><script type="module" src="page-send.js"></script>\n');

test("Chromium sends through a backend of its own origin", async () => {
  const api = await serveApi();
  // The backend has the credentials; the page has a session with it.
  const backend = createServer(async (request, response) => {
    if (request.url.startsWith("/moved/")) return response.writeHead(307, { location: "/api/" }).end();
    if (request.url.startsWith("/api/")) {
      if (request.headers["x-csrf-token"] !== "abc") return response.writeHead(403).end();
      const body = request.method === "GET" ? undefined : await new Response(request).text();
      const answer = await fetch(api.url + request.url.slice(4), { method: request.method, body, headers: { accept: request.headers.accept, "content-type": "application/json" } });
      return response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") }).end(await answer.text());
    }
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const type = path.endsWith(".js") ? "text/javascript" : "text/html";
    try {
      const bytes = await readFile(join(app, path));
      response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => backend.listen(0, "127.0.0.1", done));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${backend.address().port}/page-send.html`);
    // Asked from outside: the page's policy lets no text be run as a script.
    for (let tries = 0; tries < 600 && !(await tab.title()); tries++) await tab.waitForTimeout(100);
    assert.equal(await tab.title(), "200 done TypeError TypeError redirect");
    assert.deepEqual(api.created, ["link", "connection"]);
    assert(api.bodies.some((body) => body.includes(SECRET)));
  } finally {
    await browser.close();
    backend.closeAllConnections();
    backend.close();
    await api.close();
  }
});
