//! No text makes the search panic, leave the document, or take more than linear time.

use std::string::{String, ToString};
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

const SYNTAXES: [Syntax; 6] = [
    Syntax::Markdown,
    Syntax::ReStructuredText,
    Syntax::AsciiDoc,
    Syntax::Text,
    Syntax::Shell,
    Syntax::PowerShell,
];

const SAMPLE: &str = "Send\n\n.. code-block:: sh\n\n   $ curl -sXPOST 'https://u:p@h/p?q=1' \\ \n   -u \"k:s\" -H 'A: é' \\\n   \
    -d \"{\\\"a\\\": $'\\n\\u00e9' \\\"b\\\"}\" -d @- <<EOF\n   {\"c\": [1, '']}\n   EOF\n\n\
    > ```json\n> // é\n> {\"d\": \"é\"} {\"e\":\n> }\n> ```\n\n[source,json]\n----\n{\"f: 1 }\n----\n\n\
    $b = @'\n{\"g\": 1}\n'@\nInvoke-RestMethod -Uri h -Body $b -Headers @{ A = 'x' } `\n -Method Put\n\
    R=$(curl -d \"$(cat <<'E'\n{\"h\": 2}\nE\n)\" h)\necho '{\"i\": 3}' | curl --json @- <h> 2>&1 # é\n";

fn check(document: &str) {
    for syntax in SYNTAXES {
        for embedded in find(document, syntax) {
            assert_sound(document, &embedded);
            assert!(!embedded.text.trim_ascii().is_empty());
        }
    }
}

/// Pieces that mean something, so that random texts get deep.
const PARTS: [&str; 48] = [
    "curl ",
    "-d ",
    "--data=",
    "'",
    "\"",
    "\\",
    "\\ ",
    "\\\n",
    "\n",
    "\r\n",
    " ",
    "\t",
    "{",
    "}",
    "[",
    "]",
    "{\"a\": 1}",
    ":",
    ",",
    "$'",
    "$(",
    "$(cat <<E\n",
    "<<E",
    "\nE\n",
    "<<<",
    "`",
    "```",
    "~~~json\n",
    "> ",
    "- ",
    ".. code::\n",
    "::\n\n  ",
    "----\n",
    "[source,json]\n",
    "@'\n",
    "'@",
    "@{",
    "echo ",
    "|",
    "irm -Body ",
    "-u ",
    "-H 'A: ",
    "X='",
    "/*",
    "//",
    "#",
    "é",
    "\u{1F600}",
];

proptest! {
    #[test]
    fn any_text_is_read(document in "\\PC*") {
        check(&document);
    }

    #[test]
    fn any_heap_of_parts_is_read(parts in prop::collection::vec(0..PARTS.len(), 0..60)) {
        let document: String = parts.iter().filter_map(|part| PARTS.get(*part).copied()).collect();
        check(&document);
    }

    #[test]
    fn any_change_of_a_document_is_read(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..4usize, 0..PARTS.len()), 1..6)
    ) {
        let mut chars: Vec<char> = SAMPLE.chars().collect();
        for (at, removed, put) in changes {
            let at = at.index(chars.len());
            let end = (at + removed).min(chars.len());
            chars.splice(at..end, PARTS[put].chars());
        }
        check(&chars.iter().collect::<String>());
    }
}

#[test]
fn the_sample_holds_what_it_should() {
    check(SAMPLE);
    let heads = |syntax| texts(SAMPLE, syntax).iter().map(|text| text.chars().take(4).collect()).collect();
    let rest: Vec<String> = heads(Syntax::ReStructuredText);
    assert_eq!(rest.first().map(String::as_str), Some("{\"a\""));
    let markdown: Vec<String> = heads(Syntax::Markdown);
    assert!(
        markdown.contains(&"{\"d\"".to_string()) && markdown.contains(&"{\"e\"".to_string()),
        "{markdown:?}"
    );
}

/// In a debug build the slowest takes some 40 ms; quadratic work would take many seconds.
#[test]
fn time_is_linear_in_the_length() {
    let many = PARTS.iter().map(ToString::to_string).chain(
        [
            "\n\n",
            "curl -d '",
            "curl -d \"",
            "curl -d $(",
            "curl -d @- <<E\n",
            "curl -d 1 -u x ",
            "curl -d '{}' h\n",
            "<<X\n{\"a\"\n",
            "<<'  ",
            "x=$(cat <<E\n",
            "X='{\"a\": 1}'; curl -d $X\n",
            "{} /*\n",
            "{\"a\": 1} /*\n",
            "/* */ ",
            "{\n",
            "{\"\n",
            "[{\n\n",
            "> ```\n",
            "> ```\n\n",
            "```\n```\n",
            "```\n{\n```\n",
            "`curl -d ",
            ".. x\n",
            "..\n  a\n",
            ".. code::\n\n",
            "a::\n\n",
            "a::\n\n  {\n",
            "----\n{\n",
            "----\n{\n----\n",
            "[source]\n",
            "- - ",
            "1. ",
            "> > ",
            "(",
            "${",
            "\\\"",
            "curl \\ ",
            "curl `\n",
            "echo '{\"a\": 1}' |",
            "@'\n{}\n'@\n",
            "é",
            "\t\n",
            "curl -H 'a:",
            "curl '://@' ",
            "$a = '{\"",
            "curl /c",
            "<<",
            "curl <<E <<F ",
            "#",
            "--- ",
            "curl\n-x\n-",
        ]
        .iter()
        .map(ToString::to_string),
    );
    for unit in many {
        for prefix in [
            "",
            "curl -d \"",
            "```sh
",
        ] {
            let mut document = String::from(prefix);
            while document.len() < 60_000 {
                document.push_str(&unit);
            }
            for syntax in SYNTAXES {
                let start = Instant::now();
                let found = find(&document, syntax);
                let took = start.elapsed();
                assert!(found.len() <= document.len());
                assert!(took < Duration::from_secs(1), "{prefix:?} and {unit:?} in {syntax:?}: {took:?}");
            }
        }
    }
}
