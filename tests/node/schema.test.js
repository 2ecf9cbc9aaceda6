// The schemas in ajv's strict mode, against our own verdicts: `cargo test --test agreement` leaves
// its payloads and verdicts in generated/agreement.jsonl.

import { test } from "node:test";
import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { kinds, schema } from "../../pkg/index.js";
import { native, start } from "./program.js";

const file = fileURLToPath(new URL("generated/agreement.jsonl", import.meta.url));
const DRAFTS = { "2020-12": [Ajv2020, "draft-2020-12"], "draft-07": [Ajv, "draft-07"] };

const compile = (draft, schema) => new DRAFTS[draft][0]({ strict: true, logger: false }).compile(schema);

const lines = () => createInterface({ input: createReadStream(file), crlfDelay: Infinity });

test("the program and the package have the same schemas", () => {
  for (const kind of kinds()) {
    for (const [draft, [, target]] of Object.entries(DRAFTS)) {
      const { out, status } = start([native], ["schema", kind, "--draft", draft]);
      assert.equal(status, 0);
      assert.deepEqual(schema(kind, { target }), JSON.parse(Buffer.from(out, "latin1")), `${kind} ${draft}`);
    }
  }
});

test("ajv agrees on every payload, and notices a planted disagreement", async () => {
  assert(existsSync(file), "`cargo test --test agreement` writes the payloads");
  let validators, planted, counted = 0, noticed = 0;
  const disagreements = [];
  for await (const line of lines()) {
    if (!validators) {
      const written = JSON.parse(line);
      validators = Object.keys(DRAFTS).map((draft) => {
        const ours = kinds().map((kind) => schema(kind, { target: DRAFTS[draft][1] }));
        assert.deepEqual(written[draft], ours, "the payloads are of another version: run `cargo test --test agreement`");
        return Object.fromEntries(ours.map((schema) => [schema.title, compile(draft, schema)]));
      });
      const wrong = schema("private-link");
      wrong.properties.arn = {};
      planted = compile("2020-12", wrong);
      continue;
    }
    const [kind, fits, payload] = JSON.parse(line);
    counted++;
    for (const validator of validators) {
      if (validator[kind](payload) !== fits) disagreements.push(line);
    }
    if (kind === "private-link" && planted(payload) !== fits) noticed++;
  }
  assert(counted >= 100_000, `only ${counted} payloads`);
  assert.deepEqual(disagreements.slice(0, 5), [], `${disagreements.length} disagreements`);
  assert(noticed > 0, "nobody noticed the planted disagreement");
});

test("what ajv says of a slip helps", () => {
  const validate = compile("2020-12", schema("private-link"));
  const said = (payload) => (validate(payload), validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`));
  assert(said({ provider: "AWS", vendor: "MSK" }).includes(" must have required property 'arn'"));
  assert(said({ provider: "AWS", vendor: "MSK", arn: 3 }).includes("/arn must be string"));
  assert(said({ provider: "aws", vendor: "kinesis", region: "eu-west-1", colour: 1 }).includes(" must NOT have additional properties"));
});
