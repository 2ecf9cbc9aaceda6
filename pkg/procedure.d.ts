// Requests to the Atlas Admin API, and the documented procedures.

import type { KafkaConnection, Payloads, PrivateLink } from "./generated/payloads.js";
import type { Report } from "./index.js";

/** What each operation needs. */
export interface Operations {
  "account-details": { projectId: string; payload: Payloads["account-details-query"] };
  "list-private-links": { projectId: string };
  "create-private-link": { projectId: string; payload: Payloads["private-link"] };
  "get-private-link": { projectId: string; linkId: string };
  "update-private-link": { projectId: string; linkId: string; payload: Payloads["private-link-update"] };
  "delete-private-link": { projectId: string; linkId: string };
  "list-connections": { projectId: string; workspace: string };
  "create-connection": {
    projectId: string;
    workspace: string;
    payload: Payloads["kafka-connection"] | Payloads["stream-connection"];
  };
  "get-connection": { projectId: string; workspace: string; connectionName: string };
  /** Without `connectionName`, it is of the connection that the payload names. */
  "update-connection": {
    projectId: string;
    workspace: string;
    connectionName?: string | undefined;
    payload: Payloads["kafka-connection-update"];
  };
  "delete-connection": { projectId: string; workspace: string; connectionName: string };
  "list-vpc-peerings": { projectId: string; requesterAccountId: string };
  "accept-vpc-peering": { projectId: string; peering: string; payload: Payloads["vpc-peering-accept"] };
  "reject-vpc-peering": { projectId: string; peering: string };
  "delete-vpc-peering": { projectId: string; peering: string };
}

/** The name of an operation of the Atlas Admin API. */
export type Operation = keyof Operations;

/** Where requests go, and how their commands say who asks. */
export interface RequestSettings {
  /** Default: `https://cloud.mongodb.com/api/atlas/v2`. */
  baseUrl?: string | undefined;
  /**
   * What `curl` takes from the environment. `api-key` (the default):
   * `MONGODB_ATLAS_PUBLIC_API_KEY` and `MONGODB_ATLAS_PRIVATE_API_KEY`; `token`:
   * `MONGODB_ATLAS_ACCESS_TOKEN`.
   */
  credentials?: "api-key" | "token" | undefined;
}

/** An HTTP request: everything but who asks. */
export interface HttpRequest<O extends Operation = Operation> {
  operation: O;
  method: "GET" | "POST" | "PATCH" | "DELETE";
  url: string;
  headers: { Accept: string; "Content-Type": string };
  /** The payload, secrets included; absent where none is sent. */
  body?: Record<string, unknown>;
  /** A command for a POSIX shell. No secret is in it: environment variables stand for them. */
  curl: string;
}

/** A request, where the payload is fit to be sent, and what there is to say about the payload. */
export type Requested<O extends Operation = Operation> =
  | { request: HttpRequest<O>; report?: Report }
  | { request?: undefined; report: Report };

/**
 * The request of an operation.
 *
 * @throws {TypeError} for wrong or missing parameters, named in the message. No payload makes it throw.
 * @throws {LinkspecError} for a fault inside.
 */
export function request<O extends Operation>(operation: O, parameters: Operations[O] & RequestSettings): Requested<O>;

interface LinkConfig {
  projectId: string;
  privateLink: PrivateLink;
  /** The stream processing workspace of the connection. */
  workspace?: string | undefined;
  /** Its networking is filled in. */
  kafkaConnection?: KafkaConnection | undefined;
}

/** What one wants. For Private Links, `procedure` may be left out: the payload tells it. */
export type PlanConfig =
  | (LinkConfig & { procedure?: "confluent" | "msk" | undefined })
  | (LinkConfig & {
      procedure?: "confluent-enterprise" | undefined;
      /** Once Confluent has told it. */
      accessPointDomain?: string | undefined;
    })
  | {
      procedure?: "vpc-peering" | undefined;
      projectId: string;
      /** The region of Atlas, as `US_EAST_1`. */
      region: string;
      cloudProvider?: "aws" | undefined;
      /** Once it is known: the account that asks. */
      requesterAccountId?: string | undefined;
      /** Where the account asks for several: the VPC that is meant. */
      requesterVpcId?: string | undefined;
      /** Where the account asks for several: the name of the one that is meant. */
      peering?: string | undefined;
      decision?: "accept" | undefined;
      workspace?: string | undefined;
      kafkaConnection?: KafkaConnection | undefined;
    }
  | {
      procedure?: "vpc-peering" | undefined;
      projectId: string;
      requesterAccountId: string;
      decision: "reject" | "delete";
      region?: string | undefined;
      requesterVpcId?: string | undefined;
      peering?: string | undefined;
    };

/** Something that happened. */
export type PlanEvent =
  /** Atlas answered. */
  | { operation: Operation; status: number; body?: unknown }
  /** A request was sent, and nobody knows what became of it. */
  | { operation: Operation; lost: true }
  /** A person did what a step asks for. */
  | { step: string; done: true }
  /** What failed was mended. */
  | { retry: true };

/** What comes next. */
export type PlanNext =
  | { action: "send"; step: string; request: HttpRequest }
  | {
      action: "person";
      step: string;
      /** What to do, as an order. */
      what: string;
      /** In which console. */
      console: string;
      why: string;
      /** What to type there, by name. */
      values: Record<string, string>;
      /** A payload to put there. */
      payload?: Record<string, unknown>;
      /** Keys of the configuration that are known afterwards; without any, the step is to be confirmed. */
      asks: string[];
    }
  | {
      action: "wait";
      step: string;
      /** Ends "wait until …". */
      until: string;
      /** Between two questions. */
      seconds: number;
      request: HttpRequest;
    }
  | { action: "done"; values: Record<string, string> }
  | { action: "failed"; step?: string; reason: string; help: string; code?: string };

/** The steps of a procedure, and what comes next. */
export interface Plan {
  /** Absent where a payload of the configuration has errors. */
  procedure?: "confluent" | "confluent-enterprise" | "msk" | "vpc-peering";
  steps: { id: string; title: string; progress: "done" | "next" | "failed" | "later" }[];
  next: PlanNext;
  /** What is to be kept, to go on from here: the events, without looks that later ones outdate. */
  events: PlanEvent[];
  /** The key of the payload with errors, and its report. */
  key?: "privateLink" | "kafkaConnection" | "accessPointDomain";
  report?: Report;
}

/**
 * A documented procedure, from what is wanted and what happened so far to what comes next. It looks
 * before it creates, and goes on from wherever it was left.
 *
 * @throws {TypeError} for a wrong configuration or event, named in the message. No payload makes it
 * throw.
 * @throws {LinkspecError} for a fault inside.
 */
export function plan(config: PlanConfig, events?: readonly PlanEvent[], settings?: RequestSettings): Plan;
