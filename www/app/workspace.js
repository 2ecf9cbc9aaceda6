// One step of a procedure.

import { check, checkValue, fieldsFor } from "../linkspec/slim.js";
import { commandPane } from "./command_pane.js";
import { announce, h, icon, prose } from "./dom.js";
import { editor } from "./editor.js";
import { mend, mendValue } from "./edits.js";
import { formView } from "./form_view.js";
import { runView } from "./run_view.js";
import { crossFindings, sessionOf, stateOf, takeOver } from "./session.js";
import { side } from "./side.js";
import { readObject, write } from "./values.js";

const STATES = { done: ["check", "done"], wrong: ["alert", "needs a look"], open: ["", ""] };

const stepList = (session, current) =>
  h("nav", { className: "steps", "aria-label": "Steps" },
    h("ol", {}, session.steps.map((step, at) => {
      const state = stateOf(step);
      const [picture, word] = STATES[state];
      return h("li", { className: `is-${state}` },
        h("a", { href: `#/p/${session.procedure.id}/${step.id}`, "aria-current": step === current ? "step" : undefined },
          h("span", { className: "mark", "aria-hidden": "true" }, picture ? icon(picture) : String(at + 1)),
          h("span", {}, step.title, word && h("span", { className: "hidden" }, `, ${word}`))));
    })));

const crumbs = (procedure) => h("div", { className: "crumbs" }, h("a", { href: "#/" }, icon("back"), "All procedures"), h("span", {}, procedure.title));

const runStep = (session, step) => ({
  title: `${step.title} · ${session.procedure.title} · linkspec`,
  element: h("div", { className: "workspace is-run" }, crumbs(session.procedure), h("div", { className: "rail" }, stepList(session, step)),
    h("div", { className: "center" }, h("h1", { tabIndex: -1 }, step.title), h("p", { className: "about" }, step.about), runView(session))),
});

/** The view, for the router. */
export const workspace = (procedure, id) => {
  const session = sessionOf(procedure);
  const step = session.steps.find((one) => one.id === id) ?? session.steps[0];
  if (!step.kind) return runStep(session, step);
  const next = session.steps[session.steps.indexOf(step) + 1];
  takeOver(session, step);

  const command = commandPane(step.kind);
  const pane = side(command.element);
  const place = h("div", { className: "work" });
  const nav = h("div", { className: "rail" });
  const tabs = ["form", "text"].map((mode) =>
    h("button", { type: "button", "data-mode": mode, onclick: () => turn(mode) }, mode === "form" ? "Form" : "Text"));
  let view;

  const names = new Map();
  const nameOf = ({ pointer }) => {
    const field = fieldsFor(step.kind, step.values).find((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`) || one.pointer.startsWith(`${pointer}/`));
    if (field) names.set(pointer, field.name);
    return field?.label;
  };

  let states;
  const show = () => {
    const others = crossFindings(session, step);
    step.disagrees = others.some(({ severity }) => severity === "error");
    // A link that is replaced between pressing and letting go was never clicked.
    const now = session.steps.map(stateOf).join();
    if (now !== states) nav.replaceChildren(stepList(session, step));
    states = now;
    const inText = step.mode === "text";
    const text = inText ? undefined : write(step.values);
    const actions = inText
      ? { go: (finding) => view.select(finding), mend: (finding) => view.write(mend(step.text, finding, { kind: step.kind, mode: "draft" })) }
      : { go: (finding) => view.focus(names.get(finding.pointer)), mend: (finding) => view.fill(mendValue(step.values, finding.fix)), nameOf };
    pane.show({ report: step.report, text, others, actions });
    command.show(step);
  };

  const judgeText = (text) => {
    step.text = text;
    step.report = text.trim() ? check(text, { kind: step.kind, mode: "draft" }) : { verdict: "incomplete", diagnostics: [] };
    step.values = readObject(text) ?? step.values;
    view?.mark(step.report.diagnostics.filter(({ severity }) => severity !== "incomplete"));
    show();
  };

  const goOn = () => {
    step.touched = true;
    announce(`${step.title}: done.`);
    if (next) location.hash = `#/p/${procedure.id}/${next.id}`;
    else show();
  };

  const inForm = () => {
    view = formView({
      kind: step.kind, values: step.values ?? {}, preset: step.preset, submit: next ? "Check and go on" : "Check",
      onReport(report, values) {
        step.touched ||= step.report !== undefined;
        Object.assign(step, { report, values });
        show();
      },
      onSubmit: goOn,
    });
    place.replaceChildren(view.element);
  };

  const inText = () => {
    step.text = step.values && step.preset ? write(step.values) : step.text ?? "";
    view = editor({ text: step.text, label: step.preset ? "Payload as text" : step.title, describedBy: "about", onInput: judgeText });
    const button = h("button", { type: "button", className: "primary", onclick: submitText }, next ? "Check and go on" : "Check");
    place.replaceChildren(view.element, h("p", { className: "submit" }, button));
    judgeText(step.text);
  };

  const submitText = () => {
    step.touched = true;
    step.report = check(step.text, { kind: step.kind });
    view.mark(step.report.diagnostics);
    const [first] = step.report.diagnostics.filter(({ severity }) => severity === "error");
    if (!first) return goOn();
    show();
    announce(`${first.message}. ${first.help ?? ""}`);
    view.select(first);
  };

  const turn = (mode) => {
    view?.destroy?.();
    step.mode = mode;
    for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.mode === mode));
    if (mode === "form" && step.text?.trim() && !readObject(step.text)) {
      announce("The text is no JSON object yet; the form shows what it was before.");
    }
    step.report = checkValue(step.values ?? {}, { kind: step.kind, mode: "draft" });
    if (mode === "form") inForm();
    else inText();
  };

  turn(step.mode);
  const facts = Object.entries(step.preset ?? {}).filter(([key]) => ["provider", "vendor", "cloudProvider"].includes(key));
  return {
    title: `${step.title} · ${procedure.title} · linkspec`,
    element: h("div", { className: "workspace" },
      crumbs(procedure),
      nav,
      h("div", { className: "center" },
        h("div", { className: "head" },
          h("h1", { tabIndex: -1 }, step.title),
          step.preset && h("div", { className: "switch", role: "group", "aria-label": "Fill in as" }, tabs)),
        h("p", { className: "about", id: "about" }, prose(step.about)),
        facts.length > 0 && h("p", { className: "facts" }, facts.map(([, value]) => h("span", { className: "chip" }, value))),
        place),
      pane.element),
  };
};
