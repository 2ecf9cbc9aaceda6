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

// What no text can carry belongs to no bundle: it has the reports of checking, as far as it can be
// told what it was meant to be.
const readFile = (ask, file, at, options) => {
  const { name, text } = file ?? {};
  if (typeof name !== "string") throw new TypeError(`\`files[${at}].name\` must be a string`);
  if (typeof text !== "string" && !ArrayBuffer.isView(text)) {
    throw new TypeError(`\`files[${at}].text\` must be a string or a Uint8Array`);
  }
  const [input, refused] = readText(text);
  const meant = typeof text === "string" ? text.toWellFormed() : decoder.decode(input);
  // What was replaced is not what stands there: another text, or other bytes.
  const isWhole = typeof text === "string" ? !refused : sameBytes(input, meant);
  if (isWhole) return { name: name.toWellFormed(), text: meant };
  const { kind } = check(ask, meant, options);
  const reports = kind ? [check(ask, text, { ...options, kind })] : checkDocument(ask, meant, name);
  return { name, reports: reports.map((report) => ({ file: name, ...report })) };
};

const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = /* @__PURE__ */ new TextEncoder();

const sameBytes = (bytes, text) => {
  if (!text.includes("\ufffd")) return true;
  const written = encoder.encode(text);
  return written.length === bytes.length && written.every((byte, at) => byte === bytes[at]);
};

/** What an error of the API means: the body as text or as a value, or any text that names one. */
export const explainError = (ask, body) => {
  const error = typeof body === "string" ? body.toWellFormed() : readValue(body)[0];
  return operate(ask, "explainError", { error });
};

/** The policy of an MSK cluster that lets an account connect to it, and its report. */
export const mskClusterPolicy = (ask, { awsAccountId, arn } = {}) => {
  const { payload, report } = operate(ask, "mskClusterPolicy", { awsAccountId, arn });
  return { payload: JSON.parse(payload), report };
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

/** A payload of a kind from fields, nested or with dots between their keys, and its report. */
export const build = (ask, kind, fields, options) => {
  const { mode } = readOptions(options);
  return operate(ask, "build", { kind: nameOf(kind, "kind"), fields: writeObject(fields, "fields"), mode });
};

/** The request of an operation. */
export const request = (ask, operation, parameters) => {
  const { payload, ...others } = readObject(parameters, "parameters");
  const known = ["projectId", "workspace", "linkId", "connectionName", "peering", "requesterAccountId", "baseUrl", "credentials"];
  const args = { operation: nameOf(operation, "operation") };
  for (const [key, value] of Object.entries(others)) {
    if (!known.includes(key)) throw new TypeError(`there is no parameter \`${key}\``);
    if (value !== undefined) args[key] = nameOf(value, key);
  }
  if (payload === undefined) return operate(ask, "request", args);
  const [text, refused] = readValue(payload);
  // What no JSON can carry is not sent; its report is the one of checking.
  if (refused) return { report: checkValue(ask, payload) };
  return operate(ask, "request", { ...args, payload: text });
};

/** The steps of a documented procedure, and what comes next. */
export const plan = (ask, config, events = [], settings = {}) => {
  if (!Array.isArray(events)) throw new TypeError("`events` must be an array");
  const { baseUrl, credentials } = readObject(settings, "settings");
  const state = writeObject({ ...readObject(config, "config"), events }, "config");
  return operate(ask, "plan", { state, baseUrl, credentials });
};

const nameOf = (name, what) => {
  if (typeof name !== "string") throw new TypeError(`\`${what}\` must be a string`);
  return name.toWellFormed();
};

const readObject = (value, what) => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError(`\`${what}\` must be an object`);
  return value;
};

const writeObject = (value, what) => {
  const [text, refused] = readValue(readObject(value, what));
  if (refused) throw new TypeError(`\`${what}\` must be what JSON can carry`);
  return text;
};

/** Does an operation. Arguments that are `undefined` are absent. */
const operate = (ask, operation, args) => {
  const answer = ask("tool", operation, JSON.stringify(args), 0);
  if (!answer) throw new LinkspecError(`the module has no operation \`${operation}\``);
  if (answer[0] === "!") throw new TypeError(answer.slice(1));
  return JSON.parse(answer);
};
