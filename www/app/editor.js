// A text editor: the browser's own, with colours, masks and underlines behind its letters.

import { h } from "./dom.js";
import { highlight } from "./highlight.js";
import { holdsSecret } from "./tokens.js";

/** The editor's element, and what others need of it. `onInput(text)` is called after every change. */
export const editor = ({ text = "", label, describedBy, least = 12, onInput }) => {
  const back = h("pre", { className: "editor-back", "aria-hidden": "true" });
  const lines = h("pre", { className: "editor-lines", "aria-hidden": "true" });
  const area = h("textarea", {
    className: "editor-area", spellcheck: false, autocomplete: "off", autocapitalize: "off", wrap: "off", rows: least, value: text,
    "aria-label": label, "aria-describedby": describedBy,
  });
  const reveal = h("button", { type: "button", className: "quiet", "aria-pressed": "false" }, "Show secrets");
  const tools = h("p", { className: "editor-tools" }, reveal);
  let findings = [];
  let masked = true;

  const paint = () => {
    back.replaceChildren(...highlight(area.value, { findings, masked }), "\n");
    const count = area.value.split("\n").length;
    lines.textContent = Array.from({ length: count }, (_, at) => at + 1).join("\n");
    area.rows = Math.min(Math.max(count + 1, least), 28);
    tools.hidden = !holdsSecret(area.value);
    follow();
  };
  const follow = () => {
    back.scrollTop = lines.scrollTop = area.scrollTop;
    back.scrollLeft = area.scrollLeft;
  };
  area.addEventListener("scroll", follow, { passive: true });
  area.addEventListener("input", () => {
    // Places of the text before mean nothing any more; the next report brings new ones.
    findings = [];
    onInput(area.value);
    paint();
  });
  reveal.addEventListener("click", () => {
    masked = !masked;
    reveal.setAttribute("aria-pressed", String(!masked));
    reveal.textContent = masked ? "Show secrets" : "Hide secrets";
    paint();
  });
  paint();

  return {
    element: h("div", { className: "editor" }, tools, h("div", { className: "editor-frame" }, lines, h("div", { className: "editor-stack" }, back, area))),
    get text() { return area.value; },
    /** Underlines the places of findings. */
    mark(found) {
      findings = found;
      paint();
    },
    /** Writes another text, so that the browser can undo it. */
    write(now) {
      area.focus();
      area.select();
      if (!document.execCommand("insertText", false, now)) {
        area.value = now;
        area.dispatchEvent(new Event("input"));
      }
    },
    /** Selects a place and shows it. */
    select({ start, end }) {
      area.focus();
      area.setSelectionRange(start.offset, Math.max(end.offset, start.offset));
      const height = area.scrollHeight / area.value.split("\n").length;
      area.scrollTop = Math.max(0, (start.line - 4) * height);
      follow();
    },
  };
};
