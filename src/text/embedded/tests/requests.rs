//! What a command asks for, and what of it is secret.

use super::*;

const BODY: &str = r#"{"a": 1}"#;

fn of(command: &str) -> (Method, std::string::String) {
    let embedded = one(command, Syntax::Shell);
    assert_eq!(embedded.text, BODY, "{command}");
    let (method, url) = method_and_url(&embedded);
    (method, url.into())
}

#[test]
fn the_method_is_said_or_follows_from_the_data() {
    for (command, method) in [
        (r#"curl u/ -d '{"a": 1}'"#, Method::Post),
        (r#"curl u/ --json '{"a": 1}'"#, Method::Post),
        (r#"curl -X PATCH u/ -d '{"a": 1}'"#, Method::Patch),
        (r#"curl -XPUT u/ -d '{"a": 1}'"#, Method::Put),
        (r#"curl -sXPATCH u/ -d '{"a": 1}'"#, Method::Patch),
        (r#"curl -sS -X "PATCH" u/ -d '{"a": 1}'"#, Method::Patch),
        (r#"curl --request patch u/ -d '{"a": 1}'"#, Method::Patch),
        (r#"curl --request=DELETE u/ -d '{"a": 1}'"#, Method::Delete),
        (r#"curl u/ -d '{"a": 1}' --request GET"#, Method::Get),
        (r#"curl -I u/ -X OPTIONS -d '{"a": 1}'"#, Method::Other),
    ] {
        assert_eq!(of(command), (method, "u/".into()), "{command}");
    }
}

#[test]
fn the_url_is_told_from_other_words() {
    for command in [
        r#"curl https://h/p?q=1 -d '{"a": 1}'"#,
        r#"curl "https://h/p?q=1" -d '{"a": 1}'"#,
        r#"curl --url 'https://h/p?q=1' -d '{"a": 1}'"#,
        r#"curl --url=https://h/p?q=1 -d '{"a": 1}'"#,
        r#"curl --max-time 30 -o out.json -w '%{http_code}' -d '{"a": 1}' https://h/p?q=1"#,
        r#"curl -x http://proxy:3128 --proxy http://proxy -e https://r/ -d '{"a": 1}' https://h/p?q=1"#,
        r#"curl -d '{"a": 1}' https://h/p?q=1 > out.json 2>&1"#,
        r#"curl -d '{"a": 1}' https://h/p?q=1; echo done"#,
        r#"R=$(curl -d '{"a": 1}' https://h/p?q=1 | jq .)"#,
        "R=`curl -d '{\"a\": 1}' https://h/p?q=1`",
        r#"if ! /usr/bin/curl -d '{"a": 1}' https://h/p?q=1; then exit; fi"#,
        r#"true && sudo curl.exe -d '{"a": 1}' https://h/p?q=1"#,
        "curl -d '{\"a\": 1}' \\\n # why\n  https://h/p?q=1",
    ] {
        let (method, url) = of(command);
        let expected = if command.contains(" # why") { "" } else { "https://h/p?q=1" };
        assert_eq!((method, url.as_str()), (Method::Post, expected), "{command}");
    }
    assert_eq!(of(r#"curl $HOST/p -d '{"a": 1}'"#).1, "$HOST/p");
    assert_eq!(of(r#"curl h/p?a=1&b=2 -d '{"a": 1}'"#).1, "h/p?a=1&b=2");
    assert_eq!(of(r#"curl https://h/<project id>/{x} -d '{"a": 1}'"#).1, "https://h/<project");
    assert_eq!(of(r#"curl https://h/<PROJECT-ID>/x -d '{"a": 1}'"#).1, "https://h/<PROJECT-ID>/x");
    assert_eq!(of(r#"curl -d '{"a": 1}'"#).1, "");
}

#[test]
fn commands_go_on_after_the_line() {
    for command in [
        "curl \\\n-d '{\"a\": 1}' \\\n  -X PUT \\\n  https://h/p",
        "curl \\\r\n-d '{\"a\": 1}' \\\r\n  -X PUT \\\r\n  https://h/p\r\n",
        "curl ^\n-d '{\"a\": 1}' ^\n  -X PUT ^\n  https://h/p",
        "curl `\n-d '{\"a\": 1}' `\n  -X PUT `\n  https://h/p",
        "curl https://h/p\n  -d '{\"a\": 1}'\n  --request PUT",
        "curl https://h/p -d '{\"a\": 1}'\\\n-X PUT",
    ] {
        assert_eq!(of(command), (Method::Put, "https://h/p".into()), "{command}");
        assert!(one(command, Syntax::Shell).continuation_blanks.is_empty());
    }
}

#[test]
fn blanks_behind_a_continuation_are_found_and_forgiven() {
    let document =
        "curl https://h/p \\ \n -X PUT \\\t \r\n -d '{\"a\": 1}'\\  \n --digest --request PATCH \\ \"x\"\n";
    let embedded = one(document, Syntax::Shell);
    assert_eq!(method_and_url(&embedded), (Method::Patch, "https://h/p"));
    let blanks: Vec<_> = embedded.continuation_blanks.iter().map(|span| span.of(document)).collect();
    assert_eq!(blanks, ["\\ ", "\\\t ", "\\  ", "\\ "]);
    assert_eq!(embedded.continuation_blanks.first().map(|span| span.start), Some(17));
}

#[test]
fn an_escaped_blank_within_a_word_is_none() {
    let embedded = one(r#"curl -o my\ file -d '{"a": 1}' h/p"#, Syntax::Shell);
    assert!(embedded.continuation_blanks.is_empty());
    assert_eq!(method_and_url(&embedded).1, "h/p");
}

#[test]
fn what_stands_elsewhere_is_no_payload() {
    for command in [
        "curl -d @file.json h",
        "curl --data-binary \"@file.json\" h",
        "curl -d \"$BODY\" h",
        "curl -d ${BODY} h",
        "curl -d \"$(jq -n '{}')\" h",
        "curl -d '<payload>' h",
        "curl -d '' h",
        "curl -d ' ' h",
        "curl -d",
        "curl",
        "curl -G -d cloudProvider=aws -d regionName=US_EAST_1 h",
        "curl --get -d '{}' h",
        "curl --data-urlencode '{}' h",
        "curl -F '{}' h",
        "# curl -d '{}' h",
        "mycurl -d '{}' h",
        "curling -d '{}' h",
        "echo '[INFO] curl'",
    ] {
        assert_eq!(texts(command, Syntax::Shell), [""; 0], "{command}");
    }
    assert_eq!(texts("curl --data-raw '@{\"a\"' h", Syntax::Shell), [""; 0]);
}

#[test]
fn data_that_is_no_json_is_for_others_to_judge() {
    assert_eq!(texts("curl -d 'a=1' h", Syntax::Shell), ["a=1"]);
    assert_eq!(texts("curl -d '{}' -d '[]' h", Syntax::Shell), ["{}", "[]"]);
}

#[test]
fn users_headers_and_urls_hold_secrets() {
    for (command, expected) in [
        ("curl -u k:s -d '{}' h", &["k:s"][..]),
        ("curl -d '{}' --user \"k:s\" h", &["k:s"]),
        ("curl -uk:s -d '{}' h", &["k:s"]),
        ("curl -su 'k:s' -d '{}' h", &["k:s"]),
        ("curl --user='k:s' -d '{}' h", &["k:s"]),
        ("curl --user=k:s -d '{}' h", &["k:s"]),
        ("curl -H 'Authorization: Bearer t' -d '{}' h", &["Bearer t"]),
        ("curl -H \"x-key:t\" -d '{}' h", &["t"]),
        ("curl -H'X:t' --header=Y:u -d '{}' h", &["t", "u"]),
        ("curl -H 'Content-Type: a' -H 'accept: b' -d '{}' h", &[]),
        ("curl https://u:p@h/x -d '{}'", &["https://u:p@h/x"]),
        ("curl https://h/x@y -d '{}'", &[]),
        ("curl --oauth2-bearer t -b c=d -d '{}' h", &["t", "c=d"]),
        ("curl -H \"A: \\\"t\\\"\" -d '{}' h", &["\\\"t\\\""]),
    ] {
        assert_eq!(secrets(command, &one(command, Syntax::Shell)), expected, "{command}");
    }
}

#[test]
fn debug_shows_no_text() {
    let embedded =
        one("curl -u k:hunter2 -d '{\"password\": \"hunter2\"}' https://u:hunter2@h/", Syntax::Shell);
    assert!(!std::format!("{embedded:?}").contains("hunter2"));
}

#[test]
fn powershell_sends_requests_of_its_own() {
    for command in [
        "Invoke-RestMethod -Uri 'https://h/p' -Method Patch -Body '{\"a\": 1}'",
        "invoke-webrequest -Method:PATCH https://h/p `\n  -body '{\"a\": 1}' -ContentType 'application/json'",
        "$r = irm -Body \"{`\"a`\": 1}\" -Headers @{ Authorization = \"t\" } -Me PATCH -Uri \"https://h/p\"",
        "$body = @'\n{\"a\": 1}\n'@\niwr https://h/p -Method Patch -Body $body",
        "$body = '{\"a\": 1}'\nInvoke-RestMethod -Uri https://h/p -Method Patch -Body $body | Out-Null",
    ] {
        let embedded = one(command, Syntax::PowerShell);
        assert_eq!(embedded.text, BODY, "{command}");
        assert_eq!(method_and_url(&embedded), (Method::Patch, "https://h/p"), "{command}");
    }
    let document = "irm h/p -Headers @{ A = 'x(' } -Token tk -Body '{}'";
    let embedded = one(document, Syntax::PowerShell);
    assert_eq!(secrets(document, &embedded), ["@{ A = 'x(' }", "tk"]);
    assert_eq!(method_and_url(&embedded), (Method::Post, "h/p"));
}

#[test]
fn powershell_expressions_are_no_payload() {
    for command in [
        "Invoke-RestMethod -Uri h -Body (@{ a = 1 } | ConvertTo-Json)",
        "Invoke-RestMethod -Uri h -Body $body",
        "Invoke-RestMethod -Uri h -Body @{ a = 1 }",
        "Invoke-RestMethod -Body",
        "$x = @{ a = '{\"a\": 1}' }",
    ] {
        assert_eq!(texts(command, Syntax::PowerShell), [""; 0], "{command}");
    }
}
