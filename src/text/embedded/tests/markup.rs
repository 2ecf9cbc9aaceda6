//! reStructuredText, plain text and AsciiDoc.

use super::*;

const A: &str = r#"{"a": 1}"#;

#[test]
fn directives_hold_payloads() {
    for document in [
        ".. code-block:: json\n\n   {\"a\": 1}\n\ntext\n",
        ".. code-block:: json\n   :copyable: true\n   :emphasize-lines: 1\n\n   {\"a\": 1}\n",
        ".. code:: json\n   {\"a\": 1}\n",
        "..  sourcecode::  json\n\n  {\"a\": 1}\n",
        ".. code-block::\n\n\t{\"a\": 1}\n",
        "- .. code-block:: json\n\n     {\"a\": 1}\n\n- {\"b\"}\n",
        "* - .. code-block:: json\n\n       {\"a\": 1}\n  - b\n",
        ".. io-code-block::\n   :copyable: true\n\n   .. output::\n      :language: json\n\n      {\"a\": 1}\n",
        ".. note::\n\n   {\"a\": 1}\n\n   text\n",
        "Send::\n\n   {\"a\": 1}\n\ntext\n",
        "1. Send this::\n\n      {\"a\": 1}\n\n   text {\n",
        "::\n\n   {\"a\": 1}\n",
        ".. code-block:: json\r\n   :copyable: true\r\n\r\n   {\"a\": 1}\r\n\r\ntext\r\n",
        "{\"a\": 1}\n",
        "text\n\n  {\"a\": 1}\n\ntext\n",
    ] {
        for syntax in [Syntax::ReStructuredText, Syntax::Text] {
            let embedded = one(document, syntax);
            assert_eq!(embedded.text, A, "{document}");
            assert_eq!(embedded.span.of(document), A);
        }
    }
}

#[test]
fn tabs_count_as_far_as_they_reach() {
    let document = "a.\n\n\t .. code-block:: json\n\n\t    {\n\t\t\"a\": 1\n\t    }\n\n        text\n\n         {\"b\"\n";
    let found = texts(document, Syntax::ReStructuredText);
    assert_eq!(found.first().map(AsRef::as_ref), Some("{\n\t\t\"a\": 1\n\t    }"));
    // A tab is eight blanks: the line below is deeper than the directive although it has fewer bytes.
    let document = "    .. code-block:: json\n\n\t{\"a\": 1}\n";
    assert_eq!(texts(document, Syntax::ReStructuredText), [A]);
}

#[test]
fn a_directive_ends_where_its_indent_does() {
    let document = ".. code-block:: json\n\n   {\"a\":\n{\"b\": 2}\n";
    assert_eq!(texts(document, Syntax::ReStructuredText), ["{\"a\":", "{\"b\": 2}"]);
}

#[test]
fn other_directives_hold_none() {
    for document in [
        ".. code-block:: python\n\n   {\"a\": 1}\n\n   {\"b\": 1}\n",
        ".. io-code-block::\n\n   .. input::\n      :language: javascript\n\n      {\"a\": 1}\n",
        ".. literalinclude:: /x.json\n   :start-after: {\n",
        ".. a comment\n   {\"a\": 1}\n",
        "..\n   {\"a\": 1}\n",
        ".. list-table::\n\n   * - {\"a\": 1}\n     - b\n",
        ".. |a| replace:: {\"a\": 1}\n",
        "Use ``{\"a\": 1}``::\n",
    ] {
        assert_eq!(texts(document, Syntax::ReStructuredText), [""; 0], "{document}");
    }
    assert_eq!(texts("..\n\n{\"a\": 1}\n", Syntax::ReStructuredText), [A]);
    assert_eq!(texts(".. _label:\n\n   {\"a\": 1}\n", Syntax::ReStructuredText), [A]);
}

#[test]
fn a_command_and_its_answer_in_restructured_text() {
    let document = ".. io-code-block::\n\n   .. input::\n      :language: sh\n\n      curl -X PATCH 'h/p' \\ \n\t--data '{\n\n        \
        \"a\": \"MARK\" }'\n\n   .. output::\n      :language: bash\n\n      {\"_id\": \"x\"}\n\n   text\n";
    let found = find(document, Syntax::ReStructuredText);
    let [sent, answer] = found.as_slice() else { panic!("{found:?}") };
    assert_sound(document, sent);
    assert_eq!(method_and_url(sent), (Method::Patch, "h/p"));
    assert_eq!(sent.continuation_blanks.len(), 1);
    assert_eq!(outer(document, sent, "MARK"), "MARK");
    assert_eq!((answer.text.as_ref(), answer.request.is_none()), ("{\"_id\": \"x\"}", true));
}

#[test]
fn paragraphs_of_plain_text_may_be_payloads() {
    let document = "Send:\n\n{\n  \"a\": 1,\n\n  \"b\": [\n\n  ]\n\n}\n\nand then\n\n{\"c\": 3}\nmore\n\n```\n{\"d\": 4}\n```\n";
    assert_eq!(
        texts(document, Syntax::Text),
        ["{\n  \"a\": 1,\n\n  \"b\": [\n\n  ]\n\n}", "{\"c\": 3}", "{\"d\": 4}"]
    );
    let document = "curl h/p \\\n -d '{\n\n  \"a\": 1\n}'\n\nIt's done\n";
    assert_eq!(texts(document, Syntax::Text), ["{\n\n  \"a\": 1\n}"]);
}

#[test]
fn asciidoc_blocks_hold_payloads() {
    for document in [
        "[source,json]\n----\n{\"a\": 1}\n----\n",
        "[source,json]\n.Title\n----\n{\"a\": 1}\n----\ntext\n",
        "[source%linenums, json, subs=+quotes]\n....\n{\"a\": 1}\n....\n",
        "[,json]\n----\n{\"a\": 1}\n----\n",
        "[source,json]\n--\n{\"a\": 1}\n--\n",
        "[source,json]\n{\"a\": 1}\n\n{x}\n",
        "----\n{\"a\": 1}\n----\n",
        "------\n----\n------\n\n....\n{\"a\": 1}\n....\n",
        "text\n----\n{\"a\": 1}\n",
        "```json\n{\"a\": 1}\n```\n",
        "[listing]\n{\"a\": 1}\n",
    ] {
        let embedded = one(document, Syntax::AsciiDoc);
        assert_eq!(embedded.text, A, "{document}");
    }
    for document in [
        "[source,python]\n----\n{\"a\": 1}\n----\n",
        "////\n{\"a\": 1}\n////\n",
        "{attribute}\n\n[quote]\n____\ntext\n____\n--\n",
    ] {
        assert_eq!(texts(document, Syntax::AsciiDoc), [""; 0], "{document}");
    }
    let document = "[source,bash]\n----\n$ curl -XPUT h/p -d '{\"a\": 1}'\n----\n";
    assert_eq!(method_and_url(&one(document, Syntax::AsciiDoc)), (Method::Put, "h/p"));
}
