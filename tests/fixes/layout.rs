//! What is not at fault stays, and what comes in looks as if its author had written it.

use crate::common::INVALID;
use crate::{checked, mended};

const ARN: &str =
    "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";

/// Each text, and what `--fix` makes of it.
fn hold(arguments: &[&str], cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let (text, expected) = (text.replace("ARN", ARN), expected.replace("ARN", ARN));
        assert_eq!(mended("a.json", &text, arguments), expected);
    }
}

#[test]
fn values_and_keys_change_where_they_stand() {
    hold(
        &["--fix", "--kind=private-link"],
        &[
            (
                "{\"provider\":\"aws\",\"vendor\":\"msk\",\"arn\":\"ARN\"}",
                "{\"provider\":\"AWS\",\"vendor\":\"MSK\",\"arn\":\"ARN\"}",
            ),
            (
                "{\r\n\t\"Provider\" : \"AWS\" ,\r\n\t\"vendor\" : \"MSK\",\r\n\t\"arn\" : \"ARN\"\r\n}\r\n",
                "{\r\n\t\"provider\" : \"AWS\" ,\r\n\t\"vendor\" : \"MSK\",\r\n\t\"arn\" : \"ARN\"\r\n}\r\n",
            ),
            (
                "{\"vendor\": \"MSK\",\r \"arn\": \"ARN\",\r \"provider\": \"aws\"}\r",
                "{\"vendor\": \"MSK\",\r \"arn\": \"ARN\",\r \"provider\": \"AWS\"}\r",
            ),
            (
                "  {\"vendor\": \"MSK\", \"arn\": \"\\u0061rn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7\", \"provider\": \"\\u0061ws\"}\n\n",
                "  {\"vendor\": \"MSK\", \"arn\": \"\\u0061rn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7\", \"provider\": \"AWS\"}\n\n",
            ),
        ],
    );
}

#[test]
fn the_syntax_is_mended_before_the_rest() {
    hold(
        &["--fix", "--kind=private-link"],
        &[
            (
                "{\n  'provider': 'aws', // the cloud\n  vendor: \"msk\",\n  \"arn: \"ARN\",\n}\n",
                "{\n  \"provider\": \"AWS\", \n  \"vendor\": \"MSK\",\n  \"arn\": \"ARN\"\n}\n",
            ),
            (
                "{\"provider\": \"AWS\", \"vendor\": \"MSK\", \"arn\": \"ARN\"",
                "{\"provider\": \"AWS\", \"vendor\": \"MSK\", \"arn\": \"ARN\"}",
            ),
        ],
    );
}

#[test]
fn a_member_goes_with_its_comma_and_its_line() {
    hold(
        &["--fix", "--unsafe-fixes", "--kind=private-link"],
        &[
            (
                "{\n  \"provider\": \"AWS\",\n  \"region\": \"eu-west-1\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"ARN\"\n}",
                "{\n  \"provider\": \"AWS\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"ARN\"\n}",
            ),
            (
                "{\n  \"provider\": \"AWS\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"ARN\",\n  \"region\": \"eu-west-1\"\n}",
                "{\n  \"provider\": \"AWS\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"ARN\"\n}",
            ),
            (
                "{\n  \"region\": \"eu-west-1\",\n  \"provider\": \"AWS\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"ARN\"\n}",
                "{\n  \"provider\": \"AWS\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"ARN\"\n}",
            ),
            (
                "{\"provider\": \"AWS\", \"region\": \"eu-west-1\",\n \"vendor\": \"MSK\", \"arn\": \"ARN\"}",
                "{\"provider\": \"AWS\",\n \"vendor\": \"MSK\", \"arn\": \"ARN\"}",
            ),
            (
                "{\"provider\": \"AWS\", \"_id\": \"0a1b2c3d4e5f60718293a4b5\", \"state\": \"IDLE\", \"region\": \"eu-west-1\", \"vendor\": \"MSK\", \"arn\": \"ARN\"}",
                "{\"provider\": \"AWS\", \"vendor\": \"MSK\", \"arn\": \"ARN\"}",
            ),
        ],
    );
}

#[test]
fn of_two_keys_of_one_name_the_second_goes() {
    hold(
        &["--fix", "--unsafe-fixes", "--kind=private-link"],
        &[(
            "{\"provider\": \"AWS\", \"vendor\": \"MSK\", \"provider\": \"GCP\", \"arn\": \"ARN\"}",
            "{\"provider\": \"AWS\", \"vendor\": \"MSK\", \"arn\": \"ARN\"}",
        )],
    );
}

