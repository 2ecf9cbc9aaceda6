// Payloads of several files, and what surrounds them. The functions come with the entry points.

import type { RuleCode } from "./generated/names.js";
import type { Payloads } from "./generated/payloads.js";
import type { Options, Report } from "./index.js";

/** A file with payloads. Its name, with folders, tells how it is written and what stands beside it. */
export interface BundleFile {
  name: string;
  text: string | Uint8Array;
}

/**
 * Checks the payloads of files by themselves and against each other: what belongs together is what
 * refers to each other, else what stands nearest. There is a report for each payload, with its `file`;
 * what does not fit together is a diagnostic at the place to mend, and `related` names the other place.
 *
 * @throws {TypeError} for wrong options or files, named in the message. No text makes it throw.
 * @throws {LinkspecError} for a fault inside.
 */
export function checkBundle(files: BundleFile[], options?: Omit<Options, "kind">): Report[];

/** An error of the API, as far as it could be read, and what it means, as far as that is known. */
export interface ErrorExplanation {
  /** Whether linkspec knows it. If not, there is only what could be read. */
  known: boolean;
  /** The HTTP status. */
  status?: number;
  /** `errorCode`, as `VALIDATION_ERROR`. */
  code?: string;
  /** `state`, where it is an answer that has one. */
  state?: string;
  /** What the server says. Of a text that is no JSON nothing is repeated. */
  message?: string;
  parameters: string[];
  meaning?: string;
  /** What to do. */
  help?: string;
  /** The rules that would have told before. */
  rules: RuleCode[];
  /** Where the claim comes from, and how sure we are. */
  source?: string;
  certainty?: "documented" | "observed" | "inferred";
}

/**
 * Explains why the API refused a request, or why a private link or connection has failed: the body of
 * the answer, as text or parsed, an error code, or a text that names one. No secret is repeated.
 *
 * @throws {LinkspecError} for a fault inside.
 */
export function explainError(body: unknown): ErrorExplanation;

/**
 * The resource policy of an MSK cluster that lets Atlas connect to it, and its report: `awsAccountId` is that
 * of the account details, `arn` the one of the cluster.
 *
 * @throws {TypeError} for what is no string. No text makes it throw.
 * @throws {LinkspecError} for a fault inside.
 */
export function mskClusterPolicy(fields: { awsAccountId: string; arn: string }): {
  payload: Payloads["msk-cluster-policy"];
  report: Report;
};
