// The entry point for workerd (Cloudflare Workers), which compiles no WebAssembly at run time but
// gives a compiled module for an import.

import * as core from "./core.js";
import { engine } from "./engine.js";
import module from "./generated/linkspec.wasm";
import * as tools from "./tools.js";

export { explain, kinds, rules } from "./catalogue.js";
export { LinkspecError } from "./engine.js";
export { fieldsFor } from "./forms/fields.js";
export { messages } from "./messages.js";
export { schema } from "./schema.js";

const ask = /* @__PURE__ */ engine(() => module);

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
