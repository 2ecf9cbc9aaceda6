// Any text: a payload, a command, a page of documentation.

import { check, checkDocument, kinds } from "../linkspec/slim.js";
import { announce, h } from "./dom.js";
import { editor } from "./editor.js";
import { mend, mendPlaces } from "./edits.js";
import { findingsList, verdictBadge } from "./findings.js";

let kept = "";

/** Keeps a text for the view; it is in memory only. */
export const keep = (text) => {
  kept = text;
};

const isDocument = (text) => !/^\s*[[{"]/.test(text) && /[{[]/.test(text);

/** The view, for the router. */
export const checkView = () => {
  const kind = h("select", { id: "kind" }, h("option", { value: "" }, "Found from its keys"), kinds().map((name) => h("option", { value: name }, name)));
  const results = h("div", { className: "results" });
  let reports = [];

  const judge = (text) => {
    kept = text;
    if (!text.trim()) reports = [];
    else if (isDocument(text) && !kind.value) reports = checkDocument(text, "pasted.md");
    else reports = [check(text, { kind: kind.value || undefined })];
    area?.mark(reports.flatMap(({ diagnostics }) => diagnostics));
    const actions = {
      go: (finding) => area.select(finding),
      mend: (finding) => {
        area.write(isDocument(kept) ? mendPlaces(kept, finding) : mend(kept, finding, { kind: kind.value || undefined }));
        announce(`Done: ${finding.fix.title}.`);
      },
    };
    // Inside a document only edits of the text itself know their place.
    const mends = ({ fix }) => reports.length === 1 && !isDocument(kept) || fix?.edits.every(({ op }) => op === "text");
    results.replaceChildren(...reports.map((report, at) =>
      h("section", { className: "pane", "aria-label": `Payload ${at + 1}` },
        h("p", { className: "help" }, report.kind ?? "no kind found"),
        verdictBadge(report.verdict),
        findingsList(report.diagnostics.map((one) => (mends(one) ? one : { ...one, fix: undefined })), actions))),
      ...(reports.length ? [] : [h("p", { className: "help" }, kept.trim() ? "There is no payload of ours in this text." : "Nothing to check yet.")]));
  };

  const area = editor({ text: kept, label: "Text to check", describedBy: "check-about", onInput: judge });
  kind.addEventListener("change", () => judge(kept));
  judge(kept);
  return {
    title: "Check a payload · linkspec",
    element: h("div", { className: "workspace is-check" },
      h("div", { className: "center" },
        h("h1", { tabIndex: -1 }, "Check a payload"),
        h("p", { className: "about", id: "check-about" }, "A payload, a curl command, or a page of documentation: it is checked as you type, and stays in this browser."),
        h("div", { className: "field inline" }, h("label", { htmlFor: "kind" }, "What it is"), kind),
        area.element),
      h("aside", { className: "side", "aria-label": "Result" }, results)),
  };
};
