// react-jsonschema-form. Its usual validator compiles schemas to code, which a content security
// policy must allow with `unsafe-eval`; this one needs no such thing.

import { fieldsFor } from "./fields.js";
import { judgeForm, placeOf } from "./findings.js";
import { get, put } from "./place.js";

const ERRORS = "__errors";
const isObject = (value) => value !== null && typeof value === "object";

const TYPES = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: (value) => isObject(value) && !Array.isArray(value),
  null: (value) => value === null,
};

/** What the form asks to find out which branch of a schema its data is in. */
const matches = (schema, value, root) => {
  if (typeof schema === "boolean") return schema;
  if (schema.$ref?.startsWith("#/")) {
    const target = get(root, schema.$ref.slice(2).split("/"));
    return target !== undefined && matches(target, value, root);
  }
  const { type, properties = {}, required = [], allOf = [], anyOf, oneOf, not, items } = schema;
  if (type && !(Array.isArray(type) ? type : [type]).some((name) => TYPES[name]?.(value))) return false;
  if ("const" in schema && schema.const !== value) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (TYPES.object(value)) {
    if (required.some((key) => value[key] === undefined)) return false;
    const wrong = ([key, inner]) => value[key] !== undefined && !matches(inner, value[key], root);
    if (Object.entries(properties).some(wrong)) return false;
  }
  if (Array.isArray(value) && items && !value.every((entry) => matches(items, entry, root))) return false;
  return (
    allOf.every((one) => matches(one, value, root)) &&
    (!anyOf || anyOf.some((one) => matches(one, value, root))) &&
    (!oneOf || oneOf.filter((one) => matches(one, value, root)).length === 1) &&
    !(not && matches(not, value, root))
  );
};

const handlerOf = (value) => {
  const handler = { [ERRORS]: [], addError(message) { this[ERRORS].push(message); } };
  if (isObject(value)) for (const key of Object.keys(value)) handler[key] = handlerOf(value[key]);
  return handler;
};

// Moves what a form's own validation found into the errors.
const gather = (handler, path, add) => {
  for (const message of handler[ERRORS] ?? []) add(path, { message });
  for (const [key, inner] of Object.entries(handler)) if (key !== ERRORS && isObject(inner)) gather(inner, [...path, key], add);
};

/** A `validator` for `<Form>`: every error has its code as `name`. */
export const rjsfValidator = (checkValue, kind, options = {}) => ({
  validateFormData(formData, _schema, customValidate, transformErrors, uiSchema) {
    const raw = (path, { message, code, params }) => {
      const names = (choices, input) => {
  const labels = choices.map(({ label }) => label);
  return input === "list" ? { "ui:enumNames": labels } : labels;
};

const property = path.map((key) => `.${key}`).join("");
      return { name: code, message, params, property, stack: `${property} ${message}`.trim(), path };
    };
    const found = judgeForm(checkValue, kind, formData ?? {}, options).errors;
    let errors = found.map((error) => raw(placeOf(kind, error, options), error));
    if (transformErrors) errors = transformErrors(errors, uiSchema);
    const own = (path, error) => errors.push(raw(path, error));
    if (customValidate) gather(customValidate(formData, handlerOf(formData), uiSchema), [], own);
    const errorSchema = {};
    for (const { path, message } of errors) {
      const at = [...path, ERRORS];
      put(errorSchema, at, [...(get(errorSchema, at) ?? []), message]);
    }
    return { errors: errors.map(({ path, ...error }) => error), errorSchema };
  },
  isValid: (schema, formData, rootSchema) => matches(schema, formData, rootSchema),
  rawValidation: (_schema, formData) => ({ errors: judgeForm(checkValue, kind, formData ?? {}, options).errors }),
});

/** A flat schema of the fields that count for these values, and how to show them. */
export const rjsfSchema = (kind, values = {}, options = {}) => {
  const schema = { type: "object", properties: {} };
  const uiSchema = {};
  for (const field of fieldsFor(kind, values, options)) {
    const { path, need, input, label, help, example, secret, options: choices } = field;
    if (need === "forbidden") continue;
    path.reduce((at, key, depth) => {
      if (depth < path.length - 1) return (at.properties[key] ??= { type: "object", title: "", properties: {} });
      at.properties[key] = property(field, label);
      if (need === "required") (at.required ??= []).push(key);
      return at;
    }, schema);
    const shown = { "ui:help": help };
    if (example && input === "text") shown["ui:placeholder"] = example;
    if (choices) shown[input === "list" ? "items" : "ui:enumNames"] = names(choices, input);
    if (secret) shown["ui:widget"] = "password";
    else if (input === "lines") shown["ui:widget"] = "textarea";
    put(uiSchema, path, shown);
  }
  return { schema, uiSchema };
};

const names = (choices, input) => {
  const labels = choices.map(({ label }) => label);
  return input === "list" ? { "ui:enumNames": labels } : labels;
};

const property = ({ input, options }, title) => {
  const one = { type: "string" };
  // Of a `oneOf`, the form would choose the first by itself.
  if (options) one.enum = options.map(({ value }) => value);
  if (input === "list") return { type: "array", title, items: one };
  if (input === "map") return { type: "object", title, additionalProperties: one };
  return { title, ...one };
};
