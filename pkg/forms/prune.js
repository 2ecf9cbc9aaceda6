// A form's state holds more than a payload: empty texts, and what an earlier choice asked for.

import { fieldsFor, formOf } from "./fields.js";
import { get, parse } from "./place.js";

const isEmpty = (value) => value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);

/** The payload in a form's values: without what is empty, and without what the choices forbid. */
export const prune = (kind, values) => {
  const payload = structuredClone(values);
  const asked = new Map(fieldsFor(kind, values).map((field) => [field.pointer, field]));
  for (const { pointer } of formOf(kind).fields) {
    const path = parse(pointer);
    const field = asked.get(pointer);
    const value = get(payload, path);
    const keeps = Array.isArray(value) && field?.empty && field.need === "required";
    if (field?.need === "forbidden" || (isEmpty(value) && !keeps)) remove(payload, path);
  }
  return payload;
};

// Takes the objects with it that hold nothing else.
const remove = (payload, path) => {
  for (let length = path.length; length > 0; length--) {
    const around = get(payload, path.slice(0, length - 1));
    const key = path[length - 1];
    if (around === null || typeof around !== "object" || Array.isArray(around) || !Object.hasOwn(around, key)) return;
    delete around[key];
    if (Object.keys(around).length) return;
  }
};
