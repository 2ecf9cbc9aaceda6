// What a page loads to check one payload: bundled and minified by esbuild, compressed by gzip -9.

import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const GOAL = 32_000;

const programs = {
  linkspec: 'export { check } from "../../pkg/index.js";',
  ajv: 'export { Ajv } from "ajv";',
  zod: 'export { z } from "zod";',
  valibot: 'import * as v from "valibot"; export const check = (x) => v.safeParse(v.strictObject({ a: v.pipe(v.string(), v.regex(/a/)) }), x);',
};
for (const [name, contents] of Object.entries(programs)) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    legalComments: "none",
  });
  const bytes = gzipSync(outputFiles[0].contents, { level: 9 }).length;
  console.log(`${String(bytes).padStart(8)} bytes  ${name}${name === "linkspec" ? ` (goal ${GOAL})` : ""}`);
}
