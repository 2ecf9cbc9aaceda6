// What linkspec knows, without the module that judges. The texts are bulky: a bundler drops them
// from a program that asks for none.

import kindList from "./generated/kinds.js";
import ruleList from "./generated/rules.js";

/** Every kind of payload. */
export const kinds = () => [...kindList];

/** Every rule. */
export const rules = () => structuredClone(ruleList);

/** The rule of that code; `undefined` if there is none. */
export const explain = (code) => rules().find((rule) => rule.code === code);
