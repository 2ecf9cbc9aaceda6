// What a form asks for. The tables are generated from those that payloads are checked by.

import { forms, optionLabels } from "../generated/fields.js";
import { get, parse } from "./place.js";

const NEEDS = { R: "required", O: "optional", "-": "forbidden" };
const NONE = { fields: [], deciders: [], variants: [] };

/** The form of a kind; empty for what nobody fills in. */
export const formOf = (kind) => (Object.hasOwn(forms, kind) ? forms[kind] : NONE);

const isEmpty = (value) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

// Spelling is normalised by the API where it matters, so it decides nothing here.
const same = (option, value) => typeof value === "string" && option.toUpperCase() === value.trim().toUpperCase();

/** The variants that the values of the first `count` deciders leave. One that fits none is skipped. */
const candidates = ({ deciders, variants }, values, count = deciders.length) => {
  deciders.slice(0, count).forEach((pointer, at) => {
    const value = get(values, parse(pointer));
    if (isEmpty(value)) return;
    const left = variants.filter((variant) => variant.values[at].some((option) => same(option, value)));
    if (left.length) variants = left;
  });
  return variants;
};

const letterOf = (field, at, left, value, values) => {
  if (field.when) {
    const [other, wanted, letter] = field.when;
    const given = get(values, parse(other));
    if (!wanted.some((option) => same(option, given))) return "-";
    if (left.some(({ asked }) => asked[at] !== "-")) return letter;
  }
  const letters = new Set(left.map(({ asked }) => asked[at]));
  if (letters.size === 1) return left[0].asked[at];
  // Nobody knows yet whether it will be asked for.
  return letters.has("-") && isEmpty(value) ? undefined : "O";
};

/**
 * The fields of a kind's form in display order, for the values that are there. A field whose use
 * hangs on a choice that was not made yet is left out.
 */
export const fieldsFor = (kind, values = {}, { locale } = {}) => {
  const form = formOf(kind);
  const left = candidates(form, values);
  return form.fields.flatMap((field, at) => {
    const { pointer, input = "text", secret = false } = field;
    const path = parse(pointer);
    const decider = form.deciders.indexOf(pointer);
    const letter = decider < 0 ? letterOf(field, at, left, get(values, path), values)
      : letterOf(field, at, candidates(form, values, decider), "", values) ?? "O";
    if (!letter) return [];
    const told = left.length === 1 && left[0].told?.[pointer];
    const options = decider < 0 ? field.options
      : [...new Set(candidates(form, values, decider).flatMap((variant) => variant.values[decider]))];
    const words = locale?.fields?.[kind]?.[pointer] ?? {};
    return [{
      pointer,
      path,
      name: path.join("."),
      label: words.label ?? field.label,
      help: words.help ?? ((told && told[0]) || field.help || ""),
      example: (told && told[1]) || field.example || "",
      input,
      options: options?.map((value) => ({ value, label: locale?.options?.[value] ?? optionLabels[value] ?? value })),
      secret,
      need: NEEDS[letter],
      decides: decider >= 0 || form.fields.some(({ when }) => when?.[0] === pointer),
      empty: field.empty === true,
    }];
  });
};

/** The pointers of fields whose need, options or findings may change with the value at a pointer. */
export const dependents = (kind, pointer) => {
  const form = formOf(kind);
  const decider = form.deciders.indexOf(pointer);
  const differs = (field, at) =>
    field.when?.[0] === pointer ||
    (decider >= 0 && (form.deciders.indexOf(field.pointer) > decider ||
      new Set(form.variants.map(({ asked }) => asked[at])).size > 1));
  const found = form.fields.filter(differs).map((field) => field.pointer);
  return [...new Set([...found, ...(form.compared?.[pointer] ?? [])])].filter((other) => other !== pointer);
};

/** The pointer of the field that a finding's pointer belongs to. */
export const fieldAt = (kind, pointer) => {
  const own = formOf(kind).fields.map((field) => field.pointer);
  // A key may be missing together with the object around it.
  return own.find((one) => pointer === one || pointer.startsWith(`${one}/`)) ??
    own.find((one) => one.startsWith(`${pointer}/`) && pointer !== "");
};
