//! What reaches a terminal: colour where it is wanted, and nothing of a payload that a terminal
//! would obey.

use linkspec::Kind;

use crate::common::{INVALID, folder, program, run_in, write};

fn coloured(environment: &[(&str, &str)], arguments: &[&str]) -> bool {
    let folder = folder();
    write(folder.path(), "invalid.json", INVALID);
    let mut command = program();
    command.arg("check").args(arguments).arg("invalid.json").current_dir(folder.path());
    command.envs(environment.iter().copied());
    let run = crate::common::finish(&mut command, b"");
    assert_eq!(run.exit, 1);
    assert!(run.out.contains("malformed-msk-arn"));
    assert!(!run.err.contains('\u{1b}'));
    run.out.contains('\u{1b}')
}

#[test]
fn colour_is_for_terminals_and_those_who_ask() {
    assert!(!coloured(&[], &[]), "a pipe is no terminal");
    assert!(coloured(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!coloured(&[("NO_COLOR", "1")], &[]));
    assert!(!coloured(&[("TERM", "xterm-256color")], &[]));
}

#[test]
fn what_programs_read_has_no_colour() {
    for format in ["--format=json", "--format=jsonl"] {
        assert!(!coloured(&[("CLICOLOR_FORCE", "1")], &[format]), "{format}");
    }
    for arguments in [&["rules", "--format=json"][..], &["rules", "--format=markdown"], &["kinds"]] {
        let mut command = program();
        command.args(arguments).env("CLICOLOR_FORCE", "1");
        assert!(!crate::common::finish(&mut command, b"").out.contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn colour_adds_nothing_but_colour() {
    let folder = folder();
    let text = INVALID.replace("{", "{\n\t\"dnsDomian\": \"é😀\", ");
    write(folder.path(), "invalid.json", text);
    let plain = run_in(folder.path(), ["check", "invalid.json"]);
    let mut command = program();
    command.args(["check", "invalid.json"]).current_dir(folder.path()).env("CLICOLOR_FORCE", "1");
    let coloured = crate::common::finish(&mut command, b"").out;
    let mut bare = String::new();
    for (at, piece) in coloured.split("\u{1b}[").enumerate() {
        let rest = if at == 0 { piece } else { piece.split_once('m').expect("a colour ends with `m`").1 };
        bare.push_str(rest);
    }
    let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    assert_eq!(trimmed(&bare), trimmed(&plain.out));
}

/// Characters that move the cursor, change colours or turn the direction of writing, in keys and
/// values, raw and escaped, where the text parses and where it does not.
#[test]
fn nothing_of_a_payload_is_obeyed() {
    let folder = folder();
    let commands = [
        "\u{1b}[31m",
        "\u{1b}]0;title\u{7}",
        "\u{9b}2J",
        "\u{7f}",
        "\u{8}\u{8}",
        "\u{202e}",
        "\u{2066}",
        "\u{2028}",
        "\u{85}",
        "\u{0}",
    ];
    let mut findings = 0;
    for command in commands {
        let escaped: String = command.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        for text in [command, &escaped] {
            for payload in [
                format!(r#"{{"provider": "AWS", "vendor": "MSK", "arn": "x{text}y"}}"#),
                format!(r#"{{"provider": "AWS", "vendor": "MSK", "x{text}y": 1, "arn": 2}}"#),
                format!(r#"{{"provider": "AWS", "vendor": "x{text}y", "region": "x{text}y", "arn": "a"}}"#),
                format!(r#"{{"provider": "AWS", "vendor": "MSK", "x{text}y: 1, "arn": 2}}"#),
                format!(r#"{{"provider": "AWS", {text} "vendor": "MSK", x{text}y: 1, "arn": }}"#),
            ] {
                write(folder.path(), "payload.json", payload);
                for kind in Kind::ALL {
                    let kind = format!("--kind={kind}");
                    let human = run_in(folder.path(), ["check", "--notes", &kind, "payload.json"]);
                    let obeyed = |letter: char| {
                        letter.is_control() && letter != '\n'
                            || commands.iter().any(|text| text.contains(letter))
                    };
                    let plain = human.out.replace(['[', ']'], "");
                    let found =
                        plain.chars().find(|letter| obeyed(*letter) && !"31m0;title2J".contains(*letter));
                    assert_eq!(found, None, "{:?}", human.out);
                    findings += human.out.matches("error[").count();
                    let json = run_in(folder.path(), ["check", "--format=json", &kind, "payload.json"]);
                    let raw = json.out.trim_end().chars().find(|letter| *letter < ' ');
                    assert_eq!(raw, None, "{:?}", json.out);
                }
            }
        }
    }
    assert!(findings > 200, "only {findings} findings were shown");
}
