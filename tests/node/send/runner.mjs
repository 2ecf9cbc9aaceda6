// A program that follows a procedure and keeps its state in a file. It kills itself, as if the power
// failed, where it is told to: in `before` right before the request with that number, in `kept` when
// its answer is there and not kept yet.

import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { run } from "linkspec/send";

const { file, url, config, people, before, kept } = JSON.parse(process.argv[2]);
const die = () => process.kill(process.pid, "SIGKILL");

let requests = 0;
const { plan } = await run(existsSync(file) ? readFileSync(file, "utf8") : config, {
  baseUrl: url,
  poll: 0,
  retry: { base: 1 },
  deadline: 20_000,
  store: (state) => {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  },
  onPerson: ({ asks }) => (asks.length ? people : true),
  onProgress: ({ type }) => {
    if (type === "request" && ++requests === before) die();
    if (type === "answer" && requests === kept) die();
  },
});
console.log(plan.next.action, plan.next.reason ?? "");