const CONFLUENT: &str = "{SEP\"provider\": \"AWS\",SEP\"vendor\": \"CONFLUENT\",SEP\"region\": \"us-east-2\",SEP\"serviceEndpointId\": \"com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718\",SEP\"dnsDomain\": \"n3tw0rk.us-east-2.aws.confluent.cloud\"NEW}";

#[test]
fn a_key_that_comes_in_is_laid_out_as_its_neighbours() {
    let arguments = ["--fix", "--unsafe-fixes", "--kind=private-link"];
    for (between, new, closing) in [
        ("\n  ", ",\n  \"dnsSubDomain\": []", "\n}"),
        ("\r\n\t", ",\r\n\t\"dnsSubDomain\": []", "\r\n}"),
        (" ", ", \"dnsSubDomain\": []", "}"),
        ("", ",\"dnsSubDomain\": []", "}"),
        ("  ", ",  \"dnsSubDomain\": []", "  }"),
    ] {
        let text = |new: &str| {
            let text = CONFLUENT.replace("NEW}", &[new, closing].concat()).replace("SEP", between);
            if between.is_empty() { text.replace("\": ", "\":") } else { text }
        };
        let expected = if between.is_empty() { ",\"dnsSubDomain\":[]" } else { new };
        assert_eq!(mended("a.json", &text(""), &arguments), text(expected));
    }
}

#[test]
fn a_list_keeps_its_layout() {
    let policy = |actions: &str| {
        format!(
            "{{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [{{\n    \"Effect\": \"Allow\",\n    \"Principal\": {{\"AWS\": \"arn:aws:iam::123456789012:root\"}},\n    \"Action\": {actions},\n    \"Resource\": \"arn:aws:kafka:us-east-1:999999999999:cluster/testing/de8982fa-8222-4e87-8b20-9bf3cdfa1521-2\"\n  }}]\n}}\n"
        )
    };
    for (before, after) in [
        (
            "[\n      \"kafka:CreateVpcConnection\",\n      \"kafka:GetBootstrapBrokers\"\n    ]",
            "[\n      \"kafka:CreateVpcConnection\",\n      \"kafka:GetBootstrapBrokers\",\n      \"kafka:DescribeCluster\",\n      \"kafka:DescribeClusterV2\"\n    ]",
        ),
        (
            "[\"kafka:CreateVpcConnection\",\"kafka:GetBootstrapBrokers\"]",
            "[\"kafka:CreateVpcConnection\",\"kafka:GetBootstrapBrokers\",\"kafka:DescribeCluster\",\"kafka:DescribeClusterV2\"]",
        ),
        (
            "\"kafka:GetBootstrapBrokers\"",
            "[\"kafka:GetBootstrapBrokers\", \"kafka:CreateVpcConnection\", \"kafka:DescribeCluster\", \"kafka:DescribeClusterV2\"]",
        ),
    ] {
        let (text, _) =
            checked("a.json", &policy(before), &["--fix", "--unsafe-fixes", "--kind=msk-cluster-policy"]);
        assert_eq!(text, policy(after));
    }
}

#[test]
fn without_the_word_nothing_changes_and_the_end_says_what_could() {
    let text = "{\"provider\": \"aws\", \"vendor\": \"MSK\", \"arn\": \"x\", \"vendor\": \"MSK\"}";
    let (same, run) = checked("a.json", text, &[]);
    assert_eq!(same, text);
    let last = "1 payload in 1 file checked: 1 invalid; 1 fixable with `--fix`, 1 more with `--unsafe-fixes`";
    assert_eq!((run.last_line(), run.exit), (last, 1));
    let (mended, run) = checked("a.json", text, &["--fix"]);
    assert_eq!(mended, text.replace("aws", "AWS"));
    assert_eq!(
        run.last_line(),
        "1 payload in 1 file checked: 1 invalid; 1 fixed, 1 more with `--unsafe-fixes`"
    );
    let (mended, run) = checked("a.json", text, &["--fix", "--unsafe-fixes"]);
    assert_eq!(mended, text.replace("aws", "AWS").replace("x\", \"vendor\": \"MSK\"", "x\""));
    assert_eq!((run.last_line(), run.exit), ("1 payload in 1 file checked: 1 invalid; 2 fixed", 1));
    let (same, run) = checked("a.json", INVALID, &["--fix"]);
    assert_eq!((same.as_str(), run.exit), (INVALID, 1));
}
