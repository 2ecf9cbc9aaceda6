// What commands need beside the payloads: of this visit, as everything.

import { h } from "./dom.js";

const INPUTS = {
  projectId: ["Project id", "24 characters, 0-9 and a-f."],
  workspace: ["Workspace", "The stream processing workspace of the connection."],
  requesterAccountId: ["Requester’s account", "12 digits."],
  peering: ["Peering", "Its name, such as pcx-0a1b2c3d4e5f60718."],
};

/** What is known by name. */
export const known = {};

/** What a name is called. */
export const labelOf = (name) => INPUTS[name][0];

let count = 0;

/** Inputs for these names; `onChange` is called after every change. */
export const knownInputs = (names, onChange) =>
  names.map((name) => {
    const id = `known-${(count += 1)}`;
    const [label, about] = INPUTS[name];
    const input = h("input", { id, value: known[name] ?? "", autocomplete: "off", spellcheck: false, className: "mono", "aria-describedby": `${id}-about`, "data-known": name });
    input.addEventListener("input", () => {
      known[name] = input.value.trim();
      onChange();
    });
    return h("div", { className: "field" }, h("label", { htmlFor: id }, label), h("p", { className: "help", id: `${id}-about` }, about), input);
  });
