// The same shapes in the languages of the peers: types, keys, closed sets, simple patterns. linkspec
// checks these and every rule between the keys; the peers check no more than this.

import { Ajv } from "ajv";
import * as v from "valibot";
import { z } from "zod";

const DOMAIN = "^([a-z0-9-]+\\.)+[a-z0-9-]+\\.?$";
const ARN = "^arn:aws:kafka:[a-z0-9-]+:\\d{12}:cluster/[A-Za-z0-9-]+/[A-Za-z0-9_-]+$";
const SERVERS = "^[^,:]+:\\d+(,[^,:]+:\\d+)*$";
const ID = "^[0-9a-f]{24}$";

const text = (pattern) => (pattern ? { type: "string", pattern } : { type: "string", minLength: 1 });
const object = (properties, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const kafka = object(
  {
    name: text(),
    type: { const: "Kafka" },
    bootstrapServers: text(SERVERS),
    security: object({ protocol: { enum: ["SASL_PLAINTEXT", "SASL_SSL", "SSL"] }, brokerPublicCertificate: text() }, ["protocol"]),
    authentication: object({
      mechanism: { enum: ["PLAIN", "SCRAM-256", "SCRAM-512"] },
      username: text(),
      password: text(),
    }),
    networking: object({
      access: object({ type: { enum: ["PUBLIC", "VPC", "PRIVATE_LINK"] }, connectionId: text(ID) }, ["type"]),
    }),
    config: { type: "object", additionalProperties: { type: "string" } },
  },
  ["name", "type", "bootstrapServers", "security", "authentication"],
);

const schemas = {
  "link-confluent": object({
    provider: { const: "AWS" },
    vendor: { const: "CONFLUENT" },
    region: text(),
    serviceEndpointId: text("^com\\.amazonaws\\.vpce\\."),
    dnsDomain: text(DOMAIN),
    dnsSubDomain: { type: "array", items: text(DOMAIN) },
  }),
  "link-msk": object({ provider: { const: "AWS" }, vendor: { const: "MSK" }, arn: text(ARN) }),
  "kafka-confluent": kafka,
  "kafka-msk": kafka,
};

/** A JSON Schema as zod writes it. */
const toZod = (schema) => {
  if ("const" in schema) return z.literal(schema.const);
  if (schema.enum) return z.enum(schema.enum);
  if (schema.type === "array") return z.array(toZod(schema.items));
  if (schema.type === "string") return schema.pattern ? z.string().regex(new RegExp(schema.pattern)) : z.string().min(1);
  if (!schema.properties) return z.record(z.string(), z.string());
  return z.strictObject(properties(schema, toZod, (item) => item.optional()));
};

/** A JSON Schema as valibot writes it. */
const toValibot = (schema) => {
  if ("const" in schema) return v.literal(schema.const);
  if (schema.enum) return v.picklist(schema.enum);
  if (schema.type === "array") return v.array(toValibot(schema.items));
  if (schema.type === "string") {
    return v.pipe(v.string(), schema.pattern ? v.regex(new RegExp(schema.pattern)) : v.minLength(1));
  }
  if (!schema.properties) return v.record(v.string(), v.string());
  return v.strictObject(properties(schema, toValibot, v.optional));
};

const properties = (schema, convert, optional) =>
  Object.fromEntries(
    Object.entries(schema.properties).map(([key, item]) => {
      const converted = convert(item);
      return [key, schema.required.includes(key) ? converted : optional(converted)];
    }),
  );

/** Every peer's checker of the payload of this name. */
export const peersOf = (name) => {
  const schema = schemas[name];
  const zod = toZod(schema);
  const valibot = toValibot(schema);
  return {
    ajv: new Ajv().compile(schema),
    ajvAll: new Ajv({ allErrors: true }).compile(schema),
    zod: (value) => zod.safeParse(value),
    valibot: (value) => v.safeParse(valibot, value),
  };
};
