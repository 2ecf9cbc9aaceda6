// What must hold in every runtime. Nothing but its own parts is imported: this also runs in pages and
// in workers.

import { SECRET, fail, isReport, nested, odd, same, throwsTypeError, unwritable } from "./expect.js";
import { tests as ofProcedures } from "./suite-procedure.js";
import { tests as ofTools } from "./suite-tools.js";

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

  "every kind has its schemas": ({ schema, kinds }) => {
    for (const kind of kinds()) {
      for (const [target, words] of [[undefined, "2020-12"], ["draft-2020-12", "2020-12"], ["draft-07", "draft-07"]]) {
        const { $schema, $id, title, type } = schema(kind, { target });
        same([$schema.includes(words), $id.includes(words), title, type], [true, true, kind, "object"], `${kind} ${target}`);
      }
      schema(kind).title = "changed";
      same(schema(kind).title, kind, "the schema is shared");
    }
    for (const kind of [undefined, "no-such-kind", "constructor", "__proto__", {}]) throwsTypeError(() => schema(kind), "kind");
    throwsTypeError(() => schema("bundle", { target: "openapi-3.0" }), "target");
    throwsTypeError(() => schema("bundle", { draft: "draft-07" }), "draft");
    throwsTypeError(() => schema("bundle", null), "options");
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
  for (const [name, test] of Object.entries({ ...tests, ...ofTools, ...ofProcedures })) {
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
