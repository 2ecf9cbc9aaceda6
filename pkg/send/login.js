// Logins. What they know is out of reach of `JSON.stringify`, `console.log` and the like.

import { ask } from "./module.js";

const states = new WeakMap();

class Login {
  /** @param fields The form of the module's `Login`. */
  constructor(kind, fields, names) {
    if (fields === null || typeof fields !== "object") throw new TypeError("`credentials` must be an object");
    for (const name of Object.keys(fields)) {
      if (!names.includes(name)) throw new TypeError(`there is no option \`${name}\``);
      if (fields[name] !== undefined && typeof fields[name] !== "string") throw new TypeError(`option \`${name}\` must be a string`);
    }
    for (const name of names) {
      if (name !== "tokenUrl" && fields[name] === undefined) throw new TypeError(`option \`${name}\` is missing`);
    }
    const login = { kind, ...fields };
    ask("check_login", JSON.stringify(login));
    states.set(this, { login, pending: undefined });
  }
}

export const serviceAccount = (credentials) => new Login("service-account", credentials, ["clientId", "clientSecret", "tokenUrl"]);
export const apiKey = (credentials) => new Login("api-key", credentials, ["publicKey", "privateKey"]);
export const accessToken = (token) => new Login("access-token", { token }, ["token"]);

/** What a login knows: `login`, and `pending`, the one promise of a token. */
export const stateOf = (login) => {
  if (login === undefined) return { login: { kind: "none" } };
  const state = states.get(login);
  if (!state) throw new TypeError("option `login` must be made by `serviceAccount`, `apiKey` or `accessToken`");
  if (typeof document !== "undefined" && state.login.kind !== "access-token") {
    throw new TypeError("option `login`: such credentials do not belong in a page; send to your own backend by `baseUrl`");
  }
  return state;
};
