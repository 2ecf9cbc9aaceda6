// The options of sending, each known to be what it should.

import { stateOf } from "./login.js";

const KNOWN = ["baseUrl", "login", "headers", "timeout", "deadline", "signal", "retry", "onProgress"];
const RUNNING = ["store", "onPerson", "poll"];

/** Reads options; `deadline` is the default of that option. */
export const readOptions = (options = {}, deadline, isRun = false) => {
  if (options === null || typeof options !== "object") throw new TypeError("`options` must be an object");
  const known = isRun ? [...KNOWN, ...RUNNING] : KNOWN;
  for (const name of Object.keys(options)) if (!known.includes(name)) throw new TypeError(`there is no option \`${name}\``);
  for (const name of ["timeout", "deadline", "poll"]) {
    const value = options[name];
    if (value !== undefined && !(typeof value === "number" && value >= 0)) throw new TypeError(`option \`${name}\` must be a number of milliseconds`);
  }
  for (const name of ["onProgress", "store", "onPerson"]) {
    if (options[name] !== undefined && typeof options[name] !== "function") throw new TypeError(`option \`${name}\` must be a function`);
  }
  const { signal, timeout = 30_000, retry = {} } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw new TypeError("option `signal` must be an AbortSignal");
  const counts = retry !== null && typeof retry === "object" && Object.values(retry).every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!counts || Object.keys(retry).some((name) => !["retries", "base", "most"].includes(name))) {
    throw new TypeError("option `retry` must hold whole numbers `retries`, `base` and `most`");
  }
  return {
    start: JSON.stringify({ baseUrl: readBaseUrl(options.baseUrl), headers: readHeaders(options.headers), retry }),
    retry,
    state: stateOf(options.login),
    signal,
    timeout,
    until: Math.min(Date.now() + (options.deadline ?? deadline), Number.MAX_SAFE_INTEGER),
    report: options.onProgress ?? (() => {}),
    store: options.store ?? (() => {}),
    onPerson: options.onPerson,
    poll: options.poll,
  };
};

// In a page, `/api` is the page's own backend. Elsewhere there is nothing that it could be relative to.
const readBaseUrl = (baseUrl) => {
  const isPage = typeof document !== "undefined";
  if (baseUrl === undefined) {
    if (isPage) throw new TypeError("a page needs option `baseUrl`: the API answers no page, send to your own backend");
    return undefined;
  }
  if (typeof baseUrl !== "string") throw new TypeError("option `baseUrl` must be a string");
  if (!isPage) return baseUrl;
  try {
    return new URL(baseUrl, document.baseURI).href;
  } catch {
    throw new TypeError("option `baseUrl` must be a URL");
  }
};

const readHeaders = (headers = {}) => {
  if (headers === null || typeof headers !== "object") throw new TypeError("option `headers` must be an object");
  return Object.entries(headers).map(([name, value]) => {
    if (typeof value !== "string") throw new TypeError(`option \`headers.${name}\` must be a string`);
    return [name, value];
  });
};
