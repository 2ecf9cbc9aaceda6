// From the start of a Node process to its first verdict, beside a process that does nothing. Prints
// the same form as bench.js; the ratio is of what comes on top of the empty process.

import { spawnSync } from "node:child_process";

const RUNS = 15;
const payload = '{"provider":"AWS","vendor":"MSK","arn":"arn:aws:kafka:eu-west-1:444455556666:cluster/invoices/7c0d5a1e-93b4-4f62-8a17-2e6bd90c5f38-3"}';

const scripts = {
  empty: "",
  linkspec: `import { check } from "../../pkg/index.js"; check(${JSON.stringify(payload)});`,
  ajv: `import { Ajv } from "ajv"; new Ajv().compile({ type: "object", required: ["arn"] })(${payload});`,
  zod: `import { z } from "zod"; z.object({ arn: z.string() }).safeParse(${payload});`,
};

const times = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]));
for (let run = 0; run < RUNS; run++) {
  for (const [name, script] of Object.entries(scripts)) {
    const start = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: import.meta.dirname });
    if (status !== 0) throw new Error(`the process of ${name} failed`);
    times[name].push(Number(process.hrtime.bigint() - start));
  }
}
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const over = (name) => Math.max(median(times[name]) - median(times.empty), 1e5);

const ns = over("linkspec");
const work = "cold start, on top of an empty process";
console.log(JSON.stringify(["ajv", "zod"].map((peer) => ({ work, peer, ratio: ns / over(peer), ns }))));
