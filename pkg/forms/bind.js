// Plain HTML: constraint validation, messages tied to their fields, a summary that takes the focus.

import { fieldAt, fieldsFor } from "./fields.js";
import { judge, keyOf } from "./findings.js";
import { elementsOf, readForm } from "./read.js";
import { words as english } from "./words.js";

let count = 0;

/**
 * Watches a form whose elements are named for fields. A message appears when its field is left, and
 * goes as soon as the fault is mended; submitting shows all, and is stopped while there is an error.
 */
export const bindForm = (checkValue, form, kind, options = {}) => {
  const { locale, onReport, onSubmit, values: ownValues } = options;
  const words = { ...english, ...locale?.words };
  const read = () => ownValues?.(form) ?? readForm(form, kind);
  const left = new Set();
  const shown = new Set();
  const made = new Set();
  const own = `linkspec-${(count += 1)}`;
  const { noValidate } = form;
  let report;
  // Once somebody wanted to send it, what is empty is wrong.
  let mode = "draft";

  const idOf = (element) => (element.id ||= `${own}-${element.name}`);

  // The element that says what is wrong with a field; made behind the field where there is none.
  const messageOf = (name, element) => {
    const id = `${idOf(element)}-message`;
    let message = form.querySelector(`#${CSS.escape(id)}`);
    if (!message) {
      message = document.createElement("p");
      message.id = id;
      const last = elementsOf(form, name).at(-1);
      (last.closest("[data-field]") ?? last.closest("label") ?? last).insertAdjacentElement(last.closest("[data-field]") ? "beforeend" : "afterend", message);
      made.add(message);
    }
    return message;
  };

  const describe = (element, id, wanted) => {
    const ids = (element.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((one) => one && one !== id);
    if (wanted) ids.unshift(id);
    if (ids.length) element.setAttribute("aria-describedby", ids.join(" "));
    else element.removeAttribute("aria-describedby");
  };

  const show = (field, finding) => {
    const elements = elementsOf(form, field.name);
    if (!elements.length) return;
    const message = messageOf(field.name, elements[0]);
    const text = finding ? sentence(finding, field, words) : "";
    const wrong = finding && finding.severity !== "warning";
    if (message.textContent !== text) write(message, text);
    message.className = `linkspec-message ${wrong ? "is-error" : finding ? "is-warning" : ""}`.trim();
    message.hidden = !finding;
    for (const element of elements) {
      element.setCustomValidity?.(wrong ? text.replaceAll("`", "") : "");
      if (wrong) element.setAttribute("aria-invalid", "true");
      else element.removeAttribute("aria-invalid");
      describe(element, message.id, finding);
    }
  };

  const update = (all = false) => {
    const values = read();
    report = judge(checkValue, kind, values, { mode, locale });
    const worst = new Map();
    for (const finding of report.diagnostics) {
      if (finding.severity === "info" || finding.severity === "incomplete") continue;
      const pointer = fieldAt(kind, finding.pointer);
      if (!worst.has(pointer) || worst.get(pointer).severity === "warning") worst.set(pointer, finding);
    }
    for (const field of fieldsFor(kind, values, { locale })) {
      const { name, pointer } = field;
      const finding = worst.get(pointer);
      const busy = form.ownerDocument.activeElement?.name === name;
      // Nobody wants to hear of a word before it is written to its end.
      const visible = finding && left.has(name) && (all || !busy || shown.has(name));
      if (visible) shown.add(name);
      else shown.delete(name);
      show(field, visible ? finding : undefined);
    }
    onReport?.(report, values);
    return values;
  };

  const summary = options.summary ?? document.createElement("div");
  const summarise = () => {
    const errors = report.diagnostics.filter(({ severity }) => severity === "error");
    const heading = document.createElement("h2");
    heading.id = `${own}-summary`;
    heading.textContent = words.summary;
    const list = document.createElement("ul");
    const fields = fieldsFor(kind, read(), { locale });
    for (const finding of errors) {
      const item = list.appendChild(document.createElement("li"));
      const field = fields.find(({ pointer }) => pointer === fieldAt(kind, finding.pointer));
      const [element] = field ? elementsOf(form, field.name) : [];
      const target = element ? item.appendChild(document.createElement("a")) : item;
      write(target, field ? sentence({ ...finding, help: "" }, field, words, true) : `${words.payload}: ${finding.message}`);
      if (!element) continue;
      target.href = `#${idOf(element)}`;
      target.addEventListener("click", (event) => {
        event.preventDefault();
        element.focus();
      });
    }
    summary.className = "linkspec-summary";
    summary.tabIndex = -1;
    summary.setAttribute("role", "group");
    summary.setAttribute("aria-labelledby", heading.id);
    summary.replaceChildren(heading, list);
    summary.hidden = false;
    if (!summary.isConnected) form.prepend(summary);
    summary.focus();
  };

  const listeners = {
    input: () => update(),
    change: ({ target }) => {
      // A choice is made at once; a text when it is left.
      if (target.name && target.type?.startsWith("select")) left.add(target.name);
      update();
    },
    focusout: ({ target }) => {
      if (!target.name) return;
      left.add(target.name);
      // The focus is on its way: the document still says that the field has it.
      setTimeout(update);
    },
    submit: (event) => {
      for (const { name } of form.elements) if (name) left.add(name);
      mode = "submit";
      const values = update(true);
      if (report.verdict === "valid" || report.verdict === "warning") {
        summary.hidden = true;
        onSubmit?.(values, event);
      } else {
        event.preventDefault();
        summarise();
      }
    },
  };
  for (const [name, listener] of Object.entries(listeners)) form.addEventListener(name, listener);
  form.noValidate = true;
  update();

  return {
    get report() { return report; },
    get values() { return read(); },
    /** Checks again: after the form was changed by a program. */
    update: () => void update(),
    destroy() {
      for (const [name, listener] of Object.entries(listeners)) form.removeEventListener(name, listener);
      for (const { name, pointer } of fieldsFor(kind, read())) if (shown.has(name)) show({ name, pointer }, undefined);
      for (const message of made) message.remove();
      if (!options.summary) summary.remove();
      form.noValidate = noValidate;
    },
  };
};

// A finding names the key; a person reads the label.
const sentence = ({ code, message, help, path }, { label }, words, alone = false) => {
  if (code === "missing-key") return alone ? `${label}: ${words.incomplete[0].toLowerCase()}${words.incomplete.slice(1)}` : `${words.incomplete}.`;
  const key = `\`${keyOf(path)}\``;
  const named = message.startsWith(key) ? label + message.slice(key.length) : message;
  // The summary is read apart from the fields.
  if (alone && named === message) return `${label}: ${message}`;
  const sentences = [named, help].filter(Boolean).map((one) => `${one[0].toUpperCase()}${one.slice(1)}.`);
  return sentences.join(" ");
};

// Names of JSON stand in backticks.
const write = (element, text) => {
  element.replaceChildren(
    ...text.split("`").map((part, at) => {
      if (at % 2 === 0) return part;
      const code = document.createElement("code");
      code.textContent = part;
      return code;
    }),
  );
};
