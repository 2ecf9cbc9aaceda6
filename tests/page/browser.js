// A real browser, and pages for it.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts the browser. */
export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? programs.find(existsSync), args: ["--no-sandbox"] });

/** Where `cargo xtask` serves the page. */
export const page = () => {
  const address = process.env.LINKSPEC_PAGE;
  if (!address) throw new Error("LINKSPEC_PAGE is not set: run `cargo xtask test-page`");
  return address;
};

/** A tab, and everything that went wrong in it. */
export const open = async (browser, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const faults = [];
  tab.on("pageerror", (error) => faults.push(String(error)));
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  return { context, tab, faults };
};

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** Serves a folder with a content security policy; returns its address and how to stop. */
export const serve = async (folder, policy) => {
  const server = createServer(async (request, response) => {
    try {
      const path = normalize(new URL(request.url, "http://localhost").pathname);
      const bytes = await readFile(join(folder, path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain", "content-security-policy": policy });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
};
