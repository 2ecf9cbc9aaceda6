//! The errors that are known, those told by their message before those told by their code.

use crate::rules::Source::{Document, Observation, Reasoning};

use super::Known;

/// Nothing is asked of an error.
const ANY: Known = Known {
    code: None,
    state: None,
    status: None,
    marks: &[],
    meaning: "",
    help: "",
    rules: &[],
    source: Reasoning(""),
};

pub(super) static KNOWN: &[Known] = &[
    Known {
        marks: &["Invalid bootstrapServers"],
        meaning: "A server in `bootstrapServers` has an address that is not public, or no address at all. Since September 2026 Atlas refuses `localhost` and its like, whatever the networking.",
        help: "Name the brokers as their vendor shows them: `host:port`, separated by commas, each a public DNS name, also for a private link.",
        rules: &[
            "unreachable-server",
            "private-address-over-internet",
            "single-label-server",
            "malformed-bootstrap-servers",
        ],
        source: Observation(
            "acceptance runs of terraform-provider-mongodbatlas, September 2026; its pull request 4738",
        ),
        ..ANY
    },
    Known {
        marks: &["does not have a VPC Peering connection"],
        meaning: "The connection says `networking.access.type` is `VPC`, and the project has no VPC peering connection in the region that the message names.",
        help: "Make and accept a VPC peering connection in that region first, or choose another `networking.access.type`. No payload shows this, so no rule can.",
        source: Observation("acceptance runs of terraform-provider-mongodbatlas"),
        ..ANY
    },
    Known {
        marks: &["must have an Atlas Cluster", "Private Link"],
        meaning: "Atlas makes a private link only where the project has a cluster, or network peering, on that provider in that region.",
        help: "Create an Atlas cluster on the same provider in the same region, or set up network peering there, and ask again. No payload shows this, so no rule can.",
        source: Observation("acceptance runs of terraform-provider-mongodbatlas"),
        ..ANY
    },
    Known {
        marks: &["dataProcessRegion"],
        meaning: "A workspace was given the region of a cloud. Workspaces have a vocabulary of their own: `VIRGINIA_USA`, not `us-east-1`.",
        help: "Write the workspace's region as Atlas names it; the names of clouds belong into private links.",
        source: Document(
            "mongodb/agent-skills, evaluations of Atlas Stream Processing; Atlas Admin API, `ApiStreamsAWSRegionView`",
        ),
        ..ANY
    },
    Known {
        marks: &["IAM Principal was not found"],
        meaning: "AWS knows no account or role that the policy of the MSK cluster names as `Principal`.",
        help: "Take `awsAccountId` of the account details that Atlas answers, as twelve digits or as `arn:aws:iam::<account>:root`.",
        rules: &["malformed-principal", "principal-of-another-account"],
        source: Observation("aws-samples/msk-powered-financial-data-feed, issue 5"),
        ..ANY
    },
    Known {
        marks: &["timeout while waiting for state to become", "PENDING"],
        meaning: "The connection was accepted, and nobody answers: what it names exists, but does not lead to the brokers.",
        help: "Check the payloads of the procedure together: `linkspec check --bundle`.",
        rules: NOBODY_ANSWERS,
        source: Observation(
            "acceptance runs of terraform-provider-mongodbatlas: the connection stays `PENDING` for 40 minutes",
        ),
        ..ANY
    },
    Known {
        marks: &["provider missing"],
        meaning: "The file that the Atlas CLI was given has no `provider`.",
        help: "Add `provider`: `AWS`, `AZURE` or `GCP`.",
        rules: &["missing-key"],
        source: Document("mongodb-atlas-cli, the only check it makes of a private link"),
        ..ANY
    },
    Known {
        code: Some("STREAM_PRIVATE_LINK_ALREADY_EXISTS"),
        meaning: "The project has a private link to this cluster. A project may have one for each Confluent cluster.",
        help: "List the private links of the project and use the `_id` of the one that is there.",
        rules: &["second-link-to-cluster"],
        source: Document(
            "Atlas documentation, Confluent Private Link connections; mongodbatlas-cloudformation-resources, `helpers.go`",
        ),
        ..ANY
    },
    Known {
        code: Some("STREAM_PRIVATE_LINK_IN_USE"),
        meaning: "A connection still goes through the private link that is to be deleted.",
        help: "Delete the connections whose `networking.access.connectionId` is its `_id` first, then the link.",
        source: Observation("acceptance runs of terraform-provider-mongodbatlas"),
        ..ANY
    },
    Known {
        code: Some("STREAM_TENANT_NOT_FOUND_FOR_NAME"),
        meaning: "The project has no stream processing workspace of this name; `parameters` tells project and name.",
        help: "Compare the name in the URL with those of the workspaces, and the project id with the one that they are in.",
        source: Observation("acceptance runs of terraform-provider-mongodbatlas"),
        ..ANY
    },
    Known {
        code: Some("STREAM_CONNECTION_NOT_FOUND_FOR_NAME"),
        meaning: "The workspace has no connection of this name.",
        help: "List the connections of the workspace. The URL takes the `name` of a connection, not its `id`.",
        source: Document("the error codes of the Atlas Admin API"),
        ..ANY
    },
    Known {
        code: Some("STREAM_PROCESSOR_GENERIC_ERROR"),
        meaning: "A stream processor failed; the reason stands in the message, if anywhere.",
        help: "Read the message; then check the connections that the processor reads from and writes to.",
        source: Document("the error codes of the Atlas Admin API"),
        ..ANY
    },
    Known {
        code: Some("STREAM_PROCESSOR_TIMEOUT"),
        meaning: "A stream processor did not start or stop in time, often because a connection of it does not answer.",
        help: "Look at the state of its connections; one that stays `PENDING` does not reach its brokers. Check the payloads of the procedure together: `linkspec check --bundle`.",
        rules: NOBODY_ANSWERS,
        source: Reasoning(
            "the code is documented; that a silent connection is behind it is likely, not certain",
        ),
        ..ANY
    },
    Known {
        code: Some("CANNOT_CLOSE_GROUP_ACTIVE_STREAMS_RESOURCE"),
        meaning: "The project cannot be deleted while it has stream processing resources.",
        help: "Delete in this order: processors, connections, private links, workspaces, then the project.",
        source: Document("the error codes of the Atlas Admin API"),
        ..ANY
    },
    Known {
        code: Some("PATH_PARAM_PARSE_ERROR"),
        meaning: "An id in the URL is malformed: a project id and the `_id` of a private link are 24 lower-case hexadecimal digits.",
        help: "Look for a placeholder, a name or an AWS id where the URL wants an Atlas id. Accepting a VPC peering connection is the other way round: its URL wants the `pcx-…` name.",
        rules: &["malformed-atlas-id"],
        source: Observation("crossplane-contrib/provider-mongodbatlas, issue 93"),
        ..ANY
    },
    Known {
        code: Some("DUPLICATE_AZURE_SERVICE_PRINCIPAL"),
        meaning: "The project knows this Azure service principal already.",
        help: "Use the one that is there.",
        source: Document("the error codes of the Atlas Admin API"),
        ..ANY
    },
    Known { code: Some("RATE_LIMITED"), ..TOO_MANY },
    Known { status: Some(429), ..TOO_MANY },
    Known {
        code: Some("UNEXPECTED_ERROR"),
        meaning: "The server failed by itself. Whether the request was carried out is not known.",
        help: "List what is there before sending it again: creating twice makes two.",
        source: Reasoning("an HTTP status of 500 tells nothing about what was done before"),
        ..ANY
    },
    Known {
        code: Some("OUT_OF_CAPACITY"),
        meaning: "The cloud has no machines of this size left in this region; it is said of clusters.",
        help: "Choose another size or region, or wait.",
        source: Document("the error codes of the Atlas Admin API"),
        ..ANY
    },
    Known {
        code: Some("VALIDATION_ERROR"),
        meaning: "The server refuses a value of the payload; its reason stands in `parameters`, in the words of the server.",
        help: "Check the payload with `linkspec check`: most of what the server refuses it finds, with the place.",
        source: Observation("recordings of the Atlas Admin API"),
        ..ANY
    },
    Known {
        status: Some(406),
        meaning: "The header `Accept` names no version of the API, or one that this resource did not have yet.",
        help: "Send `Accept: application/vnd.atlas.<date>+json` with the date of the operation; account details exist from 2024-11-13, the update of a private link from 2025-03-12.",
        source: Document("Atlas documentation, versioned Atlas Administration API"),
        ..ANY
    },
    Known {
        status: Some(410),
        meaning: "The version of the API that the header `Accept` names has ended.",
        help: "Send the date of a later version in `Accept`.",
        source: Document("Atlas documentation, versioned Atlas Administration API"),
        ..ANY
    },
    Known {
        status: Some(401),
        meaning: "The API does not know the caller: the key pair is wrong, or the token has expired after an hour.",
        help: "Send the API key pair with HTTP digest authentication, or ask for a new token of the service account.",
        source: Document("Atlas Admin API, authentication"),
        ..ANY
    },
    Known {
        status: Some(403),
        meaning: "The caller is known and may not do this: its role is too small, or its address is not on the access list of the key.",
        help: "Creating needs Project Owner or Project Stream Processing Owner; reading, Project Read Only.",
        source: Document("Atlas Admin API, roles; Atlas documentation, IP access list of API keys"),
        ..ANY
    },
    Known {
        state: Some("FAILED"),
        meaning: "Atlas gave up: what was asked for was accepted, and could not be connected. The reason is the server's message, where there is one.",
        help: "Check the payloads of the procedure together (`linkspec check --bundle`), mend what does not fit, delete what has failed, and ask again.",
        rules: NOBODY_ANSWERS,
        source: Reasoning("these are the mistakes that the server accepts and that fail later"),
        ..ANY
    },
];

/// What the server accepts, and what leads nowhere afterwards.
const NOBODY_ANSWERS: &[&str] = &[
    "connection-id-of-another-link",
    "resource-of-another-cluster",
    "principal-of-another-account",
    "ungranted-action",
    "mechanism-of-another-scheme",
    "server-outside-domain",
];

const TOO_MANY: Known = Known {
    meaning: "The project has sent too many requests: it may send 1200 at once, and 500 more each minute.",
    help: "Wait as long as the header `Retry-After` says, then send it again.",
    source: Document("Atlas documentation, rate limits of the Atlas Administration API"),
    ..ANY
};
