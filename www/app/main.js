// Which view is shown: the part of the address behind `#`, which never holds a value.

import { checkView, keep } from "./check_view.js";
import { announce } from "./dom.js";
import { home } from "./home.js";
import { procedures } from "./procedures.js";
import { init } from "../linkspec/slim.js";
import { rulesView } from "./rules_view.js";
import { chooseTheme } from "./theme.js";
import { workspace } from "./workspace.js";

const main = document.getElementById("main");

const open = (text) => {
  keep(text);
  location.hash = "#/check";
};

const viewOf = ([name, id, step]) => {
  const procedure = name === "p" && procedures.find((one) => one.id === id);
  if (procedure) return workspace(procedure, step);
  if (name === "check") return checkView();
  if (name === "rules") return rulesView(id);
  return home({ open });
};

let first = true;
const show = () => {
  const parts = location.hash.replace(/^#\/?/, "").split("/");
  const { title, element } = viewOf(parts);
  main.replaceChildren(element);
  document.title = title;
  const here = { "": "home", p: "home" }[parts[0]] ?? parts[0];
  for (const link of document.querySelectorAll("[data-nav]")) {
    if (link.dataset.nav === here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (!first) {
    scrollTo(0, 0);
    main.querySelector("h1")?.focus({ preventScroll: true });
    announce("");
  }
  first = false;
};

document.querySelector(".skip").addEventListener("click", (event) => {
  // The address says which view is shown, so this link cannot use it.
  event.preventDefault();
  main.focus();
});
chooseTheme(document.getElementById("theme"));
await init(new URL("../linkspec/generated/linkspec.wasm", import.meta.url));
addEventListener("hashchange", show);
show();

if ("serviceWorker" in navigator) navigator.serviceWorker.register("sw.js").catch(() => {});
