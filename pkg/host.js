// The machine that Node.js runs on, for the program. Paths are bytes: names of files need not be
// UTF-8.

import { randomUUID } from "node:crypto";
import {
  closeSync, fchmodSync, fchownSync, openSync, readdirSync, readFileSync, readSync, realpathSync, renameSync, rmSync,
  statSync, writeFileSync,
} from "node:fs";
import { constants, homedir } from "node:os";
import { WriteStream, isatty } from "node:tty";
import { getSystemErrorMap } from "node:util";
import { Refusal } from "./program.js";

// What the C library calls these errors; libuv, which Node.js asks, has words of its own.
const SENTENCES = {
  EISDIR: "is a directory",
  EIO: "input/output error",
  ELOOP: "too many levels of symbolic links",
  ENAMETOOLONG: "file name too long",
};

const STDIN = 0;

/** What the system says of a fault, as the rest of a sentence. */
export const sentence = ({ code, errno, message }) =>
  SENTENCES[code] ?? getSystemErrorMap().get(errno)?.[1] ?? message;

/** The host of a program with these arguments. */
export const nodeHost = (args) => ({
  arguments: () => args.map((argument) => `${argument}\0`).join(""),
  read: (path) => attempt(() => readFileSync(path), path),
  write: (text) => attempt(() => write(text)),
  readStdin: () => attempt(readStdin),
  list: (path) => attempt(() => list(path), path),
  isDirectory: (path) => answer(attempt(() => statSync(path).isDirectory())),
  canonical: (path) => attempt(() => realpathSync.native(path, { encoding: "buffer" })),
  variable: (name) => answer(process.env[String(name)]),
  home: () => attempt(homedir),
  colour: () => answer(wantsColour(process.env, isatty(1))),
  columns: () => answer(columns()),
});

// A Refusal for what is absent; `true` is an answer without content.
const answer = (value) => {
  if (value === undefined || value === false) throw new Refusal();
  return value === true ? "" : String(value);
};

const attempt = (work, path) => {
  try {
    return work();
  } catch (error) {
    if (error.code === "ERR_FS_FILE_TOO_LARGE") throw new Refusal("it is larger than 2 GiB");
    // Node.js hands over arguments as text; U+FFFD then stands for what was none.
    if (error.code === "ENOENT" && path?.includes("\ufffd")) {
      throw new Refusal("no such file or directory; Node.js cannot pass on a name that is not UTF-8");
    }
    throw new Refusal(sentence(error));
  }
};

// Bun does not say what an entry is when asked for names as bytes.
const NAMES = process.versions.bun ? "utf8" : "buffer";

const list = (path) => {
  const parts = [];
  for (const entry of readdirSync(path, { withFileTypes: true, encoding: NAMES })) {
    const kind = entry.isFile() ? "f" : entry.isDirectory() ? "d" : "o";
    parts.push(Buffer.from(kind), Buffer.from(entry.name), Buffer.of(0));
  }
  return Buffer.concat(parts);
};

// A new file takes the place of the old one, with its permissions and, where that is allowed, its
// owner. Where there is none, it is just made. `text` is the path, NUL, the content.
const write = (text) => {
  const end = text.indexOf(0);
  const path = text.subarray(0, end);
  const old = statSync(path, { throwIfNoEntry: false });
  if (!old) {
    writeFileSync(path, text.subarray(end + 1));
    return "";
  }
  const { mode, uid, gid } = old;
  if ((mode & 0o222) === 0) throw new Refusal(sentence({ errno: -constants.errno.EACCES }));
  const folder = path.subarray(0, path.lastIndexOf("/") + 1);
  const temporary = Buffer.concat([folder, Buffer.from(`.linkspec-${randomUUID()}`)]);
  const file = openSync(temporary, "wx", 0o600);
  try {
    try {
      writeFileSync(file, text.subarray(end + 1));
      try {
        fchownSync(file, uid, gid);
      } catch {
        // Only the owner of all may give a file away.
      }
      fchmodSync(file, mode & 0o7777);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return "";
};

const readStdin = () => {
  const chunks = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const length = readSome(chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
  }
};

// Standard input that somebody made non-blocking has nothing to read now and then.
const readSome = (chunk) => {
  for (;;) {
    try {
      return readSync(STDIN, chunk);
    } catch (error) {
      if (error.code === "EOF") return 0;
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
};

// The conventions of https://bixense.com/clicolors and https://no-color.org, as the native program
// follows them.
const wantsColour = ({ NO_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM, CI }, isTerminal) => {
  if (NO_COLOR) return false;
  if (CLICOLOR_FORCE) return true;
  if (CLICOLOR === "0" || !isTerminal) return false;
  const capable = process.platform === "win32" ? TERM !== "dumb" : TERM !== undefined && TERM !== "dumb";
  return capable || CLICOLOR !== undefined || CI !== undefined;
};

// Of the first of the three standard streams that is a terminal and knows its size.
const columns = () => {
  const sizes = [1, 2, 0].filter(isatty).map((terminal) => new WriteStream(terminal));
  return sizes.find(({ columns, rows }) => columns > 0 && rows > 0)?.columns;
};
