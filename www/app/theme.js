// Light or dark: as the system has it, or as somebody chose. The choice is all that is ever stored.

const KEY = "linkspec-theme";

const stored = () => {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
};

const apply = (theme) => {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
};

/** Gives the choice to a select element. */
export const chooseTheme = (select) => {
  select.value = stored();
  apply(select.value);
  select.addEventListener("change", () => {
    apply(select.value);
    try {
      if (select.value) localStorage.setItem(KEY, select.value);
      else localStorage.removeItem(KEY);
    } catch {
      // Without storage the choice holds until the page is left.
    }
  });
};
