// The payload as it will be sent, secrets masked.

import { copyButton, h } from "./dom.js";
import { highlight } from "./highlight.js";
import { tokens } from "./tokens.js";

// `clientSecret` is `${CLIENT_SECRET}`.
const variable = (key) => `"\${${key.replace(/([a-z])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_").toUpperCase()}}"`;

/** The text with variables instead of its secrets. */
export const withoutSecrets = (text) => {
  let key = "SECRET";
  let written = "";
  let at = 0;
  for (const { start, end, type, secret } of tokens(text)) {
    if (type === "key") key = text.slice(start + 1, end - 1);
    if (!secret) continue;
    written += text.slice(at, start) + variable(key);
    at = end;
  }
  return written + text.slice(at);
};

/** The pane's element, and `show(text)`. */
export const payloadPane = () => {
  const code = h("pre", { className: "code", tabIndex: 0, "aria-label": "Payload" });
  const note = h("p", { className: "help" }, "Secrets are masked, and copied as variables such as ", h("code", {}, "${PASSWORD}"), ".");
  const reveal = h("button", { type: "button", className: "quiet", "aria-pressed": "false" }, "Show secrets");
  let text = "";
  let masked = true;
  const paint = () => {
    const secret = tokens(text).some((piece) => piece.secret);
    code.replaceChildren(...highlight(text, { masked }));
    reveal.hidden = !secret;
    note.hidden = !secret || !masked;
  };
  reveal.addEventListener("click", () => {
    masked = !masked;
    reveal.setAttribute("aria-pressed", String(!masked));
    reveal.textContent = masked ? "Show secrets" : "Hide secrets";
    paint();
  });
  const copy = copyButton("the payload", () => (masked ? withoutSecrets(text) : text));
  return {
    element: h("section", { className: "pane", "aria-label": "Payload" }, h("div", { className: "pane-head" }, h("h2", {}, "Payload"), reveal, copy), code, note),
    show(now) {
      if (now === text) return;
      text = now;
      paint();
    },
  };
};
