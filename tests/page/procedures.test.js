// The documented procedures, typed from nothing, with each kind of mistake made and mended on the way.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { normalize } from "../../pkg/index.js";
import { launch, open, page } from "./browser.js";
import { CONFLUENT, MSK, SECRET } from "./documented.js";
import { goTo, input } from "./fill.js";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const messageOf = (tab, name) => tab.locator(`[data-field="${name}"] .linkspec-message`);

const type = async (tab, name, text) => {
  const element = input(tab, name);
  await element.click();
  await element.press("ControlOrMeta+a");
  await element.press("Delete");
  await element.pressSequentially(text);
};

const leave = (tab, name) => input(tab, name).blur();

// The message comes when the field is left, says what is wrong, and goes when it is mended.
const err = async (tab, { name, good }, wrong, expected) => {
  await type(tab, name, wrong);
  await leave(tab, name);
  const message = messageOf(tab, name);
  await message.waitFor({ state: "visible" });
  assert.match(await message.innerText(), expected);
  const element = input(tab, name);
  const isError = await message.evaluate((one) => one.classList.contains("is-error"));
  assert.equal(await element.getAttribute("aria-invalid"), isError ? "true" : null, `${name}: ${wrong}`);
  const described = (await element.getAttribute("aria-describedby")).split(" ");
  assert(described.includes(await message.getAttribute("id")), "the message is not tied to its field");
  assert((await tab.locator(".side .finding").count()) > 0, "the side says nothing");
  await type(tab, name, good);
  await message.waitFor({ state: "hidden" });
  await leave(tab, name);
  assert.equal(await element.getAttribute("aria-invalid"), null);
};

const payloadOf = async (tab) => {
  const reveal = tab.locator(".side").getByRole("button", { name: "Show secrets" });
  if (await reveal.isVisible()) await reveal.click();
  return JSON.parse(await tab.locator(".side .code").first().innerText());
};

for (const { procedure, steps } of [CONFLUENT, MSK]) {
  test(`${procedure}, from nothing to valid payloads`, { timeout: 240_000 }, async () => {
    const { tab, faults, context } = await open(browser);
    await tab.goto(page());
    await tab.locator(`.card[href="#/p/${procedure}/${steps[0].id}"]`).click();
    let mistakes = 0;
    for (const [at, { id, fields = [], text, payload }] of steps.entries()) {
      await tab.waitForFunction((end) => location.hash.endsWith(end), `/${id}`);
      if (text) await tab.locator(".editor-area").fill(text);
      for (const field of fields) {
        await type(tab, field.name, field.good);
        await leave(tab, field.name);
      }
      for (const field of fields) {
        for (const [wrong, expected] of field.mistakes) {
          mistakes++;
          await err(tab, field, wrong, expected);
        }
      }
      await tab.locator(".verdict.is-valid").first().waitFor();
      if (payload) {
        const typed = await payloadOf(tab);
        // The canonical spelling of what the document says.
        const kind = { account: "account-details-query", policy: "msk-cluster-policy", request: "private-link", connection: "kafka-connection" }[id];
        assert.deepEqual(normalize(typed, { kind }).value, normalize(payload, { kind }).value);
      }
      await tab.getByRole("button", { name: /^Check( and go on)?$/ }).click();
      assert.equal(await tab.evaluate(() => document.activeElement.localName), "h1");
    }
    assert(mistakes >= 5);
    assert.equal(await tab.locator(".steps .is-done").count(), steps.length);
    assert(!(await tab.content()).includes("undefined"));
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("what disagrees with another step is said", async () => {
  const { tab, faults, context } = await open(browser);
  await tab.goto(`${page()}/#/p/confluent/request`);
  const [, request, answer, connection] = CONFLUENT.steps;
  for (const { name, good } of request.fields) await input(tab, name).fill(good);
  await goTo(tab, "confluent", "answer");
  await tab.locator(".editor-area").fill(answer.text);
  await goTo(tab, "confluent", "connection");
  assert.equal(await input(tab, "networking.access.connectionId").inputValue(), "6aa12e7ccd660d4b2380b1c1");
  for (const { name, good } of connection.fields) await input(tab, name).fill(good);
  await tab.locator(".verdict.is-valid").first().waitFor();
  await input(tab, "networking.access.connectionId").fill("38972b0cbe9c2aa40a30a246");
  await tab.locator('.cross [data-code="connection-id-of-another-link"]').waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("secrets stay where they were typed", async () => {
  const { tab, context } = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  const asked = [];
  tab.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await tab.goto(`${page()}/#/p/confluent/connection`);
  for (const { name, good } of CONFLUENT.steps[3].fields) await input(tab, name).fill(good);
  assert.equal(await input(tab, "authentication.password").getAttribute("type"), "password");
  const shown = () => tab.evaluate(() => document.body.innerText);
  assert(!(await shown()).includes(SECRET), "shown");
  for (const button of await tab.locator(".side").getByRole("button", { name: /^Copy/ }).all()) {
    if (!(await button.isVisible())) continue;
    await button.click();
    await button.getByText("Copied").waitFor();
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    assert(copied.includes("confluent_demo") && !copied.includes(SECRET), "copied");
  }
  await tab.getByRole("button", { name: "Text", exact: true }).click();
  await tab.locator(".editor-back").waitFor();
  assert(!(await shown()).includes(SECRET), "shown in the text");
  const kept = await tab.evaluate(async () => JSON.stringify([location.href, history.state, document.cookie, { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), document.title]));
  assert(!kept.includes(SECRET), "kept");
  assert(!asked.join("\n").includes(SECRET), "sent");
  await context.close();
});
