// The sender, with its module inside, as text. Nothing runs before the first call.

export { LinkspecError } from "./engine.js";
export { SendError } from "./send/error.js";
export { accessToken, apiKey, serviceAccount } from "./send/login.js";
export { send } from "./send/call.js";
export { run } from "./send/run.js";
