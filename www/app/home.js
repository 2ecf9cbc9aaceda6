// Where somebody begins.

import { h, icon } from "./dom.js";
import { procedures } from "./procedures.js";

/** The view, for the router. `open(text)` leads to the check of a text. */
export const home = ({ open }) => {
  const area = h("textarea", { id: "paste", rows: 6, spellcheck: false, autocomplete: "off", className: "mono", "aria-describedby": "paste-help" });
  const form = h("form", { className: "paste", autocomplete: "off" },
    h("h2", {}, h("label", { htmlFor: "paste" }, "Or paste what you have")),
    h("p", { id: "paste-help", className: "help" }, "A payload, a curl command, or a page of documentation with either."),
    area,
    h("p", { className: "submit" }, h("button", { type: "submit", className: "primary" }, "Check it")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(area.value);
  });
  area.addEventListener("paste", () => setTimeout(() => area.value.trim() && open(area.value)));
  const cards = procedures.map(({ id, title, about, steps }) =>
    h("li", {}, h("a", { className: "card", href: `#/p/${id}/${steps[0].id}` },
      h("strong", {}, title), h("span", {}, about),
      h("small", {}, steps.length > 1 ? `${steps.length} steps` : "1 payload", icon("arrow")))));
  return {
    title: "linkspec",
    element: h("div", { className: "home" },
      h("h1", { tabIndex: -1 }, "Connect Atlas Stream Processing to Kafka, right the first time"),
      h("p", { className: "lead" }, "Private networking takes several payloads that must agree with each other. Fill them in here: each fault shows where it is, with what to do, before Atlas sees it."),
      h("h2", {}, "What do you connect to?"),
      h("ul", { className: "cards" }, cards),
      form),
  };
};
