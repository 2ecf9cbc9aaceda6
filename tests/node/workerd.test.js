// workerd takes bundled modules and no WebAssembly in text. esbuild resolves the package with the
// condition `workerd`, as wrangler does, and leaves the import of the .wasm file to workerd.

import { test } from "node:test";
import { copyFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { app, run, tool, write } from "./runtime.js";

const worker = `import * as api from "linkspec";
import { summary } from "./suite.js";
export default {
  async test() {
    const line = summary(api);
    if (!/^all \\d+ hold$/.test(line)) throw new Error(line);
  },
};
`;

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  modules = [
    (name = "worker.js", esModule = embed "worker.bundle.js"),
    (name = "linkspec.wasm", wasm = embed "linkspec.wasm"),
  ],
  compatibilityDate = "2026-01-01",
))]);
`;

const leaveWasm = {
  name: "leave .wasm to workerd",
  setup(build) {
    build.onResolve({ filter: /\.wasm$/ }, async ({ path, resolveDir }) => {
      copyFileSync(join(resolveDir, path), join(app, "linkspec.wasm"));
      return { path: `./${basename(path)}`, external: true };
    });
  },
};

test("workerd", async () => {
  await build({
    entryPoints: [write("worker.js", worker)],
    outfile: `${app}/worker.bundle.js`,
    bundle: true,
    format: "esm",
    conditions: ["workerd"],
    plugins: [leaveWasm],
  });
  await run(tool("workerd"), ["test", write("workerd.capnp", config)]);
});
