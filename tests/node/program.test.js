// `npx linkspec` says what the native program says, byte for byte, and ends as it ends.

import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { kinds, rules } from "../../pkg/catalogue.js";
import { both, folder, INVALID, native, packaged, programs, shared, start, VALID, WARNED } from "./program.js";
import { app } from "./runtime.js";

const FORMATS = ["human", "json", "jsonl"];

const everyFormat = (args, options) => {
  for (const format of FORMATS) both(["check", `--format=${format}`, ...args], options);
};

test("the examples", () => {
  everyFormat(["examples"]);
  everyFormat(["--notes", "examples/confluent-aws.json", "examples/runbook.md"]);
  assert.equal(both(["check", "examples"]).status, 1);
});

test("the corpus, of whatever kind", (t) => {
  const corpus = shared("corpus", t);
  if (!corpus) return;
  const said = both(["check", "--format=json", corpus]);
  assert(JSON.parse(Buffer.from(said.out, "latin1")).reports.length > 50, "too few reports");
  everyFormat(["--notes", corpus]);
  everyFormat(["--templates", corpus]);
  for (const kind of kinds()) everyFormat(["--kind", kind, corpus]);
});

test("the source documents", (t) => {
  const documents = shared("domain/source-documents", t);
  if (!documents) return;
  everyFormat([documents]);
  both(["check", "--format=json", "--kind=private-link", documents]);
});

test("JSON of every sort", (t) => {
  const suite = shared("json-test-suite", t);
  if (!suite) return;
  everyFormat(["--kind=private-link", suite]);
  both(["check", suite]);
});

test("explain, rules, kinds", () => {
  for (const { code } of rules()) assert.equal(both(["explain", code]).status, 0);
  for (const format of ["human", "json", "markdown"]) both(["rules", `--format=${format}`]);
  both(["kinds"]);
  for (const code of ["no-such-rule", "unterminated-ky", "", "é\n"]) assert.equal(both(["explain", code]).status, 2);
});

test("help, version and wrong usage", () => {
  const commands = ["check", "explain", "rules", "kinds", "help"];
  for (const args of [["--help"], ["-h"], ["--version"], ["-V"], ["help"], ...commands.map((name) => ["help", name])]) {
    both(args);
  }
  for (const command of commands) both([command, "--help"]);
  for (const args of [
    [], [""], ["chek"], ["check"], ["check", "--kind"], ["check", "--kind=private-lnk", "."], ["check", ""],
    ["check", "--format=xml", "."], ["check", "--no-such-option", "."], ["rules", "more"], ["explain"],
    ["check", "--formt", "json", "."], ["kinds", "--format=json"], ["check", "--kind=é", "--", "-x"],
  ]) {
    assert.equal(both(args).status, 2, args.join(" "));
  }
  for (const COLUMNS of ["40", "0", "1", "1000", "no", ""]) {
    both(["check", "--help"], { env: { COLUMNS } });
    both(["check", "--help"], { env: { COLUMNS, CLICOLOR_FORCE: "1" } });
  }
});

test("files that are there, are not, or are no text", () => {
  const cwd = folder({
    "valid.json": VALID, "warned.json": WARNED, "invalid.json": INVALID, "empty.json": "", "blank.md": "\n \n",
    "latin.json": Buffer.from('{"provider": "AWS", "name": "\xe9"}', "latin1"), "array.json": "[1, 2]",
    "latin.md": Buffer.concat([Buffer.from("\xe9\n```json\n", "latin1"), Buffer.from(`${VALID}\n\`\`\`\n`)]),
    "bom.json": `\ufeff${VALID}`, "wide.json": Buffer.from(VALID, "utf16le"), "foreign.json": '{"a": 1}',
    "deep.json": "[".repeat(100_000), "wörter 😀.json": INVALID, "-": INVALID, "--kind": INVALID, "no-extension": INVALID,
    "notes.rst": `.. code-block:: json\n\n   ${INVALID}\n`, "run.sh": `curl -d '${INVALID}' https://example.com\n`,
  });
  const at = { cwd };
  for (const args of [["."], ["--deny-warnings", "."], ["--notes", "."], ["--kind=private-link", "."]]) everyFormat(args, at);
  for (const [status, ...args] of [
    [0, "valid.json"], [0, "warned.json"], [1, "--deny-warnings", "warned.json"], [1, "invalid.json"],
    [0, "empty.json"], [1, "--kind=private-link", "empty.json"], [0, "foreign.json"], [0, "array.json"],
    [2, "missing.json"], [2, "missing.json", "invalid.json"], [2, "valid.json/below"], [2, "a".repeat(300)],
    [2, `${"b/".repeat(3000)}c`], [2, ""], [1, "no-extension"], [1, "./wörter 😀.json"], [1, "--", "--kind"],
    [1, "./-"], [1, "invalid.json", "./invalid.json", "valid.json", "."], [2, "esc\x1b[31m.json"],
  ]) {
    for (const format of FORMATS) assert.equal(both(["check", `--format=${format}`, ...args], at).status, status, args[0]);
  }
});

