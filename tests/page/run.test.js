// Carrying a procedure out: the page shows the plan, and goes on from what Atlas answered.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { launch, open, page } from "./browser.js";
import { CONFLUENT, SECRET } from "./documented.js";
import { fillAll, goTo } from "./fill.js";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test("from the first look to a link that is being made", { timeout: 60_000 }, async () => {
  const { tab, faults, context } = await open(browser);
  await tab.goto(`${page()}/#/p/confluent/account`);
  await fillAll(tab, CONFLUENT);
  await goTo(tab, "confluent", "run");
  await tab.locator("[data-known=projectId]").fill("8358217d3abb5c76c3434648");
  await tab.locator("[data-known=workspace]").fill("spinstance");
  const done = () => tab.locator(".plan .is-done").count();
  const go = async (answer) => {
    const before = await done();
    if (answer) {
      await tab.locator(".editor-area").fill(answer);
      await tab.getByRole("button", { name: "Go on" }).click();
    } else await tab.getByRole("button", { name: "It is done" }).click();
    await tab.waitForFunction((count) => document.querySelectorAll(".plan .is-done").length > count, before);
  };
  assert.equal(await done(), 0);
  assert.match(await tab.locator(".run .code").first().innerText(), /--request GET .*privateLinkConnections/);

  // What is no answer changes nothing.
  await tab.locator(".editor-area").fill("Not found");
  await tab.getByRole("button", { name: "Go on" }).click();
  await tab.getByText("Paste the answer as Atlas gave it").waitFor();
  assert.equal(await done(), 0);

  await go('{"links":[],"results":[],"totalCount":0}');
  await go('{"awsAccountId":"821274765805","cidrBlock":"192.168.248.0/21","vpcId":"vpc-04a8f4b80f14357ef","cloudProvider":"aws"}');
  assert.match(await tab.locator(".run").innerText(), /821274765805/);
  await go();
  assert.match(await tab.locator(".run .code").first().innerText(), /--request POST/);
  await go(CONFLUENT.steps[2].text);
  assert.match(await tab.locator(".plan [aria-current]").innerText(), /Wait/);
  assert(!(await tab.evaluate(() => document.body.innerText)).includes(SECRET));
  assert.deepEqual(faults, []);
  await context.close();
});
