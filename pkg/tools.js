// What the package does beyond checking, over the module's one export `tool`: the name of an
// operation and its arguments go in, its answer comes out. The other half is src/wasm/tools.
//
// As in core.js, each function takes the engine of its entry point first.

import { checkValue, readOptions, readValue } from "./core.js";
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

/** Does an operation. Arguments that are `undefined` are absent. */
const operate = (ask, operation, args) => {
  const answer = ask("tool", operation, JSON.stringify(args), 0);
  if (!answer) throw new LinkspecError(`the module has no operation \`${operation}\``);
  if (answer[0] === "!") throw new TypeError(answer.slice(1));
  return JSON.parse(answer);
};
