use crate::{CERTIFICATE, CONFLUENT, EVENT_HUBS, IAM, MSK, OAUTH, create, update};

#[test]
fn confluent_cloud() {
    create(
        CONFLUENT,
        &[
            ("{}", &[]),
            (
                r#"{"authentication": {"mechanism": "SCRAM-256"}}"#,
                &["mechanism-unknown-to-confluent@/authentication/mechanism"],
            ),
            (
                r#"{"security": {"protocol": "SASL_PLAINTEXT"}}"#,
                &["plaintext-to-tls-server@/security/protocol"],
            ),
            (r#"{"security": {"protocol": "PLAINTEXT"}}"#, &["plaintext-to-tls-server@/security/protocol"]),
            (
                r#"{"security": {"protocol": "SASL_PLAINTEXT"}, "networking": {"access": {"type": "VPC"}}}"#,
                &["plaintext-to-tls-server@/security/protocol"],
            ),
            (r#"{"security": {"protocol": "SSL"}}"#, &["legacy-protocol@/security/protocol"]),
            (r#"{"bootstrapServers": "pkc-1a2b3.us-east-1.aws.confluent.cloud:9092"}"#, &[]),
            (
                r#"{"bootstrapServers": "PKC-1a2b3.us-east-1.aws.CONFLUENT.cloud:443"}"#,
                &["odd-confluent-port@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "lkc-1.us-east-1.aws.accesspoint.glb.confluent.cloud:9092"}"#, &[]),
            (r#"{"bootstrapServers": "kafka.notconfluent.cloud:443"}"#, &[]),
            (
                r#"{"authentication": {"mechanism": "${MECHANISM}"}}"#,
                &["unresolved-template@/authentication/mechanism"],
            ),
        ],
    );
    create(OAUTH, &[(r#"{"bootstrapServers": "lkc-1.n3tw0rk.us-east-2.aws.confluent.cloud:9092"}"#, &[])]);
    update(&[
        (r#"{"bootstrapServers": "lkc-1.n3tw0rk.us-east-2.aws.confluent.cloud:9092"}"#, &[]),
        (
            r#"{"bootstrapServers": "lkc-1.n3tw0rk.us-east-2.aws.confluent.cloud:9092", "authentication": {"mechanism": "SCRAM-512"}}"#,
            &["mechanism-unknown-to-confluent@/authentication/mechanism"],
        ),
    ]);
}

#[test]
fn amazon_msk() {
    create(
        MSK,
        &[
            ("{}", &[]),
            (
                r#"{"authentication": {"mechanism": "PLAIN"}}"#,
                &["mechanism-unknown-to-msk@/authentication/mechanism"],
            ),
            (
                r#"{"authentication": {"mechanism": "SCRAM-256"}}"#,
                &["mechanism-unknown-to-msk@/authentication/mechanism"],
            ),
            (r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9196"}"#, &[]),
            (
                r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9098"}"#,
                &["odd-msk-port@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:14001"}"#,
                &["odd-msk-port@/bootstrapServers"],
            ),
            (r#"{"networking": {"access": {"type": "VPC"}}}"#, &[]),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["port-before-private-link@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "b-1.scram.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:14001,b-2.scram.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:14002", "networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &[],
            ),
            (
                r#"{"bootstrapServers": "b-1.scram.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:14000", "networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &["port-before-private-link@/bootstrapServers"],
            ),
            // The labels before `.kafka.` are nobody's business.
            (r#"{"bootstrapServers": "anything.kafka.eu-west-1.amazonaws.com:9096"}"#, &[]),
            (
                r#"{"bootstrapServers": "boot-1.c2.kafka-serverless.eu-west-1.amazonaws.com:9098"}"#,
                &["serverless-without-iam@/authentication/mechanism"],
            ),
            (
                r#"{"bootstrapServers": "boot-1.c2.kafka-serverless.eu-west-1.amazonaws.com:9098", "authentication": {"mechanism": "PLAIN"}}"#,
                &["serverless-without-iam@/authentication/mechanism"],
            ),
            (
                r#"{"bootstrapServers": "orders.eu-west-1.amazonaws.com:9096"}"#,
                &["amazon-host-outside-msk@/bootstrapServers"],
            ),
            (
                r#"{"bootstrapServers": "orders.eu-west-1.amazonaws.com:9096", "authentication": {"mechanism": "PLAIN"}}"#,
                &["mechanism-odd-for-amazon@/authentication/mechanism"],
            ),
            (r#"{"bootstrapServers": "ec2-34-200-10-20.eu-west-1.compute.amazonaws.com:9092"}"#, &[]),
            (
                r#"{"bootstrapServers": "vpce-0a1b.vpce-svc-0c.eu-west-1.vpce.amazonaws.com:9092", "authentication": {"mechanism": "PLAIN"}}"#,
                &[],
            ),
        ],
    );
    create(
        IAM,
        &[
            (r#"{"bootstrapServers": "boot-1.c2.kafka-serverless.eu-west-1.amazonaws.com:9098"}"#, &[]),
            (
                r#"{"bootstrapServers": "boot-1.c2.kafka-serverless.eu-west-1.amazonaws.com:9096"}"#,
                &["odd-msk-port@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9198"}"#, &[]),
        ],
    );
    create(
        CERTIFICATE,
        &[
            (r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9094"}"#, &[]),
            (
                r#"{"bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9092"}"#,
                &["odd-msk-port@/bootstrapServers"],
            ),
        ],
    );
}

#[test]
fn event_hubs() {
    create(
        EVENT_HUBS,
        &[
            ("{}", &[]),
            (
                r#"{"bootstrapServers": "orders.servicebus.windows.net:9092"}"#,
                &["port-closed-at-event-hubs@/bootstrapServers"],
            ),
            (r#"{"bootstrapServers": "orders.servicebus.usgovcloudapi.net:9093"}"#, &[]),
            (
                r#"{"authentication": {"mechanism": "SCRAM-512"}}"#,
                &["mechanism-unknown-to-event-hubs@/authentication/mechanism"],
            ),
            (
                r#"{"authentication": {"username": "orders"}}"#,
                &["user-unknown-to-event-hubs@/authentication/username"],
            ),
            (
                r#"{"authentication": {"username": "$connectionstring"}}"#,
                &["user-unknown-to-event-hubs@/authentication/username"],
            ),
            (r#"{"authentication": {"username": "${USER}", "password": "${SECRET}"}}"#, &[]),
            (
                r#"{"authentication": {"password": "not-a-real-secret"}}"#,
                &["password-odd-for-event-hubs@/authentication/password"],
            ),
            (
                r#"{"authentication": {"password": "Endpoint=sb://orders/;SharedAccessKeyName=a;SharedAccessKey=<key>"}}"#,
                &["placeholder-credential@/authentication/password"],
            ),
            (
                r#"{"security": {"protocol": "SASL_PLAINTEXT"}}"#,
                &["plaintext-to-tls-server@/security/protocol"],
            ),
            (
                r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#,
                &[],
            ),
        ],
    );
    create(OAUTH, &[(r#"{"bootstrapServers": "orders.servicebus.windows.net:9093"}"#, &[])]);
    create(
        CERTIFICATE,
        &[(
            r#"{"bootstrapServers": "orders.servicebus.windows.net:9093"}"#,
            &["mechanism-unknown-to-event-hubs@/security/protocol"],
        )],
    );
}
