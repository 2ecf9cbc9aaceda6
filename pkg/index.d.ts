import type { Kind, RuleCode } from "./generated/names.js";
import type { Payloads } from "./generated/payloads.js";

export type { Kind, RuleCode };
export type * from "./generated/payloads.js";
export * from "./bundles.js";
export type {
  HttpRequest,
  Operation,
  Operations,
  Plan,
  PlanConfig,
  PlanEvent,
  PlanNext,
  Requested,
  RequestSettings,
} from "./procedure.js";
export { plan, request } from "./procedure.js";

/** `valid` and `warning` can be sent; `incomplete` comes in draft mode only. */
export type Verdict = "valid" | "warning" | "incomplete" | "invalid" | "malformed";

export type Severity = "error" | "warning" | "info" | "incomplete";

/** A place in a text. Line and column start at 1, the offset at 0; all count UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

/** One change to a payload. Pointers are RFC 6901. */
export type Edit =
  | { op: "set"; pointer: string; value: unknown }
  | { op: "remove"; pointer: string }
  | { op: "rename"; pointer: string; to: string }
  | { op: "text"; start: Position; end: Position; text: string };

/** How to mend what a diagnostic says. */
export interface Fix {
  title: string;
  /** Whether the change surely keeps what the author meant. */
  safe: boolean;
  edits: Edit[];
}

/** Another place that a diagnostic speaks of. */
export interface Related {
  pointer: string;
  message: string;
  file?: string;
  start?: Position;
  end?: Position;
}

/** One rule broken at one place. */
export interface Diagnostic {
  code: RuleCode;
  severity: Severity;
  /** RFC 6901; a missing key is reported where it is missing. */
  pointer: string;
  /** The same as keys and indexes. */
  path: (string | number)[];
  message: string;
  help?: string;
  /** What the message was made from, for translations. */
  params?: Record<string, string>;
  url?: string;
  /** Present when a text was checked. */
  start?: Position;
  /** Exclusive. */
  end?: Position;
  related?: Related[];
  fix?: Fix;
}

/** All diagnostics of one payload: plain data, without any secret. */
export interface Report {
  file?: string;
  /** Absent when no kind was given and none could be found. */
  kind?: Kind;
  verdict: Verdict;
  diagnostics: Diagnostic[];
}

export interface Options {
  /** What the payload is for; found from the payload when absent. */
  kind?: Kind | undefined;
  /** With `draft`, what is not filled in yet is incomplete instead of wrong. Default: `submit`. */
  mode?: "submit" | "draft" | undefined;
  /** Takes `${VAR}` and `{{ … }}` as unknown values instead of errors. Default: `false`. */
  templates?: boolean | undefined;
}

/** What a rule means. */
export interface Rule {
  code: RuleCode;
  severity: Severity;
  /** What is wrong; parameters in braces. */
  message: string;
  /** What to do; may be empty. */
  help: string;
  /** What happens when nobody notices. */
  why: string;
  /** Where the claim comes from, and how sure we are. */
  source: string;
  certainty: "documented" | "observed" | "inferred";
  /** The API version that it holds since; empty for a rule about text. */
  since: string;
  /** Payloads that break this rule alone, and where. */
  bad: { text: string; pointer: string }[];
  /** Payloads that break none. */
  good: string[];
}

/** A fault inside linkspec, never one of the payload. The next call works. */
export class LinkspecError extends Error {
  name: "LinkspecError";
}

/**
 * Checks a JSON text, or its UTF-8 bytes; the report has positions.
 *
 * @throws {TypeError} for wrong options, named in the message. No text makes it throw.
 * @throws {LinkspecError} for a fault inside.
 */
export function check(text: string | Uint8Array, options?: Options): Report;

/**
 * Checks a value as `JSON.stringify` would send it; the report has no positions.
 *
 * @throws {TypeError} for wrong options, named in the message. No value makes it throw.
 * @throws {LinkspecError} for a fault inside.
 */
export function checkValue(value: unknown, options?: Options): Report;

/** Whether the verdict of {@link checkValue} is `valid` or `warning`. */
export function isValid(value: unknown, options?: Options): boolean;

/** Checks every payload in a document (Markdown, shell, JSON Lines, …); its name says how to read it. */
export function checkDocument(text: string | Uint8Array, name: string): Report[];

/** A JSON Schema, as plain data. */
export type JSONSchema = { [keyword: string]: unknown; $schema: string; $id: string; title: string; description: string };

/**
 * The JSON Schema of a kind: types, required, forbidden and unknown keys, closed sets of names. It says
 * of the shape of a payload what `check` says of it, and nothing of its values.
 *
 * @throws {TypeError} for a kind or an option that there is not, named in the message.
 */
export function schema(kind: Kind, options?: { target?: "draft-2020-12" | "draft-07" | undefined }): JSONSchema;

