/** What `bindForm` says of its own. */
export const words = {
  summary: "Mend this before you send it",
  incomplete: "Fill this in before you send it",
  payload: "Payload",
};
