// The documented procedures, as the payloads that they need one after the other.

const ACCOUNT = {
  id: "account",
  kind: "account-details-query",
  title: "Look up Atlas’ account",
  about: "Ask Atlas which account and network it connects from: the answer’s `awsAccountId` is what your cluster has to let in.",
  preset: { cloudProvider: "aws" },
};

const ANSWER = {
  id: "answer",
  kind: "private-link-response",
  title: "Read the answer",
  about: "Paste what Atlas answered, or what it shows of the Private Link later. Its `_id` goes into the connection.",
};

const RUN = {
  id: "run",
  title: "Carry it out",
  about: "One thing after the other: a command for your terminal, or something to do in a console. Paste each answer, and the next step follows from it.",
};

const connection = (about, preset) => ({
  id: "connection",
  kind: "kafka-connection",
  title: "Create the Kafka connection",
  about,
  preset: { type: "Kafka", networking: { access: { type: "PRIVATE_LINK" } }, ...preset },
});

const request = (about, preset) => ({ id: "request", kind: "private-link", title: "Request the Private Link", about, preset });

export const procedures = [
  {
    id: "confluent",
    title: "Confluent Cloud",
    about: "Dedicated and Enterprise clusters on AWS, through a Private Link.",
    steps: [
      ACCOUNT,
      request("You find these values in the networking details of your Confluent cluster. First give Confluent the account from step 1 under “Add Private Link access”; Enterprise clusters need no such thing.", {
        provider: "AWS", vendor: "CONFLUENT",
      }),
      ANSWER,
      connection("Brokers of Confluent Cloud take an API key and its secret as user and password.", {
        security: { protocol: "SASL_SSL" }, authentication: { mechanism: "PLAIN" },
      }),
      RUN,
    ],
  },
  {
    id: "msk",
    title: "Amazon MSK",
    about: "Provisioned clusters, through multi-VPC connectivity.",
    steps: [
      ACCOUNT,
      {
        id: "account-answer",
        kind: "account-details-response",
        title: "Read the account",
        about: "Paste what Atlas answered: the policy must name its account.",
      },
      {
        id: "policy",
        kind: "msk-cluster-policy",
        title: "Let Atlas in",
        about: "Switch on multi-VPC connectivity for the cluster, then attach this policy to it in the Amazon MSK console.",
        preset: { Version: "2012-10-17" },
      },
      request("Amazon MSK needs little: everything else follows from the cluster.", { provider: "AWS", vendor: "MSK" }),
      ANSWER,
      connection("The user and the password are those of the secret that AWS Secrets Manager keeps for the cluster.", {
        security: { protocol: "SASL_SSL" }, authentication: { mechanism: "SCRAM-512" },
      }),
      RUN,
    ],
  },
  {
    id: "event-hubs",
    title: "Azure Event Hubs",
    about: "A namespace, through its Kafka endpoint.",
    steps: [
      request("Use the namespace, not one event hub in it.", { provider: "AZURE", vendor: "EVENTHUB" }),
      ANSWER,
      connection("Event Hubs takes `$ConnectionString` for a user, and the whole connection string as its password.", {
        security: { protocol: "SASL_SSL" }, authentication: { mechanism: "PLAIN", username: "$ConnectionString" },
      }),
    ],
  },
  {
    id: "other",
    title: "Any other Private Link",
    about: "S3, Lambda, Kinesis, Blob Storage, Pub/Sub, and Confluent on Azure and Google Cloud.",
    steps: [
      request("Choose what Atlas is to reach; the form asks for what that needs.", {}),
      ANSWER,
      {
        id: "connection",
        kind: "stream-connection",
        title: "Create the connection",
        about: "What the connection leads to decides what it needs.",
        preset: {},
      },
    ],
  },
  {
    id: "kafka",
    title: "A Kafka connection",
    about: "Any brokers, any mechanism, any network.",
    steps: [{ ...connection("Choose how Atlas logs in; the form asks for what that needs.", {}), preset: { type: "Kafka" } }],
  },
  {
    id: "peering",
    title: "VPC peering",
    about: "Accept a peering connection that asked for Atlas’ network.",
    steps: [
      ACCOUNT,
      {
        id: "list",
        kind: "vpc-peering-list",
        title: "List what is pending",
        about: "Paste the list of peering connections that Atlas answered with.",
      },
      {
        id: "accept",
        kind: "vpc-peering-accept",
        title: "Accept the peering",
        about: "Both values stand in the list, at the entry that is `pending-acceptance`.",
        preset: {},
      },
      RUN,
    ],
  },
];

/** The member of a bundle that a step's payload is. */
export const memberOf = {
  "private-link": "privateLinkRequest",
  "private-link-response": "privateLinkResponse",
  "kafka-connection": "kafkaConnection",
  "msk-cluster-policy": "mskPolicy",
  "vpc-peering-list": "vpcPeeringList",
  "vpc-peering-accept": "vpcPeeringAccept",
};
