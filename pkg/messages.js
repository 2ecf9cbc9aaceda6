// Every sentence that linkspec says to a person, by what it is about: the English of a translation.

import { words } from "./forms/words.js";
import { forms, optionLabels } from "./generated/fields.js";
import ruleList from "./generated/rules.js";

/** The English catalogue. One of the same form, whole or in part, is what `locale` options take. */
export const messages = () => ({
  rules: Object.fromEntries(ruleList.map(({ code, message, help }) => [code, { message, help }])),
  fields: Object.fromEntries(Object.entries(forms).map(([kind, { fields }]) => [kind, texts(fields)])),
  options: { ...optionLabels },
  words: { ...words },
});

const texts = (fields) => Object.fromEntries(fields.map(({ pointer, label, help = "" }) => [pointer, { label, help }]));
