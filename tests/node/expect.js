// What the tests that run in every runtime expect, and the odd values that they try. No imports.

const VERDICTS = ["valid", "warning", "incomplete", "invalid", "malformed"];
export const SECRET = "hunter2-hunter2";

export const fail = (what) => {
  throw new Error(what);
};
export const same = (actual, expected, what) => {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) fail(`${what}: ${got} instead of ${wanted}`);
};
export const isReport = (report, what) => {
  if (!VERDICTS.includes(report.verdict)) fail(`${what}: the verdict is ${report.verdict}`);
  for (const { code, severity, pointer, path, message } of report.diagnostics) {
    if (![code, severity, pointer, message].every((part) => typeof part === "string")) fail(`${what}: a part is missing`);
    if (!Array.isArray(path)) fail(`${what}: no path`);
  }
  same(JSON.parse(JSON.stringify(report)), report, `${what} as plain data`);
  return report;
};
export const throwsTypeError = (run, name) => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof TypeError)) fail(`${name}: ${error}`);
    if (!error.message.includes(`\`${name}\``)) fail(`${name} is not named: ${error.message}`);
    if (error.message.includes(SECRET)) fail(`${name}: the message quotes the value`);
    return;
  }
  fail(`${name}: nothing was thrown`);
};

export const nested = (depth) => {
  let value = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};
const cyclic = () => {
  const value = { password: SECRET };
  value.self = value;
  return value;
};
const never = () => {
  throw new Error(SECRET);
};
// Values that no JSON can carry.
export const unwritable = {
  "a cycle": cyclic(),
  "a BigInt": { id: 1n, password: SECRET },
  "a getter that throws": { get arn() { return never(); } },
  "a toJSON that throws": { toJSON: never },
  "a proxy whose traps throw": new Proxy({}, { ownKeys: never, get: never }),
  "a revoked proxy": (() => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  })(),
  "undefined": undefined,
  "a function": () => SECRET,
  "a symbol": Symbol(SECRET),
  "a toJSON that gives undefined": { toJSON() {} },
};
// Values that JSON.stringify writes in its own way.
export const odd = { "NaN": NaN, "a Date": new Date(0), "an invalid Date": new Date(NaN), "a Map": new Map([[1, 2]]),
  "a sparse array": [, 1, , 2], "a String object": new String("{}"), "null": null, "no prototype": Object.create(null),
  "a lone surrogate": { name: "\ud800" }, "a lone surrogate as key": { "\udfff": 1 }, "a symbol key": { [Symbol("a")]: 1 },
  "an own __proto__": JSON.parse('{"__proto__":{"arn":1}}') };
