// What was found, with the way to it and the way out.

import { h, icon, prose, sentence } from "./dom.js";

const SEVERITIES = { error: "Error", warning: "Warning", incomplete: "To do", info: "Note" };
const VERDICTS = {
  valid: ["check", "Valid", "Atlas can take it as it is."],
  warning: ["alert", "Valid, with warnings", "Atlas takes it; look at these first."],
  incomplete: ["dots", "Not complete yet", "Nothing is wrong so far."],
  invalid: ["alert", "Not valid yet", "Atlas would refuse it, or it would never work."],
  malformed: ["alert", "Not JSON yet", "The text cannot be read as JSON."],
};

/** The verdict, as a badge with a sentence. */
export const verdictBadge = (verdict) => {
  const [picture, name, about] = VERDICTS[verdict];
  return h("p", { className: `verdict is-${verdict}` }, icon(picture), h("strong", {}, name), h("span", {}, about));
};

const ORDER = ["error", "warning", "incomplete", "info"];

/**
 * The list of findings. `go` leads to the place of one, `mend` applies its fix; without them there
 * are no such buttons.
 */
export const findingsList = (diagnostics, { go, mend, nameOf } = {}) => {
  const sorted = [...diagnostics].sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
  return h("ul", { className: "findings" }, sorted.map((finding) => {
    const { code, severity, message, help, start, fix, related = [] } = finding;
    const place = start ? `Line ${start.line}, column ${start.column}` : nameOf?.(finding);
    return h("li", { className: `finding is-${severity}`, "data-code": code },
      h("p", { className: "what" }, h("span", { className: "severity" }, SEVERITIES[severity]), " ", sentence(message)),
      help && h("p", { className: "help" }, sentence(help)),
      related.map(({ message: other }) => h("p", { className: "help" }, "See also: ", prose(other))),
      h("p", { className: "actions" },
        place && go && h("button", { type: "button", className: "link", onclick: () => go(finding) }, place),
        fix && mend && h("button", { type: "button", className: "fix", onclick: () => mend(finding) }, fix.safe ? "Fix: " : "Suggestion: ", ...prose(fix.title)),
        h("a", { href: `#/rules/${code}`, className: "rule" }, code)));
  }));
};