test("Terraform, Kubernetes, CloudFormation, JSON Lines", () => {
  const block = 'resource "mongodbatlas_stream_connection" "x" {\n';
  const manifest = "kind: AtlasStreamConnection\nspec:\n";
  const nested = (open, close, count) => `${block}type = ${open.repeat(count)}1${close.repeat(count)}\n}\n`;
  const cwd = folder({
    "crlf.tf": `${block}  type = "Kafka" # 😀\n}\n`.replaceAll("\n", "\r\n"), "broken.tf": `${block}  type =\n}\n`,
    "list.tf": nested("[", "]", 64), "object.tf": nested("{a = ", "}", 64), "template.tf": nested('"${', '}"', 64),
    "call.tf": nested("f(", ")", 64), "loop.tf": nested("[for x in ", ": y]", 64), "not.tf": nested("!", "", 64),
    "blocks.tf": block + "a {\n".repeat(63) + "}\n".repeat(64), "sum.tf": nested("1 + ", "", 128),
    "deeper.tf": nested("[", "]", 1000), "either.tf": nested("a ? b : ", "", 64), "index.tf": nested("a[", "]", 64),
    "mention.tf": "# mongodbatlas_stream_connection\n{", "helm.yaml": `{{- if .x }}\n${manifest}{{- end }}\n`,
    "manifest.yaml": `${manifest}  name: é\n  type: Kafka\n---\n${manifest}  type: "{{ .x }}"\n`,
    "deep.yml": `${manifest}  a: ${"- ".repeat(10_000)}\n`, "tab.yaml": `${manifest}\ttype: Kafka\n`,
    "stack.json": '{"Resources": {"A": {"Type": "MongoDB::Atlas::StreamConnection", "Properties": {"Type": "Kafka"}}}}',
    "requests.jsonl": `${VALID}\n${INVALID}\n`,
  });
  everyFormat(["."], { cwd });
  everyFormat(["--bundle", "--notes", "."], { cwd });
  everyFormat(["--stdin-filename=main.tf", "-"], { cwd, input: `${block}}` });
  assert.equal(both(["check", "manifest.yaml"], { cwd }).status, 1);
});

test("standard input", () => {
  const cwd = folder({ "a.json": INVALID });
  const markdown = `# Title\n\n\`\`\`json\n${INVALID}\n\`\`\`\n`;
  const inputs = ["", VALID, INVALID, "{", "\ufeff{}", Buffer.from([0xff, 0xfe, 0x7b]), markdown, `{"name": "${"x".repeat(1 << 20)}"}`];
  for (const input of inputs) {
    for (const args of [["-"], ["--kind=private-link", "-"], ["--stdin-filename=a b.md", "-"], ["--stdin-filename", "x.json", "-"],
      ["-", "a.json"], ["-", "-"]]) {
      everyFormat(args, { cwd, input });
    }
  }
  const closed = ["ignore", "pipe", "pipe"];
  both(["check", "-"], { cwd, input: undefined, stdio: closed });
});

test("standard input that is a directory", { skip: process.platform === "win32" }, () => {
  const said = programs.map((program) =>
    spawnSync("sh", ["-c", 'exec "$@" < .', "sh", ...program, "check", "-"], { encoding: "utf8" }));
  assert.deepEqual([said[1].stderr, said[1].status], [said[0].stderr, said[0].status]);
  assert.match(said[0].stderr, /is a directory/);
});

