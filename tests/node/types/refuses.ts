// What TypeScript must refuse: a line that compiles is an error here.

import { check, checkDocument, redact } from "linkspec";
import type { Edit, Report } from "linkspec";

// @ts-expect-error: no such kind
check("{}", { kind: "private-lnk" });
// @ts-expect-error: no such mode
check("{}", { mode: "Draft" });
// @ts-expect-error: no such option
check("{}", { kynd: "private-link" });
// @ts-expect-error: a value is for checkValue
check({ provider: "AWS" });
// @ts-expect-error: the name is missing
checkDocument("{}");
// @ts-expect-error: no text
redact(3);
// @ts-expect-error: no such verdict
export const verdict: Report = { verdict: "ok", diagnostics: [] };
// @ts-expect-error: no such rule
export const code: Report["diagnostics"][number]["code"] = "no-such-rule";
// @ts-expect-error: a `set` edit has a value
export const edit: Edit = { op: "set", pointer: "" };
// @ts-expect-error: no such export
export { nothing } from "linkspec";
