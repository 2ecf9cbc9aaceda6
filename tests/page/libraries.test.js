// Four form libraries as people use them: built with Vite from the packed package, driven in a browser,
// under a policy without `unsafe-eval`.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { launch, open, serve } from "./browser.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const built = join(here, "generated/apps");
const packed = join(here, "../node/generated/app/node_modules/linkspec");
const policy = "default-src 'none'; img-src data:; style-src 'self'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const apps = ["hook-form", "tanstack", "formik", "rjsf"];

const ARN = "arn:aws:kafka:us-east-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";

let browser, site;

before(async () => {
  const pages = join(here, "generated/pages");
  rmSync(built, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  for (const app of apps) {
    writeFileSync(join(pages, `${app}.html`),
      `<!doctype html><html lang="en"><title>${app}</title><link rel="icon" href="data:,"><div id="root"></div><output id="sent"></output><script type="module" src="../../apps/${app}.jsx"></script></html>\n`);
  }
  await build({
    root: pages,
    configFile: false,
    logLevel: "warn",
    resolve: { alias: [{ find: /^linkspec\/forms$/, replacement: join(packed, "forms.js") }, { find: /^linkspec$/, replacement: join(packed, "index.js") }] },
    // RJSF's own tests, which its index carries, ask for its usual validator. Nothing else does.
    build: { outDir: built, emptyOutDir: true, chunkSizeWarningLimit: 4000, rollupOptions: { external: ["@rjsf/validator-ajv8"], input: apps.map((app) => join(pages, `${app}.html`)) } },
  });
  browser = await launch();
  site = await serve(built, policy);
});
after(async () => {
  await browser?.close();
  site?.stop();
});

const visit = async (app) => {
  const { tab, faults, context } = await open(browser);
  await tab.goto(`${site.address}/${app}.html`);
  await tab.getByRole("button").waitFor();
  return { tab, faults, close: () => context.close() };
};

for (const app of apps) {
  test(app, async () => {
    const { tab, faults, close } = await visit(app);
    const input = tab.getByLabel("Cluster ARN");
    const button = tab.getByRole("button", { name: /send|submit/i });
    const sent = () => tab.locator("#sent").textContent();

    // Nothing filled in: the submit is blocked, and the message stands at the field.
    await button.click();
    const field = app === "rjsf" ? tab.locator(".form-group", { has: tab.locator("#root_arn") }).last() : tab.locator("#arn-error");
    await field.getByText("`arn` is missing for `MSK` on `AWS`").waitFor();
    assert.equal(await sent(), "");

    // A wrong value: our sentence, and where the library keeps it, our code.
    await input.pressSequentially("1235711");
    await input.blur();
    if (app === "rjsf") await button.click();
    await field.getByText("`arn` is not the ARN of an MSK cluster").waitFor();
    if (app === "hook-form" || app === "tanstack") assert.equal(await field.getAttribute("data-code"), "malformed-msk-arn");
    await button.click();
    assert.equal(await sent(), "");

    // Mended: it goes through.
    await input.fill(ARN);
    await input.blur();
    await button.click();
    await tab.waitForFunction(() => document.getElementById("sent").textContent !== "");
    assert.deepEqual(Object.fromEntries(Object.entries(JSON.parse(await sent())).filter(([, value]) => value)), { provider: "AWS", vendor: "MSK", arn: ARN });
    assert.deepEqual(faults, []);
    await close();
  });
}
