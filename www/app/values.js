// Values of payloads.

import { fieldsFor } from "../linkspec/forms-slim.js";

/** What stands at a path; `undefined` if nothing does. */
export const get = (values, path) => path.reduce((value, key) => value?.[key], values);

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Two payloads in one; where both have a value, the second's. */
export const merge = (one, other) => {
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    merged[key] = isObject(value) && isObject(merged[key]) ? merge(merged[key], value) : value;
  }
  return merged;
};

/** What a payload holds that no form of its kind asks for. */
export const without = (values, kind) => {
  if (!isObject(values)) return {};
  const rest = structuredClone(values);
  for (const { path } of fieldsFor(kind, values)) drop(rest, path);
  return rest;
};

const drop = (values, [key, ...path]) => {
  if (!isObject(values) || !(key in values)) return;
  if (path.length) drop(values[key], path);
  const left = values[key];
  if (!path.length || Array.isArray(left) || (isObject(left) && !Object.keys(left).length)) delete values[key];
};

/** A value as a text with two blanks a level. */
export const write = (value) => JSON.stringify(value, undefined, 2);

/** The object that a text holds; `undefined` if it holds none. */
export const readObject = (text) => {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
