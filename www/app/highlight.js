// A text with colours, masks and underlines.

import { h } from "./dom.js";
import { tokens } from "./tokens.js";

/**
 * Nodes that show a text: pieces in colours, secrets as dots of the same width, and the places of
 * `findings` underlined.
 */
export const highlight = (text, { findings = [], masked = false } = {}) => {
  const marks = findings
    .filter(({ start, severity }) => start && severity !== "info")
    .map(({ start, end, severity }) => ({ start: start.offset, end: Math.max(end.offset, start.offset + 1), severity }));
  const pieces = tokens(text);
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...marks, ...pieces]) edges.add(start).add(Math.min(end, text.length));
  const sorted = [...edges].sort((one, other) => one - other);
  const nodes = [];
  let at = 0;
  for (let index = 0; index + 1 < sorted.length; index++) {
    const [start, end] = [sorted[index], sorted[index + 1]];
    while (at < pieces.length && pieces[at].end <= start) at++;
    const piece = pieces[at]?.start <= start ? pieces[at] : undefined;
    const own = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const part = text.slice(start, end);
    const hides = masked && piece?.secret;
    const shown = hides ? part.replace(/[^"\n]/g, "•") : part;
    const classes = [piece && `t-${piece.type}`, own.length && "place", own.length && (own.some(({ severity }) => severity === "error") ? "is-error" : "is-warning")];
    const className = classes.filter(Boolean).join(" ");
    nodes.push(className ? h("span", { className }, shown) : shown);
  }
  return nodes;
};
