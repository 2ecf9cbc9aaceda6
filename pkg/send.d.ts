import type { Report, RuleCode } from "./index.js";
import type { HttpRequest, Operation, Plan, PlanConfig, PlanEvent, PlanNext } from "./procedure.js";

export { LinkspecError } from "./index.js";

/** Credentials, and what is known of them so far: share one among all calls. It shows nothing of itself. */
export interface Login {
  readonly [brand]: true;
}
declare const brand: unique symbol;

/**
 * A service account of Atlas (OAuth2 client credentials). Its token is fetched when the first request
 * needs it, once for all that wait, and again when it is nearly over or refused.
 *
 * @throws {TypeError} naming what is wrong.
 */
export function serviceAccount(credentials: { clientId: string; clientSecret: string; tokenUrl?: string | undefined }): Login;

/** An API key of Atlas (HTTP Digest with MD5 or SHA-256). Not in pages. */
export function apiKey(credentials: { publicKey: string; privateKey: string }): Login;

/** An access token that somebody else got. */
export function accessToken(token: string): Login;

/** What happens, for people and logs. No secret is in it. */
export type ProgressEvent =
  | { type: "request"; operation: Operation; method: string }
  | { type: "answer"; operation: Operation; status: number }
  /** It is tried again after `wait` milliseconds; `because` is the kind of the error, and the status. */
  | { type: "retry"; operation: Operation; wait: number; because: string }
  /** Nobody knows what became of it: it is looked for before it is tried again. Of `run` only. */
  | { type: "doubt"; operation: Operation; because: string }
  /** What comes next. Of `run` only. */
  | { type: "step"; action: PlanNext["action"]; step?: string; until?: string };

/** Times are milliseconds. */
export interface SendOptions {
  /** Where the paths of requests begin; by default, where the request says. `https`, or this machine. A page names its own backend: `/api`. */
  baseUrl?: string | undefined;
  login?: Login | undefined;
  /** More headers, such as a token of the page's backend. */
  headers?: Record<string, string> | undefined;
  /** For one answer. Default: 30,000. */
  timeout?: number | undefined;
  /** For everything. Default: 120,000; of `run` 3,600,000. */
  deadline?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Of requests that change nothing; others are sent once. Default: 4 retries, at first within 500, at most within 20,000. */
  retry?: { retries?: number; base?: number; most?: number } | undefined;
  onProgress?: ((event: ProgressEvent) => void) | undefined;
}

/** A request that `request()` or `plan()` made. Its headers are made anew. */
export type SendableRequest = Pick<HttpRequest, "operation" | "method" | "url" | "body">;

/** An answer; also an event of a procedure. */
export interface Answer {
  operation: Operation;
  /** 200 to 299. */
  status: number;
  body: unknown;
}

/** Why a request has no answer that could be used. No secret is in it. */
export class SendError extends Error {
  name: "SendError";
  /**
   * `invalid`: the payload was not sent, see `report` · `refused`: it is no request · `network`,
   * `timeout`, `aborted`: no answer · `redirect`: nobody follows it · `login`: the credentials are
   * refused · `status`: the request is, see `explanation` · `not-json`: the answer cannot be read
   */
  kind: "invalid" | "refused" | "network" | "timeout" | "aborted" | "redirect" | "login" | "status" | "not-json";
  operation?: Operation;
  status?: number;
  /** Whether the request may have had its effect all the same: list before trying again. */
  outcomeUnknown: boolean;
  /** Milliseconds. */
  retryAfter?: number;
  /** What the API said, what it means, and the rules that would have told before. */
  explanation?: {
    known: boolean;
    code?: string;
    message?: string;
    parameters: string[];
    meaning?: string;
    help?: string;
    rules: RuleCode[];
  };
  report?: Report;
}

/**
 * Checks a request again and sends it.
 *
 * @throws {TypeError} for wrong options, named in the message.
 * @throws {SendError} for everything else; the promise always settles.
 */
export function send(request: SendableRequest, options?: SendOptions): Promise<Answer>;

/** What is wanted, and what happened so far. It holds the secrets of its payloads: keep it where they may be. */
export type State = PlanConfig & { events?: PlanEvent[] };

export interface RunOptions extends SendOptions {
  /** Keeps the state: called before everything that changes something, and after every answer. Go on from the last one: `run(state)`. */
  store?: ((state: State) => unknown) | undefined;
  /** Asks a person. `true`: it is done; an object: what `asks` wanted to know; else the run ends here. */
  onPerson?: ((task: Extract<PlanNext, { action: "person" }>) => unknown) | undefined;
  /** Between two looks at something that takes its time. Default: what the procedure says, ten seconds. */
  poll?: number | undefined;
}

/**
 * Follows a procedure from where it stands until it is done, failed, or a person has to act. Nothing
 * is created twice, wherever it was interrupted: it lists and matches first.
 *
 * @throws {TypeError} for wrong options or configuration.
 * @throws {SendError} where the network or the login fails; go on from the state that was kept.
 */
export function run(
  procedure: State | string,
  options?: RunOptions,
): Promise<{ state: State; plan: Pick<Plan, "procedure" | "steps" | "next"> }>;
