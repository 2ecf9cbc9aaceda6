use std::borrow::ToOwned;
use std::path::PathBuf;
use std::string::String;
use std::vec::Vec;

use clap::{Args, ValueEnum};

use crate::procedure::BASE;

use super::super::request::CredentialsArg;

pub(in crate::program) const HELP: &str = "\
Examples:
  linkspec plan link.json --project-id 8358217d3abb5c76c3434648
  linkspec plan link.json connection.json --workspace spinstance answers/*.json --done multi-vpc
  linkspec plan --region US_EAST_1 --requester-account-id 417601102659

Save what Atlas answers to files and name them with the others, in their order: what each is, its
keys tell. A file may also hold a whole configuration, with `events`.";

#[derive(Args, Debug)]
pub(in crate::program) struct PlanArgs {
    /// Payloads, answers of Atlas, configurations; `-` is standard input
    #[arg(value_name = "FILE")]
    pub(in crate::program) files: Vec<PathBuf>,

    /// The procedure: confluent, confluent-enterprise, msk or vpc-peering; the payload tells it
    #[arg(long, value_name = "NAME")]
    pub(in crate::program) procedure: Option<String>,

    /// The id of the Atlas project
    #[arg(long, value_name = "ID")]
    pub(in crate::program) project_id: Option<String>,

    /// The name of the stream processing workspace
    #[arg(long, value_name = "NAME")]
    pub(in crate::program) workspace: Option<String>,

    /// The domain that a Confluent access point has
    #[arg(long, value_name = "DOMAIN")]
    pub(in crate::program) access_point_domain: Option<String>,

    /// For peering: the region of Atlas, as `US_EAST_1`
    #[arg(long, value_name = "REGION")]
    pub(in crate::program) region: Option<String>,

    /// For peering: the AWS account that asks
    #[arg(long, value_name = "ID")]
    pub(in crate::program) requester_account_id: Option<String>,

    /// For peering: the VPC that asks, where the account asks for several
    #[arg(long, value_name = "ID")]
    pub(in crate::program) requester_vpc_id: Option<String>,

    /// For peering: the name of the connection, where the account asks for several
    #[arg(long, value_name = "NAME")]
    pub(in crate::program) peering: Option<String>,

    /// For peering: accept, reject or delete
    #[arg(long, value_name = "DECISION")]
    pub(in crate::program) decision: Option<String>,

    /// A step that a person has done
    #[arg(long, value_name = "STEP")]
    pub(in crate::program) done: Vec<String>,

    /// How to print the plan
    #[arg(long, value_enum, default_value_t = PlanFormat::Human, value_name = "FORMAT")]
    pub(in crate::program) format: PlanFormat,

    /// What the printed command tells Atlas who asks by
    #[arg(long, value_enum, default_value_t = CredentialsArg::ApiKey, value_name = "CREDENTIALS")]
    pub(in crate::program) credentials: CredentialsArg,

    /// Where the Atlas Admin API is
    #[arg(long, value_name = "URL", default_value = BASE)]
    pub(in crate::program) base_url: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::program) enum PlanFormat {
    /// For people
    Human,
    /// One JSON document
    Json,
}
