// A form of one kind: only the fields that count, each with what it is for.

import { bindForm, fieldsFor, readForm } from "../linkspec/forms-slim.js";
import { fieldNode, setValue, showField } from "./field_view.js";
import { h } from "./dom.js";
import { get, merge, without } from "./values.js";

// Chosen with the procedure; nobody is asked again.
const CHOSEN = new Set(["provider", "vendor", "cloudProvider", "type"]);

const isFixed = (field, preset) =>
  (field.need === "required" && field.options?.length === 1) || (CHOSEN.has(field.name) && get(preset, field.path) !== undefined);

const isAside = ({ need, input, decides }) => need === "optional" && !decides && (input === "lines" || input === "map");

/**
 * The form's element, and what others need of it. `onReport(report, values)` is called after every
 * change, `onSubmit(values)` when a payload without errors is submitted.
 */
export const formView = ({ kind, values, preset = {}, submit, onReport, onSubmit }) => {
  const summary = h("div", { hidden: true });
  const main = h("div", { className: "fields" });
  const aside = h("div", { className: "fields" });
  const more = h("details", { className: "more" }, h("summary", {}, "More settings"), aside);
  const hidden = h("div", { hidden: true });
  const form = h("form", { className: "form", autocomplete: "off" },
    summary, main, more, hidden, h("p", { className: "submit" }, h("button", { type: "submit", className: "primary" }, submit)));
  const nodes = new Map();
  let extras = {};
  let shown = "";

  const nodeOf = (field) => {
    const known = nodes.get(field.name);
    if (known) return known;
    const made = isFixed(field, preset) ? h("input", { type: "hidden", name: field.name }) : fieldNode(field);
    nodes.set(field.name, made);
    setValue(made, field, get(values, field.path) ?? (field.options?.length === 1 ? field.options[0].value : undefined));
    return made;
  };

  // What stays keeps its place: an element that is moved loses the focus.
  const place = (parent, wanted) => {
    for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((node, at) => {
      if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
    });
  };

  const arrange = (now) => {
    const asked = fieldsFor(kind, now).filter(({ need }) => need !== "forbidden");
    const key = JSON.stringify(asked);
    if (key === shown) return false;
    shown = key;
    const fixed = asked.filter((field) => isFixed(field, preset));
    const open = asked.filter((field) => !fixed.includes(field));
    place(hidden, fixed.map(nodeOf));
    place(main, open.filter((field) => !isAside(field)).map(nodeOf));
    place(aside, open.filter(isAside).map(nodeOf));
    more.hidden = aside.children.length === 0;
    for (const field of open) showField(nodes.get(field.name), field);
    return true;
  };

  const fill = (now) => {
    values = now;
    extras = without(now, kind);
    nodes.clear();
    shown = "";
    arrange(now);
  };

  fill(values);
  const read = () => merge(extras, readForm(form, kind));
  const binding = bindForm(form, kind, {
    summary,
    values: read,
    onReport(report, now) {
      // A choice may bring fields with it, which have values of their own.
      if (arrange(now)) binding?.update();
      else onReport(report, now);
    },
    onSubmit(now, event) {
      event.preventDefault();
      onSubmit(now);
    },
  });
  arrange(read());
  binding.update();

  return {
    element: form,
    /** Fills the form anew, from a payload. */
    fill(now) {
      fill(now);
      binding.update();
    },
    /** Moves the focus to a field. */
    focus(name) {
      const element = [...form.elements].find((one) => one.name === name);
      if (element && more.contains(element)) more.open = true;
      element?.focus();
    },
    destroy: () => binding.destroy(),
  };
};
