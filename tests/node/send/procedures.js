// Every procedure from nothing: what is wanted, what people answer, and what is created by it.

import { PROJECT, SECRET } from "./api.js";

const kafkaConnection = (bootstrapServers, mechanism) => ({
  name: "orders",
  type: "Kafka",
  bootstrapServers,
  security: { protocol: "SASL_SSL" },
  authentication: { mechanism, username: "orders", password: SECRET },
});

const DOMAIN = "ap1a2b3c.us-east-2.aws.accesspoint.confluent.cloud";

const PEERING = {
  name: "pcx-0123456789abcdef0",
  requesterAccountId: "111122223333",
  requesterVpcId: "vpc-0fedcba9876543210",
  requesterCidr: "10.0.0.0/16",
  cloudStatus: "pending-acceptance",
};

const peering = (decision, created) => ({
  config: { procedure: "vpc-peering", projectId: PROJECT, region: "us-east-1", requesterAccountId: "111122223333", decision },
  people: {},
  before: { peerings: [PEERING] },
  created: [created],
});

export const procedures = {
  msk: {
    config: {
      projectId: PROJECT,
      workspace: "shop",
      privateLink: { provider: "AWS", vendor: "MSK", arn: "arn:aws:kafka:us-east-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7" },
      kafkaConnection: kafkaConnection("b-1.orders.x1y2z3.c7.kafka.us-east-1.amazonaws.com:14001", "SCRAM-512"),
    },
    people: {},
    created: ["link", "connection"],
  },
  confluent: {
    config: {
      projectId: PROJECT,
      workspace: "shop",
      privateLink: {
        provider: "AWS",
        vendor: "CONFLUENT",
        region: "us-east-1",
        serviceEndpointId: "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
        dnsDomain: "pr1jy6.us-east-1.aws.confluent.cloud",
        dnsSubDomain: [],
      },
      kafkaConnection: kafkaConnection("lkc-x1y2z3.pr1jy6.us-east-1.aws.confluent.cloud:9092", "PLAIN"),
    },
    people: {},
    created: ["link", "connection"],
  },
  enterprise: {
    config: {
      projectId: PROJECT,
      workspace: "shop",
      privateLink: {
        provider: "AWS",
        vendor: "CONFLUENT",
        region: "us-east-2",
        serviceEndpointId: "com.amazonaws.vpce.us-east-2.vpce-svc-0123456789abcdef0",
        dnsSubDomain: [],
      },
      kafkaConnection: kafkaConnection(`lkc-x1y2z3-${DOMAIN.replace("accesspoint", "accesspoint.glb")}:9092`, "PLAIN"),
    },
    people: { accessPointDomain: DOMAIN },
    created: ["link", "connection"],
  },
  accept: peering("accept", "accept"),
  reject: peering("reject", "reject"),
  delete: peering("delete", "delete"),
};
