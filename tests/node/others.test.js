// Runtimes besides Node that read the package from node_modules.

import { test } from "node:test";
import { holds, importing, tool, write } from "./runtime.js";

test("Bun", () => holds(tool("bun"), [write("import.js", importing)]));

test("Deno", () => holds(tool("deno"), ["run", "--no-lock", "--allow-read", write("import.js", importing)]));
