// Applying a fix to a text or to a payload.

/** The text after a finding's fix. Its own spelling stays wherever the fix leaves it. */
export const mendText = (text, { fix, start, end, pointer }) => {
  const texts = fix.edits.filter(({ op }) => op === "text");
  if (texts.length === fix.edits.length) {
    return texts
      .sort((one, other) => other.start.offset - one.start.offset)
      .reduce((mended, edit) => mended.slice(0, edit.start.offset) + edit.text + mended.slice(edit.end.offset), text);
  }
  const [edit] = fix.edits;
  const inPlace = fix.edits.length === 1 && start && edit.pointer === pointer;
  const old = inPlace && text.slice(start.offset, end.offset);
  // Where the finding spans what is to be changed, nothing else is written anew.
  if (inPlace && edit.op === "set" && old !== "{") return text.slice(0, start.offset) + JSON.stringify(edit.value) + text.slice(end.offset);
  if (inPlace && edit.op === "rename" && old[0] === '"') return text.slice(0, start.offset) + JSON.stringify(edit.to) + text.slice(end.offset);
  try {
    return JSON.stringify(mendValue(JSON.parse(text), fix), undefined, 2);
  } catch {
    return text;
  }
};

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
