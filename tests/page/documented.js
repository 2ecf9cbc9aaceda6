// The payloads of the documented procedures, mended where the documents err, as somebody types them.
// A secret is a word that no test may find anywhere but in its input.

export const SECRET = "hunter2-hunter2";

const field = (name, good, ...mistakes) => ({ name, good, mistakes });

export const CONFLUENT = {
  procedure: "confluent",
  steps: [
    {
      id: "account",
      fields: [field("regionName", "US_EAST_1", ["us_east", /region/i])],
      payload: { cloudProvider: "aws", regionName: "US_EAST_1" },
    },
    {
      id: "request",
      fields: [
        field("region", "us-east-1", ["us-est-1", /region/i]),
        field("serviceEndpointId", "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9",
          ["vpce-93da685022ee702a9", /id of a VPC endpoint/], ["com.amazonaws.vpce.eu-west-1.vpce-svc-93da685022ee702a9", /eu-west-1/]),
        field("dnsDomain", "sample.us-east-1.aws.confluent.cloud",
          ["https://sample.us-east-1.aws.confluent.cloud", /scheme|domain name/], ["sample.us-east-1.aws.confluent.cloud:9092", /port/],
          ["confluent.cloud", /all of Confluent Cloud/], ["sample.eu-west-1.aws.confluent.cloud", /eu-west-1/]),
        field("dnsSubDomain", "use1-az1.sample.us-east-1.aws.confluent.cloud\nuse1-az2.sample.us-east-1.aws.confluent.cloud\nuse1-az4.sample.us-east-1.aws.confluent.cloud",
          ["use1-az1", /fully qualified|single label/], ["use1-az1.other.us-east-1.aws.confluent.cloud", /sample\.us-east-1|`?dnsDomain/]),
      ],
      payload: {
        provider: "AWS", vendor: "Confluent", region: "us_east_1", serviceEndpointId: "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9",
        dnsDomain: "sample.us-east-1.aws.confluent.cloud",
        dnsSubDomain: ["use1-az1.sample.us-east-1.aws.confluent.cloud", "use1-az2.sample.us-east-1.aws.confluent.cloud", "use1-az4.sample.us-east-1.aws.confluent.cloud"],
      },
    },
    {
      id: "answer",
      text: '{"_id":"6aa12e7ccd660d4b2380b1c1","dnsDomain":"sample.us-east-1.aws.confluent.cloud.","vendor":"Confluent","provider":"AWS","region":"us_east_1","serviceEndpointId":"com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9"}',
    },
    {
      id: "connection",
      fields: [
        field("name", "confluent_demo", ["confluent demo", /blank/]),
        field("bootstrapServers", "slr-ntgrbn.sample.us-east-1.aws.confluent.cloud:9092",
          ["slr-ntgrbn.sample.us-east-1.aws.confluent.cloud", /port/], ["localhost:9092", /localhost/], ["https://sample.us-east-1.aws.confluent.cloud:9092", /scheme|`https/]),
        field("authentication.username", "apiUserDemo", ["<your key>", /placeholder/]),
        field("authentication.password", SECRET),
      ],
      payload: {
        name: "confluent_demo", type: "Kafka", bootstrapServers: "slr-ntgrbn.sample.us-east-1.aws.confluent.cloud:9092", security: { protocol: "SASL_SSL" },
        authentication: { mechanism: "PLAIN", username: "apiUserDemo", password: SECRET },
        networking: { access: { type: "PRIVATE_LINK", connectionId: "6aa12e7ccd660d4b2380b1c1" } },
      },
    },
  ],
};

const ARN = "arn:aws:kafka:us-east-1:123456789012:cluster/testing/de8982fa-8222-4e87-8b20-9bf3cdfa1521-2";

export const MSK = {
  procedure: "msk",
  steps: [
    { id: "account", fields: [field("regionName", "US_EAST_1", ["moon", /region/i])], payload: { cloudProvider: "aws", regionName: "US_EAST_1" } },
    { id: "account-answer", text: '{"awsAccountId":"210987654321","cidrBlock":"192.168.248.0/21","vpcId":"vpc-04a8f4b80f14357ef","cloudProvider":"aws"}' },
    {
      id: "policy",
      fields: [
        field("Statement.0.Principal.AWS", "210987654321", ["arn:aws:iam:210987654321:root", /principal|ARN/i]),
        field("Statement.0.Resource", ARN, ["arn:aws:kafka:us-east-1:123456789012:topic/testing", /cluster/i]),
      ],
      payload: {
        Version: "2012-10-17",
        Statement: [{
          Effect: "Allow", Principal: { AWS: ["210987654321"] },
          Action: ["kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers", "kafka:DescribeCluster", "kafka:DescribeClusterV2"], Resource: [ARN],
        }],
      },
    },
    {
      id: "request",
      fields: [field("arn", ARN, ["1235711", /six parts/], ["arn:aws:kafka:us-east-1:123456789012:topic/testing/de8982fa-8222-4e87-8b20-9bf3cdfa1521-2/paid", /topic/])],
      payload: { provider: "aws", vendor: "msk", arn: ARN },
    },
    {
      id: "answer",
      text: '{"_id":"6aa12e7ccd660d4b2380b1c1","dnsDomain":"scram.testing.abc123.c2.kafka.us-east-1.amazonaws.com","vendor":"msk","provider":"AWS","region":"us_east_1"}',
    },
    {
      id: "connection",
      fields: [
        field("name", "msk_demo", ["msk/demo", /name/i]),
        field("bootstrapServers", "b-1.scram.testing.abc123.c2.kafka.us-east-1.amazonaws.com:14001", ["b-1.scram.testing.abc123.c2.kafka.us-east-1.amazonaws.com:9092", /9092|port|listener/i]),
        field("authentication.username", "scramUserDemo"),
        field("authentication.password", SECRET),
      ],
      payload: {
        name: "msk_demo", type: "Kafka", bootstrapServers: "b-1.scram.testing.abc123.c2.kafka.us-east-1.amazonaws.com:14001", security: { protocol: "SASL_SSL" },
        authentication: { mechanism: "SCRAM-512", username: "scramUserDemo", password: SECRET },
        networking: { access: { type: "PRIVATE_LINK", connectionId: "6aa12e7ccd660d4b2380b1c1" } },
      },
    },
  ],
};
