// Payloads that TypeScript must accept, and such as it must refuse.

import type {
  AccountDetailsQuery, KafkaConnection, KafkaConnectionUpdate, Kind, Payload, Payloads, PrivateLink,
  PrivateLinkUpdate, StreamConnection, VpcPeeringAccept,
} from "linkspec";

const arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";

export const msk: PrivateLink = { provider: "AWS", vendor: "MSK", arn };
export const generic: PrivateLink = { provider: "GCP", region: undefined };
export const update: PrivateLinkUpdate = { dnsDomain: "ap1.us-east-2.aws.accesspoint.confluent.cloud" };
export const payload: Payload<"private-link" | "private-link-update"> = Math.random() < 0.5 ? msk : update;
export const everyKind: Kind = "" as keyof Payloads;
export const everyPayload: keyof Payloads = "" as Kind;
export const kafka: KafkaConnection = {
  name: "orders",
  type: "Kafka",
  bootstrapServers: "b-1.example.com:9096",
  security: { protocol: "SASL_SSL" },
  authentication: { mechanism: "SCRAM-512", username: "reader", password: "x" },
  networking: { access: { type: "PRIVATE_LINK", connectionId: "64f0c0ffee0c0ffee0c0ffee" } },
  config: { "auto.offset.reset": "earliest" },
};
export const certificate: KafkaConnection = {
  name: "orders",
  type: "Kafka",
  bootstrapServers: "b-1.example.com:9094",
  security: { protocol: "SSL" },
  authentication: { sslCertificate: "", sslKey: "" },
};
export const change: KafkaConnectionUpdate = { type: "Kafka", bootstrapServers: "b-1.example.com:9096" };

// What is discriminated is known behind the discriminator.
export const arnOf = (link: PrivateLink): string => (link.vendor === "MSK" ? link.arn : "");
export const domainOf = (link: PrivateLink): string =>
  link.provider === "AZURE" && link.vendor === "EVENTHUB" ? link.dnsDomain : "";

// @ts-expect-error: an ARN is for MSK
export const arnOnConfluent: PrivateLink = { provider: "AWS", vendor: "CONFLUENT", region: "us-east-2", serviceEndpointId: "s", dnsSubDomain: [], arn };
// @ts-expect-error: Event Hubs needs its domain
export const noDomain: PrivateLink = { provider: "AZURE", vendor: "EVENTHUB", region: "eastus2", serviceEndpointId: "/subscriptions/" };
// @ts-expect-error: MSK needs its ARN
export const noArn: PrivateLink = { provider: "AWS", vendor: "MSK" };
// @ts-expect-error: there is no MSK on Azure
export const mskOnAzure: PrivateLink = { provider: "AZURE", vendor: "MSK", arn };
// @ts-expect-error: canonical names are in upper case
export const lowerCase: PrivateLink = { provider: "aws", vendor: "MSK", arn };
// @ts-expect-error: nothing without a provider
export const noProvider: PrivateLink = { vendor: "MSK", arn };
// @ts-expect-error: sub-domains are a list
export const oneSubDomain: PrivateLink = { provider: "AWS", vendor: "CONFLUENT", region: "us-east-2", serviceEndpointId: "s", dnsSubDomain: "d" };
// @ts-expect-error: only answers have an id
export const withId: PrivateLink = { provider: "AWS", vendor: "MSK", arn, _id: "64f0c0ffee0c0ffee0c0ffee" };
// @ts-expect-error: no such key
export const misspelt: PrivateLink = { provider: "AWS", vendor: "MSK", arn, dnsDomian: "d" };
// @ts-expect-error: an update changes the domain and nothing else
export const updateOfRegion: PrivateLinkUpdate = { dnsDomain: "d", region: "us-east-2" };
// @ts-expect-error: PLAIN needs a password
export const noPassword: KafkaConnection = { ...kafka, authentication: { mechanism: "PLAIN", username: "reader" } };
// @ts-expect-error: a token needs more than a user
export const userForToken: KafkaConnection = { ...kafka, authentication: { mechanism: "OAUTHBEARER", username: "reader", password: "x" } };
// @ts-expect-error: no such mechanism
export const otherMechanism: KafkaConnection = { ...kafka, authentication: { mechanism: "SCRAM-SHA-512", username: "reader", password: "x" } };
// @ts-expect-error: no such protocol
export const otherProtocol: KafkaConnection = { ...kafka, security: { protocol: "TLS" } };
// @ts-expect-error: values of the configuration are strings
export const numberInConfig: KafkaConnection = { ...kafka, config: { "fetch.min.bytes": 1 } };
// @ts-expect-error: another type has a kind of its own
export const notKafka: KafkaConnection = { ...kafka, type: "Cluster" };
// @ts-expect-error: Kafka has a kind of its own
export const kafkaAsOther: StreamConnection = { name: "orders", type: "Kafka" };
// @ts-expect-error: a cluster has no URL
export const urlOfCluster: StreamConnection = { name: "orders", type: "Cluster", clusterName: "c", url: "https://example.com" };
// @ts-expect-error: both are needed
export const halfAccept: VpcPeeringAccept = { requesterAccountId: "111122223333" };
// @ts-expect-error: both are needed
export const halfQuery: AccountDetailsQuery = { cloudProvider: "aws" };
// @ts-expect-error: no such kind
export type None = Payload<"private-lnk">;
