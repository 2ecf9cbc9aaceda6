// What the package does beyond checking, over the module's one export `tool`: the name of an
// operation and its arguments go in, its answer comes out. The other half is src/wasm/tools.
//
// As in core.js, each function takes the engine of its entry point first.

import { check, checkValue, readOptions, readValue } from "./core.js";
import { LinkspecError } from "./engine.js";

/** The canonical payload, what was changed, and the report of the canonical payload. */
export const normalize = (ask, value, options) => {
  const { kind, mode, templates } = readOptions(options);
  const [payload, refused] = readValue(value);
  // What no JSON can carry has no canonical form; its report is the one of checking.
  if (refused) return { value: undefined, changes: [], report: checkValue(ask, value, options) };
  const { text, ...rest } = operate(ask, "normalize", { payload, kind, mode, templates });
  return { value: text === undefined ? undefined : JSON.parse(text), ...rest };
};

/** The text after its fixes, how many those were, and its report. */
export const fix = (ask, text, options = {}) => {
  if (typeof text !== "string") throw new TypeError("`text` must be a string");
  const { unsafe, only, ...others } = options ?? {};
  const { kind, mode, templates } = readOptions(options && typeof options === "object" ? others : options);
  if (unsafe !== undefined && typeof unsafe !== "boolean") throw new TypeError("option `unsafe` must be a boolean");
  if (only !== undefined && (typeof only?.code !== "string" || typeof only.pointer !== "string")) {
    throw new TypeError("option `only` must be a diagnostic");
  }
  // What UTF-8 cannot carry is reported and cannot be mended.
  if (!text.isWellFormed()) return { text, fixed: 0, report: check(ask, text, others) };
  const { code, pointer } = only ?? {};
  return operate(ask, "fix", { text, unsafe, code: code?.toWellFormed(), pointer: pointer?.toWellFormed(), kind, mode, templates });
};

/** Does an operation. Arguments that are `undefined` are absent. */
const operate = (ask, operation, args) => {
  const answer = ask("tool", operation, JSON.stringify(args), 0);
  if (!answer) throw new LinkspecError(`the module has no operation \`${operation}\``);
  if (answer[0] === "!") throw new TypeError(answer.slice(1));
  return JSON.parse(answer);
};
