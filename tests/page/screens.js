// Takes the pictures of the page: every view, desktop and phone, light and dark.

import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, open, page } from "./browser.js";
import { devices, schemes, views } from "./views.js";

const MOST = 100_000;
const folder = fileURLToPath(new URL("../../www/screens/", import.meta.url));

mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const [device, options] of devices) {
    for (const colorScheme of schemes) {
      for (const [name, visit] of views) {
        const { tab, context } = await open(browser, { ...options, colorScheme, reducedMotion: "reduce" });
        await visit(tab, page());
        await tab.mouse.move(0, 0);
        const path = `${folder}${name}-${device}-${colorScheme}.jpg`;
        for (let quality = 88; ; quality -= 8) {
          await tab.screenshot({ path, type: "jpeg", quality });
          if (statSync(path).size <= MOST) break;
          if (quality < 40) throw new Error(`${path} is larger than ${MOST} bytes`);
        }
        console.log(path.slice(folder.length), statSync(path).size);
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
}
