//! Fenced blocks of Markdown, and what stands in a block.

use super::*;

const A: &str = r#"{"a": 1}"#;

fn markdown(document: &str) -> Vec<Cow<'_, str>> {
    texts(document, Syntax::Markdown)
}

#[test]
fn fences_of_every_kind_hold_payloads() {
    for document in [
        "```\n{\"a\": 1}\n```\n",
        "```json\n{\"a\": 1}\n```\n",
        "text\n~~~ json title=\"x.json\"\n\n{\"a\": 1}\n\n~~~\ntext",
        "```{.json}\r\n{\"a\": 1}\r\n```\r\n",
        "````json\n{\"a\": 1}\n````",
        "```json\n{\"a\": 1}\n",
        "- item\n\n  ```json\n  {\"a\": 1}\n  ```\n",
        "1. ```json\n   {\"a\": 1}\n   ```\n",
        "> ```json\n> {\"a\": 1}\n> ```\n",
        ">> - ```\n>>   {\"a\": 1}\n> text",
        "```json\n// why\n# why\n/* why\n {} */\n{\"a\": 1} // why\n```\n",
        "```text\n{\"a\": 1}\n```\n",
        "```sh\n{\"a\": 1}\n```\n",
        "```powershell\n{\"a\": 1}\n```\n",
    ] {
        let embedded = one(document, Syntax::Markdown);
        assert_eq!(embedded.text, A, "{document}");
        assert!(embedded.request.is_none());
        assert_eq!(embedded.span.of(document), A);
    }
}

#[test]
fn a_longer_fence_holds_shorter_ones() {
    assert_eq!(markdown("````\n{\"a\":\n```\n}\n````\n{\n"), ["{\"a\":\n```\n}"]);
    assert_eq!(markdown("~~~\n{\"a\":\n```\n1}\n~~~\n"), ["{\"a\":\n```\n1}"]);
}

#[test]
fn quotations_are_taken_off() {
    let document = "> Send:\n>\n> ```json\n> {\n>   \"a\": \"MARK\",\n>\n>   \"b\": \"é\"\n> }\n> ```\n";
    let embedded = one(document, Syntax::Markdown);
    assert_eq!(embedded.text, "{\n  \"a\": \"MARK\",\n\n  \"b\": \"é\"\n}");
    assert_eq!(outer(document, &embedded, "MARK"), "MARK");
    assert_eq!(outer(document, &embedded, "é"), "é");
    let mark = embedded.text.find("MARK").unwrap() as u32;
    assert!(embedded.map.is_verbatim(Span::new(mark, mark + 4)));
    assert!(!embedded.map.is_verbatim(Span::new(mark, mark + 10)));
    assert!(embedded.takes("\"c\"") && !embedded.takes("1,\n2"));
}

#[test]
fn a_curl_in_a_quotation_is_whole() {
    let document =
        "> ```sh\n> curl -u k:s \\ \n>   -d \"{\n>  \\\"a\\\": \\\"MARK\\\"}\" \\\n>   https://h/p\n> ```\n";
    let embedded = one(document, Syntax::Markdown);
    assert_eq!(embedded.text, "{\n \"a\": \"MARK\"}");
    assert_eq!(outer(document, &embedded, "MARK"), "MARK");
    assert_eq!(method_and_url(&embedded), (Method::Post, "https://h/p"));
    assert_eq!(secrets(document, &embedded), ["k:s"]);
    assert_eq!(embedded.continuation_blanks.first().map(|span| span.of(document)), Some("\\ "));
}

#[test]
fn other_languages_are_skipped() {
    for language in ["python", "js", "ts", "java", "hcl", "yaml", "go", "jsx {1}", "Rust,ignore", "jq"] {
        let document = std::format!("```{language}\n{{\"a\": 1}}\ncurl -d '{{}}' h\n```\n");
        assert_eq!(markdown(&document), [""; 0], "{language}");
    }
}

