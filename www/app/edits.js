// Applying a fix to a text or to a payload.

import { fix } from "../linkspec/slim.js";

/** A payload's text after a finding's fix. Its own spelling stays wherever the fix leaves it. */
export const mend = (text, finding, options) => fix(text, { ...options, only: finding, unsafe: true }).text;

/** A document after the edits of a fix, which name places in it. */
export const mendPlaces = (text, { fix: { edits } }) =>
  [...edits]
    .sort((one, other) => other.start.offset - one.start.offset)
    .reduce((mended, edit) => mended.slice(0, edit.start.offset) + edit.text + mended.slice(edit.end.offset), text);

/** The payload after a fix; the one that is given stays as it is. */
export const mendValue = (value, { edits }) => {
  const mended = structuredClone(value);
  for (const edit of edits) {
    if (edit.op === "text") continue;
    const path = edit.pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    const key = path.pop();
    let around = mended;
    for (const part of path) around = around[part] ??= {};
    if (edit.op === "set") around[key] = edit.value;
    else if (edit.op === "rename") {
      const entries = Object.entries(around).map(([name, inner]) => [name === key ? edit.to : name, inner]);
      for (const name of Object.keys(around)) delete around[name];
      Object.assign(around, Object.fromEntries(entries));
    } else if (Array.isArray(around)) around.splice(Number(key), 1);
    else delete around[key];
  }
  return mended;
};
