use alloc::string::String;

use serde::Serialize;

use crate::build;
use crate::{Kind, Mode, Report};

use super::arguments::Wrong;
use super::{Answer, Arguments, json};

/// A payload as JSON text, and its report.
#[derive(Serialize)]
struct Built {
    payload: String,
    report: Report,
}

/// The policy that lets the account `awsAccountId` connect to the cluster `arn`.
pub(super) fn msk_cluster_policy(arguments: &Arguments<'_>) -> Answer {
    let account = arguments.text("awsAccountId")?.unwrap_or("");
    let arn = arguments.text("arn")?.unwrap_or("");
    let fields = json(&[("awsAccountId", account), ("arn", arn)].into_iter().collect::<Fields<'_>>())?;
    let built = build::fields(Kind::MskClusterPolicy, &fields, Mode::Submit)
        .map_err(|_| Wrong::new("the fields are no JSON object"))?;
    json(&Built { payload: built.text, report: built.report })
}

type Fields<'a> = alloc::collections::BTreeMap<&'static str, &'a str>;
