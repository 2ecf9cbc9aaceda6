// The library in Node.js says what the native program says, field for field.

import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { check, checkDocument, checkValue, isValid, kinds, rules } from "../../pkg/index.js";
import { native, root, shared, start } from "./program.js";

/** What the program says of files, by name. */
const reportsOf = (args, options) => {
  const { out, err, status } = start([native], ["check", "--format=json", ...args], options);
  assert(status === 0 || status === 1, err);
  const byFile = new Map();
  for (const { file, ...report } of JSON.parse(Buffer.from(out, "latin1")).reports) {
    byFile.set(file, [...(byFile.get(file) ?? []), report]);
  }
  return byFile;
};

const filesBelow = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));

/** A report as of a value: nobody has seen its text. */
const withoutPlaces = ({ diagnostics, ...report }) => ({ ...report, diagnostics: diagnostics.map(withoutPlace) });
const withoutPlace = ({ start, end, related, fix, ...diagnostic }) => {
  if (related) diagnostic.related = related.map(({ start, end, ...other }) => other);
  const edits = fix?.edits.filter(({ op }) => op !== "text") ?? [];
  if (edits.length) diagnostic.fix = { ...fix, edits };
  return diagnostic;
};
// Without places, diagnostics stand in another order.
const sorted = (report) => {
  const key = ({ pointer, code, message }) => JSON.stringify([pointer, code, message]);
  const diagnostics = [...report.diagnostics].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { ...report, diagnostics };
};

const accepted = ({ verdict }) => verdict === "valid" || verdict === "warning";

const sameAsText = (text, options, report, what) => {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  // JSON.parse keeps the last of two equal keys and says nothing.
  if (report.diagnostics.some(({ code }) => code === "duplicate-key")) return false;
  const ofValue = checkValue(value, options);
  assert.deepEqual(sorted(ofValue), sorted(withoutPlaces(report)), what);
  assert.equal(isValid(value, options), accepted(report), what);
  return true;
};

/** Holds the library against the program over files of one payload each. */
const agree = (files, cwd) => {
  let values = 0;
  for (const kind of [undefined, ...kinds()]) {
    const options = kind && { kind };
    const said = reportsOf([...(kind ? ["--kind", kind] : []), ...files], { cwd });
    for (const file of files) {
      const bytes = readFileSync(file);
      const report = check(bytes, options);
      const what = `${relative(cwd, file)} as ${kind}`;
      // A file that is no payload of ours is skipped; the library says that it knows no kind.
      const [expected = report, ...more] = said.get(file) ?? [];
      if (!said.has(file)) assert.equal(report.kind, undefined, what);
      assert.deepEqual(more, [], what);
      assert.deepEqual(report, expected, what);
      const text = bytes.toString("utf8");
      if (Buffer.from(text).equals(bytes)) {
        assert.deepEqual(check(text, options), expected, `${what}, as a string`);
        values += sameAsText(text, options, expected, what);
      }
    }
  }
  return values;
};

test("the corpus", (t) => {
  const corpus = shared("corpus", t);
  if (!corpus) return;
  const files = filesBelow(corpus, ".json");
  assert(files.length > 100, `only ${files.length} files`);
  assert(agree(files, corpus) > 1000, "too few values");
});

test("JSON of every sort", (t) => {
  const suite = shared("json-test-suite", t);
  if (!suite) return;
  assert(agree(filesBelow(suite, ".json"), suite) > 1000, "too few values");
});

test("the examples, and the cases of the tests", () => {
  assert(agree(filesBelow(join(root, "examples"), ".json"), root) > 10, "too few values");
  const cases = join(root, "tests/cases");
  if (existsSync(cases)) agree(filesBelow(cases, ".json"), root);
});

test("the example of every rule", () => {
  const { out } = start([native], ["rules", "--format=json"]);
  const catalogue = JSON.parse(Buffer.from(out, "latin1")).rules;
  assert.deepEqual(rules(), catalogue);
  let values = 0;
  for (const { code, bad, good } of catalogue) {
    for (const text of [...bad.map(({ text }) => text), ...good]) {
      const said = start([native], ["check", "--format=json", "-"], { input: text });
      const { file, ...report } = JSON.parse(Buffer.from(said.out, "latin1")).reports[0];
      assert.deepEqual(check(text), report, code);
      values += sameAsText(text, undefined, report, code);
    }
  }
  assert(values > 50, `only ${values} values`);
});

const agreeOnDocument = (file) => {
  const text = readFileSync(file, "utf8");
  const expected = reportsOf([file]).get(file) ?? [];
  assert.deepEqual(checkDocument(text, file), expected, file);
  assert.deepEqual(checkDocument(readFileSync(file), file), expected, file);
  return expected.length;
};

test("the documents of the examples", () => {
  assert(agreeOnDocument(join(root, "examples/runbook.md")) > 0);
});

test("the source documents", (t) => {
  const documents = shared("domain/source-documents", t);
  if (!documents) return;
  const found = filesBelow(documents, "").map(agreeOnDocument);
  assert(found.reduce((sum, count) => sum + count, 0) > 2, `found ${found}`);
});