test("links, pipes and names that are not UTF-8", { skip: process.platform !== "linux" }, () => {
  const cwd = folder({ "a/b.json": VALID, "target.json": INVALID, "outside/.gitignore": "*.json\n", "outside/c.json": INVALID });
  symlinkSync("..", join(cwd, "a/up"));
  symlinkSync("missing", join(cwd, "a/dangling.json"));
  symlinkSync("loop.json", join(cwd, "a/loop.json"));
  symlinkSync("../target.json", join(cwd, "a/link.json"));
  symlinkSync("a", join(cwd, "link"));
  symlinkSync("outside", join(cwd, "to-outside"));
  spawnSync("mkfifo", [join(cwd, "pipe.json")]);
  for (const name of [".", "a", "link", "link/", "a/link.json", "a/loop.json", "a/dangling.json", "to-outside"]) {
    everyFormat([name], { cwd });
  }
  const names = folder();
  for (const name of ["x\xff.json", "x\xfe.json", "\xc3/y.json"]) {
    const path = Buffer.from(join(names, name), "latin1");
    mkdirSync(path.subarray(0, path.lastIndexOf("/")), { recursive: true });
    writeFileSync(path, INVALID);
  }
  everyFormat(["."], { cwd: names });
  // Node.js hands such a name over as another one.
  const bytes = (program) => spawnSync("sh", ["-c", `exec "$@" check "$(printf 'x\\377.json')"`, "sh", ...program], { cwd: names, encoding: "utf8" });
  assert.equal(bytes(programs[0]).status, 1);
  const { stderr, status } = bytes(programs[1]);
  assert.match(stderr, /^linkspec: cannot check `x\ufffd\.json`: .*Node\.js cannot pass on a name that is not UTF-8\n$/);
  assert.equal(status, 2);
});

test("ignore files of every sort", () => {
  const home = folder({ ".config/git/ignore": "user.json\n/rooted.json\n", "own/ignore": "own.json\n" });
  writeFileSync(join(home, "config"), `[core]\n\texcludesFile = ${home}/own/ignore\n`);
  const names = ["a", "b", "keep", "user", "own", "rooted", "excluded", "é", "[x]", "sp ace", ".hidden"];
  const files = {};
  for (const place of ["", "in/", "in/deep/", "in/deep/er/", "build/", "in/build/", ".github/", "tree/", "repo/"]) {
    for (const name of names) files[`${place}${name}.json`] = INVALID;
    files[`${place}doc.md`] = "```json\n" + VALID + "\n```\n";
  }
  Object.assign(files, {
    ".gitignore": "\ufeffb.json\r\nbuild/\n!in/build/\n# no\n\\#\n*.md\n!doc.md\n[z\n**/deep/k*.json\n",
    ".ignore": "!in/b.json\n/é.json\n", ".git/info/exclude": "excluded.json\n", ".git/config.json": INVALID,
    "in/.gitignore": "/a.json\n!keep.json\n\\[x\\].json\nsp\\ ace.json  \n", "in/.ignore/x.json": INVALID,
    "in/deep/.gitignore": "*\n!*/\n!.gitignore\n!a.json\n", "in/deep/er/.ignore": "!k*\n",
    "real/.git/worktrees/tree/commondir": "../..\n", "real/.git/info/exclude": "keep.json\n", "repo/.git/info/exclude": "a.json\n",
  });
  const cwd = folder(files);
  writeFileSync(join(cwd, "tree/.git"), `gitdir: ${cwd}/real/.git/worktrees/tree\n`);
  const count = ({ out }) => JSON.parse(Buffer.from(out, "latin1")).reports.length;
  const counts = new Set();
  for (const env of [{}, { HOME: home }, { XDG_CONFIG_HOME: join(home, ".config") }, { GIT_CONFIG_GLOBAL: join(home, "config") }]) {
    for (const place of [".", "in", "in/deep", "./in/deep/er/", "build", "tree", "repo", cwd, `../${basename(cwd)}`]) {
      counts.add(count(both(["check", "--format=json", place], { cwd, env })));
    }
  }
  assert(counts.size >= 10, [...counts].join());
});

