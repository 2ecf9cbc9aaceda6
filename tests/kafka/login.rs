use crate::{CERTIFICATE, IAM, OAUTH, OWN, create, update};

#[test]
fn mechanisms_by_their_names() {
    create(
        OWN,
        &[
            (r#"{"authentication": {"mechanism": "PLAIN"}}"#, &[]),
            (r#"{"authentication": {"mechanism": "SCRAM-512"}}"#, &[]),
            (
                r#"{"authentication": {"mechanism": "SCRAM-SHA-256"}}"#,
                &["unknown-mechanism@/authentication/mechanism"],
            ),
            (
                r#"{"authentication": {"mechanism": "plain"}}"#,
                &["unknown-mechanism@/authentication/mechanism"],
            ),
            (
                r#"{"authentication": {"mechanism": "\"PLAIN\""}}"#,
                &["quoted-value@/authentication/mechanism"],
            ),
            (
                r#"{"authentication": {"mechanism": "SASL_SCRAM"}}"#,
                &["unknown-mechanism@/authentication/mechanism"],
            ),
            (
                r#"{"authentication": {"mechanism": " PLAIN"}}"#,
                &["unknown-mechanism@/authentication/mechanism"],
            ),
            (r#"{"authentication": {"mechanism": null}}"#, &["missing-key@/authentication/mechanism"]),
            (r#"{"authentication": {"mechanism": "=null"}}"#, &["missing-key@/authentication/mechanism"]),
            (r#"{"authentication": {"mechanism": ""}}"#, &["missing-key@/authentication/mechanism"]),
            (r#"{"authentication": null}"#, &["missing-key@/authentication/mechanism"]),
            (
                r#"{"authentication": null, "security": null}"#,
                &["missing-key@/security/protocol", "missing-key@/authentication/mechanism"],
            ),
        ],
    );
}

#[test]
fn user_and_password() {
    create(
        OWN,
        &[
            (r#"{"authentication": {"username": null}}"#, &["missing-key@/authentication/username"]),
            (r#"{"authentication": {"username": ""}}"#, &["missing-key@/authentication/username"]),
            (r#"{"authentication": {"password": null}}"#, &["missing-key@/authentication/password"]),
            (r#"{"authentication": {"password": "=null"}}"#, &["missing-key@/authentication/password"]),
            (r#"{"authentication": {"password": 12345}}"#, &["wrong-type@/authentication/password"]),
            (r#"{"authentication": {"password": "${PASSWORD}", "username": "{{ user }}"}}"#, &[]),
            (
                r#"{"authentication": {"password": "<password>"}}"#,
                &["placeholder-credential@/authentication/password"],
            ),
            (
                r#"{"authentication": {"username": "<user>"}}"#,
                &["placeholder-credential@/authentication/username"],
            ),
            (
                r#"{"authentication": {"pasword": "not-a-real-secret", "password": null}}"#,
                &["unknown-key@/authentication/pasword"],
            ),
            (
                r#"{"authentication": {"clientSecret": "not-a-real-secret"}}"#,
                &["unused-key@/authentication/clientSecret"],
            ),
            (
                r#"{"authentication": {"aws": {"roleArn": "arn:aws:iam::111122223333:role/kafka"}}}"#,
                &["unused-key@/authentication/aws"],
            ),
            (
                r#"{"authentication": {"sslKeyPassword": "not-a-real-secret"}}"#,
                &["unused-key@/authentication/sslKeyPassword"],
            ),
            (r#"{"authentication": "SCRAM-256"}"#, &["wrong-type@/authentication"]),
        ],
    );
}

#[test]
fn tokens() {
    create(
        OAUTH,
        &[
            ("{}", &[]),
            (
                r#"{"authentication": {"scope": "kafka:read", "saslOauthbearerExtensions": "logicalCluster=lkc-1,identityPoolId=pool-2"}}"#,
                &[],
            ),
            (r#"{"authentication": {"clientId": null}}"#, &["missing-key@/authentication/clientId"]),
            (r#"{"authentication": {"clientSecret": ""}}"#, &["missing-key@/authentication/clientSecret"]),
            (r#"{"authentication": {"method": null}}"#, &["missing-key@/authentication/method"]),
            (r#"{"authentication": {"method": "oidc"}}"#, &["unknown-oauth-method@/authentication/method"]),
            (
                r#"{"authentication": {"tokenEndpointUrl": null}}"#,
                &["missing-key@/authentication/tokenEndpointUrl"],
            ),
            (
                r#"{"authentication": {"tokenEndpointUrl": "login.example.com/token"}}"#,
                &["malformed-token-endpoint@/authentication/tokenEndpointUrl"],
            ),
            (
                r#"{"authentication": {"tokenEndpointUrl": "https://"}}"#,
                &["malformed-token-endpoint@/authentication/tokenEndpointUrl"],
            ),
            (
                r#"{"authentication": {"tokenEndpointUrl": "https://u:p@login.example.com/token"}}"#,
                &["malformed-token-endpoint@/authentication/tokenEndpointUrl"],
            ),
            (r#"{"authentication": {"tokenEndpointUrl": "HTTPS://login.example.com"}}"#, &[]),
            (
                r#"{"authentication": {"tokenEndpointUrl": "http://login.example.com"}}"#,
                &["unencrypted-token-endpoint@/authentication/tokenEndpointUrl"],
            ),
            (
                r#"{"authentication": {"username": "orders", "password": "not-a-real-secret"}}"#,
                &["unused-key@/authentication/username", "unused-key@/authentication/password"],
            ),
            // Instead of the right ones, the wrong ones are the same fault.
            (
                r#"{"authentication": {"username": "orders", "clientId": null}}"#,
                &["missing-key@/authentication/clientId"],
            ),
        ],
    );
}

#[test]
fn roles() {
    create(
        IAM,
        &[
            ("{}", &[]),
            (r#"{"authentication": {"aws": {"testBucket": "orders"}}}"#, &[]),
            (r#"{"authentication": {"aws": null}}"#, &["missing-key@/authentication/aws/roleArn"]),
            (
                r#"{"authentication": {"aws": {"roleArn": null}}}"#,
                &["missing-key@/authentication/aws/roleArn"],
            ),
            (r#"{"authentication": {"aws": {"roleArn": ""}}}"#, &["missing-key@/authentication/aws/roleArn"]),
            (
                r#"{"authentication": {"aws": "arn:aws:iam::111122223333:role/kafka"}}"#,
                &["wrong-type@/authentication/aws"],
            ),
            (
                r#"{"authentication": {"aws": null, "roleArn": "arn:aws:iam::111122223333:role/kafka"}}"#,
                &["unknown-key@/authentication/roleArn"],
            ),
            (
                r#"{"authentication": {"aws": null}, "aws": {"roleArn": "arn:aws:iam::111122223333:role/kafka"}}"#,
                &["unknown-key@/aws"],
            ),
            (
                r#"{"authentication": {"aws": {"roleArn": "arn:aws:iam::11112222333:role/kafka"}}}"#,
                &["malformed-role-arn@/authentication/aws/roleArn"],
            ),
            (
                r#"{"authentication": {"aws": {"roleArn": "arn:aws-us-gov:iam::111122223333:role/kafka"}}}"#,
                &[],
            ),
            (r#"{"authentication": {"username": "orders"}}"#, &["unused-key@/authentication/username"]),
        ],
    );
}

#[test]
fn client_certificates() {
    create(
        CERTIFICATE,
        &[
            ("{}", &[]),
            (r#"{"authentication": {"mechanism": ""}}"#, &[]),
            (r#"{"authentication": {"mechanism": "=null", "sslKeyPassword": "not-a-real-secret"}}"#, &[]),
            (r#"{"authentication": {"sslKey": null}}"#, &["missing-key@/authentication/sslKey"]),
            (
                r#"{"authentication": {"sslCertificate": ""}}"#,
                &["missing-key@/authentication/sslCertificate"],
            ),
            (
                r#"{"authentication": null}"#,
                &["missing-key@/authentication/sslCertificate", "missing-key@/authentication/sslKey"],
            ),
            (r#"{"authentication": {"sslKey": "${KEY}"}}"#, &[]),
            (
                r#"{"authentication": {"sslKey": "<key>"}}"#,
                &["placeholder-credential@/authentication/sslKey"],
            ),
            (
                r#"{"authentication": {"sslCertificate": "<certificate>"}}"#,
                &["placeholder@/authentication/sslCertificate"],
            ),
            (r#"{"security": null}"#, &["missing-key@/security/protocol"]),
            (
                r#"{"security": {"protocol": "SASL_SSL"}}"#,
                &["client-certificate-over-sasl@/security/protocol"],
            ),
            (
                r#"{"authentication": {"username": "orders"}}"#,
                &["user-beside-certificate@/authentication/username"],
            ),
            (
                r#"{"authentication": {"mechanism": "PLAIN", "username": "orders"}}"#,
                &["missing-key@/authentication/password", "user-beside-certificate@/authentication/username"],
            ),
            (r#"{"authentication": {"clientId": "orders"}}"#, &["unused-key@/authentication/clientId"]),
        ],
    );
}

#[test]
fn protocols() {
    create(
        OWN,
        &[
            (r#"{"security": {"protocol": null}}"#, &["missing-key@/security/protocol"]),
            (r#"{"security": null}"#, &["missing-key@/security/protocol"]),
            (r#"{"security": {"protocol": ""}}"#, &["missing-key@/security/protocol"]),
            (r#"{"security": {"protocol": "SASL_PLAINTEXT"}}"#, &[]),
            (r#"{"security": {"protocol": "PLAINTEXT"}}"#, &["legacy-protocol@/security/protocol"]),
            (r#"{"security": {"protocol": "SSL"}}"#, &["legacy-protocol@/security/protocol"]),
            (
                r#"{"security": {"protocol": "SSL"}, "authentication": {"mechanism": null}}"#,
                &["missing-key@/authentication/mechanism"],
            ),
            (r#"{"security": {"protocol": "SASL_TLS"}}"#, &["unknown-protocol@/security/protocol"]),
            (r#"{"security": {"protocol": true}}"#, &["wrong-type@/security/protocol"]),
            (r#"{"security": {"protocol": "${PROTOCOL}"}}"#, &["unresolved-template@/security/protocol"]),
            (
                r#"{"security": {"brokerPublicCertificate": "-----BEGIN CERTIFICATE-----\nMII...\n-----END CERTIFICATE-----"}}"#,
                &[],
            ),
            (
                r#"{"security": {"brokerPublicCertificate": "MIIB"}}"#,
                &["unarmoured-pem@/security/brokerPublicCertificate"],
            ),
            (r#"{"security": {"brokerPublicCertificate": ""}}"#, &[]),
        ],
    );
    update(&[
        (r#"{"security": {"protocol": "PLAINTEXT"}}"#, &["legacy-protocol@/security/protocol"]),
        // Without the mechanism nobody knows whether it is the old name.
        (r#"{"security": {"protocol": "SSL"}}"#, &[]),
        (
            r#"{"security": {"protocol": "SSL"}, "authentication": {"mechanism": "SCRAM-512"}}"#,
            &["legacy-protocol@/security/protocol"],
        ),
        (r#"{"authentication": {"mechanism": "OAUTHBEARER"}}"#, &[]),
        (r#"{"authentication": {"password": "not-a-real-secret"}}"#, &[]),
        (
            r#"{"authentication": {"mechanism": "PLAIN", "username": "orders", "password": "not-a-real-secret", "clientId": "orders"}}"#,
            &["unused-key@/authentication/clientId"],
        ),
        (r#"{"authentication": {"mechanism": "GSSAPI"}}"#, &["unknown-mechanism@/authentication/mechanism"]),
    ]);
}
