// What is wrong, for a form: at a field, in the reader's language.

import { fieldAt, formOf } from "./fields.js";
import { parse } from "./place.js";
import { prune } from "./prune.js";

/** How messages name a place: `Statement[0].Effect`. */
export const keyOf = (path) => path.map((key, at) => (typeof key === "number" ? `[${key}]` : at ? `.${key}` : key)).join("");

/** A diagnostic with the sentences of another catalogue; what that lacks stays as it is. */
export const translate = (diagnostic, locale) => {
  const texts = locale?.rules?.[diagnostic.code];
  if (!texts) return diagnostic;
  const params = { key: keyOf(diagnostic.path), ...diagnostic.params };
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? "");
  const translated = { ...diagnostic };
  if (texts.message) translated.message = fill(texts.message);
  if (texts.help) translated.help = fill(texts.help);
  return translated;
};

/** A report in the reader's language. */
export const judge = (checkValue, kind, values, { mode, locale } = {}) => {
  const report = checkValue(values, { kind, mode });
  return locale ? { ...report, diagnostics: report.diagnostics.map((one) => translate(one, locale)) } : report;
};

/** What is wrong at a field, or below it. */
export const checkField = (checkValue, kind, values, pointer, { mode = "draft", locale } = {}) =>
  judge(checkValue, kind, values, { mode, locale }).diagnostics.filter(
    (one) => one.pointer === pointer || fieldAt(kind, one.pointer) === pointer,
  );

/**
 * Where a form library is to show a finding. What is wrong with the payload as a whole goes to its
 * first field: a library may take an empty path for no error at all. With `perField`, what is wrong
 * inside a list or a map goes to its field.
 */
export const placeOf = (kind, { path, pointer }, { perField } = {}) => {
  const field = perField && fieldAt(kind, pointer);
  if (field) return parse(field);
  if (path.length) return path;
  const [first] = formOf(kind).fields;
  return first ? parse(first.pointer) : ["payload"];
};

/**
 * The payload in a form's values, and its errors as they are when it is sent; none: it may be sent.
 * What cannot be cloned is no payload, and the checker says so.
 */
export const judgeForm = (checkValue, kind, values, { locale, onReport, prune: prunes } = {}) => {
  let payload = values;
  try {
    if (prunes) payload = prune(kind, values);
  } catch {}
  const report = judge(checkValue, kind, payload, { locale });
  onReport?.(report);
  return { payload, errors: report.diagnostics.filter(({ severity }) => severity === "error") };
};
