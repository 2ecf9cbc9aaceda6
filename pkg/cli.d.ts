/** What the program printed, and how it ended. */
export interface Output {
  /** What it would print on standard output. */
  out: string;
  /** What it would print on standard error. */
  err: string;
  /** 0: nothing at error level; 1: findings; 2: could not run. */
  exit: 0 | 1 | 2;
}

/**
 * Runs the program `linkspec` with these arguments, without its own name, in this process. For Node.js
 * and what behaves like it: files are read by `node:fs`.
 *
 * @throws {TypeError} where the arguments are no strings.
 */
export function run(args: readonly string[]): Output;
