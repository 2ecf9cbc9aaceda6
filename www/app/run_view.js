// Carrying a procedure out, step by step: what to send, what to do by hand, what Atlas answered.

import { plan } from "../linkspec/slim.js";
import { announce, copyButton, h, icon, prose, sentence } from "./dom.js";
import { editor } from "./editor.js";
import { known, knownInputs } from "./known.js";
import { isGood } from "./session.js";
import { readObject } from "./values.js";

const MARKS = { done: "check", failed: "alert" };
const WORDS = { done: "done", next: "next", failed: "failed", later: "later" };

// What the plan is made from; `undefined` while something is missing, which `say` is told.
const configOf = ({ procedure, steps }, say) => {
  const valueOf = (kind) => {
    const step = steps.find((one) => one.kind === kind);
    return step && isGood(step) ? step.values : undefined;
  };
  if (!known.projectId) return say("Fill in the project id.");
  const { projectId, workspace } = known;
  if (procedure.id === "peering") {
    const query = valueOf("account-details-query");
    if (!query) return say("The first step has to be filled in.");
    return { procedure: "vpc-peering", projectId, region: query.regionName, ...valueOf("vpc-peering-accept") };
  }
  const privateLink = valueOf("private-link");
  if (!privateLink) return say("The Private Link request has to be filled in.");
  const kafkaConnection = valueOf("kafka-connection");
  return { projectId, privateLink, ...(workspace && kafkaConnection && { workspace, kafkaConnection }) };
};

const progress = (steps) =>
  h("ol", { className: "plan" }, steps.map(({ title, progress: state }) =>
    h("li", { className: `is-${state}`, "aria-current": state === "next" ? "step" : undefined },
      h("span", { className: "mark", "aria-hidden": "true" }, MARKS[state] ? icon(MARKS[state]) : ""),
      h("span", {}, title, h("span", { className: "hidden" }, `, ${WORDS[state]}`)))));

const command = (request) =>
  h("div", {}, h("div", { className: "pane-head" }, h("h3", {}, "Run this"), copyButton("the command", () => request.curl)),
    h("pre", { className: "code", tabIndex: 0, "aria-label": "Command" }, request.curl),
    h("p", { className: "help" }, "Keys and secrets are taken from the environment."));

/** The view of a session's last step. */
export const runView = (session, onChange) => {
  const place = h("div", { className: "run" });
  session.events ??= [];

  const happened = (event) => {
    session.events = [...session.events, event];
    show();
    place.querySelector("h2")?.focus();
  };

  // Where somebody pastes what Atlas answered to a request.
  const answer = ({ operation }) => {
    const note = h("p", { className: "help", role: "status" });
    const area = editor({ label: "Atlas’ answer", least: 5, onInput() {} });
    const button = h("button", { type: "button", className: "primary" }, "Go on");
    button.addEventListener("click", () => {
      const body = readObject(area.text);
      if (!body) {
        note.textContent = "Paste the answer as Atlas gave it: a JSON object.";
        return;
      }
      happened({ operation, status: typeof body.error === "number" ? body.error : 200, body });
    });
    return [h("h3", {}, "Paste the answer"), area.element, note, h("p", { className: "submit" }, button)];
  };

  const person = ({ step, what, console: where, why, values, payload, asks }) => {
    const rows = Object.entries(values).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, h("code", {}, value))]);
    const confirm = h("button", { type: "button", className: "primary", onclick: () => happened({ step, done: true }) }, "It is done");
    return [h("p", {}, sentence(what)), h("p", { className: "help" }, `In ${where}: `, prose(why)),
      rows.length && h("dl", { className: "values" }, rows),
      payload && h("div", {}, h("div", { className: "pane-head" }, h("h3", {}, "Payload"), copyButton("the payload", () => JSON.stringify(payload, undefined, 2))),
        h("pre", { className: "code", tabIndex: 0, "aria-label": "Payload" }, JSON.stringify(payload, undefined, 2))),
      asks.length ? h("p", { className: "help" }, "Afterwards fill in: ", asks.join(", ")) : h("p", { className: "submit" }, confirm)];
  };

  const actions = {
    send: ({ request }) => [command(request), ...answer(request)],
    wait: ({ request, until, seconds }) => [h("p", {}, `Wait until ${until}; ask again every ${seconds} seconds.`), command(request), ...answer(request)],
    person,
    done: () => [h("p", {}, "Everything is in place.")],
    failed: ({ reason, help }) => [h("p", {}, sentence(reason)), help && h("p", { className: "help" }, sentence(help)),
      h("p", { className: "submit" }, h("button", { type: "button", className: "primary", onclick: () => happened({ retry: true }) }, "Try again"))],
  };

  const show = () => {
    let reason = "";
    const config = configOf(session, (why) => void (reason = why));
    if (!config) return place.replaceChildren(h("p", { className: "notice" }, reason));
    let planned;
    try {
      planned = plan(config, session.events);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      // What was pasted last is no answer to what was asked.
      session.events = session.events.slice(0, -1);
      return place.replaceChildren(h("p", { className: "notice", role: "alert" }, sentence(error.message)));
    }
    const { steps, next, events } = planned;
    session.events = events;
    const current = steps.find(({ id }) => id === next.step);
    place.replaceChildren(progress(steps),
      h("section", { className: "pane", "aria-label": "Now" }, h("h2", { tabIndex: -1 }, current?.title ?? (next.action === "done" ? "Done" : "Next")), ...actions[next.action](next).filter(Boolean)));
    announce(current ? `Next: ${current.title}` : "Done");
    onChange?.();
  };

  const inputs = knownInputs(session.procedure.id === "peering" ? ["projectId"] : ["projectId", "workspace"], show);
  show();
  return h("div", {}, h("div", { className: "fields compact" }, inputs), place);
};
