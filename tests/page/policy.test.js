// What the page may do, and that it does without a network.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, open, page } from "./browser.js";
import { input } from "./fill.js";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("the content security policy is strict, and holds", async () => {
  const answer = await fetch(page());
  const policy = answer.headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:|data:/);
  const html = await answer.text();
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=/);
  const { tab, context } = await open(browser);
  await tab.goto(page());
  const refused = await tab.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.injected = true";
    document.body.append(script);
    return new Promise((done) => setTimeout(() => done(globalThis.injected !== true), 100));
  });
  assert(refused);
  await context.close();
});

test("nothing is asked of anybody else", async () => {
  const { tab, context } = await open(browser);
  const hosts = new Set();
  tab.on("request", (request) => hosts.add(new URL(request.url()).origin));
  for (const view of ["", "#/p/msk/request", "#/check", "#/rules"]) await tab.goto(`${page()}/${view}`);
  assert.deepEqual([...hosts], [new URL(page()).origin]);
  await context.close();
});

test("once loaded, it works without a network", { timeout: 60_000 }, async () => {
  const { tab, context } = await open(browser);
  await tab.goto(page());
  await tab.evaluate(async () => void (await navigator.serviceWorker.ready));
  await tab.waitForFunction(async () => (await (await caches.open("linkspec")).keys()).length > 30);
  await context.setOffline(true);
  await tab.goto(`${page()}/#/p/msk/request`);
  await tab.reload();
  await input(tab, "arn").fill("1235711");
  await input(tab, "arn").blur();
  await tab.locator('[data-field="arn"] .linkspec-message').waitFor({ state: "visible" });
  const { tab: other } = { tab: await context.newPage() };
  await other.goto(`${page()}/#/rules/malformed-msk-arn`);
  await other.getByRole("heading", { name: "malformed-msk-arn" }).waitFor();
  await context.close();
});
