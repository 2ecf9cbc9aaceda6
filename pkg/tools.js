// What the package does beyond checking, over the module's one export `tool`: the name of an
// operation and its arguments go in, its answer comes out. The other half is src/wasm/tools.
//
// As in core.js, each function takes the engine of its entry point first.

import { check, checkDocument, checkValue, readOptions, readText, readValue } from "./core.js";
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

/** Reports of the payloads of files, checked by themselves and against each other. */
export const checkBundle = (ask, files, options) => {
  const { kind, ...rest } = readOptions(options);
  if (kind !== undefined) throw new TypeError("option `kind` has no meaning for a bundle: each payload tells its own");
  if (!Array.isArray(files)) throw new TypeError("`files` must be an array");
  const read = files.map((file, at) => readFile(ask, file, at, rest));
  const together = read.filter(({ text }) => text !== undefined);
  const reports = operate(ask, "checkBundle", { files: together, ...rest });
  return read.flatMap(({ name, text, reports: alone }) => {
    if (text === undefined) return alone;
    const end = reports.findIndex(({ file }) => file !== name);
    return reports.splice(0, end < 0 ? reports.length : end);
  });
};

// What no text can carry belongs to no bundle: it has the reports of checking.
const readFile = (ask, file, at, options) => {
  const { name, text } = file ?? {};
  if (typeof name !== "string") throw new TypeError(`\`files[${at}].name\` must be a string`);
  if (typeof text !== "string" && !ArrayBuffer.isView(text)) {
    throw new TypeError(`\`files[${at}].text\` must be a string or a Uint8Array`);
  }
  const [input, refused] = readText(text);
  try {
    if (!refused) return { name: name.toWellFormed(), text: typeof input === "string" ? input : decoder.decode(input) };
  } catch {
    // Bytes that are no UTF-8.
  }
  const inDocument = checkDocument(ask, text, name);
  const alone = inDocument.length ? inDocument : [check(ask, text, options)].filter(({ kind }) => kind);
  return { name, reports: alone.map((report) => ({ file: name, ...report })) };
};

const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What an error of the API means: the body as text or as a value, or any text that names one. */
export const explainError = (ask, body) => {
  const error = typeof body === "string" ? body.toWellFormed() : readValue(body)[0];
  return operate(ask, "explainError", { error });
};

/** Does an operation. Arguments that are `undefined` are absent. */
const operate = (ask, operation, args) => {
  const answer = ask("tool", operation, JSON.stringify(args), 0);
  if (!answer) throw new LinkspecError(`the module has no operation \`${operation}\``);
  if (answer[0] === "!") throw new TypeError(answer.slice(1));
  return JSON.parse(answer);
};
