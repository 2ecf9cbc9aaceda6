// React Hook Form. Resolvers for Standard Schema drop the codes; this one keeps them.

import { judgeForm, placeOf } from "./findings.js";
import { get, put } from "./place.js";

const isBranch = (value) => value !== null && typeof value === "object";

// Where an error is seen: at the registered field that holds its place, or, where fields are
// registered inside its place, at the `root` of these.
const seen = (path, fields, values) => {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    if (get(fields, part)?.ref) return part;
  }
  return isBranch(get(fields, path) ?? get(values, path)) ? [...path, "root"] : path;
};

/**
 * A resolver: `type` is the code of the first error at a field, `types` has the messages of all by
 * their codes.
 */
export const hookFormResolver =
  (checkValue, kind, options = {}) =>
  (values, _context, { fields = {}, shouldUseNativeValidation } = {}) => {
    const found = new Map();
    const judged = judgeForm(checkValue, kind, values, options);
    for (const error of judged.errors) {
      const path = seen(placeOf(kind, error, options), fields, values);
      const key = JSON.stringify(path);
      const entry = found.get(key) ?? { path, error: { type: error.code, message: error.message, types: {} } };
      entry.error.types[error.code] ??= error.message;
      found.set(key, entry);
    }
    const errors = {};
    for (const { path, error } of found.values()) {
      const ref = get(fields, path)?.ref;
      put(errors, path, ref ? { ...error, ref } : error);
    }
    if (shouldUseNativeValidation) report(fields, [], errors);
    return found.size ? { values: {}, errors } : { values: judged.payload, errors };
  };

// A registered field has its element under `ref`; others hold fields.
const report = (fields, path, errors) => {
  for (const [key, field] of Object.entries(fields)) {
    if (!isBranch(field)) continue;
    const at = [...path, key];
    if (field.ref) field.ref.setCustomValidity?.(get(errors, at)?.message ?? "");
    else report(field, at, errors);
  }
};
