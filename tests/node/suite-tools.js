// What must hold in every runtime of what the module does beyond checking.

import { SECRET, fail, isReport, nested, odd, same, throwsTypeError, unwritable } from "./expect.js";

export const tests = {
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

  "the policy of a cluster is made of account and cluster": ({ mskClusterPolicy, checkValue }) => {
    const arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";
    const { payload, report } = mskClusterPolicy({ awsAccountId: "444455556666", arn });
    same([report.verdict, report.diagnostics], ["valid", []], "its report");
    same(checkValue(payload).verdict, "valid", "its check");
    const [statement, ...more] = payload.Statement;
    same(more, [], "one statement");
    same([statement.Principal.AWS, statement.Resource, statement.Action.length], [["444455556666"], arn, 4], "statement");
    const wrong = mskClusterPolicy({ awsAccountId: "4444", arn: "1235711" });
    same(wrong.report.verdict, "invalid", "what is wrong is reported");
    same(mskClusterPolicy().report.verdict, "invalid", "nothing");
    throwsTypeError(() => mskClusterPolicy({ awsAccountId: 7, arn }), "awsAccountId");
  },

  "a text is fixed, and its layout stays": ({ fix, check }) => {
    const text = '{\r\n\t"provider" : "aws", "vendor": "MSK",\r\n\t"arn": "1235711", "provider": "GCP",\r\n}';
    const safe = '{\r\n\t"provider" : "AWS", "vendor": "MSK",\r\n\t"arn": "1235711", "provider": "GCP"\r\n}';
    const all = safe.replace(', "provider": "GCP"', "");
    const report = check(text);
    for (const [options, expected, fixed] of [
      [undefined, safe, 2], [{ unsafe: true }, all, 3], [{ only: { code: "no-such-rule", pointer: "" } }, text, 0],
      [{ only: report.diagnostics.find(({ code }) => code === "trailing-comma") }, safe.replace("AWS", "aws"), 1],
    ]) {
      const found = fix(text, options);
      same([found.text, found.fixed], [expected, fixed], JSON.stringify(options));
      same(isReport(found.report, "fixed"), check(expected), "the report is of the fixed text");
    }
    same(fix("\ud800").text, "\ud800", "a lone surrogate");
    for (const wrong of [3, null, undefined, {}]) throwsTypeError(() => fix(wrong), "text");
    for (const options of [null, 1, { kynd: 1 }, { kind: "x" }, { unsafe: 1 }, { only: 1 }, { only: null }, { only: {} }]) {
      const name = options ? (Object.keys(options)[0] ?? "options") : "options";
      throwsTypeError(() => fix("{}", options), name);
    }
  },
};