#[test]
fn blocks_that_merely_hold_json_are_skipped() {
    for document in [
        "```\nconst x =\n{\n  \"a\": 1\n}\n```\n",
        "```\nx = {\"a\": 1}\n```\n",
        "```\nresource \"a\" \"b\" {\n}\n```\n",
        "```\n[user@host ~]$ ls\n```\n",
        "```sh\n{ echo a; }\n[ -f x ] && ls\n```\n",
        "[link](https://h)\n\n{+service+} is\n\n{% if x %}\n\nSend {\"a\": 1} to `h`\n",
        "use curl to send -d '{\"a\": 1}' there\n",
        "It's `{\"a\": 1}`, isn't it?\n",
        "| `{\"a\": 1}` | b |\n",
        "```a`b```\n{\n",
    ] {
        assert_eq!(markdown(document), [""; 0], "{document}");
    }
}

#[test]
fn several_values_in_a_block_are_several_payloads() {
    assert_eq!(
        markdown("```json\n{\"a\": 1}\n{\"b\": \"}\"} [1]\n```\n"),
        ["{\"a\": 1}", "{\"b\": \"}\"}", "[1]"]
    );
    let document = "```sh\n$ curl -d '{\"a\": 1}' h/p\n{\n  \"_id\": \"x\"\n}\n$ curl h/q\n[]\n```\n";
    let found = find(document, Syntax::Markdown);
    let [sent, answer, list] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(method_and_url(sent), (Method::Post, "h/p"));
    assert_eq!((answer.text.as_ref(), answer.request.is_none()), ("{\n  \"_id\": \"x\"\n}", true));
    assert_eq!((list.text.as_ref(), list.request.is_none()), ("[]", true));
    assert_eq!(
        markdown("```\n{\"a\": 1}\n\ncurl -d '{\"b\": 2}' h\nHTTP/1.1 200 OK\n\n{\"c\": 3}\n```\n"),
        ["{\"a\": 1}", "{\"b\": 2}", "{\"c\": 3}"]
    );
}

#[test]
fn what_is_broken_is_one_payload_to_the_end() {
    assert_eq!(markdown("```json\n{\"a: [\n1 ]\n}\n{\"b\": 2}\n```\n"), ["{\"a: [\n1 ]\n}\n{\"b\": 2}"]);
    assert_eq!(markdown("```json\n{\"a\": 1}\n}\n```\n"), ["{\"a\": 1}\n}"]);
    assert_eq!(markdown("```json\n{\"a\": 1},\n{\"b\": 2}\n\n```\n"), ["{\"a\": 1},\n{\"b\": 2}"]);
    assert_eq!(markdown("```json\n{\"a\": {\n```\n\n```\n{}\n```\n"), ["{\"a\": {", "{}"]);
}

#[test]
fn prompts_stand_before_commands() {
    for line in [
        "$ curl -d '{\"a\": 1}' h/p",
        "$ sudo curl -d '{\"a\": 1}' h/p",
        "% curl.exe -d '{\"a\": 1}' h/p",
        "user@host:~$ curl -d '{\"a\": 1}' h/p",
        "[root@host ~]# curl -d '{\"a\": 1}' h/p",
        "PS C:\\> curl.exe -d '{\"a\": 1}' h/p",
    ] {
        for language in ["", "console"] {
            let document = std::format!("```{language}\n{line}\n```\n");
            let embedded = one(&document, Syntax::Markdown);
            assert_eq!(method_and_url(&embedded), (Method::Post, "h/p"), "{line}");
            assert_eq!(embedded.text, A);
        }
    }
}

#[test]
fn commands_stand_in_running_text_too() {
    for document in [
        "Run\n\n    curl -d '{\"a\": 1}' h/p\n\nnow.\n",
        "Run `curl -d '{\"a\": 1}' h/p` and don't stop.\n",
        "curl -d '{\"a\": 1}' \\\n  h/p\n",
        "Run `curl -d '{\"a\": 1}' h/p`\nhttps://h/q and don't stop.\n",
    ] {
        let embedded = one(document, Syntax::Markdown);
        assert_eq!((embedded.text.as_ref(), method_and_url(&embedded).1), (A, "h/p"), "{document}");
    }
}
