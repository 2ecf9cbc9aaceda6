// Filling the page's forms.

/** The element of a field, by its name. */
export const input = (tab, name) => tab.locator(`form [name="${name}"]`).first();

/** Goes to a step. */
export const goTo = async (tab, procedure, step) => {
  await tab.evaluate((hash) => { location.hash = hash; }, `#/p/${procedure}/${step}`);
  await tab.waitForFunction((hash) => document.querySelector('.steps [aria-current="step"]')?.getAttribute("href") === hash, `#/p/${procedure}/${step}`);
};

/** Fills all steps with what is right. */
export const fillAll = async (tab, { procedure, steps }) => {
  for (const { id, fields = [], text } of steps) {
    await goTo(tab, procedure, id);
    if (text) await tab.locator(".editor-area").fill(text);
    for (const { name, good } of fields) await input(tab, name).fill(good);
  }
};
