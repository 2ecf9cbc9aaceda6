use crate::{OWN, create, update};

#[test]
fn a_list_of_servers() {
    create(
        OWN,
        &[
            (r#"{"bootstrapServers": "b1.example.com:1"}"#, &[]),
            (r#"{"bootstrapServers": "b1.example.com:65535"}"#, &[]),
            (
                r#"{"bootstrapServers": " b1.example.com:9092 , b2.example.com:9092 "}"#,
                &["normalised-servers@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "B1.Example.com.:9092"}"#, &[]),
            (
                r#"{"bootstrapServers": "b1.example.com:65536"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "b1.example.com:0"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "b1.example.com:"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "b1.example.com"}"#, &["malformed-bootstrap-servers@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": "b1.example.com:9092,,b2.example.com:9092"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": ","}"#, &["malformed-bootstrap-servers@/bootstrapServers"]),
            (r#"{"bootstrapServers": "   "}"#, &["malformed-bootstrap-servers@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": "b1.example.com:9092 b2.example.com:9092"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "kafka://b1.example.com:9092"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "b1.example.com:9092/path"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "b_1.example.com:9092"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "::1:9092"}"#, &["malformed-bootstrap-servers@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": "[\"b1.example.com:9092\"]"}"#,
                &["malformed-bootstrap-servers@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "\"b1.example.com:9092\""}"#, &["quoted-value@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": ["b1.example.com:9092", "b2.example.com:9092"]}"#,
                &["wrong-type@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": []}"#, &["wrong-type@/bootstrapServers"]),
            (r#"{"bootstrapServers": "<bootstrap-servers>"}"#, &["placeholder@/bootstrapServers"]),
            (r#"{"bootstrapServers": "${BROKERS}"}"#, &["unresolved-template@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": "b1.example.com:9092,b1.example.com:9092"}"#,
                &["duplicate-server@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "b1.example.com:9092,b1.example.com:9093"}"#, &[]),
        ],
    );
}

#[test]
fn servers_that_are_not_public() {
    create(
        OWN,
        &[
            (r#"{"bootstrapServers": "localhost:9092"}"#, &["unreachable-server@/bootstrapServers"]),
            (r#"{"bootstrapServers": "kafka.localhost:9092"}"#, &["unreachable-server@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": "127.8.9.1:9092", "networking": {"access": {"type": "VPC"}}}"#,
                &["unreachable-server@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "[::1]:9092"}"#, &["unreachable-server@/bootstrapServers"]),
            (r#"{"bootstrapServers": "[fe80::1]:9092"}"#, &["unreachable-server@/bootstrapServers"]),
            (r#"{"bootstrapServers": "169.254.169.254:9092"}"#, &["unreachable-server@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": "b1.example.com:9092,localhost:9092"}"#,
                &["unreachable-server@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "172.15.0.1:9092"}"#, &["public-address@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": "172.16.0.1:9092"}"#,
                &["private-address-over-internet@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "172.31.255.1:9092"}"#,
                &["private-address-over-internet@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "172.32.0.1:9092"}"#, &["public-address@/bootstrapServers"]),
            (
                r#"{"bootstrapServers": "[fc00::1]:9092", "networking": {"access": {"type": "PUBLIC"}}}"#,
                &["private-address-over-internet@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "10.1.2.3:9092", "networking": {"access": {}}}"#,
                &["private-address-over-internet@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "10.1.2.3:9092", "networking": {"access": {"type": "VPC"}}}"#,
                &["private-address@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "10.1.2.3:9092", "networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["private-address@/bootstrapServers"],
            ),
            // The network is wrong or not known: nothing is certain about the address.
            (
                r#"{"bootstrapServers": "10.1.2.3:9092", "networking": {"access": {"type": "VPC_PEERING"}}}"#,
                &["unknown-access-type@/networking/access/type"],
            ),
            (
                r#"{"bootstrapServers": "10.1.2.3:9092", "networking": {"access": {"type": "${NETWORK}"}}}"#,
                &["unresolved-template@/networking/access/type"],
            ),
            (
                r#"{"bootstrapServers": "10.1.2.3:9092", "networking.access.type": "VPC"}"#,
                &["unknown-key@/networking.access.type"],
            ),
            (r#"{"bootstrapServers": "broker1:9092"}"#, &["single-label-server@/bootstrapServers"]),
            (r#"{"bootstrapServers": "8.8.8.8:9092"}"#, &["public-address@/bootstrapServers"]),
            (r#"{"bootstrapServers": "[2001:db8::1]:9092"}"#, &["public-address@/bootstrapServers"]),
        ],
    );
    update(&[
        (r#"{"bootstrapServers": "10.1.2.3:9092"}"#, &["private-address@/bootstrapServers"]),
        (
            r#"{"bootstrapServers": "10.1.2.3:9092", "networking": {"access": {"type": "PUBLIC"}}}"#,
            &["private-address-over-internet@/bootstrapServers"],
        ),
        (r#"{"bootstrapServers": "localhost:9092"}"#, &["unreachable-server@/bootstrapServers"]),
    ]);
}
