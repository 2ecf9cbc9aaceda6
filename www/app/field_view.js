// One field of a form.

import { h, icon, prose } from "./dom.js";

let count = 0;

const choices = (field) => [
  h("option", { value: "" }, "Choose …"),
  ...field.options.map(({ value, label }) => h("option", { value }, label === value || label.startsWith(value) ? label : `${label} (${value})`)),
];

const PLAIN = { autocomplete: "off", autocapitalize: "off", spellcheck: false };

const inputOf = (field, id) => {
  const own = { id, name: field.name, ...PLAIN };
  if (field.input === "choice") return h("select", own, choices(field));
  if (field.input === "lines") return h("textarea", { ...own, rows: 4, className: field.secret ? "mono masked" : "mono" });
  if (field.input === "list" || field.input === "map") return h("textarea", { ...own, rows: 3, className: "mono" });
  return h("input", { ...own, type: field.secret ? "password" : "text", className: field.options ? "" : "mono", ...(field.secret && { autocomplete: "new-password" }) });
};

// A password manager must not keep what is no password of this page.
const revealButton = (element, label) => {
  const words = h("span", {}, "Show");
  const button = h("button", { type: "button", className: "quiet reveal", "aria-pressed": "false", "aria-label": `Show: ${label}` }, icon("eye"), words);
  button.addEventListener("click", () => {
    const shows = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shows));
    words.textContent = shows ? "Hide" : "Show";
    if (element.localName === "textarea") element.classList.toggle("masked", !shows);
    else element.type = shows ? "text" : "password";
  });
  return button;
};

const boxes = (field, id) =>
  h("fieldset", { className: "field boxes", "data-field": field.name },
    h("legend", {}, field.label),
    h("p", { className: "help", id: `${id}-help` }),
    field.options.map(({ value, label }, at) =>
      h("label", { className: "box" },
        h("input", { type: "checkbox", name: field.name, value, id: at ? `${id}-${at}` : id, checked: true, "aria-describedby": `${id}-help` }), h("code", {}, label))));

/** The element of a field: label, help, input. */
export const fieldNode = (field) => {
  const id = `field-${(count += 1)}`;
  if (field.input === "list" && field.options) return boxes(field, id);
  const input = inputOf(field, id);
  input.setAttribute("aria-describedby", `${id}-help`);
  return h("div", { className: "field", "data-field": field.name },
    h("label", { htmlFor: id }),
    h("p", { className: "help", id: `${id}-help` }),
    field.secret ? h("div", { className: "with-button" }, input, revealButton(input, field.label)) : input);
};

/** Says in a field's element what is to be said of it beside the choices that were made. */
export const showField = (node, field) => {
  const label = node.querySelector("label:not(.box)");
  if (label) label.replaceChildren(field.label, field.need === "optional" && !field.decides ? h("span", { className: "tag" }, "optional") : "");
  const example = field.input === "choice" || !field.example ? [] : [h("span", { className: "example" }, "For example ", h("code", {}, shortened(field)))];
  const help = node.querySelector(".help");
  help.replaceChildren(...prose(field.help), ...(field.help && example.length ? [" "] : []), ...example);
  help.hidden = !help.hasChildNodes();
  const select = node.querySelector("select");
  if (select) {
    const { value } = select;
    select.replaceChildren(...choices(field));
    if (field.options.some((option) => option.value === value)) select.value = value;
  }
};

// One entry tells what all of a list look like.
const shortened = ({ example, input }) => (input === "list" ? example.split(" ")[0] : example.split("\n")[0]);

/** Puts a value of a payload into the element of a field. */
export const setValue = (node, field, value) => {
  if (node.localName === "input") node.value = value ?? "";
  const elements = [...node.querySelectorAll("[name]")];
  const [first] = elements;
  if (!first) return;
  if (first.type === "checkbox") {
    if (value !== undefined) for (const box of elements) box.checked = [value].flat().includes(box.value);
  } else if (first.localName === "select") {
    const option = field.options.find((one) => one.value.toUpperCase() === String(value ?? "").toUpperCase());
    if (value) first.value = option?.value ?? "";
  } else if (field.input === "list") first.value = [value ?? []].flat().join("\n");
  else if (field.input === "map") first.value = Object.entries(value ?? {}).map((entry) => entry.join("=")).join("\n");
  else first.value = value ?? "";
};