/** One difference between a payload and its canonical form. No secret is in it. */
export interface Change {
  /** The rule that asks for it. */
  code: RuleCode;
  /** RFC 6901; where an earlier change moved the place, in the payload after that one. */
  pointer: string;
  op: "set" | "remove" | "rename";
  /** What it was for. */
  title: string;
  /** What stood there: a string, or the name of a key. Absent for anything else, and for a secret. */
  from?: string;
  /** What stands there now; absent where something was removed, and for a secret. */
  to?: string | string[];
}

/** A payload in canonical form. */
export interface Normalized<T = unknown> {
  /** The canonical payload, secrets included; `undefined` where JSON cannot carry the value. */
  value: T;
  /** What was changed, in the order it was done. */
  changes: Change[];
  /** The report of the canonical payload. */
  report: Report;
}

/**
 * Does what rules offer as a safe fix: names and regions in canonical spelling, no trailing dots, no
 * keys that the server fills in, a tidy list of servers. A valid payload stays valid and keeps its
 * meaning; normalising twice changes nothing.
 *
 * @throws {TypeError} for wrong options, named in the message. No value makes it throw.
 * @throws {LinkspecError} for a fault inside.
 */
export function normalize<K extends Kind>(value: unknown, options: Options & { kind: K }): Normalized<Payloads[K] | undefined>;
export function normalize(value: unknown, options?: Options): Normalized;

/** A text after its fixes. */
export interface Fixed {
  /** The text; its formatting, order and line ends are as they were. */
  text: string;
  /** How many fixes were applied. */
  fixed: number;
  /** The report of the text as it is now. */
  report: Report;
}

/** Which fixes are applied, besides the options of checking. */
export interface FixOptions extends Options {
  /** Also those that somebody should look at; by default only those beyond doubt. */
  unsafe?: boolean;
  /** Only the fix of this diagnostic. */
  only?: Pick<Diagnostic, "code" | "pointer">;
}

/**
 * Applies the fixes of a payload to its text, as `linkspec check --fix` does: round by round, each
 * checked, and none that would add a fault.
 *
 * @throws {TypeError} for a text that is none and for wrong options, named in the message.
 * @throws {LinkspecError} for a fault inside.
 */
export function fix(text: string, options?: FixOptions): Fixed;

/** A payload made of fields, whatever it is worth, and what a check says of it. */
export interface Built<T = unknown> {
  /** Keys in the order of the documentation; the secrets that were given are in it. */
  payload: T;
  report: Report;
}

/**
 * Builds a payload of fields, as forms have them: nested, or flat with dots between the keys
 * (`"authentication.mechanism"`). Where people type lists, a text with commas or line breaks is one
 * as well; what is empty was not filled in; keys that can have one value only have it.
 *
 * @throws {TypeError} for wrong options, named in the message. No field makes it throw.
 * @throws {LinkspecError} for a fault inside.
 */
export function build<K extends Kind>(
  kind: K,
  fields: Record<string, unknown>,
  options?: { mode?: "submit" | "draft" | undefined },
): Built<Payloads[K]>;

/** The text with every secret masked. */
export function redact(text: string | Uint8Array): string;

/** The rule of that code; `undefined` if there is none. */
export function explain(code: RuleCode): Rule;
export function explain(code: string): Rule | undefined;

/** Every rule. */
export function rules(): Rule[];

/** Every kind of payload. */
export function kinds(): Kind[];

/** One input of a form. */
export interface Field {
  /** Where its value stands in the payload, RFC 6901. */
  pointer: string;
  /** The same as keys and indexes. */
  path: (string | number)[];
  /** The same with dots: the name of its element in an HTML form. */
  name: string;
  label: string;
  /** Sentences for a person; may be empty. Names of JSON and values stand in backticks. */
  help: string;
  /** A value that could stand in it; entries of a list are separated by blanks. Empty for secrets. */
  example: string;
  input: "text" | "lines" | "choice" | "list" | "map";
  options?: { value: string; label: string }[] | undefined;
  /** To be masked, and never to be kept. */
  secret: boolean;
  /** `forbidden`: it has no place in the payload beside the choices that were made. */
  need: "required" | "optional" | "forbidden";
  /** Whether it decides about other fields. */
  decides: boolean;
  /** Whether an empty list is a value of its own. */
  empty: boolean;
}

/**
 * The fields of a kind's form in display order, beside the values that are there. A field whose use
 * hangs on a choice that was not made yet is left out. Kinds that nobody fills in have none.
 */
export function fieldsFor(
  kind: Kind,
  values?: unknown,
  options?: { locale?: Partial<Catalogue> | undefined },
): Field[];

/** What linkspec says to people. Parameters of messages stand in braces. */
export interface Catalogue {
  rules: Partial<Record<RuleCode, { message?: string; help?: string }>>;
  /** By kind, then by pointer. */
  fields: Partial<Record<Kind, Record<string, { label?: string; help?: string }>>>;
  /** By the value that is chosen. */
  options: Record<string, string>;
  words: { summary?: string; incomplete?: string; payload?: string };
}

/** The English catalogue, to be translated. */
export function messages(): Catalogue;
