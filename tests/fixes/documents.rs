//! Payloads inside documents: what the document puts around and between them stays.

use crate::{checked, mended};

const URL: &str =
    "https://cloud.mongodb.com/api/atlas/v2/groups/0a1b2c3d4e5f60718293a4b5/streams/privateLinkConnections";
const ARN: &str =
    "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";

fn hold(name: &str, before: &str, after: &str) {
    let whole = |text: &str| text.replace("URL", URL).replace("ARN", ARN);
    assert_eq!(mended(name, &whole(before), &["--fix", "--unsafe-fixes"]), whole(after));
}

#[test]
fn a_fenced_block() {
    hold(
        "a.md",
        "# é😀\n\n```json\n{\n  \"provider\": \"aws\",\n  \"vendor\": \"MSK\",\n  \"region\": \"eu-west-1\",\n  \"arn\": \"ARN\"\n}\n```\n\nand *more*  \n",
        "# é😀\n\n```json\n{\n  \"provider\": \"AWS\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"ARN\"\n}\n```\n\nand *more*  \n",
    );
}

#[test]
fn a_block_in_a_quotation_in_a_list() {
    hold(
        "a.md",
        "1. > ```json\n   > {\n   >   \"provider\": \"aws\",\n   >   \"region\": \"eu-west-1\",\n   >   \"vendor\": \"MSK\",\n   >   \"arn\": \"ARN\"\n   > }\n   > ```\n",
        "1. > ```json\n   > {\n   >   \"provider\": \"AWS\",\n   >   \"vendor\": \"MSK\",\n   >   \"arn\": \"ARN\"\n   > }\n   > ```\n",
    );
}

#[test]
fn the_data_of_a_command_in_single_quotes() {
    hold(
        "a.sh",
        "curl -X POST URL \\\n  --data '{\"provider\": \"aws\", \"vendor\": \"MSK\",\n    \"arn\": \"ARN\",}'\n",
        "curl -X POST URL \\\n  --data '{\"provider\": \"AWS\", \"vendor\": \"MSK\",\n    \"arn\": \"ARN\"}'\n",
    );
}

#[test]
fn the_data_of_a_command_in_double_quotes_stays_quoted() {
    hold(
        "a.sh",
        "curl -X POST URL -d \"{\\\"provider\\\": \\\"aws\\\", \\\"Vendor\\\": \\\"MSK\\\", \\\"region\\\": \\\"eu-west-1\\\", \\\"arn\\\": \\\"ARN\\\"}\"\n",
        "curl -X POST URL -d \"{\\\"provider\\\": \\\"AWS\\\", \\\"vendor\\\": \\\"MSK\\\", \\\"arn\\\": \\\"ARN\\\"}\"\n",
    );
}

#[test]
fn what_cannot_be_put_in_exactly_stays_and_is_reported() {
    // A new key needs quotes, and these would need backslashes.
    let text = "curl -X POST URL -d \"{\\\"provider\\\": \\\"AWS\\\", \\\"vendor\\\": \\\"CONFLUENT\\\", \\\"region\\\": \\\"us-east-2\\\", \\\"serviceEndpointId\\\": \\\"com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718\\\", \\\"dnsDomain\\\": \\\"n3tw0rk.us-east-2.aws.confluent.cloud\\\"}\"\n";
    let text = text.replace("URL", URL);
    let (same, run) = checked("a.sh", &text, &["--fix", "--unsafe-fixes"]);
    assert_eq!((same, run.exit), (text, 1));
    assert!(run.out.contains("error[missing-key]"), "{}", run.out);
    assert_eq!(run.last_line(), "1 payload in 1 file checked: 1 invalid");
}

#[test]
fn several_payloads_each_by_itself() {
    let one = |vendor: &str| {
        format!("```json\n{{\"provider\": \"AWS\", \"vendor\": \"{vendor}\", \"arn\": \"ARN\"}}\n```\n\n")
    };
    let page = |vendors: [&str; 3]| vendors.map(one).concat() + "```json\n{\"none\": \"of ours\",}\n```\n";
    hold("a.rst.md", &page(["msk", "MSK", "Msk"]), &page(["MSK", "MSK", "MSK"]));
}
