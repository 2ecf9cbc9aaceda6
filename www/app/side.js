// Beside a step: the verdict, every finding, the payload.

import { h } from "./dom.js";
import { findingsList, verdictBadge } from "./findings.js";
import { payloadPane } from "./payload_pane.js";

/** The pane's element, and `show(…)`. `extra` elements stand below. */
export const side = (...extra) => {
  const verdict = h("div", {});
  const list = h("div", {});
  const payload = payloadPane();
  let shown = "";
  const cross = h("div", { className: "cross" });
  return {
    element: h("aside", { className: "side", "aria-label": "Result" },
      h("section", { className: "pane", "aria-label": "Findings" }, verdict, list, cross), payload.element, extra),
    show({ report, text, others = [], actions }) {
      payload.element.hidden = text === undefined;
      if (text !== undefined) payload.show(text);
      // A button that is replaced between pressing and letting go was never clicked.
      const key = JSON.stringify([report, others, text === undefined]);
      if (key === shown) return;
      shown = key;
      // Names of a payload's faults; a draft's open fields are in the form already.
      const found = report.diagnostics.filter(({ severity }) => severity !== "incomplete");
      const open = report.diagnostics.length - found.length;
      verdict.replaceChildren(verdictBadge(report.verdict === "valid" && others.some(({ severity }) => severity === "error") ? "invalid" : report.verdict));
      list.replaceChildren(findingsList(found, actions), ...(open ? [h("p", { className: "help" }, open === 1 ? "1 field is still empty." : `${open} fields are still empty.`)] : []));
      cross.replaceChildren(...(others.length ? [h("h2", {}, "Against the other steps"), findingsList(others, actions)] : []));
    },
  };
};
