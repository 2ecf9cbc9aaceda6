// The entry point for those who serve the `.wasm` file themselves.

import * as core from "./core.js";
import { engine, LinkspecError } from "./engine.js";
import * as tools from "./tools.js";

export { explain, kinds, rules } from "./catalogue.js";
export { LinkspecError } from "./engine.js";
export { fieldsFor } from "./forms/fields.js";
export { messages } from "./messages.js";
export { schema } from "./schema.js";

let module;

const ask = /* @__PURE__ */ engine(() => {
  if (!module) throw new LinkspecError("linkspec/slim has no module yet: call `init` or `initSync` first");
  return module;
});

/** Takes the module from where it is; resolves when the other functions can be called. */
export const init = async (source) => {
  source = await source;
  if (typeof source === "string" || source instanceof URL) source = await fetch(source);
  if (typeof Response === "function" && source instanceof Response) {
    if (!source.ok) throw new LinkspecError(`the module cannot be fetched: HTTP status ${source.status}`);
    source = await source.arrayBuffer();
  }
  module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
};

/** Takes the module's bytes, or the module. */
export const initSync = (source) => {
  module = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
};

export const check = (text, options) => core.check(ask, text, options);
export const checkValue = (value, options) => core.checkValue(ask, value, options);
export const checkDocument = (text, name) => core.checkDocument(ask, text, name);
export const isValid = (value, options) => core.isValid(ask, value, options);
export const redact = (text) => core.redact(ask, text);
export const checkBundle = (files, options) => tools.checkBundle(ask, files, options);
export const explainError = (body) => tools.explainError(ask, body);
export const mskClusterPolicy = (fields) => tools.mskClusterPolicy(ask, fields);
export const fix = (text, options) => tools.fix(ask, text, options);
export const normalize = (value, options) => tools.normalize(ask, value, options);
export const build = (kind, fields, options) => tools.build(ask, kind, fields, options);
export const request = (operation, parameters) => tools.request(ask, operation, parameters);
export const plan = (config, events, settings) => tools.plan(ask, config, events, settings);
