// What a script with the npm package looks like: a line a payload, for `cargo xtask demo`.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, checkDocument } from "linkspec";

const folder = process.argv[2];
for (const name of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, name), "utf8");
  const reports = name.endsWith(".json") ? [check(text)] : checkDocument(text, name);
  for (const { verdict, diagnostics } of reports) {
    const found = diagnostics.map(({ code, start }) => `${code} (line ${start.line})`).join(", ");
    console.log(`${name.padEnd(26)} ${verdict.padEnd(9)}  ${found}`);
  }
}
