// Faults inside the module. It is the one with exports that fail on purpose, in the engine that
// the package ships.

import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { engine, LinkspecError } from "../../pkg/engine.js";
import { check } from "../../pkg/core.js";
import { normalize } from "../../pkg/tools.js";

const module = new WebAssembly.Module(readFileSync(new URL("generated/faulty.wasm", import.meta.url)));
const SECRET = "hunter2-hunter2";
const PAYLOAD = `{"password":"${SECRET}"`;

const survives = (fault, rounds) => {
  const ask = engine(() => module);
  const good = JSON.stringify(check(ask, "{"));
  assert.match(good, /"malformed"/);
  for (let round = 0; round < rounds; round++) {
    assert.throws(
      () => ask(fault, "", PAYLOAD, 0),
      (error) => {
        assert(error instanceof LinkspecError);
        assert(!`${error.stack} ${error.cause?.stack}`.includes(SECRET));
        return true;
      },
    );
    assert.equal(JSON.stringify(check(ask, "{")), good);
  }
};

test("a tool works again after a panic, and is told what is wrong", () => {
  const ask = engine(() => module);
  const value = { provider: "aws", vendor: "kinesis", region: "EU_WEST_1", password: SECRET };
  const good = JSON.stringify(normalize(ask, value));
  assert.match(good, /"eu-west-1"/);
  for (let round = 0; round < 100; round++) {
    assert.throws(() => ask("inject_panic", "", PAYLOAD, 0), LinkspecError);
    assert.equal(JSON.stringify(normalize(ask, value)), good);
  }
  assert.throws(() => normalize(ask, value, { kind: "no-such-kind" }), { name: "TypeError", message: /`kind`/ });
  assert.equal(ask("tool", "no-such-operation", "{}", 0), 0);
  for (const args of ["", "{", "[]", '{"payload":{}}', "\"\"", "{".repeat(1000)]) assert.match(ask("tool", "normalize", args, 0), /^!/);
});

test("10,000 panics", () => survives("inject_panic", 10_000));
test("no memory", () => survives("inject_out_of_memory", 100));
test("the module's stack is used up", () => survives("inject_stack_overflow", 100));
test("an export that does not exist", () => survives("no_such_export", 100));

test("JavaScript's stack is used up", () => {
  const ask = engine(() => module);
  const good = JSON.stringify(check(ask, "{"));
  let faults = 0;
  const deeper = () => {
    try {
      deeper();
    } catch {
      // The stack is nearly full here and in every caller above until there is room again.
      try {
        check(ask, "{");
      } catch (error) {
        faults++;
        throw error;
      }
    }
  };
  deeper();
  assert(faults > 0, "nothing failed");
  assert.equal(JSON.stringify(check(ask, "{")), good);
});

test("a module that cannot be had the first time is asked for again", () => {
  let asked = 0;
  const ask = engine(() => {
    if (asked++ === 0) throw new WebAssembly.CompileError("refused");
    return module;
  });
  assert.throws(() => check(ask, "{"), LinkspecError);
  assert.equal(check(ask, "{").verdict, "malformed");
  check(ask, "{");
  assert.equal(asked, 2);
});
