//! Here-documents, variables, pipelines, and what stands around commands.

use super::*;

#[test]
fn a_here_document_feeds_a_command() {
    for document in [
        "curl -X PUT --data @- https://h/p <<EOF\n{\"a\": \"MARK\"}\nEOF\necho\n",
        "curl -X PUT -d@- https://h/p << 'EOF'\n{\"a\": \"MARK\"}\nEOF\n",
        "curl -X PUT --data-binary @- https://h/p <<-\"EOF\"\n{\"a\": \"MARK\"}\n\t EOF  \n",
        "cat <<EOF | curl -X PUT -d @- https://h/p\n{\"a\": \"MARK\"}\nEOF\n",
        "curl -X PUT -d @/dev/stdin <<EOF https://h/p\n{\"a\": \"MARK\"}",
        "curl -X PUT -d \"$(cat <<'EOF'\n{\"a\": \"MARK\"}\nEOF\n)\" https://h/p\n",
        "curl -X PUT -d $(cat <<EOF\n{\"a\": \"MARK\"}\nEOF\n) https://h/p\n",
        "curl -X PUT -d @- https://h/p <<< '{\"a\": \"MARK\"}'\n",
        "echo '{\"a\": \"MARK\"}' | curl -X PUT -d @- https://h/p\n",
        "echo '{\"a\": \"MARK\"}' |\n  curl -X PUT -d @- https://h/p\n",
        "BODY='{\"a\": \"MARK\"}'\ncurl -X PUT -d \"$BODY\" https://h/p\n",
        "export BODY=$(cat <<EOF\n{\"a\": \"MARK\"}\nEOF\n)\ncurl -X PUT -d \"${BODY}\" https://h/p\n",
    ] {
        let embedded = one(document, Syntax::Shell);
        assert_eq!(embedded.text, "{\"a\": \"MARK\"}", "{document}");
        assert_eq!(method_and_url(&embedded), (Method::Put, "https://h/p"), "{document}");
        assert_eq!(outer(document, &embedded, "MARK"), "MARK", "{document}");
    }
}

#[test]
fn a_payload_may_go_to_a_file_or_another_program() {
    for document in [
        "cat <<EOF > file.json\n{\"a\": 1}\nEOF\n",
        "cat > file.json <<'EOF'\n{\"a\": 1}\nEOF\n",
        "atlas streams connections create x -f - <<END\n{\"a\": 1}\nEND\n",
        "tee x << EOF\r\n{\"a\": 1}\r\nEOF\r\n",
        "echo '{\"a\": 1}' > x.json\n",
        "echo -n \"{\\\"a\\\": 1}\" | jq .\n",
        "local X='{\"a\": 1}'\n",
    ] {
        let embedded = one(document, Syntax::Shell);
        assert_eq!(embedded.text, "{\"a\": 1}", "{document}");
        assert!(embedded.request.is_none());
    }
}

#[test]
fn the_youngest_variable_of_a_name_is_sent() {
    let mut document =
        std::string::String::from("A='{\"a\": 1}'\nB='{\"b\": 1}'\nA='{\"a\": 2}'\ncurl -d \"$A\" h/p\n");
    let requests = |document: &str| -> Vec<bool> {
        find(document, Syntax::Shell).iter().map(|embedded| embedded.request.is_some()).collect()
    };
    assert_eq!(requests(&document), [false, false, true]);
    // Only so many are remembered.
    for name in ["C", "D", "E", "F", "G", "H", "I", "J"] {
        document.extend([name, "='{\"x\": 1}'\n"]);
    }
    document.push_str("curl -d \"$B\" h/p; curl -d \"$J\" h/p\n");
    let requests = requests(&document);
    assert_eq!((requests.get(1), requests.last()), (Some(&false), Some(&true)));
}

#[test]
fn scripts_hold_more_than_payloads() {
    let document = "#!/bin/bash\nset -e\nf() {\n  [ -f x ] && { echo \"{\"; }\n}\nN=$((1<<2))\n\
        cat <<EOF > run.sh\ncurl -d '{\"a\": 1}' h\nEOF\n{\n  \"x\": 1\n}\n\
        if [ \"$a\" = b ]; then echo '[WARN] {'; fi\ncurl -d '{\"b\": 2}' h\n";
    assert_eq!(texts(document, Syntax::Shell), ["{\"a\": 1}", "{\"b\": 2}"]);
}

#[test]
fn the_request_of_one_command_is_not_that_of_the_next() {
    let document = "curl -u k:s -X PUT -d '{\"a\": 1}' \\ \n h/1\ncurl h/2 -d '{\"b\": 2}'; curl h/3 -d '{\"c\": 3}'\n\
        cat <<EOF > x\n{\"d\": 4}\nEOF\n";
    let found = find(document, Syntax::Shell);
    let [first, second, third, last] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(method_and_url(first), (Method::Put, "h/1"));
    assert_eq!((first.secrets.len(), first.continuation_blanks.len()), (1, 1));
    assert_eq!(method_and_url(second), (Method::Post, "h/2"));
    assert_eq!((second.secrets.len(), second.continuation_blanks.len()), (0, 0));
    assert_eq!(method_and_url(third), (Method::Post, "h/3"));
    assert!(last.request.is_none());
}

#[test]
fn a_byte_order_mark_and_odd_line_ends_do_no_harm() {
    assert_eq!(texts("\u{feff}curl -d '{\"a\": 1}' h", Syntax::Shell), ["{\"a\": 1}"]);
    assert_eq!(texts("\u{feff}{\"a\": 1}\n", Syntax::Text), ["{\"a\": 1}"]);
    assert_eq!(texts("true\rcurl h \\\r -d '{\"a\": 1}'\rtrue", Syntax::Shell), ["{\"a\": 1}"]);
}

#[test]
fn extensions_name_the_syntax() {
    for (extension, syntax) in [
        ("md", Syntax::Markdown),
        ("MDX", Syntax::Markdown),
        ("rst", Syntax::ReStructuredText),
        ("txt", Syntax::Text),
        ("adoc", Syntax::AsciiDoc),
        ("zsh", Syntax::Shell),
        ("ps1", Syntax::PowerShell),
    ] {
        assert_eq!(Syntax::from_extension(extension), Some(syntax));
    }
    assert_eq!(Syntax::from_extension("json"), None);
    assert_eq!(Syntax::from_extension(""), None);
}
