// What every entry point offers. Each function takes the engine (engine.js) of its entry point
// first, so that a bundler can drop those that a program does not call.

// Bits of the `flags` argument, as in src/wasm.rs. From REFUSED on, they say why there is no text
// to check; the module has the sentences.
const DRAFT = 1;
const NO_POSITIONS = 2;
const TEMPLATES = 4;
const REFUSED = 256;
const NOT_A_TEXT = 1 * REFUSED;
const LONE_SURROGATE = 2 * REFUSED;
const NOT_WRITABLE = 3 * REFUSED;
const NOTHING = 4 * REFUSED;

// Verdicts as numbers, as in src/wasm.rs.
const WARNING = 4;

const LONE = /\p{Surrogate}/u;

/** Report of a text. Positions are those of the text. */
export const check = (ask, text, options) => {
  const [input, refused] = readText(text);
  return parse(judge(ask, "check", input, options, refused));
};

/** Report of a value, as `JSON.stringify` would send it. */
export const checkValue = (ask, value, options) => {
  const [input, refused] = readValue(value);
  return parse(judge(ask, "check", input, options, refused | NO_POSITIONS));
};

/** Whether a value's verdict is `valid` or `warning`. */
export const isValid = (ask, value, options) => {
  const [input, refused] = readValue(value);
  return judge(ask, "verdict", input, options, refused) >= WARNING;
};

/** Reports of the payloads in a document; its name says how to read it. */
export const checkDocument = (ask, text, name) => {
  if (typeof name !== "string") throw new TypeError("`name` must be a string");
  const [input, refused] = readText(text);
  return JSON.parse(ask("check_document", name.toWellFormed(), input, refused));
};

/** The text with every secret masked. */
export const redact = (ask, text) => {
  const [input, refused] = readText(text);
  if (refused === NOT_A_TEXT) throw new TypeError("`text` must be a string or a Uint8Array");
  return ask("redact", "", refused ? text.toWellFormed() : input, 0) || "";
};

// A text that UTF-8 cannot carry is refused, and what stands before the fault is kept: its end is
// the fault's position. `encodeInto` would put U+FFFD there and say nothing.
export const readText = (text) => {
  if (typeof text === "string") {
    if (text.isWellFormed()) return [text, 0];
    return [text.slice(0, LONE.exec(text).index), LONE_SURROGATE];
  }
  if (!ArrayBuffer.isView(text)) return ["", NOT_A_TEXT];
  return [text instanceof Uint8Array ? text : new Uint8Array(text.buffer, text.byteOffset, text.byteLength), 0];
};

/**
 * The JSON text of a value, and why there is none.
 *
 * `JSON.stringify` throws on cycles, BigInt, depth, and whatever a getter or `toJSON` throws. What
 * it throws may quote the value, secrets included, so it goes no further.
 */
export const readValue = (value) => {
  try {
    const text = JSON.stringify(value);
    return text === undefined ? ["", NOTHING] : [text, 0];
  } catch {
    return ["", NOT_WRITABLE];
  }
};

/** The options of checking, each known to be what it should; a kind may still be none of ours. */
export const readOptions = (options = {}) => {
  if (options === null || typeof options !== "object") throw new TypeError("`options` must be an object");
  for (const key of Object.keys(options)) {
    if (key !== "kind" && key !== "mode" && key !== "templates") throw new TypeError(`there is no option \`${key}\``);
  }
  const { kind, mode, templates } = options;
  if (mode !== undefined && mode !== "submit" && mode !== "draft") {
    throw new TypeError('option `mode` must be "submit" or "draft"');
  }
  if (templates !== undefined && typeof templates !== "boolean") throw new TypeError("option `templates` must be a boolean");
  if (kind === undefined) return { mode, templates };
  if (typeof kind !== "string" || !kind) throw unknownKind();
  return { kind: kind.toWellFormed(), mode, templates };
};

const unknownKind = () => new TypeError("option `kind` must be one of `kinds()`");

const judge = (ask, name, input, options, flags) => {
  const { kind = "", mode, templates } = readOptions(options);
  if (mode === "draft") flags |= DRAFT;
  if (templates) flags |= TEMPLATES;
  const answer = ask(name, kind, input, flags);
  if (!answer) throw unknownKind();
  return answer;
};

// `check` answers with the kind alone when a payload is valid and there is nothing to say about it.
const parse = (answer) =>
  answer[0] === "{" ? JSON.parse(answer) : { kind: answer, verdict: "valid", diagnostics: [] };
