// The default entry point: the module is inside, as text. Nothing runs at import.

import * as core from "./core.js";
import { decode } from "./decode.js";
import { engine } from "./engine.js";
import { size, text as inlined } from "./generated/inline.js";

export { explain, kinds, rules } from "./catalogue.js";
export { LinkspecError } from "./engine.js";

const ask = /* @__PURE__ */ engine(() => new WebAssembly.Module(decode(inlined, size)));

export const check = (text, options) => core.check(ask, text, options);
export const checkValue = (value, options) => core.checkValue(ask, value, options);
export const checkDocument = (text, name) => core.checkDocument(ask, text, name);
export const isValid = (value, options) => core.isValid(ask, value, options);
export const redact = (text) => core.redact(ask, text);
