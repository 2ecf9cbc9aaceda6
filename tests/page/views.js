// Every view of the page, with something to see in it.

import { CONFLUENT } from "./documented.js";
import { goTo, input } from "./fill.js";

const confluent = async (tab, address) => {
  await tab.goto(`${address}/#/p/confluent/request`);
  await tab.locator("form [name=region]").waitFor();
};

/** A name, and how to get there. */
export const views = [
  ["home", async (tab, address) => {
    await tab.goto(address);
    await tab.locator("h1").first().waitFor();
  }],
  ["form", async (tab, address) => {
    await confluent(tab, address);
    for (const { name, good } of CONFLUENT.steps[1].fields) await input(tab, name).fill(good);
    await input(tab, "region").blur();
    await tab.locator(".verdict.is-valid").first().waitFor();
  }],
  ["errors", async (tab, address) => {
    await confluent(tab, address);
    await input(tab, "region").fill("us-west-9");
    await input(tab, "serviceEndpointId").fill("vpce-0a1b2c3d4e5f60718");
    await input(tab, "dnsDomain").fill("sample.us-east-1.aws.confluent.cloud:9092");
    await tab.getByRole("button", { name: "Check and go on" }).click();
    await tab.locator(".linkspec-summary").waitFor();
  }],
  ["connection", async (tab, address) => {
    await tab.goto(`${address}/#/p/confluent/answer`);
    await tab.locator(".editor-area").fill(CONFLUENT.steps[2].text);
    await goTo(tab, "confluent", "connection");
    for (const { name, good } of CONFLUENT.steps[3].fields) await input(tab, name).fill(good);
    await input(tab, "networking.access.connectionId").fill("38972b0cbe9c2aa40a30a246");
    await input(tab, "networking.access.connectionId").blur();
    await tab.locator(".cross .finding").waitFor();
    await tab.evaluate(() => scrollTo(0, 0));
  }],
  ["run", async (tab, address) => {
    await confluent(tab, address);
    for (const { name, good } of CONFLUENT.steps[1].fields) await input(tab, name).fill(good);
    await tab.locator(".verdict.is-valid").first().waitFor();
    await goTo(tab, "confluent", "run");
    await tab.locator("[data-known=projectId]").fill("8358217d3abb5c76c3434648");
    await tab.locator("[data-known=workspace]").fill("spinstance");
    await tab.locator(".plan").waitFor();
    await tab.evaluate(() => scrollTo(0, 0));
  }],
  ["text", async (tab, address) => {
    await tab.goto(`${address}/#/check`);
    await tab.locator(".editor-area").fill(`{
  "provider": "AWS",
  "vendor": "msk",
  "arn": "1235711",
  "regoin": "us-east-1",
  "dnsSubDomain: [
    "b-1.orders.kafka.us-east-1.amazonaws.com",
  ]
}
`);
    await tab.locator(".finding").first().waitFor();
    await tab.evaluate(() => scrollTo(0, 0));
  }],
  ["rules", async (tab, address) => {
    await tab.goto(`${address}/#/rules`);
    await tab.locator(".rule-list li").first().waitFor();
  }],
  ["rule", async (tab, address) => {
    await tab.goto(`${address}/#/rules/malformed-msk-arn`);
    await tab.locator(".rule-page h1").waitFor();
  }],
];

export const devices = [
  ["desktop", { viewport: { width: 1280, height: 860 } }],
  ["phone", { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }],
];

export const schemes = ["light", "dark"];
