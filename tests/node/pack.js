// Packs the package as npm would publish it and installs it in an empty folder, where all tests
// find it: what a runtime sees here is what users get.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const app = join(here, "generated/app");
const npm = (args, cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

rmSync(app, { recursive: true, force: true });
mkdirSync(app, { recursive: true });
npm(["pack", "--silent", "--pack-destination", app], join(here, "../../pkg"));
const [tarball] = readdirSync(app);
writeFileSync(join(app, "package.json"), '{ "private": true, "type": "module" }\n');
npm(["install", "--offline", "--silent", "--no-audit", "--no-fund", join(app, tarball)], app);
for (const file of ["suite.js", "suite-tools.js", "suite-procedure.js", "expect.js", "demo.js"]) cpSync(join(here, file), join(app, file));
