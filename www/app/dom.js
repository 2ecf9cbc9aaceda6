// Making elements.

/** An element with properties, `data-…`, `aria-…` and other attributes, listeners (`onclick`) and children. */
export const h = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && key !== "list" && !key.startsWith("aria")) element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== ""));
  return element;
};

/** A sentence in which names of JSON stand in backticks. */
export const prose = (text) => text.split("`").map((part, at) => (at % 2 ? h("code", {}, part) : part));

/** A sentence as people write it. */
export const sentence = (text) => prose(`${text[0].toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? "" : "."}`);

/** Says something to those who do not see the page. */
export const announce = (text) => {
  document.getElementById("announce").textContent = text;
};

const ICONS = {
  check: "M5 12.5l4.500 4.500L19 7.500",
  alert: "M12 7v6M12 16.500v.01",
  dots: "M7 12h.01M12 12h.01M17 12h.01",
  copy: "M9 9h10v10H9zM5 15V5h10",
  arrow: "M5 12h14M13 6l6 6-6 6",
  back: "M19 12H5M11 6l-6 6 6 6",
  eye: "M2.500 12s3.500-6 9.500-6 9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
};

/** A picture that only repeats what words say. */
export const icon = (name) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", class: "icon" })) svg.setAttribute(key, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
};

/** A button that copies what `text` gives, and says so. */
export const copyButton = (what, text) => {
  const label = h("span", {}, "Copy");
  const button = h("button", { type: "button", className: "quiet", "aria-label": `Copy ${what}` }, icon("copy"), label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      label.textContent = "Copied";
      announce(`Copied ${what}.`);
    } catch {
      label.textContent = "Not allowed";
      announce(`The browser does not let the page copy ${what}.`);
    }
    setTimeout(() => (label.textContent = "Copy"), 2000);
  });
  return button;
};
