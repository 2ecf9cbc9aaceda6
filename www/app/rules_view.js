// Every rule, from the rules themselves.

import { rules } from "../linkspec/slim.js";
import { h, prose, sentence } from "./dom.js";
import { highlight } from "./highlight.js";

const SOURCES = { documented: "Documented", observed: "Observed", inferred: "Inferred" };
const SEVERITIES = { error: "Error", warning: "Warning", info: "Note", incomplete: "To do" };

const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
};

const sample = (label, text) => [h("h3", {}, label), h("pre", { className: "code", tabIndex: 0, "aria-label": `${label} example` }, highlight(pretty(text), { masked: true }))];

const page = ({ code, severity, message, help, why, source, certainty, since, bad, good }) =>
  h("article", { className: "rule-page" },
    h("p", {}, h("a", { href: "#/rules" }, "All rules")),
    h("h1", { tabIndex: -1 }, code),
    h("p", { className: `finding is-${severity}` }, h("span", { className: "severity" }, SEVERITIES[severity]), " ", sentence(message)),
    help && h("p", {}, sentence(help)),
    h("h2", {}, "Why"), h("p", {}, prose(why)),
    h("p", { className: "help" }, `${SOURCES[certainty]}: `, prose(source), since && `. Since API version ${since}`, "."),
    h("h2", {}, "Examples"),
    bad[0] && sample("Wrong", bad[0].text), bad[0]?.pointer && h("p", { className: "help" }, "At ", h("code", {}, bad[0].pointer), "."),
    good[0] && sample("Right", good[0]));

const list = (all) => {
  const count = h("p", { role: "status", className: "help" });
  const items = all.map(({ code, severity, message }) => ({
    words: `${code} ${message}`.toLowerCase(),
    element: h("li", { className: `is-${severity}` }, h("a", { href: `#/rules/${code}` }, code), h("span", {}, sentence(message))),
  }));
  const search = h("input", { type: "search", id: "search", autocomplete: "off", spellcheck: false });
  const narrow = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { words: own, element } of items) {
      element.hidden = !words.every((word) => own.includes(word));
      if (!element.hidden) shown++;
    }
    count.textContent = `${shown} of ${items.length} rules`;
  };
  search.addEventListener("input", narrow);
  narrow();
  return h("div", { className: "rules" }, h("h1", { tabIndex: -1 }, "Rules"),
    h("p", { className: "lead" }, "One rule, one thing that can be wrong. Each says why it matters and where that is known from."),
    h("div", { className: "field" }, h("label", { htmlFor: "search" }, "Find a rule"), search), count,
    h("ul", { className: "rule-list" }, items.map(({ element }) => element)));
};

/** The view, for the router. */
export const rulesView = (code) => {
  const all = rules();
  const one = all.find((rule) => rule.code === code);
  return { title: `${one?.code ?? "Rules"} · linkspec`, element: one ? page(one) : list(all) };
};
