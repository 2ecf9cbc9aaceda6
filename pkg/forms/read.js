// The values of an HTML form, as a payload has them.

import { fieldsFor, formOf } from "./fields.js";
import { parse, put } from "./place.js";

/** The elements with a name; a form may have several: radio buttons, entries of a list. */
export const elementsOf = (form, name) => [...form.elements].filter((element) => element.name === name);

/**
 * Reads the elements that are named for fields (`authentication.mechanism`). What is empty is left
 * out, and so is a field that the choices made forbid. Entries of a list may stand on lines of their
 * own or in elements of their own; those of a map stand on lines, as `name=value`.
 */
export const readForm = (form, kind) => {
  const all = formOf(kind).fields.map(({ pointer, input }) => {
    const path = parse(pointer);
    return { path, name: path.join("."), input };
  });
  let values = read(form, all);
  // A choice that is forbidden itself decides nothing.
  for (let count = all.length; ; ) {
    const asked = fieldsFor(kind, values).filter(({ need }) => need !== "forbidden");
    values = read(form, asked);
    if (asked.length >= count) return values;
    count = asked.length;
  }
};

const read = (form, fields) => {
  const values = {};
  for (const field of fields) {
    const value = valueOf(form, field);
    if (value !== undefined) put(values, field.path, value);
  }
  return values;
};

const isOff = ({ type, checked, disabled }) => disabled || ((type === "checkbox" || type === "radio") && !checked);

const textsOf = (element) =>
  element.type === "select-multiple" ? [...element.selectedOptions].map(({ value }) => value) : [element.value];

const valueOf = (form, { name, input, need, empty }) => {
  const elements = elementsOf(form, name);
  const texts = elements.filter((element) => !isOff(element)).flatMap(textsOf);
  if (input !== "list" && input !== "map") return texts[0]?.trim() ? texts[0] : undefined;
  const lines = texts.flatMap((text) => text.split(input === "list" ? /[\s,]+/ : "\n")).filter((line) => line.trim());
  // An empty list says something where it is a value of its own.
  if (!lines.length) return elements.length && empty && need === "required" ? [] : undefined;
  return input === "list" ? lines : Object.fromEntries(lines.map(entryOf));
};

const entryOf = (line) => {
  const [, name, value = ""] = /^([^=]*)=?(.*)$/.exec(line);
  return [name.trim(), value.trim()];
};
