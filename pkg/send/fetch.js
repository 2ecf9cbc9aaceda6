// The `fetch` that the sender's module sees. The module waits for ever where `fetch` is missing,
// throws instead of rejecting, answers with what is no `Response`, or rejects with what is no
// `Error`; this one does none of that.

/** A promise of a `Response`, or of an `Error` whose text is a code such as `ECONNREFUSED`, or empty. */
export const fetch = async (request) => {
  let response;
  try {
    if (typeof globalThis.fetch !== "function") throw { code: "NO_FETCH" };
    response = await globalThis.fetch(request);
  } catch (error) {
    throw new Error(codeOf(error));
  }
  if (!(response instanceof Response)) throw new Error("NO_RESPONSE");
  return response;
};

// The text of an error may quote what was sent. A code does not.
const codeOf = (error) => {
  try {
    const code = error.cause?.code ?? error.code;
    return typeof code === "string" ? code : "";
  } catch {
    return "";
  }
};
