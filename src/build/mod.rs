//! Storey 5: builders. They begin with what the field tables say and end with a check, so that what
//! comes out is [`Valid`](crate::Valid) or a report that says why it is not.
//!
//! ```
//! use linkspec::build::AwsMsk;
//!
//! let link = AwsMsk::new()
//!     .arn("arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7")
//!     .build()
//!     .unwrap();
//! assert!(link.text().starts_with(r#"{"provider":"AWS","vendor":"MSK","arn":"#));
//!
//! let report = AwsMsk::new().arn("1235711").build().unwrap_err();
//! assert_eq!(report.diagnostics[0].code, "malformed-msk-arn");
//! ```
//!
//! A builder has the keys of its vendor and no others:
//!
//! ```compile_fail
//! # use linkspec::build::AwsConfluent;
//! AwsConfluent::new().arn("arn:aws:kafka:eu-west-1:111122223333:cluster/orders/x");
//! ```
//!
//! ```compile_fail
//! # use linkspec::build::AzureConfluent;
//! AzureConfluent::new().service_endpoint_id("com.amazonaws.eu-west-1.s3");
//! ```

mod draft;
mod fields;
mod kafka;
mod link;
mod other;

use alloc::string::String;

use crate::payload::{Kind, outline};

use draft::Draft;

pub use fields::{Built, NoFields, fields};
pub use kafka::{
    Certificate, Kafka, Login, MskIam, OauthBearer, Plain, Sasl, Scram256, Scram512, UserAndPassword,
};
pub use link::{
    AwsConfluent, AwsConfluentEnterprise, AwsGeneric, AwsKinesis, AwsLambda, AwsMsk, AwsS3, AzureBlobStorage,
    AzureConfluent, AzureEventHub, AzureGeneric, GcpConfluent, GcpGeneric, GcpPubSub, LinkUpdate,
};
pub(crate) use other::account_details_query_of;
pub use other::{account_details_query, msk_cluster_policy, vpc_peering_accept};

/// The payload of a draft. All variants of a kind have their keys in the same order.
fn written(kind: Kind, draft: &Draft) -> String {
    outline::variants(kind).first().map(|outline| draft.write(outline)).unwrap_or_default()
}
