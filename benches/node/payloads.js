// The four payloads of a first connection, and what people do to them.

import { readFileSync } from "node:fs";

const read = (name) => readFileSync(new URL(`../payloads/${name}.json`, import.meta.url), "utf8").trim();

/** Name, kind and text of each. */
export const payloads = [
  ["link-confluent", "private-link"],
  ["link-msk", "private-link"],
  ["kafka-confluent", "kafka-connection"],
  ["kafka-msk", "kafka-connection"],
].map(([name, kind]) => ({ name, kind, text: read(name), broken: breakIt(JSON.parse(read(name))) }));

/** One wrong type, one foreign key, one value outside its set: what a schema alone can find. */
function breakIt(value) {
  const broken = { ...value, dnsSubdomain: "x" };
  if ("region" in value) broken.region = 7;
  if ("vendor" in value) broken.vendor = "CONFLUENCE";
  if ("type" in value) broken.type = "kafka";
  return broken;
}

/** The key whose closing quote MongoDB's documentation forgot. */
export const malformed = payloads[0].text.replace('"dnsSubDomain":', '"dnsSubDomain:');
