//! What a shell does to a word, undone.

use super::*;

fn data(argument: &str) -> std::string::String {
    let document = std::format!("curl -X POST https://host/x {argument} \\\n  -s\n");
    let embedded = one(&document, Syntax::Shell);
    assert_eq!(method_and_url(&embedded), (Method::Post, "https://host/x"), "{argument}");
    assert_eq!(outer(&document, &embedded, "MARK"), "MARK", "{argument}");
    embedded.text.into_owned()
}

const PLAIN: &str = r#"{"a": "MARK"}"#;

#[test]
fn every_data_option_is_read() {
    for option in ["-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"] {
        assert_eq!(data(&std::format!("{option} '{PLAIN}'")), PLAIN, "{option}");
    }
    for option in ["-d", "--data=", "--data-raw=", "-sd", "-sSLd", "--json="] {
        assert_eq!(data(&std::format!("{option}'{PLAIN}'")), PLAIN, "{option}");
    }
}

#[test]
fn single_quotes_take_everything() {
    assert_eq!(data(r#"-d '{"a": "MARK\n$x`"}'"#), r#"{"a": "MARK\n$x`"}"#);
    assert_eq!(data("-d '{\n  \"a\": \"MARK\" \\\n}'"), "{\n  \"a\": \"MARK\" \\\n}");
}

#[test]
fn quotes_stand_side_by_side() {
    assert_eq!(data(r#"-d '{"a": "it'\''s", "b": "MARK"}'"#), r#"{"a": "it's", "b": "MARK"}"#);
    assert_eq!(data(r#"-d '{"a": "'"$ID"'", "b": "MARK"}'"#), r#"{"a": "$ID", "b": "MARK"}"#);
    assert_eq!(data(r#"-d '{"a": '${ID:-a b}', "b": "MARK"}'"#), r#"{"a": ${ID:-a b}, "b": "MARK"}"#);
    assert_eq!(data(r#"-d "{'a': "'"MARK"}'"#), r#"{'a': "MARK"}"#);
}

#[test]
fn double_quotes_take_escapes() {
    assert_eq!(data(r#"-d "{\"a\": \"MARK\\n\"}""#), r#"{"a": "MARK\n"}"#);
    assert_eq!(
        data(r#"-d "{\"a\": \"\$x \`y\` \n\", \"b\": \"MARK\"}""#),
        r#"{"a": "$x `y` \n", "b": "MARK"}"#
    );
    assert_eq!(data("-d \"{\\\"a\\\": \\\n\\\"MARK\\\"}\""), r#"{"a": "MARK"}"#);
    assert_eq!(data("-d \"{\\\"a\\\": \\\r\n\\\"MARK\\\"}\""), r#"{"a": "MARK"}"#);
    assert_eq!(
        data(r#"-d "{\"a\": \"$(f ")" '"')\", \"b\": \"MARK\"}""#),
        r#"{"a": "$(f ")" '"')", "b": "MARK"}"#
    );
}

#[test]
fn ansi_quotes_take_escapes() {
    assert_eq!(data(r#"--data-raw $'{"a": "it\'s\u0021", "b": "MARK"}'"#), r#"{"a": "it's!", "b": "MARK"}"#);
    assert_eq!(data(r#"--data=$'{\n\t"a": \x22MARK\x22}'"#), "{\n\t\"a\": \"MARK\"}");
    assert_eq!(
        data(r#"-d $'{"a": "\\n\q\xe9\U0001F600", "b": "MARK"}'"#),
        "{\"a\": \"\\n\\q\\xe9😀\", \"b\": \"MARK\"}"
    );
}

#[test]
fn a_broken_payload_ends_at_its_shell_quote() {
    assert_eq!(data("-d '{\"a: [ \"MARK\" }'"), "{\"a: [ \"MARK\" }");
    assert_eq!(data("-d '{\"a\": {\"MARK\"'"), "{\"a\": {\"MARK\"");
}

#[test]
fn a_bare_word_loses_its_quotes() {
    assert_eq!(data(r#"-d {\"a\":\"MARK\"}"#), r#"{"a":"MARK"}"#);
    assert_eq!(data(r#"-d {"a":"MARK"}"#), r#"{a:MARK}"#);
}

#[test]
fn an_open_quote_ends_with_its_block() {
    let document = "```sh\ncurl -d '{\"a\": 1,\n\"b\": 2}\n```\n\nIt's over: ```x```\n";
    assert_eq!(texts(document, Syntax::Markdown), ["{\"a\": 1,\n\"b\": 2}"]);
}

#[test]
fn what_was_undone_is_not_verbatim() {
    let document = r#"curl -d "{\"name\": 1}" h"#;
    let embedded = one(document, Syntax::Shell);
    let name = embedded.text.find("name").unwrap() as u32;
    assert!(embedded.map.is_verbatim(Span::new(name, name + 4)));
    assert!(!embedded.map.is_verbatim(Span::new(name - 1, name + 4)));
    assert_eq!(outer(document, &embedded, "\"name\""), "\\\"name\\\"");
    assert_eq!(embedded.span.of(document), r#"{\"name\": 1}"#);
}

#[test]
fn each_quoting_has_its_own_special_characters() {
    let takes = |document: &str, text: &str| one(document, Syntax::Shell).takes(text);
    assert!(takes("curl -d '{}' h", "\"$a\\\""));
    assert!(!takes("curl -d '{}' h", "it's"));
    assert!(takes("curl -d \"{}\" h", "it's 1"));
    assert!(!takes("curl -d \"{}\" h", "\"a\""));
    assert!(!takes("curl -d {} h", "a b"));
    assert!(!takes("curl -d $'{}' h", "\\n"));
    assert!(takes("cat <<EOF > x\n{\"a\": 1}\nEOF", "\"it's\""));
    assert!(!takes("cat <<EOF > x\n{\"a\": 1}\nEOF", "$a"));
}

#[test]
fn powershell_has_quotes_of_its_own() {
    for (argument, text) in [
        (r#"'{"a": "it''s"}'"#, r#"{"a": "it's"}"#),
        (r#""{`"a`": `"b`n`"}""#, "{\"a\": \"b\n\"}"),
        (r#""{""a"": ""$b""}""#, r#"{"a": "$b"}"#),
        (r#"'{\"a\": 1}'"#, r#"{"a": 1}"#),
        ("@'\n{\"it's\": 1}\n'@", "{\"it's\": 1}"),
        ("@\"\r\n{\"a\": 1,\r\n \"b\": \"$c\"}\r\n  \"@", "{\"a\": 1,\r\n \"b\": \"$c\"}"),
    ] {
        let document = std::format!("curl.exe -X PATCH `\n  -d {argument} `\n  https://host/x\n");
        let embedded = one(&document, Syntax::PowerShell);
        assert_eq!(embedded.text, text);
        assert_eq!(method_and_url(&embedded), (Method::Patch, "https://host/x"), "{argument}");
    }
}

#[test]
fn here_strings_are_known_in_blocks_without_a_language() {
    let document = "```\ncurl -d @'\n{\"a\": 1}\n'@ https://host/x\n```\n";
    let embedded = one(document, Syntax::Markdown);
    assert_eq!(embedded.text, "{\"a\": 1}");
    assert_eq!(method_and_url(&embedded), (Method::Post, "https://host/x"));
}
