// What TypeScript must accept, and with which types.

import { check, checkBundle, checkDocument, checkValue, explain, explainError, isValid, kinds, LinkspecError, redact, rules } from "linkspec";
import type { BundleFile, Diagnostic, Edit, ErrorExplanation, Kind, Options, Position, Report, Rule, RuleCode, Verdict } from "linkspec";
import { run } from "linkspec/cli";
import { init, initSync } from "linkspec/slim";
import wasm from "linkspec/linkspec.wasm";

const options: Options = { kind: "private-link", mode: "draft" };
const fromText: Report = check("{}", options);
const fromBytes: Report = check(new Uint8Array(), { kind: undefined });
const fromValue: Report = checkValue(Symbol("anything"));
const reports: Report[] = checkDocument("{}", "README.md");
const files: BundleFile[] = [{ name: "a.json", text: "{}" }, { name: "b.md", text: new Uint8Array() }];
const together: Report[] = checkBundle(files, { mode: "draft", templates: true });
const refused: ErrorExplanation = explainError({ errorCode: "VALIDATION_ERROR" });
const caught: Rule[] = refused.rules.map((code) => explain(code));
const valid: boolean = isValid(undefined, { mode: "submit" });
const masked: string = redact("{}");
const known: Rule = explain("not-json");
const unknown: Rule | undefined = explain("anything");
const all: Rule[] = rules();
const names: Kind[] = kinds();
const fault: Error = new LinkspecError("");

const exit: 0 | 1 | 2 = run(["check", "."]).exit;

initSync(wasm);
init(new URL("https://example.com/linkspec.wasm")).then(() => {});
init(fetch("linkspec.wasm"));

const verdict = (report: Report): string => {
  const verdict: Verdict = report.verdict;
  switch (verdict) {
    case "valid":
    case "warning":
    case "incomplete":
    case "invalid":
    case "malformed":
      return verdict;
    default:
      return verdict satisfies never;
  }
};

const describe = ({ code, start, fix }: Diagnostic): string => {
  const rule: RuleCode = code;
  const position: Position | undefined = start;
  const edits: Edit[] = fix?.edits ?? [];
  return edits.map((edit) => (edit.op === "text" ? edit.text : edit.pointer)).join() + rule + position?.line;
};

const real: Report = {
  file: "payload.json",
  kind: "private-link",
  verdict: "malformed",
  diagnostics: [
    {
      code: "not-json",
      severity: "error",
      pointer: "",
      path: ["links", 0],
      message: "the text is not JSON",
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 2, offset: 1 },
      related: [{ pointer: "/region", message: "here" }],
      fix: { title: "quote it", safe: true, edits: [{ op: "set", pointer: "/a", value: [] }] },
    },
  ],
};

export { all, describe, exit, fault, fromBytes, fromText, fromValue, known, masked, names, real, reports, unknown, valid, verdict };
