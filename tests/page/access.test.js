// Everybody can use the page: axe-core on every view, the keyboard alone, focus, and what is announced.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launch, open, page } from "./browser.js";
import { input } from "./fill.js";
import { devices, schemes, views } from "./views.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [device, options] of devices) {
  for (const colorScheme of schemes) {
    test(`axe-core, ${device}, ${colorScheme}`, { timeout: 180_000 }, async () => {
      for (const [name, visit] of views) {
        const { tab, faults, context } = await open(browser, { ...options, colorScheme });
        await visit(tab, page());
        await tab.evaluate(axe);
        const { violations, passes } = await tab.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
        const said = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join("\n")}`);
        assert.deepEqual(said, [], name);
        assert(passes.length > 15, `${name}: axe looked at too little`);
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0, `${name} is wider than the ${device}`);
        assert.deepEqual(faults, [], name);
        await context.close();
      }
    });
  }
}

const focused = (tab) => tab.evaluate(() => {
  const { localName, textContent, name, href, className } = document.activeElement;
  return { localName, name: name ?? "", text: textContent.trim().slice(0, 40), href: href ?? "", className };
});

// Presses Tab until the element that has the focus fits; fails where it never does.
const tabTo = async (tab, fits, most = 60) => {
  const seen = [];
  for (let count = 0; count < most; count++) {
    await tab.keyboard.press("Tab");
    const now = await focused(tab);
    seen.push(now);
    if (fits(now)) return seen;
  }
  assert.fail(`not reached: ${JSON.stringify(seen)}`);
};

test("the keyboard alone, from the first page to a valid payload", { timeout: 120_000 }, async () => {
  const { tab, context } = await open(browser);
  await tab.goto(page());
  await tab.locator(".card").first().waitFor();
  await tab.keyboard.press("Tab");
  assert.equal((await focused(tab)).className, "skip");
  await tab.keyboard.press("Enter");
  assert.equal((await focused(tab)).localName, "main");
  await tabTo(tab, ({ href }) => href.endsWith("#/p/other/request"));
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(() => document.activeElement.localName === "h1");
  await tabTo(tab, ({ name }) => name === "provider");
  await tab.keyboard.type("Amazon");
  await tabTo(tab, ({ name }) => name === "vendor");
  await tab.keyboard.type("Amazon S3");
  // The fields that a choice brings stand behind it, in the order of the payload.
  const order = (await tabTo(tab, ({ text }) => text === "Check and go on")).map(({ name }) => name).filter(Boolean);
  assert.deepEqual(order, ["region", "serviceEndpointId"]);
  // A submit that is stopped leads to the summary, and from there to the field.
  await tab.keyboard.press("Enter");
  assert.match((await focused(tab)).className, /linkspec-summary/);
  const summary = tab.locator(".linkspec-summary");
  assert.deepEqual(await summary.getByRole("link").allInnerTexts(), ["Region: fill this in", "Service endpoint: fill this in"]);
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  assert.equal((await focused(tab)).name, "region");
  assert.equal(await input(tab, "region").getAttribute("aria-invalid"), "true");
  await tab.keyboard.type("us-east-1");
  assert.equal(await input(tab, "region").getAttribute("aria-invalid"), null);
  await tab.keyboard.press("Tab");
  await tab.keyboard.type("com.amazonaws.us-east-1.s3");
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(() => location.hash === "#/p/other/answer");
  // The editor lets the keyboard out again.
  await tabTo(tab, ({ className }) => className === "editor-area");
  await tab.keyboard.type('{"_id": ');
  await tab.keyboard.press("Tab");
  assert.notEqual((await focused(tab)).className, "editor-area");
  await context.close();
});

test("a message waits until its field is left", async () => {
  const { tab, context } = await open(browser);
  await tab.goto(`${page()}/#/p/msk/request`);
  await input(tab, "arn").click();
  await input(tab, "arn").pressSequentially("1235711");
  const message = tab.locator('[data-field="arn"] .linkspec-message');
  assert.equal(await message.isVisible(), false);
  await tab.keyboard.press("Tab");
  await message.waitFor({ state: "visible" });
  assert.match(await message.innerText(), /^Cluster ARN is not the ARN of an MSK cluster/);
  await context.close();
});

test("a click that leaves a field is a click", async () => {
  const { tab, context } = await open(browser);
  await tab.goto(`${page()}/#/p/kafka/connection`);
  await input(tab, "name").fill("or ders");
  await input(tab, "name").blur();
  const fix = tab.locator('[data-code="odd-connection-name"] .fix');
  await fix.waitFor();
  await input(tab, "bootstrapServers").click();
  await fix.click();
  await tab.waitForFunction(() => document.querySelector('form [name="name"]').value === "or_ders");
  await tab.goto(`${page()}/#/p/confluent/request`);
  await input(tab, "region").pressSequentially("us-east-1");
  await tab.locator('.steps a[href="#/p/confluent/connection"]').click();
  await tab.waitForFunction(() => location.hash === "#/p/confluent/connection");
  await context.close();
});

test("the form and the text are one payload, and fixes are applied", async () => {
  const { tab, faults, context } = await open(browser);
  await tab.goto(`${page()}/#/p/other/request`);
  await input(tab, "provider").selectOption("AWS");
  await input(tab, "vendor").selectOption("S3");
  await input(tab, "region").fill("us-east-1");
  await tab.getByRole("button", { name: "Text", exact: true }).click();
  const area = tab.locator(".editor-area");
  assert.deepEqual(JSON.parse(await area.inputValue()), { provider: "AWS", vendor: "S3", region: "us-east-1" });
  await area.fill('{\n  "provider": "AWS",\n  "vendor": "S3",\n  "regoin": "us-east-1",\n  "serviceEndpointId": "com.amazonaws.us-east-1.s3"\n}');
  await tab.locator('[data-code="unknown-key"] .fix').click();
  assert.match(await area.inputValue(), /\n {2}"region": "us-east-1",\n/);
  await tab.locator(".verdict.is-valid").waitFor();
  await tab.getByRole("button", { name: "Form", exact: true }).click();
  assert.equal(await input(tab, "serviceEndpointId").inputValue(), "com.amazonaws.us-east-1.s3");
  assert.deepEqual(faults, []);
  await context.close();
});

test("pasting on the first page leads to its check", async () => {
  const { tab, faults, context } = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await tab.goto(page());
  const text = `curl 'https://cloud.mongodb.com/api/atlas/v2/groups/8358217d3abb5c76c3434648/streams/privateLinkConnections' \\
  --header 'Content-Type: application/json' \\
  --data '{ "vendor": "msk", "provider": "AWS", "arn": "1235711" }'`;
  await tab.evaluate((now) => navigator.clipboard.writeText(now), text);
  await tab.locator("#paste").focus();
  await tab.keyboard.press("ControlOrMeta+v");
  await tab.locator('[data-code="malformed-msk-arn"]').waitFor();
  assert.equal(await tab.evaluate(() => location.hash), "#/check");
  await tab.locator('[data-code="malformed-msk-arn"] .link').click();
  const chosen = await tab.locator(".editor-area").evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(chosen, '"1235711"');
  await tab.locator('[data-code="malformed-msk-arn"] .rule').click();
  await tab.getByRole("heading", { name: "malformed-msk-arn" }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
