// A real browser, headless, without a bundler: the page maps `linkspec` to the package's own files.
// The content security policy allows WebAssembly and nothing else beyond the page's own scripts.

import { test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { app, write } from "./runtime.js";

const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? programs.find(existsSync);

const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

const serve = async (policy) => {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    try {
      const bytes = await readFile(join(app, path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain", "content-security-policy": policy });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { server, url: `http://127.0.0.1:${server.address().port}` };
};

const visit = async (page, policy) => {
  const { server, url } = await serve(policy);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    const errors = [];
    tab.on("pageerror", (error) => errors.push(String(error)));
    tab.on("console", (message) => errors.push(message.text()));
    await tab.goto(`${url}/${page}`);
    await tab.waitForFunction("document.title !== ''", undefined, { timeout: 60_000 }).catch(() => {});
    return { title: await tab.title(), errors };
  } finally {
    await browser.close();
    server.close();
  }
};

const html = (script) => `<!doctype html><link rel="icon" href="data:,"><script type="module" src="${script}"></script>\n`;

write(
  "page.js",
  `import * as api from "./node_modules/linkspec/index.js";
import { summary } from "./suite.js";
document.title = summary(api);
`,
);
write("page.html", html("page.js"));
write(
  "page-slim.js",
  `import * as api from "./node_modules/linkspec/slim.js";
import { summary } from "./suite.js";
await api.init(new URL("./node_modules/linkspec/generated/linkspec.wasm", import.meta.url));
document.title = summary(api);
`,
);
write("page-slim.html", html("page-slim.js"));
write(
  "page-refused.js",
  `import { check, LinkspecError } from "./node_modules/linkspec/index.js";
try { check("{}"); document.title = "ran"; } catch (error) {
  document.title = error instanceof LinkspecError && error.cause instanceof WebAssembly.CompileError ? "refused" : String(error);
}
`,
);
write("page-refused.html", html("page-refused.js"));

const strict = "default-src 'none'; img-src data:; connect-src 'self'; script-src 'self'";

test("Chromium", async () => {
  const { title, errors } = await visit("page.html", `${strict} 'wasm-unsafe-eval'`);
  assert.deepEqual(errors, []);
  assert.match(title, /^all [1-9]\d* hold$/);
});

test("Chromium, slim", async () => {
  const { title, errors } = await visit("page-slim.html", `${strict} 'wasm-unsafe-eval'`);
  assert.deepEqual(errors, []);
  assert.match(title, /^all [1-9]\d* hold$/);
});

test("a page that forbids WebAssembly gets a LinkspecError", async () => {
  const { title } = await visit("page-refused.html", strict);
  assert.equal(title, "refused");
});
