use alloc::string::String;

use crate::rules::{Findings, Place, rule};
use crate::text::Span;

rule! {
    code: "unreadable-source",
    severity: Error,
    message: "this is no readable {language}: {reason}",
    help: "mend the file; what it describes behind this place was not checked",
    why: "The file holds a resource of Atlas Stream Processing, and neither linkspec nor the tool that it is written for can read it.",
    source: Reasoning("what does not parse describes nothing"),
    since: "",
    bad: [
        Document("main.tf", "resource \"mongodbatlas_stream_privatelink_endpoint\" \"orders\" {\n  provider_name = \"AWS\"\n  vendor        = \n}\n") => "",
    ],
    good: [
        Document("main.tf", "resource \"mongodbatlas_stream_privatelink_endpoint\" \"orders\" {\n  project_id    = var.project_id\n  provider_name = \"AWS\"\n  vendor        = \"MSK\"\n  arn           = aws_msk_cluster.orders.arn\n}\n"),
    ],
}

#[cfg_attr(not(feature = "program"), allow(dead_code, reason = "only the program reads sources"))]
pub(crate) fn check(language: &'static str, at: Span, reason: String, found: &mut Findings<'_>) {
    found.add(&RULE, Place::Document(at)).with("language", language).with("reason", reason);
}
