//! `account-details-query`.

#[path = "common/cases.rs"]
mod cases;

use cases::{hold, hold_texts};
use linkspec::Kind;
use linkspec::payload::base::ACCOUNT_QUERY as QUERY;

#[test]
fn providers() {
    hold(&[
        (&QUERY, r#"{}"#, ""),
        (&QUERY, r#"{"cloudProvider": "azure", "regionName": "US_EAST_2"}"#, ""),
        (&QUERY, r#"{"cloudProvider": "gcp", "regionName": "CENTRAL_US"}"#, ""),
        (&QUERY, r#"{"cloudProvider": "AWS"}"#, "upper-case-cloud-provider@/cloudProvider"),
        (&QUERY, r#"{"cloudProvider": "Aws"}"#, "upper-case-cloud-provider@/cloudProvider"),
        (&QUERY, r#"{"cloudProvider": "amazon"}"#, "unknown-cloud-provider@/cloudProvider"),
        (&QUERY, r#"{"cloudProvider": "CONFLUENT"}"#, "unknown-cloud-provider@/cloudProvider"),
        (&QUERY, r#"{"cloudProvider": null}"#, "missing-key@/cloudProvider"),
        (&QUERY, r#"{"cloudProvider": ""}"#, "missing-key@/cloudProvider"),
        (&QUERY, r#"{"cloudProvider": ["aws"]}"#, "wrong-type@/cloudProvider"),
        (&QUERY, r#"{"cloudProvider": "<provider>"}"#, "placeholder@/cloudProvider"),
        (&QUERY, r#"{"cloudProvider": "{{ cloud }}"}"#, "unresolved-template@/cloudProvider"),
    ]);
}

#[test]
fn regions() {
    hold(&[
        (&QUERY, r#"{"regionName": "AP_SOUTHEAST_2"}"#, ""),
        (&QUERY, r#"{"regionName": "us-east-1"}"#, "odd-region-style@/regionName"),
        (&QUERY, r#"{"regionName": "us_east_1"}"#, "odd-region-style@/regionName"),
        (&QUERY, r#"{"regionName": "US-EAST-1"}"#, "odd-region-style@/regionName"),
        (&QUERY, r#"{"cloudProvider": "azure", "regionName": "eastus2"}"#, "odd-region-style@/regionName"),
        (&QUERY, r#"{"cloudProvider": "gcp", "regionName": "us-central1"}"#, "odd-region-style@/regionName"),
        (&QUERY, r#"{"regionName": "VIRGINIA_USA"}"#, "malformed-region-name@/regionName"),
        (&QUERY, r#"{"regionName": "US_EAST_1A"}"#, "malformed-region-name@/regionName"),
        (&QUERY, r#"{"regionName": "us-east-1a"}"#, "malformed-region-name@/regionName"),
        (&QUERY, r#"{"regionName": "eastus"}"#, "malformed-region-name@/regionName"),
        (&QUERY, r#"{"regionName": "nowhere"}"#, "malformed-region-name@/regionName"),
        (
            &QUERY,
            r#"{"cloudProvider": "azure", "regionName": "EU_WEST_1"}"#,
            "malformed-region-name@/regionName",
        ),
        (&QUERY, r#"{"regionName": null}"#, "missing-key@/regionName"),
        (&QUERY, r#"{"regionName": ""}"#, "missing-key@/regionName"),
        (&QUERY, r#"{"regionName": 1}"#, "wrong-type@/regionName"),
        // Without a known provider nothing is said of the region.
        (
            &QUERY,
            r#"{"cloudProvider": "amazon", "regionName": "nowhere"}"#,
            "unknown-cloud-provider@/cloudProvider",
        ),
        (&QUERY, r#"{"cloudProvider": null, "regionName": "nowhere"}"#, "missing-key@/cloudProvider"),
    ]);
}

#[test]
fn keys() {
    hold(&[
        (&QUERY, r#"{"regionName": null, "region_name": "US_EAST_1"}"#, "unknown-key@/region_name"),
        (&QUERY, r#"{"groupId": "671a86f4cfc9da7d7c31b14f"}"#, "unknown-key@/groupId"),
    ]);
    hold_texts(
        Kind::AccountDetailsQuery,
        &[("{}", "missing-key@/cloudProvider missing-key@/regionName"), (r#""aws""#, "not-an-object@")],
    );
}
