// JSON Schemas, as data: no module is needed for them. A bundler drops them from a program that asks
// for none.

import schemas from "./generated/schemas.js";

// What differs between the drafts, for what the schemas use.
const DRAFT_07 = { "$schema": "http://json-schema.org/draft-07/schema#" };
const OLDER = [['"$defs":', '"definitions":'], ['"#/$defs/', '"#/definitions/'], ["/schemas/2020-12/", "/schemas/draft-07/"]];

/** The JSON Schema of a kind. */
export const schema = (kind, options = {}) => {
  if (options === null || typeof options !== "object") throw new TypeError("`options` must be an object");
  for (const key of Object.keys(options)) if (key !== "target") throw new TypeError(`there is no option \`${key}\``);
  const { target = "draft-2020-12" } = options;
  if (typeof kind !== "string" || !Object.hasOwn(schemas, kind)) throw new TypeError("`kind` must be one of `kinds()`");
  if (target === "draft-2020-12") return structuredClone(schemas[kind]);
  if (target !== "draft-07") throw new TypeError('option `target` must be "draft-2020-12" or "draft-07"');
  const text = OLDER.reduce((text, [newer, older]) => text.replaceAll(newer, older), JSON.stringify(schemas[kind]));
  return { ...JSON.parse(text), ...DRAFT_07 };
};