test("directories and files that nobody may read", { skip: process.platform === "win32" }, (t) => {
  const cwd = folder({ "a.json": INVALID, "closed/b.json": INVALID, "secret.json": INVALID, "z/.gitignore": "*.json\n", "z/z.json": VALID });
  for (const name of ["closed", "secret.json", "z/.gitignore"]) chmodSync(join(cwd, name), 0);
  chmodSync(cwd, 0o755);
  const options = { cwd, ...(process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {}) };
  try {
    assert.equal(start(programs[1], ["kinds"], options).status, 0);
  } catch {
    return t.skip("another user cannot start the programs");
  }
  const said = both(["check", "."], options);
  assert.equal(said.status, 2);
  assert.match(said.err, /`\.\/closed`: permission denied/);
  assert.match(said.err, /secret\.json`: permission denied/);
  everyFormat(["closed", "secret.json", "a.json"], options);
  chmodSync(join(cwd, "closed"), 0o755);
});

test("a path that is too long", { skip: process.platform !== "linux" }, () => {
  const cwd = folder({ "a.json": VALID });
  const ten = Array(10).fill("d".repeat(250)).join("/");
  for (const half of ["deep", "deeper"]) mkdirSync(join(cwd, half, ten), { recursive: true });
  renameSync(join(cwd, "deeper"), join(cwd, "deep", ten, "deeper"));
  assert.equal(both(["check", "."], { cwd }).status, 2);
  // So that it can be removed.
  renameSync(join(cwd, "deep", ten, "deeper"), join(cwd, "deeper"));
});

test("colour", () => {
  const cwd = folder({ "a.json": INVALID });
  const values = { NO_COLOR: [undefined, "", "1"], CLICOLOR: [undefined, "0", "1"], CLICOLOR_FORCE: [undefined, "", "0", "1"] };
  for (const NO_COLOR of values.NO_COLOR) {
    for (const CLICOLOR of values.CLICOLOR) {
      for (const CLICOLOR_FORCE of values.CLICOLOR_FORCE) {
        const set = Object.entries({ NO_COLOR, CLICOLOR, CLICOLOR_FORCE }).filter(([, value]) => value !== undefined);
        const { out } = both(["check", "a.json"], { cwd, env: Object.fromEntries(set) });
        assert.equal(out.includes("\x1b["), !NO_COLOR && Boolean(CLICOLOR_FORCE), JSON.stringify(set));
      }
    }
  }
  for (const args of [["chek"], ["--help"], ["check", "--help"], ["rules"]]) both(args, { cwd, env: { CLICOLOR_FORCE: "1" } });
});

// util-linux' `script` gives its command a terminal.
const hasScript = spawnSync("script", ["--version"]).stdout?.includes("util-linux");

test("a terminal", { skip: !hasScript && "there is no `script`" }, () => {
  const cwd = folder({ "a.json": INVALID });
  const line = (program, args, setup) =>
    spawnSync("script", ["-qec", `${setup}; exec ${[...program, ...args].map((word) => `'${word}'`).join(" ")}`, "/dev/null"], {
      cwd, env: { PATH: process.env.PATH, ...(line.env ?? {}) }, encoding: "latin1", input: "",
    });
  for (const env of [{}, { TERM: "dumb" }, { TERM: "xterm" }, { TERM: "xterm", NO_COLOR: "1" }, { TERM: "dumb", CLICOLOR: "1" },
    { CI: "1" }, { TERM: "xterm", CLICOLOR: "0" }]) {
    line.env = env;
    for (const [args, setup] of [[["check", "a.json"], ":"], [["check", "--help"], "stty rows 24 cols 50"], [["chek"], "stty rows 0 cols 200"]]) {
      const [one, other] = programs.map((program) => line(program, args, setup));
      assert.deepEqual([other.stdout, other.status], [one.stdout, one.status], JSON.stringify(env));
      if (env.TERM === "xterm" && Object.keys(env).length === 1) assert(one.stdout.includes("\x1b["), "no colour");
    }
  }
});

test("readers that are slow, that leave, and that cannot take it", { skip: process.platform === "win32" }, () => {
  const files = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}.json`, INVALID]));
  const cwd = folder(files);
  const shell = (program, script) =>
    spawnSync("sh", ["-c", script, "sh", ...program, "check", "--format=jsonl", "."], { cwd, maxBuffer: 1 << 26, encoding: "utf8" });
  const whole = both(["check", "--format=jsonl", "."], { cwd });
  assert(whole.out.length > 1 << 20, `only ${whole.out.length} bytes`);
  for (const program of programs) {
    const slow = shell(program, '"$@" | (sleep 1; cat)');
    assert.equal(slow.stdout.length, whole.out.length);
    const left = shell(program, '{ "$@"; echo $? >&2; } | head -c 10');
    assert.deepEqual([left.stdout.length, left.stderr], [10, "1\n"], program.at(-1));
    if (process.platform === "linux") {
      const full = shell(program, '"$@" > /dev/full');
      assert.deepEqual([full.stderr, full.status], ["linkspec: cannot write: no space left on device\n", 2], program.at(-1));
    }
    const closed = shell(program, '"$@" >&- 2>&-');
    assert.equal(closed.status, 1, program.at(-1));
  }
});

test("the program runs by its name", { skip: process.platform === "win32" }, () => {
  const shim = join(app, "node_modules/.bin/linkspec");
  assert(existsSync(shim));
  assert.deepEqual(start([shim], ["kinds"]), start([native], ["kinds"]));
});

test("linkspec/cli is the program as a function", async () => {
  const { run } = await import(join(packaged, "../cli.js"));
  const { out, err, status } = start([native], ["check", "examples/msk.json", "missing.json"]);
  const here = process.cwd();
  process.chdir(new URL("../..", import.meta.url).pathname);
  try {
    assert.deepEqual(run(["check", "examples/msk.json", "missing.json"]), { out, err, exit: status });
  } finally {
    process.chdir(here);
  }
  for (const args of [undefined, "kinds", [1], ["a\0b"]]) assert.throws(() => run(args), TypeError);
});
