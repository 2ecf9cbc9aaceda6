use crate::{OWN, create, update};

#[test]
fn networking() {
    create(
        OWN,
        &[
            (r#"{"networking": {}}"#, &[]),
            (r#"{"networking": {"access": {}}}"#, &[]),
            (r#"{"networking": "=null"}"#, &[]),
            (r#"{"networking": {"access": {"type": "PUBLIC"}}}"#, &[]),
            (r#"{"networking": {"access": {"type": "VPC"}}}"#, &[]),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &[],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK"}}}"#,
                &["missing-key@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": ""}}}"#,
                &["missing-key@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "<id>"}}}"#,
                &["placeholder@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "${ID}"}}}"#,
                &["unresolved-template@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b"}}}"#,
                &["malformed-atlas-id@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5c"}}}"#,
                &["malformed-atlas-id@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0"}}}"#,
                &["malformed-atlas-id@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": 5}}}"#,
                &["wrong-type@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["connection-id-without-type@/networking/access/type"],
            ),
            (
                r#"{"networking": {"access": {"type": "PUBLIC", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["unused-key@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "VPC", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["unused-key@/networking/access/connectionId"],
            ),
            (
                r#"{"networking": {"access": {"type": "VPC", "tgwRouteId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["unused-key@/networking/access/tgwRouteId"],
            ),
            (
                r#"{"networking": {"access": {"type": "private_link", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["unknown-access-type@/networking/access/type"],
            ),
            (
                r#"{"networking": {"access": {"type": "TRANSIT_GATEWAY"}}}"#,
                &[
                    "missing-key@/networking/access/tgwRouteId",
                    "announced-transit-gateway@/networking/access/type",
                ],
            ),
            (
                r#"{"networking": {"access": {"type": "TRANSIT_GATEWAY", "tgwRouteId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["announced-transit-gateway@/networking/access/type"],
            ),
            (
                r#"{"networking": {"access": {"type": "PUBLIC", "name": "link"}}}"#,
                &["reserved-key@/networking/access/name"],
            ),
            (r#"{"networking": {"access": "PRIVATE_LINK"}}"#, &["wrong-type@/networking/access"]),
            (r#"{"networking": []}"#, &["wrong-type@/networking"]),
            (
                r#"{"security": {"protocol": "SASL_PLAINTEXT"}, "networking": {"access": {"type": "VPC"}}}"#,
                &["plaintext-on-private-network@/security/protocol"],
            ),
            (
                r#"{"security": {"protocol": "PLAINTEXT"}, "networking": {"access": {"type": "VPC"}}}"#,
                &["plaintext-on-private-network@/security/protocol"],
            ),
            (
                r#"{"security": {"protocol": "SASL_PLAINTEXT"}, "networking": {"access": {"type": "PRIVATE_LINK"}}}"#,
                &[
                    "plaintext-on-private-network@/security/protocol",
                    "missing-key@/networking/access/connectionId",
                ],
            ),
        ],
    );
    update(&[
        (r#"{"networking": {"access": {"type": "PRIVATE_LINK"}}}"#, &[]),
        (r#"{"networking": {"access": {"connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#, &[]),
        (
            r#"{"networking": {"access": {"connectionId": "vpce-0123456789abcdef0"}}}"#,
            &["malformed-atlas-id@/networking/access/connectionId"],
        ),
        (r#"{"security": {"protocol": "SASL_PLAINTEXT"}}"#, &[]),
        (
            r#"{"security": {"protocol": "SASL_PLAINTEXT"}, "networking": {"access": {"type": "VPC"}}}"#,
            &["plaintext-on-private-network@/security/protocol"],
        ),
    ]);
}

#[test]
fn keys_at_the_wrong_level() {
    create(
        OWN,
        &[
            (
                r#"{"networking.access.type": "PRIVATE_LINK", "networking.access.connectionId": "0a1b2c3d4e5f60718293a4b5"}"#,
                &["unknown-key@/networking.access.type", "unknown-key@/networking.access.connectionId"],
            ),
            (r#"{"networking": {"type": "VPC"}}"#, &["unknown-key@/networking/type"]),
            (
                r#"{"networking": {"connectionId": "0a1b2c3d4e5f60718293a4b5"}}"#,
                &["unknown-key@/networking/connectionId"],
            ),
            (r#"{"access": {"type": "VPC"}}"#, &["unknown-key@/access"]),
            (r#"{"protocol": "SASL_SSL", "security": null}"#, &["unknown-key@/protocol"]),
            (r#"{"securityProtocol": "SASL_SSL", "security": null}"#, &["unknown-key@/securityProtocol"]),
            (r#"{"security.protocol": "SASL_SSL", "security": null}"#, &["unknown-key@/security.protocol"]),
            (r#"{"mechanism": "PLAIN", "authentication": {"mechanism": null}}"#, &["unknown-key@/mechanism"]),
            (
                r#"{"authentication.mechanism": "PLAIN", "authentication": {"mechanism": null}}"#,
                &["unknown-key@/authentication.mechanism"],
            ),
            (
                r#"{"password": "not-a-real-secret", "authentication": {"password": null}}"#,
                &["unknown-key@/password"],
            ),
            (r#"{"connectionId": "0a1b2c3d4e5f60718293a4b5"}"#, &["unknown-key@/connectionId"]),
            (r#"{"authentication": {"protocol": "SASL_SSL"}}"#, &["unknown-key@/authentication/protocol"]),
        ],
    );
}

#[test]
fn suggestions_say_where_a_key_belongs() {
    let wanted = [
        (r#"{"networking.access.type": "VPC"}"#, "it belongs at `networking.access.type`"),
        (r#"{"networking": {"type": "VPC"}}"#, "it belongs at `networking.access.type`"),
        (r#"{"user_name": "orders"}"#, "it belongs at `authentication.username`"),
        (r#"{"aws": {}}"#, "it belongs at `authentication.aws`"),
        (
            r#"{"bootstrapServers": null, "bootstrap_servers": "b1.example.com:9092"}"#,
            "did you mean `bootstrapServers`?",
        ),
        (r#"{"configuration": {}}"#, "did you mean `config`?"),
        (r#"{"type": null, "connectionType": "Kafka"}"#, "did you mean `type`?"),
        (r#"{"colour": "green"}"#, "`colour` is no key of this payload"),
    ];
    for (patch, words) in wanted {
        let report =
            linkspec::check(&crate::patched(OWN, patch), &crate::options(linkspec::Kind::KafkaConnection));
        let [found] = report.diagnostics.as_slice() else {
            panic!("{patch}: {:?}", crate::findings(&report))
        };
        assert_eq!(found.code, "unknown-key", "{patch}");
        assert!(found.message.ends_with(words), "{patch}: {}", found.message);
    }
}
