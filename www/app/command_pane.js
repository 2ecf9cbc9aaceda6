import { h } from "./dom.js";

/** A place for the command that sends a step's payload. */
export const commandPane = () => ({ element: h("div", { hidden: true }), show() {} });
