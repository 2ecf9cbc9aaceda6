use std::collections::BTreeSet;
use std::format;

use super::*;
use crate::payload::base::API_ERROR;
use crate::rules::PAGES;

#[test]
fn a_body_is_explained_by_its_message_before_its_code() {
    let explained = explain_error(API_ERROR.text);
    assert!(explained.known && explained.meaning.unwrap().contains("not public"));
    assert_eq!((explained.status, explained.code.as_deref()), (Some(400), Some("VALIDATION_ERROR")));
    assert_eq!(explained.parameters, ["Invalid bootstrapServers"]);
    assert!(explained.rules.contains(&"unreachable-server"));
    let other = API_ERROR.text.replace("Invalid bootstrapServers", "Invalid moon");
    let explained = explain_error(&other);
    assert!(explained.known && explained.rules.is_empty());
    assert!(explained.meaning.unwrap().contains("`parameters`"));
}

#[test]
fn every_known_error_is_reached() {
    for known in known::KNOWN {
        let text = match (known.marks, known.code, known.status, known.state) {
            (marks @ [_, ..], ..) => marks.join(" … "),
            (_, Some(code), ..) => format!("Error: {code}."),
            (_, _, Some(status), _) => format!("HTTP/1.1 {status} No"),
            (_, _, _, Some(state)) => format!(r#"{{"_id": "x", "state": "{state}"}}"#),
            _ => panic!("nothing tells it"),
        };
        let explained = explain_error(&text);
        assert_eq!(explained.meaning, Some(known.meaning), "{text}");
        assert!(known.meaning.ends_with('.') && known.help.ends_with('.') && !known.source.text().is_empty());
    }
}

#[test]
fn the_rules_exist() {
    let codes: BTreeSet<&str> = PAGES.iter().map(|page| page.rule.code()).collect();
    for known in known::KNOWN {
        for code in known.rules {
            assert!(codes.contains(code), "{code}");
        }
    }
}

#[test]
fn answers_that_failed_are_explained_in_every_form() {
    for text in [
        r#"{"_id": "x", "vendor": "MSK", "state": "FAILED", "errorMessage": "no such service"}"#,
        r#"{"results": [{"state": "DONE"}, {"state": "FAILED", "errorMessage": "no such service"}]}"#,
        r#"{"status": 200, "content": {"state": "FAILED", "errorMessage": "no such service"}}"#,
    ] {
        let explained = explain_error(text);
        assert!(explained.known, "{text}");
        assert_eq!(explained.message.as_deref(), Some("no such service"));
        assert!(explained.rules.contains(&"connection-id-of-another-link"));
    }
    assert!(!explain_error(r#"{"_id": "x", "state": "DONE"}"#).known);
}

#[test]
fn the_output_of_tools_is_understood() {
    for (text, code) in [
        (
            "Error: error creating resource: https://cloud.mongodb.com/x POST: HTTP 400 Bad Request (Error code: \"STREAM_PRIVATE_LINK_IN_USE\") Detail: …",
            "STREAM_PRIVATE_LINK_IN_USE",
        ),
        (
            "https://cloud.mongodb.com/x DELETE: HTTP 400 (Error code: \"VALIDATION_ERROR\") MY_OTHER_NAME",
            "VALIDATION_ERROR",
        ),
        ("ENV_NAME=1 then STREAM_TENANT_NOT_FOUND_FOR_NAME", "STREAM_TENANT_NOT_FOUND_FOR_NAME"),
    ] {
        let explained = explain_error(text);
        assert!(explained.known, "{text}");
        assert_eq!(explained.code.as_deref(), Some(code), "{text}");
    }
    let explained = explain_error(
        "timeout while waiting for state to become 'READY, FAILED' (last state: 'PENDING', timeout: 40m0s)",
    );
    assert!(explained.rules.contains(&"server-outside-domain"));
    assert_eq!(explain_error("< HTTP/2 406 \r\n").status, Some(406));
}

#[test]
fn what_is_unknown_is_called_so() {
    for (text, code) in [
        ("", None),
        ("hunter2", None),
        ("[]", None),
        ("NEVER_SEEN_BEFORE", Some("NEVER_SEEN_BEFORE")),
        (
            r#"{"error": 418, "errorCode": "NEVER_SEEN_BEFORE", "parameters": [{"a": 1}]}"#,
            Some("NEVER_SEEN_BEFORE"),
        ),
        (r#"{"errorCode": 7}"#, None),
        (r#"{"error": 99999999}"#, None),
    ] {
        let explained = explain_error(text);
        assert!(!explained.known && explained.meaning.is_none() && explained.rules.is_empty(), "{text}");
        assert_eq!(explained.code.as_deref(), code, "{text}");
    }
}

#[test]
fn no_secret_is_repeated() {
    for text in [
        "VALIDATION_ERROR for hunter2",
        "curl -u key:hunter2 https://cloud.mongodb.com HTTP 400 VALIDATION_ERROR",
        r#"{"error": 400, "errorCode": "VALIDATION_ERROR", "detail": "bad password=hunter2"}"#,
        r#"{"error": 400, "errorCode": "VALIDATION_ERROR", "parameters": [{"password": "hunter2"}]}"#,
        r#"{"state": "FAILED", "errorMessage": "Endpoint=sb://x/;SharedAccessKey=hunter2"}"#,
        r#"{"state": "https://u:hunter2@h", "errorMessage": "x", "password": "hunter2"}"#,
        r#"{"error": 400, "errorCode": "https://u:hunter2@h"}"#,
    ] {
        let explained = explain_error(text);
        assert!(!format!("{explained:?}").contains("hunter2"), "{text}");
        assert!(!serde_json::to_string(&explained).unwrap().contains("hunter2"), "{text}");
    }
}
