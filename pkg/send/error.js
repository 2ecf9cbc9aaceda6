/** Why a request has no answer that could be used. No secret is in it, and it has no cause. */
export class SendError extends Error {
  name = "SendError";

  constructor({ message, ...fault }) {
    super(message);
    Object.assign(this, fault);
  }
}
