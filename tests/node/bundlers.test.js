import { test } from "node:test";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";
import { app, holds, importing, write } from "./runtime.js";

const entry = write("entry.js", importing);
const folder = (name) => join(app, "bundles", name);

test("esbuild", async () => {
  const outfile = join(folder("esbuild"), "bundle.mjs");
  await esbuild({ entryPoints: [entry], outfile, bundle: true, minify: true, format: "esm" });
  await holds("node", [outfile]);
});

test("rollup", async () => {
  const bundle = await rollup({ input: entry, plugins: [nodeResolve()], onwarn: (warning) => { throw warning; } });
  const file = join(folder("rollup"), "bundle.mjs");
  await bundle.write({ file, format: "es" });
  await holds("node", [file]);
});

test("webpack", async () => {
  const stats = await new Promise((done, failed) =>
    webpack(
      {
        mode: "production",
        context: app,
        entry,
        performance: false,
        target: "web",
        output: { path: folder("webpack"), filename: "bundle.cjs" },
      },
      (error, stats) => (error ? failed(error) : done(stats)),
    ),
  );
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
  await holds("node", [join(folder("webpack"), "bundle.cjs")]);
});

test("Vite", async () => {
  await vite({
    root: app,
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: folder("vite"),
      emptyOutDir: true,
      rollupOptions: { input: entry, output: { entryFileNames: "bundle.mjs" } },
    },
  });
  await holds("node", [join(folder("vite"), "bundle.mjs")]);
});
