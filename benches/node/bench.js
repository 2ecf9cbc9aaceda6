// What linkspec takes beside its peers, in one process. Prints a JSON array of
// `{ work, peer, ratio, goal, ns }`; `cargo xtask bench` makes the table. The package must be built.

import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { do_not_optimize as keep, measure } from "mitata";
import { check, checkValue, isValid } from "../../pkg/index.js";
import { malformed, payloads } from "./payloads.js";
import { peersOf } from "./peers.js";

// Half a second of samples for each; short enough that the machine stays as it was.
const time = async (work) => (await measure(work, { min_cpu_time: 3e8 })).p50;

const results = [];
const compare = async (work, peer, goal, pairs) => {
  let ratio = 0;
  let ns = 0;
  for (const { ours, theirs } of pairs) {
    const [mine, other] = [await time(ours), await time(theirs)];
    ratio += Math.log(mine / other);
    ns += Math.log(mine);
  }
  results.push({ work, peer, goal, ratio: Math.exp(ratio / pairs.length), ns: Math.exp(ns / pairs.length) });
};

const encoder = new TextEncoder();
const cases = payloads.map(({ name, kind, text, broken }) => ({
  options: { kind },
  text,
  bytes: encoder.encode(text),
  value: JSON.parse(text),
  broken,
  brokenText: JSON.stringify(broken, undefined, 2),
  peers: peersOf(name),
}));
for (const { text, value, broken, options, peers } of cases) {
  for (const [name, good, bad] of [
    ["linkspec", isValid(value, options) && check(text, options).verdict === "valid", isValid(broken, options)],
    ["ajv", peers.ajv(value), peers.ajv(broken)],
    ["zod", peers.zod(value).success, peers.zod(broken).success],
    ["valibot", peers.valibot(value).success, peers.valibot(broken).success],
  ]) {
    if (!good || bad) throw new Error(`${name} does not judge ${text} as it should`);
  }
}

const [first] = cases;
const { options, peers } = first;

await compare("text → verdict", "JSON.parse + ajv", 0.5, [
  { ours: () => keep(check(first.text, options)), theirs: () => keep(peers.ajv(JSON.parse(first.text))) },
]);
await compare("text → verdict", "JSON.parse alone", 1, [
  { ours: () => keep(check(first.text, options)), theirs: () => keep(JSON.parse(first.text)) },
]);
const decoder = new TextDecoder();
await compare("bytes → verdict", "decode + JSON.parse + ajv", 0.4, [
  { ours: () => keep(check(first.bytes, options)), theirs: () => keep(peers.ajv(JSON.parse(decoder.decode(first.bytes)))) },
]);

const withPositions = (text, validate) => {
  const tree = parseTree(text);
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath }) => {
    const path = instancePath.split("/").slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    return findNodeAtLocation(tree, path)?.offset;
  });
};
await compare("invalid text → all diagnostics with positions", "ajv allErrors + jsonc-parser", 0.25, [
  {
    ours: () => keep(check(first.brokenText, options)),
    theirs: () => keep(withPositions(first.brokenText, peers.ajvAll)),
  },
]);
await compare("malformed text → diagnostics", "JSON.parse, caught", 0.5, [
  {
    ours: () => keep(check(malformed, options)),
    theirs: () => {
      try {
        keep(JSON.parse(malformed));
      } catch (error) {
        keep(error.message);
      }
    },
  },
]);

const each = (pick) => cases.map(pick);
for (const [peer, goal] of [["ajv", 1.6], ["zod", undefined], ["valibot", undefined]]) {
  await compare("value → verdict, geometric mean", peer, goal, each(({ value, options, peers }) => ({
    ours: () => keep(isValid(value, options)),
    theirs: () => keep(peers[peer](value)),
  })));
}
for (const [peer, goal] of [["ajvAll", 3], ["zod", undefined], ["valibot", undefined]]) {
  await compare("invalid value → all diagnostics, geometric mean", peer, goal, each(({ broken, options, peers }) => ({
    ours: () => keep(checkValue(broken, options)),
    theirs: () => keep(peers[peer](broken)),
  })));
}
console.log(JSON.stringify(results));
