//! Networking of `stream-connection`.

#[path = "common/cases.rs"]
mod cases;

use cases::hold;
use linkspec::payload::base::{
    STREAM_BLOB as BLOB, STREAM_HTTPS as HTTPS, STREAM_KINESIS as KINESIS, STREAM_LAMBDA as LAMBDA,
    STREAM_PUBSUB as PUBSUB, STREAM_REGISTRY as REGISTRY, STREAM_S3 as S3,
};

const LINK: &str = r#""connectionId": "6a7941d3c0eb9e7a17722d71""#;

#[test]
fn networking() {
    let cases = [
        (r#""type": "PUBLIC""#, ""),
        (r#""type": "PRIVATE_LINK", LINK"#, ""),
        (r#""type": "PRIVATE_LINK", LINK, "links": []"#, ""),
        ("", ""),
        (r#""type": "PRIVATE_LINK""#, "missing-key@/ACCESS/connectionId"),
        (r#""type": "PRIVATE_LINK", "connectionId": """#, "missing-key@/ACCESS/connectionId"),
        (r#""type": "PRIVATE_LINK", "connectionId": 1"#, "wrong-type@/ACCESS/connectionId"),
        (
            r#""type": "PRIVATE_LINK", "connectionId": "vpce-0a1b2c3d4e5f60718""#,
            "malformed-atlas-id@/ACCESS/connectionId",
        ),
        (
            r#""type": "PRIVATE_LINK", "connectionId": "6A7941D3C0EB9E7A17722D71""#,
            "malformed-atlas-id@/ACCESS/connectionId",
        ),
        (
            r#""type": "PRIVATE_LINK", "connectionId": "6a7941d3c0eb9e7a17722d7""#,
            "malformed-atlas-id@/ACCESS/connectionId",
        ),
        (r#""type": "PRIVATE_LINK", "connectionId": "<_id>""#, "placeholder@/ACCESS/connectionId"),
        ("LINK", "connection-id-without-type@/ACCESS/type"),
        (r#""type": "PUBLIC", LINK"#, "unused-connection-id@/ACCESS/connectionId"),
        (r#""type": "PRIVATELINK", LINK"#, "unknown-access-type@/ACCESS/type"),
        (r#""type": "private_link", LINK"#, "unknown-access-type@/ACCESS/type"),
        (r#""type": 1, LINK"#, "wrong-type@/ACCESS/type"),
        (r#""type": "${TYPE}", LINK"#, "unresolved-template@/ACCESS/type"),
        (r#""typ": "PRIVATE_LINK", LINK"#, "unknown-key@/ACCESS/typ"),
    ];
    for (base, key) in [
        (&S3, "networking"),
        (&KINESIS, "networking"),
        (&LAMBDA, "publicPrivateNetworking"),
        (&BLOB, "publicPrivateNetworking"),
        (&PUBSUB, "publicPrivateNetworking"),
    ] {
        for (access, expected) in cases {
            let access = access.replace("LINK", LINK).replace(&format!("PRIVATE_{LINK}"), "PRIVATE_LINK");
            let access = access.replace(&format!("PRIVATE{LINK}"), "PRIVATELINK");
            let patch = format!(r#"{{"{key}": {{"access": {{{access}}}}}}}"#);
            hold(&[(base, &patch, &expected.replace("ACCESS", &format!("{key}/access")))]);
        }
    }
    hold(&[
        (&S3, r#"{"networking": {}}"#, ""),
        (&S3, r#"{"networking": {"access": null}}"#, ""),
        (&S3, r#"{"networking": "PUBLIC"}"#, "wrong-type@/networking"),
        (&S3, r#"{"networking": {"type": "PUBLIC"}}"#, "unknown-key@/networking/type"),
        (&S3, r#"{"networking": {"access": {"type": "VPC"}}}"#, ""),
        (&S3, r#"{"networking": {"access": {"type": "TRANSIT_GATEWAY"}}}"#, ""),
        (
            &LAMBDA,
            r#"{"publicPrivateNetworking": {"access": {"type": "VPC"}}}"#,
            "unsupported-access-type@/publicPrivateNetworking/access/type",
        ),
        (
            &LAMBDA,
            r#"{"publicPrivateNetworking": {"access": {"type": "PUBLIC", "name": "x"}}}"#,
            "unknown-key@/publicPrivateNetworking/access/name",
        ),
        (&PUBSUB, r#"{"networking": {"access": {"type": "PUBLIC"}}}"#, "misplaced-networking@/networking"),
        (
            &PUBSUB,
            r#"{"networking": {"access": {"type": "PRIVATE_LINK"}}}"#,
            "misplaced-networking@/networking missing-key@/networking/access/connectionId",
        ),
        (
            &S3,
            r#"{"publicPrivateNetworking": {"access": {"type": "PUBLIC"}}}"#,
            "misplaced-networking@/publicPrivateNetworking",
        ),
        (
            &S3,
            r#"{"publicPrivateNetworking": {}, "networking": {"access": {"type": "NONE"}}}"#,
            "misplaced-networking@/publicPrivateNetworking unknown-access-type@/networking/access/type",
        ),
        (&REGISTRY, r#"{"networking": {}}"#, "forbidden-key@/networking"),
        (&HTTPS, r#"{"publicPrivateNetworking": {}}"#, "forbidden-key@/publicPrivateNetworking"),
    ]);
}
