// What the program writes, formats for others and mended files: `npx linkspec` writes what the native
// program writes, byte for byte.

import { test } from "node:test";
import assert from "node:assert/strict";
import { chmodSync, readFileSync, readdirSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { both, folder, INVALID, programs, root, sharedIfThere, start, VALID } from "./program.js";

const FIXABLE = VALID.replace('"AWS"', '"aws"');

const FILES = {
  "a.json": FIXABLE, "valid.json": VALID, "invalid.json": INVALID, "foreign.json": '{"name": "x",}',
  "deep/crlf.json": FIXABLE.replaceAll("\n", "\r\n"), "deep/é 😀.json": FIXABLE, "bom.json": `\ufeff${FIXABLE}`,
  "page.md": `# é\n\n> \`\`\`json\n${FIXABLE.replace(/^/gm, "> ")}\n> \`\`\`\n`,
  "latin.json": Buffer.from('{"provider": "aws", "name": "\xe9",}', "latin1"),
  "run.sh": `curl -d '${FIXABLE}' https://cloud.mongodb.com/api/atlas/v2/groups/0a1b2c3d4e5f60718293a4b5/streams/privateLinkConnections\n`,
  "lines.jsonl": `${VALID.replace("\n ", "")}\n${FIXABLE.replace("\n ", "")}\n`,
};

/** Everything below a folder: what it is, its permissions, its content. */
const snapshot = (path) =>
  Object.fromEntries(readdirSync(path, { recursive: true }).sort().map((name) => {
    const file = join(path, name);
    try {
      return [name, { link: readlinkSync(file) }];
    } catch {
      const found = statSync(file);
      return [name, { mode: found.mode, content: found.isFile() ? readFileSync(file, "latin1") : undefined }];
    }
  }));

/** Runs both programs, each in a folder of its own with the same in it, and returns what they said
 * and left. */
const bothChange = (make, args) => {
  const [one, other] = programs.map((program) => {
    const cwd = make();
    const said = start(program, args, { cwd });
    return { ...said, left: snapshot(cwd) };
  });
  assert.deepEqual(other, one, args.join(" "));
  return one;
};

const made = () => {
  const path = folder(FILES);
  chmodSync(join(path, "a.json"), 0o640);
  return path;
};

test("formats for other programs", () => {
  const places = [join(root, "examples"), sharedIfThere("corpus")].filter(Boolean);
  for (const format of ["sarif", "github", "junit"]) {
    for (const more of [[], ["--notes"], ["--deny-warnings"]]) both(["check", `--format=${format}`, ...more, ...places]);
    both(["check", `--format=${format}`, "."], { cwd: made() });
    both(["check", `--format=${format}`, "missing.json"]);
  }
});

test("both fix the same files in the same way", () => {
  const before = snapshot(made());
  for (const more of [[], ["--unsafe-fixes"], ["--format=json"], ["--format=sarif"], ["--kind=private-link"]]) {
    const { left, status } = bothChange(made, ["check", "--fix", ...more, "."]);
    assert.equal(status, 1);
    assert.deepEqual(Object.keys(left), Object.keys(before), "a temporary file is left");
    assert.equal(left["a.json"].content, VALID);
    assert.equal(left["a.json"].mode & 0o777, 0o640);
    assert.equal(left["valid.json"].content, VALID);
    assert.equal(left["deep/crlf.json"].content, VALID.replaceAll("\n", "\r\n"));
  }
  const { left } = bothChange(made, ["check", "--diff", "--unsafe-fixes", "."]);
  assert.deepEqual(left, before);
  both(["check", "--diff", "--format=json", "."]);
});

test("standard input is a filter", () => {
  for (const input of [FIXABLE, VALID, INVALID, "", "{", Buffer.from([0xff, 0x7b])]) {
    both(["check", "--fix", "-"], { input });
    both(["check", "--fix", "--stdin-filename=a.md", "-"], { input });
    both(["check", "--diff", "-"], { input });
  }
  assert.equal(both(["check", "--fix", "-"], { input: FIXABLE }).out, VALID);
});

test("files that may not be written, and links", { skip: process.platform === "win32" }, () => {
  const closed = () => {
    const path = folder({ "a.json": FIXABLE, "in/b.json": FIXABLE });
    chmodSync(join(path, "a.json"), 0o444);
    return path;
  };
  const { err, status } = bothChange(closed, ["check", "--fix", "."]);
  assert.equal(status, 2);
  assert.match(err, /^linkspec: cannot fix `\.\/a\.json`: permission denied\n$/);
  const outside = folder({ "c.json": FIXABLE });
  const linked = () => {
    const path = folder({ "in/b.json": FIXABLE });
    symlinkSync("in/b.json", join(path, "within.json"));
    symlinkSync(join(outside, "c.json"), join(path, "without.json"));
    symlinkSync(outside, join(path, "beyond"));
    return path;
  };
  for (const name of ["within.json", "without.json", "beyond", "beyond/c.json", "."]) bothChange(linked, ["check", "--fix", name]);
  assert.equal(readFileSync(join(outside, "c.json"), "utf8"), FIXABLE);
});
