// Plain HTML: a form of somebody's own, and `bindForm`.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, open, page } from "./browser.js";

const HTML = `<form id="own" action="#sent"><p><label>ARN <input name="arn" aria-describedby="hint"></label><span id="hint">From the console</span></p>
<input type="hidden" name="provider" value="AWS"><input type="hidden" name="vendor" value="MSK"><button>Send</button></form>`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const bound = async () => {
  const { tab, faults, context } = await open(browser);
  await tab.goto(page());
  // The page's own view comes first.
  await tab.locator("h1").waitFor();
  await tab.evaluate(async (html) => {
    document.querySelector("main").innerHTML = html;
    const forms = await import("/linkspec/forms-slim.js");
    const form = document.getElementById("own");
    globalThis.reports = [];
    globalThis.sent = [];
    globalThis.binding = forms.bindForm(form, "private-link", {
      onReport: ({ verdict }) => reports.push(verdict),
      onSubmit: (values, event) => { event.preventDefault(); sent.push(values); },
      locale: { words: { summary: "Bitte prüfen" } },
    });
  }, HTML);
  return { tab, faults, context, input: tab.locator("#own [name=arn]") };
};

test("a bound form says what is wrong, and lets a valid one through", async () => {
  const { tab, faults, context, input } = await bound();
  assert.deepEqual(await tab.evaluate(() => reports), ["incomplete"]);
  await tab.getByRole("button", { name: "Send" }).click();
  assert.equal(await tab.locator(".linkspec-summary h2").innerText(), "Bitte prüfen");
  assert(await tab.evaluate(() => document.activeElement.className === "linkspec-summary"));
  assert.deepEqual(await tab.evaluate(() => sent), []);
  await input.fill("1235711");
  assert.equal(await input.getAttribute("aria-invalid"), "true");
  assert.equal(await input.evaluate((element) => element.validity.customError && !element.form.checkValidity()), true);
  assert.match(await input.getAttribute("aria-describedby"), /-message hint$/);
  await input.fill("arn:aws:kafka:us-east-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7");
  assert.deepEqual([await input.getAttribute("aria-invalid"), await input.getAttribute("aria-describedby")], [null, "hint"]);
  await tab.getByRole("button", { name: "Send" }).click();
  assert.deepEqual(await tab.evaluate(() => sent.map(({ vendor }) => vendor)), ["MSK"]);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a form that is let go is as it was", async () => {
  const { tab, context, input } = await bound();
  await tab.getByRole("button", { name: "Send" }).click();
  const after = await tab.evaluate(() => {
    binding.destroy();
    const form = document.getElementById("own");
    return [form.querySelectorAll(".linkspec-message, .linkspec-summary").length, form.noValidate, form.checkValidity()];
  });
  assert.deepEqual(after, [0, false, true]);
  assert.deepEqual([await input.getAttribute("aria-invalid"), await input.getAttribute("aria-describedby")], [null, "hint"]);
  await context.close();
});
