// The default entry point: the module is inside, as text. Nothing runs at import.

import * as core from "./core.js";
import { decode } from "./decode.js";
import { engine } from "./engine.js";
import * as judge from "./generated/inline.js";
import * as reader from "./generated/inline-documents.js";
import * as whole from "./generated/inline-tools.js";
import * as tools from "./tools.js";

export { explain, kinds, rules } from "./catalogue.js";
export { LinkspecError } from "./engine.js";
export { fieldsFor } from "./forms/fields.js";
export { messages } from "./messages.js";
export { schema } from "./schema.js";

const inlined = ({ text, size }) => engine(() => new WebAssembly.Module(decode(text, size)));

const ask = /* @__PURE__ */ inlined(judge);
// Reading documents takes half as much code again: a module of its own, so that a bundler drops it
// from a program that reads none.
const askReader = /* @__PURE__ */ inlined(reader);
// And so for everything else.
const askTools = /* @__PURE__ */ inlined(whole);

export const check = (text, options) => core.check(ask, text, options);
export const checkValue = (value, options) => core.checkValue(ask, value, options);
export const checkDocument = (text, name) => core.checkDocument(askReader, text, name);
export const isValid = (value, options) => core.isValid(ask, value, options);
export const redact = (text) => core.redact(askReader, text);
export const checkBundle = (files, options) => tools.checkBundle(askTools, files, options);
export const explainError = (body) => tools.explainError(askTools, body);
export const mskClusterPolicy = (fields) => tools.mskClusterPolicy(askTools, fields);
export const fix = (text, options) => tools.fix(askTools, text, options);
export const normalize = (value, options) => tools.normalize(askTools, value, options);
export const build = (kind, fields, options) => tools.build(askTools, kind, fields, options);
export const request = (operation, parameters) => tools.request(askTools, operation, parameters);
export const plan = (config, events, settings) => tools.plan(askTools, config, events, settings);
