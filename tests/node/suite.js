// What must hold in every runtime. No imports: this file also runs in pages and in workers.

const VERDICTS = ["valid", "warning", "incomplete", "invalid", "malformed"];
const SECRET = "hunter2-hunter2";

const fail = (what) => {
  throw new Error(what);
};
const same = (actual, expected, what) => {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) fail(`${what}: ${got} instead of ${wanted}`);
};
const isReport = (report, what) => {
  if (!VERDICTS.includes(report.verdict)) fail(`${what}: the verdict is ${report.verdict}`);
  for (const { code, severity, pointer, path, message } of report.diagnostics) {
    if (![code, severity, pointer, message].every((part) => typeof part === "string")) fail(`${what}: a part is missing`);
    if (!Array.isArray(path)) fail(`${what}: no path`);
  }
  same(JSON.parse(JSON.stringify(report)), report, `${what} as plain data`);
  return report;
};
const throwsTypeError = (run, name) => {
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

const nested = (depth) => {
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
const unwritable = {
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
const odd = { "NaN": NaN, "a Date": new Date(0), "an invalid Date": new Date(NaN), "a Map": new Map([[1, 2]]),
  "a sparse array": [, 1, , 2], "a String object": new String("{}"), "null": null, "no prototype": Object.create(null),
  "a lone surrogate": { name: "\ud800" }, "a lone surrogate as key": { "\udfff": 1 }, "a symbol key": { [Symbol("a")]: 1 },
  "an own __proto__": JSON.parse('{"__proto__":{"arn":1}}') };

const tests = {
  "a text that is not JSON is a report with positions": ({ check }) => {
    const report = isReport(check('{"provider": "AWS'), "report");
    same(report.verdict, "malformed", "verdict");
    const [{ start, end }] = report.diagnostics;
    for (const { line, column, offset } of [start, end]) {
      if (![line, column, offset].every(Number.isInteger)) fail("a position is no number");
    }
  },

  "bytes are judged like the text": ({ check }) => {
    const encoder = new TextEncoder();
    for (const text of ["", "{", "{}", '{"provider":"AWS"}', '{"name":"ärger € 😀"}', "[1,2", " null "]) {
      same(check(encoder.encode(text)), check(text), text);
      const padded = encoder.encode(`xx${text}yy`);
      same(check(padded.subarray(2, padded.length - 2)), check(text), `a part of a buffer: ${text}`);
    }
  },

  "bytes that are not UTF-8 are malformed": ({ check }) => {
    for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0x7b, 0x80, 0x7d]]) {
      same(isReport(check(new Uint8Array(bytes)), "report").verdict, "malformed", bytes);
    }
  },

  "what is no text is a report": ({ check }) => {
    for (const text of [undefined, null, 3, {}, [], true, Symbol("x"), () => "{}", new String("{}"), new ArrayBuffer(2)]) {
      same(isReport(check(text), typeof text).verdict, "malformed", typeof text);
    }
  },

  "a lone surrogate is refused, not replaced": ({ check, checkDocument }) => {
    for (const text of ["\ud800", '{"name":"\udc00x"}', '{"name":"😀\ud83d"}']) {
      const report = isReport(check(text), "report");
      same([report.verdict, report.diagnostics.length], ["malformed", 1], "report");
      for (const report of checkDocument(text, "payload.json")) same(report.verdict, "malformed", "document");
    }
    isReport(check('{"name":"😀"}'), "a pair");
  },

  "a value is judged like its JSON, without positions": ({ check, checkValue, isValid }) => {
    for (const value of [{}, [], null, "x", 3, { provider: "AWS" }, { toJSON: () => ({ provider: "AWS" }) }]) {
      const [report, ofText] = [isReport(checkValue(value), "value"), check(JSON.stringify(value))];
      same(report.verdict, ofText.verdict, "verdict");
      same(report.diagnostics.map(({ code }) => code), ofText.diagnostics.map(({ code }) => code), "codes");
      for (const { start, end } of report.diagnostics) same([start, end], [undefined, undefined], "positions");
      same(isValid(value), ["valid", "warning"].includes(report.verdict), "isValid");
    }
  },

  "a value that JSON cannot carry is a report, without its content": ({ checkValue, isValid }) => {
    for (const [what, value] of Object.entries(unwritable)) {
      const report = isReport(checkValue(value), what);
      same([report.verdict, report.diagnostics.map(({ code }) => code)], ["malformed", ["not-json"]], what);
      if (JSON.stringify(report).includes(SECRET)) fail(`${what}: the report quotes the value`);
      same(isValid(value), false, what);
    }
  },

  "odd values are reports": ({ checkValue }) => {
    for (const [what, value] of Object.entries(odd)) isReport(checkValue(value), what);
  },

  "deep values are reports": ({ check, checkValue }) => {
    isReport(checkValue(nested(100_000)), "value");
    isReport(check("[".repeat(100_000)), "text");
    isReport(check('{"a":'.repeat(100_000) + "1" + "}".repeat(100_000)), "object");
  },

  "large texts, then small ones": ({ check, redact }) => {
    const small = JSON.stringify(check("{}"));
    for (const filler of ["x", "ä", "😀", "\\n"]) {
      const text = `{"name":"${filler.repeat(1 << 20)}"}`;
      same(isReport(check(text), filler), check(new TextEncoder().encode(text)), `${filler} as bytes`);
      if (check(text).verdict === "malformed") fail(`${filler}: the end of the text is lost`);
      same(typeof redact(text), "string", "redacted");
      same(JSON.stringify(check("{}")), small, "the small one");
    }
  },

  "every kind is taken, and no other": ({ check, checkValue, isValid, kinds }) => {
    if (kinds().length < 10) fail("too few kinds");
    for (const kind of kinds()) isReport(check("{}", { kind }), kind);
    isReport(check("{}", { kind: undefined, mode: undefined }), "undefined options");
    for (const kind of ["", "private-lnk", "PRIVATE-LINK", SECRET, "\ud800", null, 3, {}, "x".repeat(1 << 16)]) {
      for (const call of [check, checkValue, isValid]) throwsTypeError(() => call("{}", { kind }), "kind");
    }
    throwsTypeError(() => checkValue(undefined, { kind: "x" }), "kind");
    isReport(check("{}"), "after the errors");
  },

  "wrong options are TypeErrors with their names": ({ check, checkValue, isValid, checkDocument }) => {
    for (const call of [check, checkValue, isValid]) {
      for (const mode of ["Draft", "", null, 1, SECRET]) throwsTypeError(() => call("{}", { mode }), "mode");
      throwsTypeError(() => call("{}", { kynd: "private-link" }), "kynd");
      for (const options of [null, 1, "private-link", true]) throwsTypeError(() => call("{}", options), "options");
      call("{}", {});
      call("{}", { mode: "submit" });
      call("{}", { mode: "draft" });
    }
    for (const name of [undefined, null, 1, {}]) throwsTypeError(() => checkDocument("{}", name), "name");
  },

  "templates are errors, or unknown values for those who say so": ({ check, checkValue, isValid }) => {
    const value = { provider: "AWS", vendor: "MSK", arn: "${ARN}" };
    const codes = (report) => report.diagnostics.map(({ code }) => code);
    for (const options of [undefined, { templates: false }, { templates: undefined }]) {
      same(codes(check(JSON.stringify(value), options)), ["unresolved-template"], "text");
      same(codes(checkValue(value, options)), ["unresolved-template"], "value");
      same(isValid(value, options), false, "verdict");
    }
    const options = { templates: true, kind: "private-link" };
    same([codes(check(JSON.stringify(value), options)), isValid(value, options)], [[], true], "templates");
    for (const call of [check, checkValue, isValid]) {
      for (const templates of [null, 1, "true", SECRET]) throwsTypeError(() => call("{}", { templates }), "templates");
    }
  },

  "reports share nothing": ({ check }) => {
    for (const text of ["{}", "{"]) {
      const before = JSON.stringify(check(text));
      const report = check(text);
      report.verdict = "changed";
      report.diagnostics.push("changed");
      same(JSON.stringify(check(text)), before, text);
    }
  },

  "a document is a list of reports": ({ checkDocument }) => {
    for (const report of checkDocument("{", "payload.json")) isReport(report, "document");
    isReport({ verdict: "valid", diagnostics: [] }, "empty");
    if (!Array.isArray(checkDocument("", "README.md"))) fail("no list");
  },

  "a value is normalised, and what changed is told": ({ normalize, checkValue }) => {
    const value = { provider: "aws", vendor: "Kinesis", region: "EU_WEST_1", serviceEndpointId: null };
    const before = JSON.stringify(value);
    const { value: canonical, changes, report } = normalize(value, { kind: "private-link" });
    same(JSON.stringify(value), before, "the value itself");
    same(canonical, { provider: "AWS", vendor: "KINESIS", region: "eu-west-1", serviceEndpointId: null }, "canonical");
    same(changes.map(({ code, pointer, op, from, to }) => [code, pointer, op, from, to]), [
      ["normalised-name", "/provider", "set", "aws", "AWS"],
      ["normalised-name", "/vendor", "set", "Kinesis", "KINESIS"],
      ["normalised-region", "/region", "set", "EU_WEST_1", "eu-west-1"],
    ], "changes");
    same(isReport(report, "report"), checkValue(canonical), "the report is of the canonical value");
    same(normalize(canonical).changes, [], "twice");
    for (const [what, value] of Object.entries({ ...unwritable, ...odd, "a deep one": nested(1000) })) {
      const { changes, report } = normalize(value);
      same(changes, [], what);
      same(isReport(report, what), checkValue(value), what);
    }
    const secret = normalize({ provider: "AWS", vendor: "MSK", Password: SECRET, arn: `"${SECRET}?password=x"` });
    if (JSON.stringify([secret.changes, secret.report]).includes(SECRET)) fail("a secret is shown");
    if (!JSON.stringify(secret.value).includes(SECRET)) fail("a secret is lost");
    for (const options of [null, 1, { kynd: 1 }, { kind: "x" }, { mode: "x" }, { templates: 1 }]) {
      const name = options ? (Object.keys(options)[0] ?? "options") : "options";
      throwsTypeError(() => normalize({}, options), name);
    }
  },

  "payloads of several files are held against each other": ({ checkBundle, check, checkDocument }) => {
    const id = "0a1b2c3d4e5f60718293a4b5";
    const answer = `{"_id": "${id}", "provider": "AWS", "vendor": "MSK", "state": "IDLE"}`;
    const connection = JSON.stringify({
      name: "orders",
      type: "Kafka",
      bootstrapServers: "b-1.scram.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:14001",
      security: { protocol: "SASL_SSL" },
      authentication: { mechanism: "SCRAM-512", username: "orders", password: SECRET },
      networking: { access: { type: "PRIVATE_LINK", connectionId: "38972b0cbe9c2aa40a30a246" } },
    });
    const files = [
      { name: "p/connection.json", text: connection },
      { name: "p/answer.json", text: new TextEncoder().encode(answer) },
      { name: "p/other.json", text: '{"left": "pad"}' },
    ];
    const before = JSON.stringify(files);
    const [first, second, ...rest] = checkBundle(files);
    same(JSON.stringify(files), before, "the files themselves");
    same(rest, [], "what is none of ours");
    same([first.file, second.file], ["p/connection.json", "p/answer.json"], "the files");
    const { code, pointer, start, related } = isReport(first, "bundle").diagnostics[0];
    same([code, pointer, start.line], ["connection-id-of-another-link", "/networking/access/connectionId", 1], "the place to mend");
    same([related[0].file, related[0].pointer, related[0].start.column], ["p/answer.json", "/_id", 9], "the other place");
    if (JSON.stringify(first).includes(SECRET)) fail("a secret is shown");
    same(second, { file: "p/answer.json", ...check(answer) }, "by itself");
    const page = `\`\`\`json\n${answer}\n\`\`\`\n\n\`\`\`json\n${connection}\n\`\`\``;
    const shown = checkBundle([{ name: "page.md", text: page }]);
    same(shown.map(({ diagnostics }) => diagnostics.map(({ code }) => code)), [[], ["connection-id-of-another-link"]], "a page");
    same(shown[0], { file: "page.md", ...checkDocument(page, "page.md")[0] }, "a part of a page");
    // What no text can carry is reported by itself, in its place.
    const odd = [
      { name: "a.json", text: `{"provider": "AWS", "vendor": "\ud800"}` },
      ...files,
      { name: "z.json", text: new Uint8Array([...new TextEncoder().encode('{"provider": "AWS", "vendor": "'), 0xff]) },
    ];
    const reports = checkBundle(odd);
    same(reports.map(({ file }) => file).slice(0, 3), ["a.json", "p/connection.json", "p/answer.json"], "order");
    same(reports[1], first, "beside odd files");
    same(reports[0].verdict, "malformed", "a lone surrogate");
    same(checkBundle([]), [], "nothing");
    throwsTypeError(() => checkBundle(files, { kind: "private-link" }), "kind");
    throwsTypeError(() => checkBundle(files, { mode: "x" }), "mode");
    for (const wrong of [undefined, null, {}, "x"]) throwsTypeError(() => checkBundle(wrong), "files");
    for (const wrong of [null, {}, { name: 1, text: "" }]) throwsTypeError(() => checkBundle([wrong]), "files[0].name");
    throwsTypeError(() => checkBundle([files[0], { name: "x", text: 7 }]), "files[1].text");
  },

  "errors of the API are explained": ({ explainError, explain }) => {
    const body = {
      detail: "The request content produced the validation error: Invalid bootstrapServers.",
      error: 400,
      errorCode: "VALIDATION_ERROR",
      parameters: ["Invalid bootstrapServers"],
    };
    const explained = explainError(body);
    same([explained.known, explained.status, explained.code], [true, 400, "VALIDATION_ERROR"], "a body");
    same(explained, explainError(JSON.stringify(body)), "as text");
    if (!explained.meaning || !explained.help || !explained.source) fail("something is missing");
    if (explained.rules.length === 0) fail("no rule");
    for (const code of explained.rules) if (!explain(code)) fail(`there is no rule ${code}`);
    same(explainError("STREAM_PRIVATE_LINK_ALREADY_EXISTS").rules, ["second-link-to-cluster"], "a code");
    same(explainError("NEVER_SEEN"), { known: false, code: "NEVER_SEEN", parameters: [], rules: [] }, "unknown");
    for (const odd of [...Object.values(unwritable), null, 7, "", "\ud800", []]) same(explainError(odd).known, false, "odd");
    const secret = { ...body, detail: `password=${SECRET}`, parameters: [{ password: SECRET }] };
    for (const told of [secret, JSON.stringify(secret), `curl -u a:${SECRET} VALIDATION_ERROR`]) {
      if (JSON.stringify(explainError(told)).includes(SECRET)) fail("a secret is shown");
    }
  },

  "redact gives text": ({ redact }) => {
    same(redact(""), "", "empty");
    same(typeof redact(new TextEncoder().encode('{"provider":"AWS"}')), "string", "bytes");
    same(typeof redact("\ud800"), "string", "lone surrogate");
    throwsTypeError(() => redact(3), "text");
  },

  "rules are explained": ({ rules, explain }) => {
    if (rules().length === 0) fail("no rules");
    for (const rule of rules()) same(explain(rule.code), rule, rule.code);
    for (const code of ["no-such-rule", "constructor", "__proto__", "", undefined]) same(explain(code), undefined, code);
    rules()[0].code = "changed";
    if (rules()[0].code === "changed") fail("the list is shared");
  },

  "the error is exported": ({ LinkspecError }) => {
    const error = new LinkspecError("message");
    same([error instanceof Error, error.name, error.message], [true, "LinkspecError", "message"], "error");
  },
};

/** Runs all tests on `api`; calls `report(name, error?)` after each; returns how many failed. */
export default function suite(api, report) {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      test(api);
      report(name);
    } catch (error) {
      failed++;
      report(name, error);
    }
  }
  return failed;
}

/** Runs all tests and returns one line: `all N hold`, or what failed. */
export function summary(api) {
  const failures = [];
  let count = 0;
  suite(api, (name, error) => {
    count++;
    if (error) failures.push(`${name}: ${error.stack ?? error}`);
  });
  return failures.length ? failures.join("\n") : `all ${count} hold`;
}
