/** What `bindForm` says of its own. */
export const words = {
  summary: "Some fields need another look",
  incomplete: "Fill this in",
  payload: "Payload",
};
