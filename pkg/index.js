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
export const normalize = (value, options) => tools.normalize(askTools, value, options);
